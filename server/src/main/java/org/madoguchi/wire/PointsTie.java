package org.madoguchi.wire;

/**
 * One step of 同点の場合の優先順位.
 *
 * @param compare {@code basePoints}, {@code adjustmentPoints}, the id of an adjustment (1 where it
 *     applies, else 0) or of a {@link PointsFact}
 */
public record PointsTie(String compare, PointsFirst first, Words words) {}
