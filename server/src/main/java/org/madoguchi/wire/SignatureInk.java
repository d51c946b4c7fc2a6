package org.madoguchi.wire;

import java.util.List;

/** A signature: flat u,v,p triples per stroke, u,v in 0..1 of the field's rectangle. */
public record SignatureInk(String field, List<List<Double>> strokes) {}
