package org.madoguchi.wire;

import java.util.List;

/** Adjustments (加点・減点) that belong together. */
public record PointsGroup(String group, Words title, PointsMode mode, List<PointsLine> lines) {}
