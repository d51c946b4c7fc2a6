package org.madoguchi.queue;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.KioskId;
import org.madoguchi.core.Person;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.core.TicketId;

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
      Person resident)
      implements LineEvent {}

  @JsonTypeName("ticket.withdrawn")
  record TicketWithdrawn(TicketId ticket) implements LineEvent {}

  @JsonTypeName("ticket.accepted")
  record TicketAccepted(TicketId ticket, ConsultationId consultation, Person staff)
      implements LineEvent {}

  /** The resident has gone; the member of staff wraps up. */
  @JsonTypeName("ticket.ended")
  record TicketEnded(TicketId ticket) implements LineEvent {}

  /** The member of staff is free. */
  @JsonTypeName("ticket.closed")
  record TicketClosed(TicketId ticket) implements LineEvent {}
}
