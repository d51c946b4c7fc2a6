package org.madoguchi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Where no two machines may reach each other, picture and sound go through a TURN server (RFC
 * 8656): a real coturn, entered with the credentials that the signaling hands out.
 */
@Tag("browser")
class RelayTest {
  private Turnserver turnserver;
  private Chromium chromium;
  private LoopbackPages pages;
  private OpenSignaling signaling;

  @BeforeEach
  void start() {
    turnserver = new Turnserver();
    chromium = Chromium.withDevices();
    pages = new LoopbackPages();
    signaling = new OpenSignaling(turnserver.service());
  }

  @AfterEach
  void stop() {
    signaling.close();
    pages.close();
    chromium.close();
    turnserver.close();
  }

  private JitsiWindow jitsi(String name) {
    var options = new HashMap<>(signaling.options(name));
    options.put("p2p", Map.of("iceTransportPolicy", "relay"));
    var window = new Window(chromium.browser(), pages.origin(), 400, 300, true);
    return new JitsiWindow(window).connect(options);
  }

  private static void isRelayedBothWays(Lines lines) {
    var line = lines.decodeMoreThan(20, 1).only();
    assertThat(List.of(line.local(), line.remote())).containsExactly("relay", "relay");
  }

  private OwnWindow own(String name) {
    var options = new HashMap<>(signaling.options(name));
    options.put("relayOnly", true);
    var window = new Window(chromium.browser(), pages.origin(), 400, 300, true);
    return new OwnWindow(window).connect(options);
  }

  @Test
  void ourPagesThatMayOnlyBeRelayedSeeEachOther() {
    var first = own("一");
    var second = own("二");
    isRelayedBothWays(first.lines());
    isRelayedBothWays(second.lines());
  }

  @Test
  void jitsiClientsThatMayOnlyBeRelayedSeeEachOther() {
    var first = jitsi("一");
    var second = jitsi("二");
    isRelayedBothWays(first.lines());
    isRelayedBothWays(second.lines());
  }
}
