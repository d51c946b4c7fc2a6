package org.madoguchi.wire;

import org.jspecify.annotations.Nullable;

/**
 * What stands against another household of the same points.
 *
 * @param value absent while it is not known
 */
public record ScoredTie(PointsTie tie, @Nullable Long value) {}
