package org.madoguchi.wire;

import java.util.List;

/**
 * 事由: why a guardian cannot look after the child.
 *
 * @param commuting whether the way to work counts as work
 * @param asks what is measured, to find the line; empty where the line is chosen by its words
 * @param lines the first that fits counts
 */
public record PointsReason(
    String reason,
    Words title,
    boolean commuting,
    List<PointsMeasure> asks,
    List<PointsLine> lines) {}
