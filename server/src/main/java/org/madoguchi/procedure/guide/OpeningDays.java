package org.madoguchi.procedure.guide;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** On which days the counter is open. */
@FunctionalInterface
public interface OpeningDays {
  /** From Monday to Friday, whatever is celebrated. */
  OpeningDays WEEKDAYS = day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;

  /** The longest that a counter is taken to be closed, in days. */
  int LONGEST_CLOSING = 60;

  boolean isOpen(LocalDate day);

  /** The day itself, or the next opening day; the day itself when none is near. */
  default LocalDate orNext(LocalDate day) {
    return day.datesUntil(day.plusDays(LONGEST_CLOSING))
        .filter(this::isOpen)
        .findFirst()
        .orElse(day);
  }
}
