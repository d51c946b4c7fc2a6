package org.madoguchi.directory;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.ProcedureId;

/**
 * 開庁日と受付時間: when the town's counters answer. Hours of a procedure take the place of those of its
 * department, and these of the town's; closing days add up.
 *
 * @param hours of the town; none: always open, on closing days too
 * @param closed 休業日 of the town beside Saturdays, Sundays and public holidays, such as 年末年始
 */
public record OpeningDays(
    List<Hours> hours,
    List<ClosedDays> closed,
    List<OfDepartment> departments,
    List<OfProcedure> procedures) {
  /** Municipalities count their days in Japan. */
  public static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  /** Beyond this nobody is told when a counter opens. */
  private static final int DAYS_AHEAD = 366;

  /** A town that has written down nothing: open whenever somebody comes. */
  public static final OpeningDays ALWAYS =
      new OpeningDays(List.of(), List.of(), List.of(), List.of());

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

  /**
   * Whether the town's offices rest that day (地方公共団体の休日, 地方自治法第4条の2): Saturdays, Sundays, public
   * holidays and the town's own. Deadlines go by it, whatever the hours of a counter are.
   */
  public boolean isClosed(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY
        || day.getDayOfWeek() == DayOfWeek.SUNDAY
        || PublicHolidays.contains(day)
        || closed.stream().anyMatch(c -> c.contains(day));
  }

  /** Whether somebody may be called about the procedure at that moment. */
  public boolean isOpen(DepartmentId department, ProcedureId procedure, Instant at) {
    return opening(department, procedure, at).isOpen();
  }

  /** Whether it has hours at all, and is not simply always open. */
  public boolean hasHours(DepartmentId department, ProcedureId procedure) {
    return !hours(department, procedure).isEmpty();
  }

  /** How the counter of the procedure stands at that moment, and until when. */
  public Opening opening(DepartmentId department, ProcedureId procedure, Instant at) {
    if (hours(department, procedure).isEmpty()) {
      return Opening.ALWAYS;
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

  private static Opening closed(Instant until) {
    return new Opening(false, until);
  }

  /** A part of a day in which a counter answers without a break. */
  public record Span(Instant from, Instant to) {}

  /** When the procedure's counter answers that day, in order; none without hours. */
  public List<Span> on(DepartmentId department, ProcedureId procedure, LocalDate day) {
    return spans(department, procedure, day).toList();
  }

  /** When the department answers that day, in order, whatever a procedure's own hours are. */
  public List<Span> on(DepartmentId department, LocalDate day) {
    return spans(department, null, day).toList();
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
    return hours(department, procedure).stream()
        .flatMap(h -> h.on(day))
        .map(
            span ->
                new Span(
                    day.atTime(span.from()).atZone(JAPAN).toInstant(),
                    day.atTime(span.to()).atZone(JAPAN).toInstant()))
        .sorted((a, b) -> a.from.compareTo(b.from));
  }

  private List<Hours> hours(DepartmentId department, @Nullable ProcedureId procedure) {
    var ofProcedure = of(procedure).map(OfProcedure::hours).orElse(List.of());
    if (!ofProcedure.isEmpty()) {
      return ofProcedure;
    }
    var ofDepartment = of(department).map(OfDepartment::hours).orElse(List.of());
    return ofDepartment.isEmpty() ? hours : ofDepartment;
  }

  private Stream<ClosedDays> closed(DepartmentId department, @Nullable ProcedureId procedure) {
    return Stream.of(
            closed.stream(),
            of(department).stream().flatMap(d -> d.closed.stream()),
            of(procedure).stream().flatMap(p -> p.closed.stream()))
        .flatMap(c -> c);
  }

  private Optional<OfDepartment> of(DepartmentId id) {
    return departments.stream().filter(d -> d.department.equals(id)).findFirst();
  }

  private Optional<OfProcedure> of(@Nullable ProcedureId id) {
    return procedures.stream().filter(p -> p.procedure.equals(id)).findFirst();
  }
}
