package org.madoguchi.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.Problem;
import org.madoguchi.directory.OpeningDays;
import org.madoguchi.wire.SlotDay;
import org.madoguchi.wire.Town;

/**
 * Which times of a department may be booked. They follow from its hours alone, so that two
 * procedures never have times that overlap; a procedure with hours of its own has those times that
 * lie within them. Pure and unchangeable.
 */
final class Slots {
  /** Further than this nobody looks for open days. */
  private static final int DAYS_AHEAD = 366;

  private final Supplier<OpeningDays> hours;
  private final Map<DepartmentId, Town.Booking> rules;

  /** One time, which may have several places. */
  record Slot(Instant start, Instant end) {}

  /**
   * @param hours as they are now; asked each time, since they may be changed
   */
  Slots(Supplier<OpeningDays> hours, List<Town.Department> departments) {
    this.hours = hours;
    rules =
        departments.stream()
            .filter(d -> d.booking() != null)
            .collect(Collectors.toMap(Town.Department::department, Town.Department::booking));
  }

  /**
   * The next open days of the procedure, with the times that have not begun and have a place left.
   *
   * @param taken how many have booked the time that begins then
   * @throws Problem.Conflict {@code slot-not-offered} when the department takes no bookings
   */
  List<SlotDay> free(Town.Procedure procedure, ToIntFunction<Instant> taken, Instant now) {
    int places = rule(procedure.department()).places();
    return open(procedure, now).stream()
        .map(
            day ->
                new SlotDay(
                    day,
                    on(procedure, day).stream()
                        .map(Slot::start)
                        .filter(start -> start.isAfter(now) && taken.applyAsInt(start) < places)
                        .toList()))
        .toList();
  }

  /**
   * The time that begins then, if it may be booked now, whoever has booked it.
   *
   * @throws Problem.Conflict {@code slot-not-offered} when there is no such time, or not any more
   */
  Slot find(Town.Procedure procedure, Instant start, Instant now) {
    var day = LocalDate.ofInstant(start, OpeningDays.JAPAN);
    if (!start.isAfter(now) || !open(procedure, now).contains(day)) {
      throw notOffered();
    }
    return on(procedure, day).stream()
        .filter(slot -> slot.start.equals(start))
        .findFirst()
        .orElseThrow(Slots::notOffered);
  }

  int places(DepartmentId department) {
    return rule(department).places();
  }

  int minutes(DepartmentId department) {
    return rule(department).minutes();
  }

  /** The next days, today among them, on which a time has yet to begin. */
  private List<LocalDate> open(Town.Procedure procedure, Instant now) {
    var today = LocalDate.ofInstant(now, OpeningDays.JAPAN);
    return today
        .datesUntil(today.plusDays(DAYS_AHEAD))
        .filter(day -> on(procedure, day).stream().anyMatch(slot -> slot.start.isAfter(now)))
        .limit(rule(procedure.department()).days())
        .toList();
  }

  /** All times of the day, in order; none on a closing day. */
  private List<Slot> on(Town.Procedure procedure, LocalDate day) {
    var length = Duration.ofMinutes(rule(procedure.department()).minutes());
    var opening = hours.get();
    var within = opening.on(procedure.department(), procedure.procedure(), day);
    var slots = new ArrayList<Slot>();
    var free = Instant.MIN; // of hours that overlap each moment counts once
    for (var span : opening.on(procedure.department(), day)) {
      var start = span.from().isBefore(free) ? free : span.from();
      for (var end = start.plus(length); !end.isAfter(span.to()); end = start.plus(length)) {
        var slot = new Slot(start, end);
        if (within.stream()
            .anyMatch(s -> !slot.start.isBefore(s.from()) && !slot.end.isAfter(s.to()))) {
          slots.add(slot);
        }
        start = end;
        free = end;
      }
    }
    return slots;
  }

  private Town.Booking rule(DepartmentId department) {
    var rule = rules.get(department);
    if (rule == null) {
      throw notOffered();
    }
    return rule;
  }

  private static Problem notOffered() {
    return new Problem.Conflict("slot-not-offered");
  }
}
