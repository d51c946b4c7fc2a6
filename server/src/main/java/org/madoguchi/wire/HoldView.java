package org.madoguchi.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Person;

/**
 * 保留: the resident is asked to wait; neither side hears or sees the other.
 *
 * @param words what the resident reads with it
 */
public record HoldView(Person by, Instant since, @Nullable String words) {}
