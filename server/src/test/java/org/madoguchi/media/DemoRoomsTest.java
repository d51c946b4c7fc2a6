package org.madoguchi.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.App;
import org.madoguchi.TestCounter;
import org.madoguchi.config.ConfigFile;

/** A Jitsi client without a token: welcome in a demo, on this machine, in the rooms for trying. */
@Timeout(120)
class DemoRoomsTest {
  private static final String REFUSED =
      "<failure xmlns=\"urn:ietf:params:xml:ns:xmpp-sasl\">"
          + "<not-allowed/><text>token missing</text></failure>";

  @TempDir Path data;

  /** What a stranger hears of its login, or of its request for a room when that succeeds. */
  private static String answer(String url, String room) throws InterruptedException {
    var heard = new LinkedBlockingQueue<String>();
    var socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .subprotocols("xmpp")
            .header("Origin", url.replace("ws:", "http:").replace("/xmpp-websocket", ""))
            .buildAsync(URI.create(url), new Ear(heard))
            .join();
    try {
      return dialogue(socket, heard, room);
    } finally {
      socket.abort();
    }
  }

  private record Ear(LinkedBlockingQueue<String> heard) implements WebSocket.Listener {
    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence frame, boolean last) {
      heard.add(frame.toString());
      socket.request(1);
      return null;
    }
  }

  private static String dialogue(WebSocket socket, LinkedBlockingQueue<String> heard, String room)
      throws InterruptedException {
    var open =
        "<open to='madoguchi.local' version='1.0' xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>";
    say(socket, open);
    next(heard);
    next(heard);
    say(socket, "<auth mechanism='ANONYMOUS' xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>");
    var login = next(heard);
    if (!login.startsWith("<success")) {
      return login;
    }
    say(socket, open);
    next(heard);
    next(heard);
    say(
        socket,
        "<iq id='b' type='set' xmlns='jabber:client'>"
            + "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>");
    next(heard);
    say(
        socket,
        "<iq type='set' id='c' to='focus.madoguchi.local' xmlns='jabber:client'>"
            + "<conference room='"
            + room
            + "@conference.madoguchi.local' xmlns='http://jitsi.org/protocol/focus'/></iq>");
    return next(heard);
  }

  private static void say(WebSocket socket, String frame) {
    socket.sendText(frame, true).join();
  }

  private static String next(LinkedBlockingQueue<String> heard) throws InterruptedException {
    var frame = heard.poll(10, TimeUnit.SECONDS);
    assertThat(frame).as("a frame in time").isNotNull();
    return frame;
  }

  private static String listener(App app) {
    return "ws://127.0.0.1:" + app.signalingPort() + "/xmpp-websocket";
  }

  @Test
  void aStrangerMayEnterRoomsForTryingAndNoOthersThroughTheListener() throws InterruptedException {
    try (var counter = TestCounter.start(Map.of("MADOGUCHI_MEDIA_LISTENER_PORT", "0"))) {
      assertThat(answer(listener(counter.app()), "demo-1")).contains("ready=\"true\"");
      assertThat(answer(listener(counter.app()), "abc")).contains("<not-authorized ");
      assertThat(answer("ws://localhost:" + counter.app().port() + "/xmpp-websocket", "demo-1"))
          .isEqualTo(REFUSED);
    }
  }

  @Test
  void aListenerForOtherMachinesRefusesStrangers() throws InterruptedException {
    var everywhere =
        Map.of("MADOGUCHI_MEDIA_LISTENER_PORT", "0", "MADOGUCHI_MEDIA_LISTENER_HOST", "0.0.0.0");
    try (var counter = TestCounter.start(everywhere)) {
      assertThat(answer(listener(counter.app()), "demo-1")).isEqualTo(REFUSED);
    }
  }

  @Test
  void withoutTheDemoStrangersAreRefused() throws InterruptedException {
    var settings = Path.of("../config");
    var config =
        ConfigFile.read(
            settings.resolve("madoguchi.yaml"),
            Map.of(
                "MADOGUCHI_HTTP_PORT", "0",
                "MADOGUCHI_HTTPS_ENABLED", "false",
                "MADOGUCHI_MEDIA_LISTENER_PORT", "0"));
    try (var app = new App(config, settings, data, Clock.systemUTC(), false)) {
      assertThat(answer(listener(app), "demo-1")).isEqualTo(REFUSED);
    }
  }
}
