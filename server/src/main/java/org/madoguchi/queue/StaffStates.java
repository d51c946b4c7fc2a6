package org.madoguchi.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.access.Actor;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.Person;
import org.madoguchi.core.Role;
import org.madoguchi.directory.OpeningDays;
import org.madoguchi.wire.AwayReason;
import org.madoguchi.wire.StaffMember;
import org.madoguchi.wire.StaffState;
import org.madoguchi.wire.TicketState;

/**
 * 職員の状態: what each member of staff does, put together from who is there, who is away and whom the
 * tickets name. Owned by the Desk.
 */
final class StaffStates {
  /** Who has been here, in the order in which they came first. */
  private final Map<String, Known> known = new LinkedHashMap<>();

  private final Duration answer;

  /**
   * @param left since when no screen of theirs is connected; absent while one is
   */
  private record Known(Person person, List<DepartmentId> departments, @Nullable Instant left) {}

  /**
   * @param answer how long one member of staff is asked
   */
  StaffStates(Duration answer) {
    this.answer = answer;
  }

  /** A screen of the member of staff connected. */
  void came(Actor staff) {
    known.put(staff.person().id(), new Known(staff.person(), staff.departments(), null));
  }

  /** The last of their screens is gone. */
  void left(Actor staff, Instant at) {
    known.put(staff.person().id(), new Known(staff.person(), staff.departments(), at));
  }

  /**
   * Everybody who is there, was there today, or has somebody.
   *
   * @return by account
   */
  Map<String, StaffMember> all(WaitingLines lines, Attendance attendance, Instant now) {
    var holds = new HashMap<Person, Ticket>();
    var asked = new HashMap<String, Ticket>();
    for (var ticket : lines.all()) {
      if (ticket.staff() != null && ticket.holds(ticket.staff().id())) {
        Stream.concat(Stream.of(ticket.staff()), ticket.company().stream())
            .filter(person -> ticket.holds(person.id()))
            .forEach(person -> holds.put(person, ticket));
      } else if (ticket.calling().to() != null) {
        asked.put(ticket.calling().to().id(), ticket);
      }
    }
    known.values().removeIf(who -> !isOfToday(who, now) && !holds.containsKey(who.person));
    var all = new LinkedHashMap<String, StaffMember>();
    for (var who : known.values()) {
      var account = who.person.id();
      all.put(account, member(who, holds.get(who.person), asked.get(account), lines, attendance));
    }
    holds.forEach( // after a restart, before their screens are back
        (person, ticket) ->
            all.computeIfAbsent(
                person.id(),
                a -> busy(new Known(person, List.of(ticket.department()), now), ticket)));
    return all;
  }

  private static boolean isOfToday(Known who, Instant now) {
    return who.left == null || day(who.left).equals(day(now));
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, OpeningDays.JAPAN);
  }

  private StaffMember member(
      Known who,
      @Nullable Ticket held,
      @Nullable Ticket asked,
      WaitingLines lines,
      Attendance attendance) {
    var account = who.person.id();
    if (held != null) {
      return busy(who, held);
    }
    if (who.left != null) {
      return state(who, StaffState.signedOut, who.left, null, null);
    }
    var away = attendance.away(account);
    if (away.isPresent()) {
      return state(who, StaffState.away, away.get().since(), away.get().reason(), null);
    }
    if (asked != null) {
      var since = asked.calling().until().minus(answer);
      return state(who, StaffState.offered, since, null, asked);
    }
    return state(who, StaffState.free, freeSince(account, lines, attendance), null, null);
  }

  private static StaffMember busy(Known who, Ticket held) {
    return held.state() == TicketState.wrapUp
        ? state(
            who,
            StaffState.wrapUp,
            Optional.ofNullable(held.endedAt()).orElse(held.acceptedAt()),
            null,
            held)
        : state(who, StaffState.inConsultation, held.acceptedAt(), null, held);
  }

  /** Since when nobody has needed the member of staff. */
  static Instant freeSince(String account, WaitingLines lines, Attendance attendance) {
    var here = attendance.since(account);
    return lines.lastFree(account).filter(here::isBefore).orElse(here);
  }

  private static StaffMember state(
      Known who,
      StaffState state,
      Instant since,
      @Nullable AwayReason reason,
      @Nullable Ticket with) {
    return new StaffMember(
        who.person,
        who.departments,
        state,
        since,
        reason,
        with == null ? null : with.branch(),
        with == null ? null : with.number());
  }

  /** Whether this person's screen shows the wall. */
  static boolean sees(Actor actor) {
    return actor.role() == Role.supervisor || actor.role() == Role.admin;
  }
}
