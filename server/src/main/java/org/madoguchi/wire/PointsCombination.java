package org.madoguchi.wire;

/** How the base points of two guardians become those of the household. */
public enum PointsCombination {
  /** Both are added. */
  sumOfGuardians,
  /** The fewer of the two count. */
  lowerPointsWin,
  /** The lower of the two ranks counts; points come from adjustments only. */
  lowerRankWins
}
