package org.madoguchi.web;

import io.github.bucket4j.Bucket;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.madoguchi.access.Actor;
import org.madoguchi.access.Rights;
import org.madoguchi.config.Config;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.Problem;
import org.madoguchi.wire.ClientMessage;
import org.madoguchi.wire.ServerMessage;
import org.madoguchi.wire.WireJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One WebSocket of a screen: reads strictly, knows who speaks, checks that they may, and hands over
 * to an owner's mailbox at once. What can't be read is refused and nothing else happens.
 */
public abstract class ScreenEndpoint extends Endpoint {
  private static final Logger LOG = LoggerFactory.getLogger(ScreenEndpoint.class);

  static final int SESSION_GONE = 4401;
  static final int NOT_A_MEMBER = 4403;
  static final int NO_SUCH_ROOM = 4404;

  private static final Duration BURST = Duration.ofSeconds(10);

  private final Gate gate;
  private final Config.Limits limits;
  private final AtomicInteger connections;
  private final Heartbeat heartbeat;
  private final Clock clock;
  private final Bucket bucket;
  private @Nullable Trust trust;
  private @Nullable Actor actor;
  private @Nullable ScreenOutbox outbox;

  /**
   * What all endpoints share.
   *
   * @param connections counts the open ones
   */
  record Shared(
      Gate gate,
      Config.Limits limits,
      AtomicInteger connections,
      Heartbeat heartbeat,
      Clock clock) {}

  ScreenEndpoint(Shared shared) {
    gate = shared.gate;
    limits = shared.limits;
    connections = shared.connections;
    heartbeat = shared.heartbeat;
    clock = shared.clock;
    var perBurst = limits.commandsPerSecond() * BURST.toSeconds();
    bucket =
        Bucket.builder().addLimit(l -> l.capacity(perBurst).refillGreedy(perBurst, BURST)).build();
  }

  /** The screen is known; false closes the connection with what was sent. */
  abstract void opened(Actor actor, ScreenOutbox outbox, Session session);

  abstract void heard(Actor actor, ScreenOutbox outbox, ClientMessage message);

  abstract void closed(Actor actor, ScreenOutbox outbox);

  @Override
  public void onOpen(Session session, EndpointConfig config) {
    var out = new ScreenOutbox(session, limits.outbox());
    if (connections.incrementAndGet() > limits.connections()) {
      out.close(Outbox.TRY_AGAIN_LATER, "too many connections");
      return;
    }
    var who = Visitor.of(session);
    var known = gate.actor(who.screen(), who.token());
    if (known.isEmpty()) {
      out.close(SESSION_GONE, "sign-in-required");
      return;
    }
    trust = new Trust(gate, who, clock);
    actor = known.get();
    outbox = out;
    heartbeat.add(session, () -> isStillSignedIn(out));
    session.addMessageHandler(String.class, new Ear());
    opened(actor, out, session);
  }

  /** Jakarta WebSocket needs the type argument, which a lambda loses. */
  private final class Ear implements MessageHandler.Whole<String> {
    @Override
    public void onMessage(String text) {
      read(text);
    }
  }

  private void read(String text) {
    var out = outbox;
    var who = actor;
    if (out == null || who == null || !isStillSignedIn(out)) {
      return;
    }
    CommandId ref = null;
    try {
      if (!bucket.tryConsume(1)) {
        throw new Problem.TooMany("busy");
      }
      var message = WireJson.read(text, ClientMessage.class);
      ref = CommandRef.of(message);
      Rights.check(who, message);
      heard(who, out, message);
    } catch (Problem problem) {
      LOG.atInfo()
          .addKeyValue("who", who.person().id())
          .addKeyValue("problem", problem.code())
          .log("refused");
      out.tell(
          new ServerMessage.Refusal(
              ref == null ? CommandRef.guess(text) : ref, problem.code(), problem.detail()));
    } catch (RuntimeException e) {
      LOG.atError().setCause(e).addKeyValue("who", who.person().id()).log("message failed");
      out.tell(new ServerMessage.Refusal(ref, "internal", Map.of()));
    }
  }

  /** Closes the connection when not; asked at each message, and of those who only listen. */
  private boolean isStillSignedIn(ScreenOutbox out) {
    if (trust == null || trust.holds()) {
      return trust != null;
    }
    out.tell(new ServerMessage.Refusal(null, "session-expired", Map.of()));
    out.close(SESSION_GONE, "session-expired");
    return false;
  }

  @Override
  public void onClose(Session session, CloseReason reason) {
    connections.decrementAndGet();
    heartbeat.remove(session);
    if (actor != null && outbox != null) {
      closed(actor, outbox);
    }
  }

  @Override
  public void onError(Session session, Throwable failure) {
    LOG.atDebug()
        .addKeyValue("session", session.getId())
        .addKeyValue("failure", failure.getClass().getSimpleName())
        .log("connection failed");
  }
}
