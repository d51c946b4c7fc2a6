package org.madoguchi.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The points of a household, with the reason for each. As long as something is not known, they are
 * a range; the points of the lines add up to it at both ends.
 *
 * @param from the least it can come to
 * @param to the most
 * @param worstRank absent where the table has no ranks, or no line fits
 * @param ties in the order in which they are compared
 */
public record PointsScore(
    int from,
    int to,
    @Nullable String bestRank,
    @Nullable String worstRank,
    List<ScoredLine> lines,
    List<ScoredTie> ties) {}
