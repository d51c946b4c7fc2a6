package org.madoguchi.queue;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
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
import org.madoguchi.wire.CallStep;
import org.madoguchi.wire.Priority;
import org.madoguchi.wire.ServiceLanguage;

/** What happened in a department's waiting line; kept, so names and components never change. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface LineEvent {
  TicketId ticket();

  @JsonTypeName("ticket.taken")
  record TicketTaken(
      TicketId ticket,
      int number,
      LocalDate day,
      BranchId branch,
      KioskId kiosk,
      DepartmentId department,
      ProcedureId procedure,
      boolean helper,
      boolean startedByClerk,
      Person resident,
      @Nullable List<Priority> priorities,
      @Nullable ServiceLanguage language)
      implements LineEvent {}

  @JsonTypeName("ticket.withdrawn")
  record TicketWithdrawn(TicketId ticket) implements LineEvent {}

  @JsonTypeName("ticket.accepted")
  record TicketAccepted(TicketId ticket, ConsultationId consultation, Person staff)
      implements LineEvent {}

  /**
   * 転送・同席: somebody else leads the consultation, or is in it.
   *
   * @param staff who leads
   * @param company who is in it beside them
   */
  @JsonTypeName("ticket.staffChanged")
  record StaffingChanged(TicketId ticket, Person staff, List<Person> company)
      implements LineEvent {}

  /** 呼出: one member of staff is asked, until then. */
  @JsonTypeName("ticket.offered")
  record TicketOffered(TicketId ticket, Person staff, Instant until) implements LineEvent {}

  /** Whoever was asked has not accepted; the next one is. */
  @JsonTypeName("ticket.offerLapsed")
  record OfferLapsed(TicketId ticket, Person staff, Lapse why) implements LineEvent {}

  /** Why an offer came to nothing. */
  enum Lapse {
    /** Nobody pressed anything in time. */
    unanswered,
    /** ほかの職員へ. */
    passed,
    /** They went away, or took somebody else. */
    unable
  }

  /** Nobody answered so far; calling goes a step further. */
  @JsonTypeName("ticket.escalated")
  record TicketEscalated(TicketId ticket, CallStep to) implements LineEvent {}

  /** 折り返し: unanswered; the resident leaves, to be called back. */
  @JsonTypeName("ticket.callbackAsked")
  record CallbackAsked(TicketId ticket) implements LineEvent {}

  /** The resident was called back, or need not be. */
  @JsonTypeName("ticket.callbackFinished")
  record CallbackFinished(TicketId ticket) implements LineEvent {}

  /** The resident has gone; the member of staff wraps up. */
  @JsonTypeName("ticket.ended")
  record TicketEnded(TicketId ticket) implements LineEvent {}

  /** The member of staff is free. */
  @JsonTypeName("ticket.closed")
  record TicketClosed(TicketId ticket) implements LineEvent {}
}
