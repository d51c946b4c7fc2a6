package org.madoguchi.web;

import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pings every WebSocket (RFC 6455 §5.5.2), so that a quiet screen stays and a dead one is noticed
 * when its idle time runs out; and has each look after itself, also when nothing is said.
 * Thread-safe.
 */
final class Heartbeat implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
  private static final long EVERY_SECONDS = 20;

  private final Map<Session, Runnable> sessions = new ConcurrentHashMap<>();
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

  /**
   * @param lookAfter run at each beat
   */
  void add(Session session, Runnable lookAfter) {
    sessions.put(session, lookAfter);
  }

  void remove(Session session) {
    sessions.remove(session);
  }

  private void ping() {
    sessions.forEach(
        (session, lookAfter) -> {
          try {
            lookAfter.run();
            session.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
          } catch (IOException | RuntimeException e) {
            LOG.atDebug().addKeyValue("session", session.getId()).log("not pinged");
          }
        });
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
