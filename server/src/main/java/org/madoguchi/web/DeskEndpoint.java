package org.madoguchi.web;

import jakarta.websocket.Session;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.madoguchi.access.Actor;
import org.madoguchi.booking.BookingDesk;
import org.madoguchi.consultation.HandOverBoard;
import org.madoguchi.consultation.PrivacyBoard;
import org.madoguchi.consultation.Rooms;
import org.madoguchi.consultation.TaskBoard;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.Problem;
import org.madoguchi.equipment.Equipment;
import org.madoguchi.opening.OpeningDesk;
import org.madoguchi.originals.OriginalsDesk;
import org.madoguchi.print.Tray;
import org.madoguchi.queue.Desk;
import org.madoguchi.wire.BookingMessage;
import org.madoguchi.wire.ClientMessage;
import org.madoguchi.wire.DeskMessage;
import org.madoguchi.wire.KioskMessage;
import org.madoguchi.wire.OpeningMessage.OpeningCommand;
import org.madoguchi.wire.OriginalMessage.OriginalCommand;
import org.madoguchi.wire.PrintMessage.PrintCommand;
import org.madoguchi.wire.PrivacyMessage.PrivacyCommand;
import org.madoguchi.wire.ServerMessage;
import org.madoguchi.wire.WorkMessage.WorkCommand;
import org.madoguchi.work.WorkDesk;

/**
 * {@code /{screen}/ws/desk}: reception and calling, the kiosks, the print tray, the clerk's tasks,
 * what is hidden and asked to be seen, the work at headquarters, originals, bookings, and the
 * hours.
 */
public final class DeskEndpoint extends ScreenEndpoint {
  private final Desk desk;
  private final Equipment equipment;
  private final Tray tray;
  private final WorkDesk work;
  private final OriginalsDesk originals;
  private final BookingDesk bookings;
  private final TaskBoard tasks;
  private final HandOverBoard handOvers;
  private final PrivacyBoard privacy;
  private final OpeningDesk opening;
  private final Rooms rooms;
  private final Clock clock;

  DeskEndpoint(
      Shared shared,
      Desk desk,
      Equipment equipment,
      Tray tray,
      WorkDesk work,
      OriginalsDesk originals,
      BookingDesk bookings,
      TaskBoard tasks,
      HandOverBoard handOvers,
      PrivacyBoard privacy,
      OpeningDesk opening,
      Rooms rooms) {
    super(shared);
    this.desk = desk;
    this.equipment = equipment;
    this.tray = tray;
    this.work = work;
    this.originals = originals;
    this.bookings = bookings;
    this.tasks = tasks;
    this.handOvers = handOvers;
    this.privacy = privacy;
    this.opening = opening;
    this.rooms = rooms;
    clock = shared.clock();
  }

  @Override
  void opened(Actor actor, ScreenOutbox outbox, Session session) {
    // nothing is told before desk.hello
  }

  @Override
  void heard(Actor actor, ScreenOutbox outbox, ClientMessage message) {
    if (actor.isContractor() && message instanceof DeskMessage.DeskHello) {
      work.join(actor, outbox); // 委託: no line, no kiosk, no paper, nobody's name
      outbox.tell(new ServerMessage.DeskSnapshot(clock.instant(), List.of(), List.of()));
    } else if (message instanceof DeskMessage said) {
      if (said instanceof DeskMessage.DeskHello) {
        equipment.join(actor, outbox);
        tray.join(actor, outbox);
        work.join(actor, outbox);
        originals.join(actor, outbox);
        bookings.join(actor, outbox);
        tasks.join(actor, outbox);
        handOvers.join(actor, outbox);
        privacy.join(actor, outbox);
        opening.join(actor, outbox);
      }
      desk.hear(actor, outbox, said);
    } else if (message instanceof KioskMessage.KioskCommand command) {
      equipment.hear(actor, outbox, command);
    } else if (message instanceof WorkCommand command) {
      work.hear(actor, outbox, command);
    } else if (message instanceof OriginalCommand command) {
      originals.hear(actor, outbox, command);
    } else if (message instanceof OpeningCommand command) {
      opening.hear(actor, outbox, command);
    } else if (message instanceof BookingMessage said) {
      bookings.hear(actor, outbox, said);
    } else if (message instanceof PrintCommand command) {
      printed(actor, command)
          .whenComplete((done, failure) -> outbox.tell(answer(command.id(), failure)));
    } else if (message instanceof PrivacyCommand command) {
      rooms
          .privacy(actor, command)
          .whenComplete((done, failure) -> outbox.tell(answer(command.id(), failure)));
    } else if (message instanceof KioskMessage.LineProbe probe) {
      outbox.tell(new ServerMessage.LineEcho(probe.number()));
    } else {
      throw new Problem.Invalid("message-not-understood");
    }
  }

  private CompletionStage<Void> printed(Actor actor, PrintCommand command) {
    var item = command.work();
    return item == null ? rooms.print(actor, command) : work.print(actor, item, command);
  }

  private static ServerMessage answer(CommandId command, @Nullable Throwable failure) {
    if (failure == null) {
      return new ServerMessage.Done(command);
    }
    var problem = Problem.of(failure);
    return new ServerMessage.Refusal(command, problem.code(), problem.detail());
  }

  @Override
  void closed(Actor actor, ScreenOutbox outbox) {
    desk.leave(actor, outbox);
    equipment.leave(outbox);
    tray.leave(outbox);
    work.leave(outbox);
    originals.leave(outbox);
    bookings.leave(outbox);
    tasks.leave(outbox);
    handOvers.leave(outbox);
    privacy.leave(outbox);
    opening.leave(outbox);
  }
}
