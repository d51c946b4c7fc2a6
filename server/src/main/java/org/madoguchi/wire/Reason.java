package org.madoguchi.wire;

import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Bounds;

/** 理由: why something is done all the same, in the words of who does it. */
final class Reason {
  private static final int MAX = 200;

  private Reason() {}

  /** Absent, or some words: a reason of nothing is none. */
  static void check(@Nullable String reason) {
    if (reason != null && Bounds.text(reason, MAX).isBlank()) {
      throw new IllegalArgumentException("blank reason");
    }
  }
}
