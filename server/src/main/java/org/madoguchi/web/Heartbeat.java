package org.madoguchi.web;

import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Pings every WebSocket (RFC 6455 §5.5.2), so that a quiet screen stays and a dead one is noticed
 * when its idle time runs out. Thread-safe.
 */
final class Heartbeat implements AutoCloseable {
  private static final long EVERY_SECONDS = 20;

  private final Set<Session> sessions = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            var thread = new Thread(task, "heartbeat");
            thread.setDaemon(true);
            return thread;
          });

  Heartbeat() {
    timer.scheduleAtFixedRate(this::ping, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  void add(Session session) {
    sessions.add(session);
  }

  void remove(Session session) {
    sessions.remove(session);
  }

  private void ping() {
    for (var session : sessions) {
      try {
        session.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
      } catch (IOException | RuntimeException e) {
        sessions.remove(session); // its close is on the way
      }
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
