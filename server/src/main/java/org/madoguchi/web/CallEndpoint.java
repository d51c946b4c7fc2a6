package org.madoguchi.web;

import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import java.time.Clock;
import org.madoguchi.access.Deed;
import org.madoguchi.access.Rights;
import org.madoguchi.core.Problem;
import org.madoguchi.media.Calls;
import org.madoguchi.signaling.SignalingServer;

/**
 * {@code /{screen}/ws/call}: the signaling as at {@link XmppEndpoint}, with the screen's cookie in
 * the place of a token: a screen is logged in before there is a call, and out of it when its
 * session is gone.
 */
public final class CallEndpoint extends XmppEndpoint {
  /** Behind the name of a screen. */
  static final String PATH = "/ws/call";

  private final Gate gate;
  private final Calls calls;
  private final Clock clock;

  CallEndpoint(
      SignalingServer signaling, Heartbeat heartbeat, Gate gate, Calls calls, Clock clock) {
    super(signaling, heartbeat);
    this.gate = gate;
    this.calls = calls;
    this.clock = clock;
  }

  @Override
  public void onOpen(Session session, EndpointConfig config) {
    var who = Visitor.of(session);
    try {
      var caller = gate.require(who.screen(), who.token());
      Rights.check(caller, Deed.joinCall);
      enter(session, calls.arrival(caller.person()), new Trust(gate, who, clock)::holds);
    } catch (Problem refused) {
      new Outbox(session, 1).close(ScreenEndpoint.SESSION_GONE, refused.code());
    }
  }
}
