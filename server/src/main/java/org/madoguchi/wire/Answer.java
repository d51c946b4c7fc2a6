package org.madoguchi.wire;

/** What a resident can say to a question on the screen. */
public enum Answer {
  yes,
  no,
  /** 分からない. */
  unsure
}
