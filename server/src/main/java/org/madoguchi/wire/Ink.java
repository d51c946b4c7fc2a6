package org.madoguchi.wire;

import java.util.List;

/**
 * One stroke. The page counts from 0, the colour is "#rrggbb", the width a fraction of the page
 * width, the points flat u,v,p triples with u,v in 0..1 of the displayed CropBox and p in 0..1.
 */
public record Ink(InkKind kind, int page, String colour, double width, List<Double> points) {}
