package org.madoguchi.web;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What waits to go out on one WebSocket: one send in flight, a bounded number behind it. Whoever
 * falls further behind is closed with 1013 (try again later, RFC 6455 registry) and comes back for
 * a snapshot. Thread-safe; never blocks.
 */
final class Outbox {
  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  static final int TRY_AGAIN_LATER = 1013;

  private final Session session;
  private final int capacity;
  private final ArrayDeque<String> waiting = new ArrayDeque<>();
  private boolean sending;
  private boolean closed;
  private @Nullable CloseReason last;

  Outbox(Session session, int capacity) {
    this.session = session;
    this.capacity = capacity;
  }

  /** How many messages wait. */
  synchronized int behind() {
    return waiting.size();
  }

  /**
   * @return false when it is full or closed; the connection is then closed
   */
  boolean send(String text) {
    synchronized (this) {
      if (closed || last != null) {
        return false;
      }
      if (sending) {
        if (waiting.size() < capacity) {
          waiting.add(text);
          return true;
        }
        closed = true;
        waiting.clear();
      } else {
        sending = true;
      }
    }
    if (isClosed()) {
      LOG.atInfo().addKeyValue("session", session.getId()).log("fell behind, closed");
      hangUp(reason(TRY_AGAIN_LATER, "fell behind"));
      return false;
    }
    transmit(text);
    return true;
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private void transmit(String text) {
    try {
      session
          .getAsyncRemote()
          .sendText(
              text,
              result -> {
                if (result.isOK()) {
                  next();
                } else {
                  stop();
                }
              });
    } catch (RuntimeException e) { // the session was closed meanwhile
      stop();
    }
  }

  private void next() {
    String text;
    CloseReason bye;
    synchronized (this) {
      text = waiting.poll();
      bye = last;
      if (text == null) {
        sending = false;
        closed = bye != null;
      }
    }
    if (text != null) {
      transmit(text);
    } else if (bye != null) {
      hangUp(bye);
    }
  }

  private synchronized void stop() {
    closed = true;
    waiting.clear();
  }

  /** Closes the connection after what waits has gone out. */
  void close(int code, String why) {
    synchronized (this) {
      if (closed || last != null) {
        return;
      }
      last = reason(code, why);
      if (sending) {
        return;
      }
      closed = true;
    }
    hangUp(reason(code, why));
  }

  private static CloseReason reason(int code, String why) {
    return new CloseReason(CloseReason.CloseCodes.getCloseCode(code), why);
  }

  private void hangUp(CloseReason reason) {
    try {
      session.close(reason);
    } catch (IOException | RuntimeException e) {
      LOG.atDebug().addKeyValue("session", session.getId()).log("already closed");
    }
  }
}
