package org.madoguchi.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.ConfigProblem;

/**
 * 受付時間 of some days of the week, in Japanese time.
 *
 * @param weekdays the days it holds for; none named: Monday to Friday
 * @param onHolidays whether it holds on public holidays too
 * @param lunch 昼休み, when nobody answers; absent where lunch is covered (交代制)
 */
public record Hours(
    List<Weekday> weekdays,
    LocalTime open,
    LocalTime close,
    @Nullable Lunch lunch,
    boolean onHolidays) {

  /** The days of the week, as they are written in the file. */
  public enum Weekday {
    mon,
    tue,
    wed,
    thu,
    fri,
    sat,
    sun;

    static Weekday of(DayOfWeek day) {
      return values()[day.getValue() - 1];
    }
  }

  /** When nobody answers. */
  public record Lunch(LocalTime from, LocalTime to) {}

  /** A part of a day without a break. */
  record Span(LocalTime from, LocalTime to) {}

  public Hours {
    if (weekdays.isEmpty()) {
      weekdays = List.of(Weekday.mon, Weekday.tue, Weekday.wed, Weekday.thu, Weekday.fri);
    }
    if (!open.isBefore(close)) {
      throw new ConfigProblem("a day opens before it closes: " + open + " to " + close);
    }
    if (lunch != null
        && !(open.isBefore(lunch.from)
            && lunch.from.isBefore(lunch.to)
            && lunch.to.isBefore(close))) {
      throw new ConfigProblem("lunch is between " + open + " and " + close);
    }
  }

  /** When it is open that day, if it holds then; closing days are not looked at. */
  Stream<Span> on(LocalDate day) {
    if (!weekdays.contains(Weekday.of(day.getDayOfWeek()))
        || (!onHolidays && PublicHolidays.contains(day))) {
      return Stream.empty();
    }
    return lunch == null
        ? Stream.of(new Span(open, close))
        : Stream.of(new Span(open, lunch.from), new Span(lunch.to, close));
  }
}
