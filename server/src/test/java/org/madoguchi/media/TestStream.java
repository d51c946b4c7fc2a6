package org.madoguchi.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.madoguchi.TestScreen;

/** A client of the signaling, as far as the door of a room. */
final class TestStream implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 10;
  private static final String OPEN =
      "<open to='madoguchi.local' version='1.0' xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>";

  private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final WebSocket socket;

  private TestStream(String url, @Nullable String cookie) {
    var builder =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .subprotocols("xmpp")
            .header("Origin", url.replaceFirst("^ws(://[^/]+).*", "http$1"));
    if (cookie != null) {
      builder.header("Cookie", cookie);
    }
    socket = builder.buildAsync(URI.create(url), new Ear()).join();
  }

  /** Without a token and without a cookie. */
  static TestStream at(String url) {
    return new TestStream(url, null);
  }

  /** At the screen's own door. */
  static TestStream of(TestScreen screen) {
    var origin = screen.counter().origin().replace("http:", "ws:");
    return new TestStream(origin + "/" + screen.screen() + "/ws/call", screen.cookie());
  }

  private final class Ear implements WebSocket.Listener {
    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence frame, boolean last) {
      heard.add(frame.toString());
      socket.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      closed.complete(code);
      return null;
    }
  }

  /** What the login is answered with. */
  String logIn() {
    say(OPEN);
    next();
    next();
    say("<auth mechanism='ANONYMOUS' xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>");
    return next();
  }

  /** Logs in, which must succeed, and gets an address. */
  TestStream bind() {
    assertThat(logIn()).startsWith("<success");
    say(OPEN);
    next();
    next();
    say(
        "<iq id='b' type='set' xmlns='jabber:client'>"
            + "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>");
    next();
    return this;
  }

  /** What a conference request is answered with. */
  String request(String room) {
    say(
        "<iq type='set' id='c' to='focus.madoguchi.local' xmlns='jabber:client'>"
            + "<conference room='%s@conference.madoguchi.local'".formatted(room)
            + " xmlns='http://jitsi.org/protocol/focus'/></iq>");
    return next();
  }

  /** What the presence in a room is answered with: the own one, or an error. */
  String join(String room) {
    say(
        "<presence to='%s@conference.madoguchi.local/0b5aa8af'".formatted(room)
            + " xmlns='jabber:client'><x xmlns='http://jabber.org/protocol/muc'/></presence>");
    String answer = next();
    while (!answer.contains("code=\"110\"") && !answer.contains("type=\"error\"")) {
      answer = next();
    }
    return answer;
  }

  void say(String frame) {
    socket.sendText(frame, true).join();
  }

  private String next() {
    try {
      var frame = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(frame).as("a frame in time").isNotNull();
      return frame;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The code with which the server closed it. */
  int closeCode() {
    return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    socket.abort();
  }
}
