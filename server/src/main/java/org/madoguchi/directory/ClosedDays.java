package org.madoguchi.directory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.ConfigProblem;

/**
 * 休業日: days on which nobody answers.
 *
 * @param from the first, {@code 2027-02-01} once or {@code 12-29} every year
 * @param to the last, written the same way; absent: the first only
 */
public record ClosedDays(String from, @Nullable String to) {
  public ClosedDays {
    if (to != null && to.length() != from.length()) {
      throw new ConfigProblem("closing days are once or every year: " + from + " to " + to);
    }
    try {
      contains(from, to == null ? from : to, LocalDate.EPOCH);
    } catch (DateTimeException e) {
      throw new ConfigProblem(
          "a closing day is written 2027-02-01, or 12-29 for every year: "
              + from
              + (to == null ? "" : " to " + to));
    }
    if (from.length() == 10 && to != null && from.compareTo(to) > 0) {
      throw new ConfigProblem("closing days end after they begin: " + from + " to " + to);
    }
  }

  boolean contains(LocalDate day) {
    return contains(from, to == null ? from : to, day);
  }

  private static boolean contains(String from, String to, LocalDate day) {
    if (from.length() == 10) {
      var first = LocalDate.parse(from);
      var last = LocalDate.parse(to);
      return !day.isBefore(first) && !day.isAfter(last);
    }
    var first = MonthDay.parse("--" + from);
    var last = MonthDay.parse("--" + to);
    var at = MonthDay.from(day);
    return first.isAfter(last) // over the new year
        ? !at.isBefore(first) || !at.isAfter(last)
        : !at.isBefore(first) && !at.isAfter(last);
  }
}
