package org.madoguchi.wire;

/** Who comes first at a tie-break. */
public enum PointsFirst {
  smaller,
  larger
}
