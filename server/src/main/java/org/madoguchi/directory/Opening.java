package org.madoguchi.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a counter stands at a moment.
 *
 * @param isOpen whether somebody may be called
 * @param changesAt until when it stays so; absent when that never ends, or not within a year
 */
public record Opening(boolean isOpen, @Nullable Instant changesAt) {
  /** Open whenever somebody comes. */
  static final Opening ALWAYS = new Opening(true, null);
}
