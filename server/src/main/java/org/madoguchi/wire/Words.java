package org.madoguchi.wire;

import org.jspecify.annotations.Nullable;

/**
 * One text in the languages that every screen has.
 *
 * @param easy やさしい日本語, for what a resident reads: short sentences, the reading in brackets behind
 *     each word in characters; absent: Japanese stands in its place
 */
public record Words(String ja, @Nullable String easy, String en) {
  /** A text for staff, or one that is not there in やさしい日本語. */
  public Words(String ja, String en) {
    this(ja, null, en);
  }
}
