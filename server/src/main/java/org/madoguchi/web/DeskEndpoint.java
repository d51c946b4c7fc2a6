package org.madoguchi.web;

import jakarta.websocket.Session;
import org.madoguchi.access.Actor;
import org.madoguchi.core.Problem;
import org.madoguchi.queue.Desk;
import org.madoguchi.wire.ClientMessage;
import org.madoguchi.wire.DeskMessage;

/** {@code /{screen}/ws/desk}: reception and calling. */
public final class DeskEndpoint extends ScreenEndpoint {
  private final Desk desk;

  DeskEndpoint(Shared shared, Desk desk) {
    super(shared);
    this.desk = desk;
  }

  @Override
  void opened(Actor actor, ScreenOutbox outbox, Session session) {
    // nothing is told before desk.hello
  }

  @Override
  void heard(Actor actor, ScreenOutbox outbox, ClientMessage message) {
    if (!(message instanceof DeskMessage said)) {
      throw new Problem.Invalid("message-not-understood");
    }
    desk.hear(actor, outbox, said);
  }

  @Override
  void closed(Actor actor, ScreenOutbox outbox) {
    desk.leave(actor, outbox);
  }
}
