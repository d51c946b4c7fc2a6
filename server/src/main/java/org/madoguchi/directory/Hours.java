package org.madoguchi.directory;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.ConfigProblem;
import org.madoguchi.wire.HoursRow;
import org.madoguchi.wire.Weekday;

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

  /** The hours of one day of the week. */
  public static Hours of(HoursRow row) {
    return new Hours(
        List.of(row.weekday()),
        row.open(),
        row.close(),
        row.lunchFrom() == null || row.lunchTo() == null
            ? null
            : new Lunch(row.lunchFrom(), row.lunchTo()),
        row.onHolidays());
  }

  /** The same, one day of the week each. */
  public Stream<HoursRow> rows() {
    return weekdays.stream()
        .map(
            day ->
                new HoursRow(
                    day,
                    open,
                    close,
                    lunch == null ? null : lunch.from,
                    lunch == null ? null : lunch.to,
                    onHolidays));
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
