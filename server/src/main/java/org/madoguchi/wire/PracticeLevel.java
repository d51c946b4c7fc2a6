package org.madoguchi.wire;

/** How hard a 練習の来庁者 is. */
public enum PracticeLevel {
  easy,
  usual,
  hard
}
