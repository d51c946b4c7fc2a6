package org.madoguchi.wire;

import org.jspecify.annotations.Nullable;

/**
 * One line of a score and why it is there.
 *
 * @param guardian 0 or 1; absent for an adjustment
 * @param what the guardian's 事由 or the group of the adjustment; absent while the 事由 is open
 * @param why the line of the table in words; absent while it is open or where none fits
 * @param from the least it adds to the total
 * @param to the most
 * @param points of the line in the table, also where it does not count
 * @param evidence the paper that shows it
 * @param source the article for just this line
 * @param unverified whether the municipality has still to check it (要確認)
 */
public record ScoredLine(
    ScoredAs as,
    @Nullable Integer guardian,
    @Nullable Words what,
    @Nullable Words why,
    int from,
    int to,
    @Nullable Integer points,
    @Nullable String rank,
    @Nullable Words evidence,
    @Nullable String source,
    boolean unverified) {}
