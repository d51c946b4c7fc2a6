package org.madoguchi.wire;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a table.
 *
 * @param line unique in its table
 * @param points may be negative (減点)
 * @param rank where ranks decide
 * @param from what it takes at least, in days or minutes; empty: anything
 * @param evidence the paper that shows it
 * @param source the article of the law or 要綱 for just this line
 * @param unverified whether this line still needs the municipality's check (要確認)
 */
public record PointsLine(
    String line,
    Words words,
    int points,
    @Nullable String rank,
    Map<PointsMeasure, Integer> from,
    @Nullable Words evidence,
    @Nullable String source,
    boolean unverified) {}
