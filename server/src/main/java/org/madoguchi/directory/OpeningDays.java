package org.madoguchi.directory;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.wire.Closure;
import org.madoguchi.wire.OpeningDay;

/**
 * 開庁日と受付時間: when the town's counters answer. Hours of a procedure take the place of those of its
 * department, and these of the town's; closing days add up.
 *
 * @param hours of the town; none: always open, on closing days too
 * @param closed 休業日 of the town beside Saturdays, Sundays and public holidays, such as 年末年始
 * @param closures 臨時休業: whatever the hours are, also where there are none
 */
public record OpeningDays(
    List<Hours> hours,
    List<ClosedDays> closed,
    List<OfDepartment> departments,
    List<OfProcedure> procedures,
    List<Closure> closures) {
  /** Municipalities count their days in Japan. */
  public static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  /** Beyond this nobody is told when a counter opens. */
  private static final int DAYS_AHEAD = 366;

  /** A town that has written down nothing: open whenever somebody comes. */
  public static final OpeningDays ALWAYS =
      new OpeningDays(List.of(), List.of(), List.of(), List.of(), List.of());

  /**
   * @param hours none: the town's
   * @param closed further days on which this department does not answer
   */
  public record OfDepartment(DepartmentId department, List<Hours> hours, List<ClosedDays> closed) {}

  /**
   * @param hours none: its department's
   * @param closed further days on which this procedure is not done
   */
  public record OfProcedure(ProcedureId procedure, List<Hours> hours, List<ClosedDays> closed) {}

  /** Open whenever somebody comes, but for closures; its closing days still count for deadlines. */
  public OpeningDays atAnyHour() {
    return new OpeningDays(List.of(), closed, List.of(), List.of(), closures);
  }

  /**
   * Whether the town's offices rest that day (地方公共団体の休日, 地方自治法第4条の2): Saturdays, Sundays, public
   * holidays and the town's own, 臨時休業 of all counters for the whole day among them. Deadlines go by
   * it, whatever the hours of a counter are.
   */
  public boolean isClosed(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY
        || day.getDayOfWeek() == DayOfWeek.SUNDAY
        || PublicHolidays.contains(day)
        || closed.stream().anyMatch(c -> c.contains(day))
        || closures.stream().anyMatch(c -> c.department() == null && isWhole(c, day));
  }

  private static boolean isWhole(Closure closure, LocalDate day) {
    return !closure.begins().isAfter(startOf(day))
        && !closure.ends().isBefore(startOf(day.plusDays(1)));
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(JAPAN).toInstant();
  }

  /** Whether somebody may be called about the procedure at that moment. */
  public boolean isOpen(DepartmentId department, ProcedureId procedure, Instant at) {
    return opening(department, procedure, at).isOpen();
  }

  /** Whether it ever closes, and is not simply always open. */
  public boolean closes(DepartmentId department, ProcedureId procedure) {
    return !hours(department, procedure).isEmpty() || closures(department).findAny().isPresent();
  }

  /** How the counter of the procedure stands at that moment, and until when. */
  public Opening opening(DepartmentId department, ProcedureId procedure, Instant at) {
    return standing(department, procedure, at);
  }

  private Opening standing(DepartmentId department, @Nullable ProcedureId procedure, Instant at) {
    if (hours(department, procedure).isEmpty()) {
      return betweenClosures(closures(department).toList(), at);
    }
    var today = LocalDate.ofInstant(at, JAPAN);
    return today
        .datesUntil(today.plusDays(DAYS_AHEAD))
        .flatMap(day -> spans(department, procedure, day))
        .filter(span -> at.isBefore(span.to))
        .findFirst()
        .map(span -> at.isBefore(span.from) ? closed(span.from) : new Opening(true, span.to))
        .orElse(new Opening(false, null));
  }

  /** How the counters of the department stand at that moment, whatever the procedure. */
  public Opening opening(DepartmentId department, Instant at) {
    return standing(department, null, at);
  }

  /** How a counter stands that answers at any hour but for closures. */
  private static Opening betweenClosures(List<Closure> closures, Instant at) {
    var until = at;
    for (var i = 0; i < closures.size(); i++) { // one may follow on another, in any order
      for (var closure : closures) {
        if (!until.isBefore(closure.begins()) && until.isBefore(closure.ends())) {
          until = closure.ends();
        }
      }
    }
    return until.isAfter(at)
        ? closed(until)
        : closures.stream()
            .map(Closure::begins)
            .filter(begin -> begin.isAfter(at))
            .min(Comparator.naturalOrder())
            .map(begin -> new Opening(true, begin))
            .orElse(Opening.ALWAYS);
  }

  /**
   * One day of the calendar.
   *
   * @param department absent: as the town has it
   * @param procedure of this department; absent: whatever its procedures have
   */
  public OpeningDay day(
      @Nullable DepartmentId department, @Nullable ProcedureId procedure, LocalDate day) {
    var week = hours(department, procedure);
    var isClosed = closed(department, procedure).anyMatch(c -> c.contains(day));
    var whole = new Span(startOf(day), startOf(day.plusDays(1)));
    var spans =
        week.isEmpty() ? Stream.of(whole) : isClosed ? Stream.<Span>empty() : spansOf(week, day);
    return new OpeningDay(
        day,
        PublicHolidays.contains(day),
        without(spans, closures(department).toList())
            .map(span -> new OpeningDay.OpeningSpan(timeOf(span.from), end(span, whole)))
            .toList());
  }

  private static @Nullable LocalTime end(Span span, Span whole) {
    return span.to.equals(whole.to) ? null : timeOf(span.to);
  }

  private static LocalTime timeOf(Instant at) {
    return LocalTime.ofInstant(at, JAPAN);
  }

  private static Opening closed(Instant until) {
    return new Opening(false, until);
  }

  /** A part of a day in which a counter answers without a break. */
  public record Span(Instant from, Instant to) {

    /** What is before that time, and what is after it. */
    Stream<Span> without(Instant begin, Instant end) {
      if (!begin.isBefore(to) || !end.isAfter(from)) {
        return Stream.of(this);
      }
      return Stream.of(new Span(from, begin), new Span(end, to))
          .filter(part -> part.from.isBefore(part.to));
    }
  }

  /** When the procedure's counter answers that day, in order; none without hours. */
  public List<Span> on(DepartmentId department, ProcedureId procedure, LocalDate day) {
    return without(spans(department, procedure, day), closures(department).toList()).toList();
  }

  /** When the department answers that day, in order, whatever a procedure's own hours are. */
  public List<Span> on(DepartmentId department, LocalDate day) {
    return without(spans(department, null, day), closures(department).toList()).toList();
  }

  /** Whether the department has hours at all. */
  public boolean hasHours(DepartmentId department) {
    return !hours(department, null).isEmpty();
  }

  private Stream<Span> spans(
      DepartmentId department, @Nullable ProcedureId procedure, LocalDate day) {
    if (closed(department, procedure).anyMatch(c -> c.contains(day))) {
      return Stream.empty();
    }
    return without(spansOf(hours(department, procedure), day), closures(department).toList());
  }

  private static Stream<Span> spansOf(List<Hours> week, LocalDate day) {
    return week.stream()
        .flatMap(h -> h.on(day))
        .map(
            span ->
                new Span(
                    day.atTime(span.from()).atZone(JAPAN).toInstant(),
                    day.atTime(span.to()).atZone(JAPAN).toInstant()))
        .sorted(Comparator.comparing(Span::from));
  }

  /** What is left of the spans, in their order. */
  private static Stream<Span> without(Stream<Span> spans, List<Closure> closures) {
    var left = spans.toList();
    for (var closure : closures) {
      var begins = closure.begins();
      var ends = closure.ends();
      left = left.stream().flatMap(span -> span.without(begins, ends)).toList();
    }
    return left.stream();
  }

  private Stream<Closure> closures(@Nullable DepartmentId department) {
    return closures.stream()
        .filter(c -> c.department() == null || c.department().equals(department));
  }

  /** The hours of a department, whatever its procedures have. */
  private List<Hours> week(@Nullable DepartmentId department) {
    var own = of(department).map(OfDepartment::hours).orElse(List.of());
    return own.isEmpty() ? hours : own;
  }

  private Stream<ClosedDays> ofTownAnd(@Nullable DepartmentId department) {
    return Stream.concat(closed.stream(), of(department).stream().flatMap(d -> d.closed.stream()));
  }

  private List<Hours> hours(@Nullable DepartmentId department, @Nullable ProcedureId procedure) {
    var ofProcedure = of(procedure).map(OfProcedure::hours).orElse(List.of());
    if (!ofProcedure.isEmpty()) {
      return ofProcedure;
    }
    return week(department);
  }

  private Stream<ClosedDays> closed(
      @Nullable DepartmentId department, @Nullable ProcedureId procedure) {
    return Stream.concat(
        ofTownAnd(department), of(procedure).stream().flatMap(p -> p.closed.stream()));
  }

  private Optional<OfDepartment> of(@Nullable DepartmentId id) {
    return departments.stream().filter(d -> d.department.equals(id)).findFirst();
  }

  private Optional<OfProcedure> of(@Nullable ProcedureId id) {
    return procedures.stream().filter(p -> p.procedure.equals(id)).findFirst();
  }
}
