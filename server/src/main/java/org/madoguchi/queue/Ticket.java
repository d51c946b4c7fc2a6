package org.madoguchi.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.KioskId;
import org.madoguchi.core.Person;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.core.TicketId;
import org.madoguchi.wire.Priority;
import org.madoguchi.wire.ServiceLanguage;
import org.madoguchi.wire.TicketState;
import org.madoguchi.wire.TicketView;
import org.madoguchi.wire.WaitRange;

/**
 * 受付: a person waiting, or no longer waiting. Unchangeable; a change makes a new one.
 *
 * @param endedAt when the resident had gone; absent before
 */
public record Ticket(
    TicketId id,
    int number,
    LocalDate day,
    BranchId branch,
    KioskId kiosk,
    DepartmentId department,
    ProcedureId procedure,
    boolean helper,
    boolean startedByClerk,
    Person resident,
    List<Priority> priorities,
    @Nullable ServiceLanguage language,
    Instant since,
    TicketState state,
    @Nullable ConsultationId consultation,
    @Nullable Person staff,
    List<Person> company,
    @Nullable Instant acceptedAt,
    Calling calling,
    @Nullable Instant endedAt) {

  static Ticket taken(LineEvent.TicketTaken e, Instant at) {
    return new Ticket(
        e.ticket(),
        e.number(),
        e.day(),
        e.branch(),
        e.kiosk(),
        e.department(),
        e.procedure(),
        e.helper(),
        e.startedByClerk(),
        e.resident(),
        e.priorities() == null ? List.of() : e.priorities(),
        e.language(),
        at,
        TicketState.waiting,
        null,
        null,
        List.of(),
        null,
        Calling.BEGINS,
        null);
  }

  Ticket accepted(LineEvent.TicketAccepted e, Instant at) {
    return with(
        TicketState.accepted, e.consultation(), e.staff(), List.of(), at, calling.lapsed(), null);
  }

  Ticket in(TicketState next) {
    return with(next, consultation, staff, company, acceptedAt, calling.lapsed(), endedAt);
  }

  /** The resident has gone. */
  Ticket ended(Instant at) {
    return with(TicketState.wrapUp, consultation, staff, company, acceptedAt, calling.lapsed(), at);
  }

  Ticket called(Calling next) {
    return with(state, consultation, staff, company, acceptedAt, next, endedAt);
  }

  Ticket staffed(LineEvent.StaffingChanged e) {
    return with(state, consultation, e.staff(), e.company(), acceptedAt, calling, endedAt);
  }

  private Ticket with(
      TicketState next,
      @Nullable ConsultationId room,
      @Nullable Person by,
      List<Person> beside,
      @Nullable Instant at,
      Calling called,
      @Nullable Instant ended) {
    return new Ticket(
        id,
        number,
        day,
        branch,
        kiosk,
        department,
        procedure,
        helper,
        startedByClerk,
        resident,
        priorities,
        language,
        since,
        next,
        room,
        by,
        beside,
        at,
        called,
        ended);
  }

  /** Whether it keeps its kiosk busy. */
  boolean holdsKiosk() {
    return state == TicketState.waiting || state == TicketState.accepted;
  }

  /** Whether it keeps this member of staff busy. */
  boolean holds(String account) {
    return ((state == TicketState.accepted || state == TicketState.wrapUp)
            && staff != null
            && staff.id().equals(account))
        || (state == TicketState.accepted
            && company.stream().anyMatch(c -> c.id().equals(account)));
  }

  /** Whether nothing can happen to it any more. */
  boolean isOver() {
    return state == TicketState.withdrawn || state == TicketState.closed;
  }

  /**
   * @param wait how long it is likely to wait; null without a basis
   * @param rank since when it counts as waiting
   * @param forStaff whether it is said who is asked, and why it waits less: no resident's business
   */
  TicketView view(int ahead, @Nullable WaitRange wait, Instant rank, boolean forStaff) {
    boolean waits = state == TicketState.waiting;
    return new TicketView(
        id,
        number,
        branch,
        kiosk,
        department,
        procedure,
        helper,
        startedByClerk,
        state,
        since,
        ahead,
        consultation,
        staff,
        language,
        waits ? wait : null,
        forStaff ? priorities : null,
        forStaff ? rank : null,
        waits ? calling.step() : null,
        forStaff && !company.isEmpty() ? company : null,
        forStaff ? calling.to() : null,
        forStaff ? calling.until() : null);
  }
}
