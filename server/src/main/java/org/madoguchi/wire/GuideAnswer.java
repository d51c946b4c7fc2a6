package org.madoguchi.wire;

/** What a resident says to a question of the 手続案内; {@code unknown} is 分からない. */
public enum GuideAnswer {
  yes,
  no,
  unknown
}
