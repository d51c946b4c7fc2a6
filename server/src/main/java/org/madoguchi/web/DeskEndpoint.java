package org.madoguchi.web;

import jakarta.websocket.Session;
import org.madoguchi.access.Actor;
import org.madoguchi.core.Problem;
import org.madoguchi.equipment.Equipment;
import org.madoguchi.queue.Desk;
import org.madoguchi.wire.ClientMessage;
import org.madoguchi.wire.DeskMessage;
import org.madoguchi.wire.KioskMessage;
import org.madoguchi.wire.ServerMessage;

/** {@code /{screen}/ws/desk}: reception and calling, and how the kiosks are. */
public final class DeskEndpoint extends ScreenEndpoint {
  private final Desk desk;
  private final Equipment equipment;

  DeskEndpoint(Shared shared, Desk desk, Equipment equipment) {
    super(shared);
    this.desk = desk;
    this.equipment = equipment;
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
      }
      desk.hear(actor, outbox, said);
    } else if (message instanceof KioskMessage.KioskCommand command) {
      equipment.hear(actor, outbox, command);
    } else if (message instanceof KioskMessage.LineProbe probe) {
      outbox.tell(new ServerMessage.LineEcho(probe.number()));
    } else {
      throw new Problem.Invalid("message-not-understood");
    }
  }

  @Override
  void closed(Actor actor, ScreenOutbox outbox) {
    desk.leave(actor, outbox);
    equipment.leave(outbox);
  }
}
