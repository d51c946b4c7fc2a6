package org.madoguchi.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.App;
import org.madoguchi.Mode;
import org.madoguchi.TestCounter;
import org.madoguchi.config.ConfigFile;

/** A Jitsi client without a token: welcome in a demo, on this machine, in the rooms for trying. */
@Timeout(120)
class DemoRoomsTest {
  private static final String REFUSED =
      "<failure xmlns=\"urn:ietf:params:xml:ns:xmpp-sasl\">"
          + "<not-allowed/><text>token missing</text></failure>";

  @TempDir Path data;

  /** What a stranger hears of its login. */
  private static String login(String url) {
    try (var stranger = TestStream.at(url)) {
      return stranger.logIn();
    }
  }

  /** What a stranger whose login succeeds hears of its request for a room. */
  private static String request(String url, String room) {
    try (var stranger = TestStream.at(url)) {
      return stranger.bind().request(room);
    }
  }

  private static String listener(App app) {
    return "ws://127.0.0.1:" + app.signalingPort() + "/xmpp-websocket";
  }

  @Test
  void aStrangerMayEnterRoomsForTryingAndNoOthersThroughTheListener() {
    try (var counter = TestCounter.start(Map.of("MADOGUCHI_MEDIA_LISTENER_PORT", "0"))) {
      assertThat(request(listener(counter.app()), "demo-1")).contains("ready=\"true\"");
      assertThat(request(listener(counter.app()), "abc")).contains("<not-authorized ");
      assertThat(login("ws://localhost:" + counter.app().port() + "/xmpp-websocket"))
          .isEqualTo(REFUSED);
    }
  }

  @Test
  void aListenerForOtherMachinesRefusesStrangers() {
    var everywhere =
        Map.of("MADOGUCHI_MEDIA_LISTENER_PORT", "0", "MADOGUCHI_MEDIA_LISTENER_HOST", "0.0.0.0");
    try (var counter = TestCounter.start(everywhere)) {
      assertThat(login(listener(counter.app()))).isEqualTo(REFUSED);
    }
  }

  @Test
  void withoutTheDemoStrangersAreRefused() {
    var settings = Path.of("../config");
    var config =
        ConfigFile.read(
            settings.resolve("madoguchi.yaml"),
            Map.of(
                "MADOGUCHI_HTTP_PORT", "0",
                "MADOGUCHI_HTTPS_ENABLED", "false",
                "MADOGUCHI_MEDIA_LISTENER_PORT", "0"));
    try (var app = new App(config, settings, data, Clock.systemUTC(), Mode.earnest)) {
      assertThat(login(listener(app))).isEqualTo(REFUSED);
    }
  }
}
