package org.madoguchi.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Person;

/**
 * What was said aloud in a practice, which in earnest nobody writes down.
 *
 * @param about what was asked for: an intake item, or {@code guide:} and a question; absent when it
 *     was asked freely
 */
public record PracticeLine(Person by, Instant at, @Nullable String about, String words) {}
