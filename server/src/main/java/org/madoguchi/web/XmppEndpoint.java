package org.madoguchi.web;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.madoguchi.signaling.SignalingClient;
import org.madoguchi.signaling.SignalingConnection;
import org.madoguchi.signaling.SignalingRequest;
import org.madoguchi.signaling.SignalingServer;

/**
 * {@code /xmpp-websocket} (RFC 7395): the in-process door of the signaling, embedded or upstream,
 * on the port of everything else.
 */
public class XmppEndpoint extends Endpoint {
  static final int MAX_FRAME = 256 * 1024;
  private static final int BEHIND = 512;
  private static final int PAUSE = 64;

  private final SignalingServer signaling;
  private final Heartbeat heartbeat;
  private @Nullable SignalingConnection connection;

  XmppEndpoint(SignalingServer signaling, Heartbeat heartbeat) {
    this.signaling = signaling;
    this.heartbeat = heartbeat;
  }

  @Override
  public void onOpen(Session session, EndpointConfig config) {
    enter(session, SignalingRequest.of(session.getQueryString()), () -> true);
  }

  /**
   * @param mayStay asked at each frame, and of who only listens now and then
   */
  final void enter(Session session, SignalingRequest request, BooleanSupplier mayStay) {
    session.setMaxTextMessageBufferSize(MAX_FRAME);
    var outbox = new Outbox(session, BEHIND);
    var opened = signaling.connect(new Door(outbox), request);
    connection = opened;
    BooleanSupplier stays =
        () -> {
          if (mayStay.getAsBoolean()) {
            return true;
          }
          outbox.close(ScreenEndpoint.SESSION_GONE, "session-expired");
          return false;
        };
    heartbeat.add(session, stays::getAsBoolean);
    session.addMessageHandler(String.class, new Ear(opened, stays));
  }

  /** Jakarta WebSocket needs the type argument, which a lambda loses. */
  private record Ear(SignalingConnection connection, BooleanSupplier stays)
      implements MessageHandler.Whole<String> {
    @Override
    public void onMessage(String frame) {
      if (stays.getAsBoolean()) {
        connection.receive(frame);
      }
    }
  }

  private record Door(Outbox outbox) implements SignalingClient {
    @Override
    public boolean send(String frame) {
      return outbox.send(frame);
    }

    @Override
    public boolean isBehind() {
      return outbox.behind() >= PAUSE;
    }

    @Override
    public void close(int code, String reason) {
      outbox.close(code, reason);
    }
  }

  @Override
  public void onClose(Session session, CloseReason reason) {
    heartbeat.remove(session);
    if (connection != null) {
      connection.closed(reason.getCloseCode().getCode(), reason.getReasonPhrase());
    }
  }

  @Override
  public void onError(Session session, Throwable failure) {
    // onClose follows
  }
}
