package org.madoguchi.queue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.access.Actor;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.KioskId;
import org.madoguchi.core.Person;
import org.madoguchi.core.Problem;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.core.Role;
import org.madoguchi.core.TicketId;
import org.madoguchi.directory.Directory;
import org.madoguchi.directory.OpeningDays;
import org.madoguchi.procedure.Catalog;
import org.madoguchi.wire.DeskMessage;
import org.madoguchi.wire.Priority;
import org.madoguchi.wire.ServiceLanguage;

/** What follows from each thing said at reception (受付). Owned by the Desk; keeps nothing itself. */
final class Reception {
  private final WaitingLines lines;
  private final Directory directory;
  private final Catalog catalog;
  private final Openings openings;
  private final Clock clock;

  /**
   * Who comes, and to what.
   *
   * @param byClerk whether the clerk calls for them
   */
  private record Comer(
      KioskId kiosk,
      ProcedureId procedure,
      boolean helper,
      boolean byClerk,
      List<Priority> priorities,
      @Nullable ServiceLanguage language) {}

  Reception(
      WaitingLines lines, Directory directory, Catalog catalog, Openings openings, Clock clock) {
    this.lines = lines;
    this.directory = directory;
    this.catalog = catalog;
    this.openings = openings;
    this.clock = clock;
  }

  /**
   * @throws Problem for which nothing follows
   */
  LineEvent decide(Actor actor, DeskMessage.DeskCommand command) {
    if (command instanceof DeskMessage.CallCounter call) {
      return take(
          TicketId.fresh(),
          new Comer(actor.ownKiosk(), call.procedure(), false, false, List.of(), call.language()));
    }
    if (command instanceof DeskMessage.StartForResident start) {
      return take(TicketId.fresh(), comer(actor, start));
    }
    if (command instanceof DeskMessage.WithdrawTicket withdraw) {
      return lines.withdraw(actor, withdraw.ticket());
    }
    if (command instanceof DeskMessage.AcceptTicket accept) {
      return lines.accept(actor, accept.ticket(), ConsultationId.fresh());
    }
    if (command instanceof DeskMessage.PassOffer pass) {
      return lines.pass(actor, pass.ticket());
    }
    if (command instanceof DeskMessage.AskCallback ask) {
      return lines.askCallback(actor, ask.ticket());
    }
    if (command instanceof DeskMessage.FinishCallback finish) {
      return lines.finishCallback(actor, finish.ticket());
    }
    throw new IllegalStateException("a desk command without a decision: " + command.getClass());
  }

  /** The ticket of 予約された方; null when it is taken already. */
  @Nullable LineEvent takeBooked(
      Actor by,
      TicketId ticket,
      KioskId kiosk,
      ProcedureId procedure,
      @Nullable ServiceLanguage language) {
    if (lines.find(ticket).isPresent()) {
      return null;
    }
    var byClerk = by.role() == Role.clerk;
    return take(
        ticket, new Comer(kiosk, procedure, false, byClerk, List.of(Priority.booked), language));
  }

  private Comer comer(Actor clerk, DeskMessage.StartForResident start) {
    var kiosk = directory.kiosk(start.kiosk());
    if (kiosk.isEmpty() || !kiosk.get().branch().equals(clerk.branch())) {
      throw new Problem.Forbidden("not-your-kiosk");
    }
    return new Comer(
        start.kiosk(),
        start.procedure(),
        start.helper(),
        true,
        start.priorities() == null ? List.of() : start.priorities(),
        start.language());
  }

  private LineEvent take(TicketId ticket, Comer comer) {
    var kiosk = directory.kiosk(comer.kiosk).orElseThrow();
    var branch = directory.branch(kiosk.branch()).orElseThrow();
    var procedure = catalog.get(comer.procedure);
    openings.check(procedure, clock.instant());
    return lines.take(
        ticket,
        LocalDate.ofInstant(clock.instant(), OpeningDays.JAPAN),
        kiosk.branch(),
        comer.kiosk,
        procedure.department(),
        comer.procedure,
        comer.helper,
        comer.byClerk,
        new Person(comer.kiosk.value(), Role.resident, branch.name().ja() + " " + kiosk.name()),
        comer.priorities,
        comer.language);
  }
}
