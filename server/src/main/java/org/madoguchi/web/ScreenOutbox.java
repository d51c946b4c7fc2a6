package org.madoguchi.web;

import jakarta.websocket.Session;
import org.madoguchi.bus.Listener;
import org.madoguchi.wire.ServerMessage;
import org.madoguchi.wire.WireJson;

/** A connected screen. What only passes by is dropped when the line is slow. Thread-safe. */
final class ScreenOutbox implements Listener {
  /** With more than this waiting, pointers and half-drawn strokes are left out. */
  private static final int SLOW = 16;

  private final Outbox outbox;

  ScreenOutbox(Session session, int capacity) {
    outbox = new Outbox(session, capacity);
  }

  @Override
  public void tell(ServerMessage message) {
    if (message instanceof ServerMessage.PassedOn && outbox.behind() > SLOW) {
      return;
    }
    outbox.send(WireJson.write(message));
  }

  void close(int code, String reason) {
    outbox.close(code, reason);
  }
}
