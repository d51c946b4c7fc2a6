package org.madoguchi.wire;

import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Bounds;

/** 理由: why something is done all the same, in the words of who does it. */
final class Reason {
  private static final int MAX = 200;

  private Reason() {}

  /** A note beside it, if there is one; words are needed where the reason is その他. */
  static void check(@Nullable String note, boolean isNeeded) {
    if (isNeeded && note == null) {
      throw new IllegalArgumentException("no words");
    }
    check(note);
  }

  /** Absent, or some words: a reason of nothing is none. */
  static void check(@Nullable String reason) {
    if (reason != null && Bounds.text(reason, MAX).isBlank()) {
      throw new IllegalArgumentException("blank reason");
    }
  }
}
