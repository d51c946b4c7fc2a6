package org.madoguchi.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.access.Actor;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.KioskId;
import org.madoguchi.core.Person;
import org.madoguchi.core.Problem;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.core.Role;
import org.madoguchi.core.TicketId;
import org.madoguchi.journal.DoneCommands;
import org.madoguchi.journal.Entry;
import org.madoguchi.wire.CallStep;
import org.madoguchi.wire.Priority;
import org.madoguchi.wire.ServiceLanguage;
import org.madoguchi.wire.TicketState;

/**
 * The waiting lines of all departments: what is known, and what may happen next. Folding and
 * deciding touch nothing else. Not thread-safe; one Desk owns it.
 */
final class WaitingLines {
  private final Map<TicketId, Ticket> tickets = new LinkedHashMap<>();
  private final Map<BranchId, Integer> lastNumber = new HashMap<>();
  private final HandlingTimes handlingTimes = new HandlingTimes();
  private final Map<Priority, Duration> ahead;
  private final Map<String, Instant> lastFree = new HashMap<>();
  private final DoneCommands done = new DoneCommands();
  private @Nullable LocalDate day;

  /**
   * @param ahead how much earlier than they came those count as waiting who are to wait less
   */
  WaitingLines(Map<Priority, Duration> ahead) {
    this.ahead = ahead;
  }

  /** What has happened. Returns the ticket as it is now. */
  Ticket fold(Entry<LineEvent> entry) {
    done.add(entry);
    var event = entry.event();
    Ticket ticket;
    if (event instanceof LineEvent.TicketTaken taken) {
      ticket = Ticket.taken(taken, entry.at());
      count(taken);
    } else {
      var before = tickets.get(event.ticket());
      if (before == null) {
        throw new IllegalStateException("event for a ticket that was never taken");
      }
      if (event instanceof LineEvent.TicketAccepted accepted) {
        ticket = before.accepted(accepted, entry.at());
      } else if (event instanceof LineEvent.TicketOffered offered) {
        ticket = before.called(before.calling().offered(offered));
      } else if (event instanceof LineEvent.StaffingChanged staffing) {
        ticket = before.staffed(staffing);
      } else if (event instanceof LineEvent.OfferLapsed) {
        ticket = before.called(before.calling().lapsed());
      } else if (event instanceof LineEvent.TicketEscalated escalated) {
        ticket = before.called(before.calling().escalated(escalated.to(), entry.at()));
      } else if (event instanceof LineEvent.CallbackAsked) {
        ticket = before.in(TicketState.callback);
      } else if (event instanceof LineEvent.TicketWithdrawn) {
        ticket = before.in(TicketState.withdrawn);
      } else if (event instanceof LineEvent.TicketEnded) {
        ticket = before.ended(entry.at());
      } else {
        ticket = before.in(TicketState.closed);
      }
    }
    if (event instanceof LineEvent.TicketClosed && ticket.staff() != null) {
      lastFree.put(ticket.staff().id(), entry.at());
      handlingTimes.add(ticket, Duration.between(ticket.acceptedAt(), entry.at()));
    }
    if (ticket.isOver()) {
      tickets.remove(ticket.id());
    } else {
      tickets.put(ticket.id(), ticket);
    }
    return ticket;
  }

  private void count(LineEvent.TicketTaken taken) {
    if (day == null || taken.day().isAfter(day)) {
      day = taken.day();
      lastNumber.clear();
    }
    if (taken.day().equals(day)) {
      lastNumber.merge(taken.branch(), taken.number(), Math::max);
    }
  }

  boolean isDone(CommandId id) {
    return done.contains(id);
  }

  // ---- decide

  LineEvent.TicketTaken take(
      TicketId id,
      LocalDate today,
      BranchId branch,
      KioskId kiosk,
      DepartmentId department,
      ProcedureId procedure,
      boolean helper,
      boolean byClerk,
      Person resident,
      List<Priority> priorities,
      @Nullable ServiceLanguage language) {
    if (tickets.values().stream().anyMatch(t -> t.holdsKiosk() && t.kiosk().equals(kiosk))) {
      throw new Problem.Conflict("kiosk-busy");
    }
    int last = today.equals(day) ? lastNumber.getOrDefault(branch, 0) : 0;
    return new LineEvent.TicketTaken(
        id,
        last + 1,
        today,
        branch,
        kiosk,
        department,
        procedure,
        helper,
        byClerk,
        resident,
        priorities,
        language);
  }

  LineEvent.TicketWithdrawn withdraw(Actor actor, TicketId id) {
    var ticket = getOwn(actor, id);
    if (ticket.state() != TicketState.waiting) {
      throw new Problem.Conflict("ticket-not-waiting");
    }
    return new LineEvent.TicketWithdrawn(id);
  }

  LineEvent.TicketAccepted accept(Actor staff, TicketId id, ConsultationId room) {
    var ticket = get(id);
    if (!staff.departments().contains(ticket.department())) {
      throw new Problem.NotFound("no-such-ticket");
    }
    if (ticket.state() != TicketState.waiting) {
      throw new Problem.Conflict("ticket-already-accepted");
    }
    if (tickets.values().stream().anyMatch(t -> t.holds(staff.person().id()))) {
      throw new Problem.Conflict("staff-busy");
    }
    return new LineEvent.TicketAccepted(id, room, staff.person());
  }

