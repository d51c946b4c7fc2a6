package org.madoguchi.browser;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import org.madoguchi.signaling.Admission;
import org.madoguchi.signaling.ExternalService;
import org.madoguchi.signaling.Identity;
import org.madoguchi.signaling.Prosody;
import org.madoguchi.signaling.SignalingConfig;
import org.madoguchi.signaling.SignalingServer;
import org.madoguchi.signaling.UpstreamConfig;

/**
 * The embedded signaling alone, on a port of its own, letting everybody into every room as a
 * stranger; whoever comes first moderates.
 */
final class OpenSignaling implements AutoCloseable {
  /** The one room that is used here. */
  static final String ROOM = "soudan";

  private final SignalingServer server;

  /**
   * @param services STUN and TURN servers the clients are told of
   */
  OpenSignaling(ExternalService... services) {
    var listener = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server =
        SignalingServer.start(
            SignalingConfig.defaults().withListener(listener).withServices(List.of(services)),
            new Anybody());
  }

  private OpenSignaling(SignalingServer server) {
    this.server = server;
  }

  /** The same, but who comes is passed on to that server. */
  static OpenSignaling before(Prosody prosody) {
    return new OpenSignaling(
        SignalingServer.relay(
            UpstreamConfig.of(prosody.uri()),
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));
  }

  private record Anybody() implements Admission {
    @Override
    public Login logIn(Arrival arrival) {
      return Identity.stranger();
    }

    @Override
    public Decision admit(Identity who, String room) {
      return new Admitted(Standing.FIRST_COME);
    }
  }

  int port() {
    return server.port();
  }

  /** What a page needs to come into the one room that is used here. */
  Map<String, Object> options(String name) {
    return options(name, port());
  }

  /**
   * @param port where to connect instead
   */
  Map<String, Object> options(String name, int port) {
    return Map.of(
        "serviceUrl",
        "ws://127.0.0.1:" + port + "/xmpp-websocket",
        "domain",
        "madoguchi.local",
        "room",
        ROOM,
        "name",
        name);
  }

  @Override
  public void close() {
    server.close();
  }
}
