package org.madoguchi.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Person;

/**
 * What happened to an original, who did it and when.
 *
 * @param state where it was from then on
 * @param reason why the step before was wrong, or the entry as a whole
 */
public record OriginalStep(OriginalState state, Person by, Instant at, @Nullable String reason) {}