  LineEvent.OfferLapsed pass(Actor staff, TicketId id) {
    var ticket = get(id);
    if (!ticket.calling().isTo(staff.person().id())) {
      throw new Problem.Conflict("not-offered-to-you");
    }
    return new LineEvent.OfferLapsed(id, staff.person(), LineEvent.Lapse.passed);
  }

  /** A resident may ask once it is offered; the clerk, who knows more, at any time. */
  LineEvent.CallbackAsked askCallback(Actor actor, TicketId id) {
    var ticket = getOwn(actor, id);
    if (ticket.state() != TicketState.waiting
        || (actor.role() == Role.resident && ticket.calling().step() != CallStep.callback)) {
      throw new Problem.Conflict("ticket-not-waiting");
    }
    return new LineEvent.CallbackAsked(id);
  }

  LineEvent.CallbackFinished finishCallback(Actor actor, TicketId id) {
    var ticket = get(id);
    boolean own =
        actor.role() == Role.staff
            ? actor.departments().contains(ticket.department())
            : ticket.branch().equals(actor.branch());
    if (!own || ticket.state() != TicketState.callback) {
      throw new Problem.NotFound("no-such-ticket");
    }
    return new LineEvent.CallbackFinished(id);
  }

  /** The event that brings the ticket there, if it is not there yet. */
  Optional<LineEvent> follow(TicketId id, TicketState reached) {
    var ticket = tickets.get(id);
    if (ticket == null || ticket.state().compareTo(reached) >= 0) {
      return Optional.empty();
    }
    return Optional.of(
        reached == TicketState.wrapUp
            ? new LineEvent.TicketEnded(id)
            : new LineEvent.TicketClosed(id));
  }

  /** Who has the ticket's person now, if it is not known yet. */
  Optional<LineEvent> staffing(TicketId id, Person staff, List<Person> company) {
    var ticket = tickets.get(id);
    if (ticket == null
        || ticket.state() != TicketState.accepted
        || (staff.equals(ticket.staff()) && company.equals(ticket.company()))) {
      return Optional.empty();
    }
    return Optional.of(new LineEvent.StaffingChanged(id, staff, company));
  }

  /** A ticket of the resident's own kiosk, or of the clerk's own branch. */
  private Ticket getOwn(Actor actor, TicketId id) {
    var ticket = get(id);
    boolean own =
        actor.role() == Role.resident
            ? ticket.kiosk().equals(actor.kiosk())
            : ticket.branch().equals(actor.branch());
    if (!own) {
      throw new Problem.NotFound("no-such-ticket");
    }
    return ticket;
  }

  private Ticket get(TicketId id) {
    var ticket = tickets.get(id);
    if (ticket == null) {
      throw new Problem.NotFound("no-such-ticket");
    }
    return ticket;
  }

  // ---- read

  Optional<Ticket> find(TicketId id) {
    return Optional.ofNullable(tickets.get(id));
  }

  Collection<Ticket> all() {
    return tickets.values();
  }

  /** Since when the ticket counts as waiting: earlier than it came, for whoever is to wait less. */
  Instant rank(Ticket ticket) {
    var rank = ticket.since();
    for (var priority : ticket.priorities()) {
      rank = rank.minus(ahead.getOrDefault(priority, Duration.ZERO));
    }
    return rank;
  }

  /** How long the last residents took. */
  HandlingTimes handlingTimes() {
    return handlingTimes;
  }

  /** All who wait, longest first. */
  List<Ticket> waiting() {
    return tickets.values().stream()
        .filter(t -> t.state() == TicketState.waiting)
        .sorted(
            Comparator.comparing(this::rank)
                .thenComparing(Ticket::since)
                .thenComparing(Ticket::number))
        .toList();
  }

  /** Those who wait for the department, longest first. */
  List<Ticket> waiting(DepartmentId department) {
    return waiting().stream().filter(t -> t.department().equals(department)).toList();
  }

  /** Whether the member of staff has somebody, or is asked to take somebody. */
  boolean isEngaged(String account) {
    return tickets.values().stream().anyMatch(t -> t.holds(account) || t.calling().isTo(account));
  }

  /** Whether the member of staff has somebody. */
  boolean isBusy(String account) {
    return tickets.values().stream().anyMatch(t -> t.holds(account));
  }

  /** Whether somebody is being talked to, or asked, in the department: it answers in the end. */
  boolean isAtWork(DepartmentId department) {
    return tickets.values().stream()
        .filter(t -> t.department().equals(department))
        .anyMatch(
            t ->
                t.state() == TicketState.accepted
                    || t.state() == TicketState.wrapUp
                    || t.calling().to() != null);
  }

  /** When the member of staff became free of their last resident; absent when not known here. */
  Optional<Instant> lastFree(String account) {
    return Optional.ofNullable(lastFree.get(account));
  }

  /** How many wait before this one; 0 when it no longer waits. */
  int ahead(Ticket ticket) {
    var line = waiting(ticket.department()).stream().map(Ticket::id).toList();
    return Math.max(0, line.indexOf(ticket.id()));
  }

  /** What keeps the kiosk busy. */
  Optional<Ticket> at(KioskId kiosk) {
    return tickets.values().stream()
        .filter(t -> t.holdsKiosk() && t.kiosk().equals(kiosk))
        .findFirst();
  }
}
