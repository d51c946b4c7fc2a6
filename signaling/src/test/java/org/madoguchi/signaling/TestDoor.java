package org.madoguchi.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.madoguchi.signaling.xml.BadXml;
import org.madoguchi.signaling.xml.Element;
import org.madoguchi.signaling.xml.XmlReader;

/** A client of the in-process door: what a host's own WebSocket endpoint is to the core. */
final class TestDoor implements SignalingClient {

  private static final long PATIENCE_SECONDS = 10;

  private final BlockingQueue<String> sent = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final int bound;
  final SignalingConnection connection;

  TestDoor(SignalingServer server, @Nullable String token, int bound) {
    this.bound = bound;
    this.connection =
        server.connect(this, SignalingRequest.of(token == null ? null : "token=" + token));
  }

  @Override
  public boolean send(String frame) {
    return sent.size() < bound && sent.add(frame);
  }

  @Override
  public void close(int code, String reason) {
    closed.complete(code);
  }

  Element next() {
    try {
      return XmlReader.read(nextFrame(), TestClient.LIMITS);
    } catch (BadXml bad) {
      throw new AssertionError(bad);
    }
  }

  String nextFrame() {
    try {
      String frame = sent.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(frame).as("a frame in time").isNotNull();
      return frame;
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  int closeCode() {
    return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
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
