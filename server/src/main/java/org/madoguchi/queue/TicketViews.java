package org.madoguchi.queue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.madoguchi.access.Actor;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.Role;
import org.madoguchi.core.TicketId;
import org.madoguchi.wire.CallStep;
import org.madoguchi.wire.ServerMessage;
import org.madoguchi.wire.TicketView;
import org.madoguchi.wire.WaitRange;

/**
 * What a screen is told of a ticket: its place in the line and the likely wait. Owned by the Desk.
 */
final class TicketViews {
  private final WaitingLines lines;
  private final Audience audience;
  private final Attendance attendance;
  private Map<TicketId, Optional<WaitRange>> estimates = Map.of();

  TicketViews(WaitingLines lines, Audience audience, Attendance attendance) {
    this.lines = lines;
    this.audience = audience;
    this.attendance = attendance;
  }

  TicketView view(Ticket ticket, Actor actor) {
    return view(ticket, actor.role() != Role.resident);
  }

  TicketView view(Ticket ticket, boolean forStaff) {
    return ticket.view(
        lines.ahead(ticket), estimate(ticket).orElse(null), lines.rank(ticket), forStaff);
  }

  /** Tells whoever sees it, or saw it before, if it looks otherwise to them now. */
  void tell(Optional<Ticket> before, Ticket ticket) {
    audience.tell(
        a -> {
          var known = before.filter(b -> Audience.sees(a, b)).map(b -> view(b, a));
          var seen = view(ticket, a);
          return known.isPresent() || Audience.sees(a, ticket)
              ? Optional.of(new ServerMessage.TicketChanged(seen))
                  .filter(m -> !known.equals(Optional.of(seen)))
              : Optional.empty();
        });
  }

  /** Tells the places of all who wait for the department. */
  void tellPlaces(DepartmentId department) {
    lines.waiting(department).forEach(this::tell);
  }

  /** A range changes also while nothing happens to the ticket: somebody comes, or goes away. */
  void tellEstimates() {
    var now = new HashMap<TicketId, Optional<WaitRange>>();
    for (var ticket : lines.waiting()) {
      var range = estimate(ticket);
      now.put(ticket.id(), range);
      if (!range.equals(estimates.getOrDefault(ticket.id(), range))) {
        tell(ticket);
      }
    }
    estimates = now;
  }

  private void tell(Ticket ticket) {
    audience.tell(
        a ->
            Audience.sees(a, ticket)
                ? Optional.of(new ServerMessage.TicketChanged(view(ticket, a)))
                : Optional.empty());
  }

  private Optional<WaitRange> estimate(Ticket ticket) {
    if (ticket.calling().step() != CallStep.one) {
      return Optional.empty(); // those who could answer do not: who knows when
    }
    var working =
        audience.staff().stream()
            .filter(staff -> staff.departments().contains(ticket.department()))
            .map(staff -> staff.person().id())
            .filter(account -> attendance.away(account).isEmpty() || lines.isBusy(account))
            .toList();
    int free = (int) working.stream().filter(account -> !lines.isBusy(account)).count();
    return lines.handlingTimes().estimate(ticket, lines.ahead(ticket), free, working.size());
  }
}
