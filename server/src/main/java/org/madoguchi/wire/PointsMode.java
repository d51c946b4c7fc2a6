package org.madoguchi.wire;

/** What counts when several lines of a group apply. */
public enum PointsMode {
  /** All of them. */
  sumAll,
  /** The one with the most points. */
  highestInGroup
}
