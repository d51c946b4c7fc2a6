package org.madoguchi.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.madoguchi.signaling.xml.Element;

/** A client of the in-process door: what a host's own WebSocket endpoint is to the core. */
final class TestDoor implements SignalingClient {

  private final Heard heard = new Heard();
  private final int bound;
  final SignalingConnection connection;

  TestDoor(SignalingServer server, @Nullable String token, int bound) {
    this.bound = bound;
    this.connection = server.connect(this, request(token));
  }

  /** A door without a server around it. */
  TestDoor(SignalingDoor door, @Nullable String token, int bound) {
    this.bound = bound;
    this.connection = door.connect(this, request(token));
  }

  private static SignalingRequest request(@Nullable String token) {
    return SignalingRequest.of(token == null ? null : "token=" + token);
  }

  @Override
  public boolean send(String frame) {
    if (heard.waiting() >= bound) {
      return false;
    }
    heard.frame(frame);
    return true;
  }

  @Override
  public void close(int code, String reason) {
    heard.closed(code, reason);
  }

  Element next() {
    return heard.nextElement();
  }

  String nextFrame() {
    return heard.next();
  }

  int closeCode() {
    return heard.closeCode();
  }

  void open() {
    connection.receive(
        "<open to='madoguchi.local' version='1.0' xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>");
    assertThat(next().name()).isEqualTo("open");
    assertThat(next().name()).isEqualTo("features");
  }

  /** Goes as far as the login, which leaves only the binding. */
  void authenticate() {
    open();
    connection.receive("<auth mechanism='ANONYMOUS' xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>");
    assertThat(next().name()).isEqualTo("success");
    open();
  }

  /** Logs in and returns the address. */
  String login() {
    authenticate();
    connection.receive(
        "<iq id='b' type='set' xmlns='jabber:client'>"
            + "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>");
    return next().firstElement().firstElement().text();
  }

  /** The stream error that must come next, with the end of the stream behind it. */
  String streamError() {
    var error = next();
    assertThat(error.name()).isEqualTo("error");
    assertThat(next().name()).isEqualTo("close");
    return error.firstElement().name();
  }
}
