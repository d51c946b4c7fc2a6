package org.madoguchi.wire;

/** How much somebody works, in days or in minutes; what is regular, without overtime. */
public enum PointsMeasure {
  daysPerWeek,
  daysPerMonth,
  minutesPerDay,
  minutesPerWeek,
  minutesPerMonth,
  /** There and back. */
  commuteMinutesPerDay
}
