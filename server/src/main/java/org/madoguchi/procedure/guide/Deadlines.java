package org.madoguchi.procedure.guide;

import java.time.LocalDate;
import org.madoguchi.wire.DayCount;
import org.madoguchi.wire.PeriodUnit;

/** When a period ends (民法140条, 141条, 143条). Pure. */
final class Deadlines {
  private Deadlines() {}

  /**
   * The last day of a period; it ends with that day.
   *
   * @param from the day of the event
   * @param length from 1
   */
  static LocalDate last(LocalDate from, int length, PeriodUnit unit, DayCount count) {
    var first = count == DayCount.firstDayCounted ? from : from.plusDays(1);
    if (unit == PeriodUnit.days) {
      return first.plusDays(length - 1L);
    }
    var corresponding =
        unit == PeriodUnit.months ? first.plusMonths(length) : first.plusYears(length);
    return corresponding.getDayOfMonth() == first.getDayOfMonth()
        ? corresponding.minusDays(1) // the day before the one that corresponds (143条2項本文)
        : corresponding; // there is none: the last of the month (143条2項ただし書)
  }
}
