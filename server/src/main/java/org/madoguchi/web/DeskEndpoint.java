package org.madoguchi.web;

import jakarta.websocket.Session;
import org.jspecify.annotations.Nullable;
import org.madoguchi.access.Actor;
import org.madoguchi.booking.BookingDesk;
import org.madoguchi.consultation.Rooms;
import org.madoguchi.consultation.TaskBoard;
import org.madoguchi.core.Problem;
import org.madoguchi.equipment.Equipment;
import org.madoguchi.print.Tray;
import org.madoguchi.queue.Desk;
import org.madoguchi.wire.BookingMessage;
import org.madoguchi.wire.ClientMessage;
import org.madoguchi.wire.DeskMessage;
import org.madoguchi.wire.KioskMessage;
import org.madoguchi.wire.PrintMessage.PrintCommand;
import org.madoguchi.wire.ServerMessage;
import org.madoguchi.wire.WorkMessage.WorkCommand;
import org.madoguchi.work.WorkDesk;

/**
 * {@code /{screen}/ws/desk}: reception and calling, the kiosks, the print tray, the clerk's tasks,
 * the work at headquarters, and bookings.
 */
public final class DeskEndpoint extends ScreenEndpoint {
  private final Desk desk;
  private final Equipment equipment;
  private final Tray tray;
  private final WorkDesk work;
  private final BookingDesk bookings;
  private final TaskBoard tasks;
  private final Rooms rooms;

  DeskEndpoint(
      Shared shared,
      Desk desk,
      Equipment equipment,
      Tray tray,
      WorkDesk work,
      BookingDesk bookings,
      TaskBoard tasks,
      Rooms rooms) {
    super(shared);
    this.desk = desk;
    this.equipment = equipment;
    this.tray = tray;
    this.work = work;
    this.bookings = bookings;
    this.tasks = tasks;
    this.rooms = rooms;
  }

  @Override
  void opened(Actor actor, ScreenOutbox outbox, Session session) {
    // nothing is told before desk.hello
  }

  @Override
  void heard(Actor actor, ScreenOutbox outbox, ClientMessage message) {
    if (message instanceof DeskMessage said) {
      if (said instanceof DeskMessage.DeskHello) {
        equipment.join(actor, outbox);
        tray.join(actor, outbox);
        work.join(actor, outbox);
        bookings.join(actor, outbox);
        tasks.join(actor, outbox);
      }
      desk.hear(actor, outbox, said);
    } else if (message instanceof KioskMessage.KioskCommand command) {
      equipment.hear(actor, outbox, command);
    } else if (message instanceof WorkCommand command) {
      work.hear(actor, outbox, command);
    } else if (message instanceof BookingMessage said) {
      bookings.hear(actor, outbox, said);
    } else if (message instanceof PrintCommand command) {
      rooms
          .print(actor, command)
          .whenComplete((done, failure) -> outbox.tell(answer(command, failure)));
    } else if (message instanceof KioskMessage.LineProbe probe) {
      outbox.tell(new ServerMessage.LineEcho(probe.number()));
    } else {
      throw new Problem.Invalid("message-not-understood");
    }
  }

  private static ServerMessage answer(PrintCommand command, @Nullable Throwable failure) {
    if (failure == null) {
      return new ServerMessage.Done(command.id());
    }
    var problem = Problem.of(failure);
    return new ServerMessage.Refusal(command.id(), problem.code(), problem.detail());
  }

  @Override
  void closed(Actor actor, ScreenOutbox outbox) {
    desk.leave(actor, outbox);
    equipment.leave(outbox);
    tray.leave(outbox);
    work.leave(outbox);
    bookings.leave(outbox);
    tasks.leave(outbox);
  }
}
