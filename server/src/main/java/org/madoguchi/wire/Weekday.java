package org.madoguchi.wire;

import java.time.DayOfWeek;

/** The days of the week, as they are written in town.yaml too. */
public enum Weekday {
  mon,
  tue,
  wed,
  thu,
  fri,
  sat,
  sun;

  public static Weekday of(DayOfWeek day) {
    return values()[day.getValue() - 1];
  }
}
