package org.madoguchi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
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
    return new JitsiWindow(window()).connect(options);
  }

  private static void isRelayedBothWays(Lines lines) {
    var line = lines.decodeMoreThan(20, 1).only();
    assertThat(List.of(line.local(), line.remote())).containsExactly("relay", "relay");
  }

  private Window window() {
    return new Window(chromium.browser(), pages.origin(), 400, 300, true);
  }

  private OwnWindow own(Window window) {
    var options = new HashMap<>(signaling.options("誰か"));
    options.put("relayOnly", true);
    return new OwnWindow(window).connect(options);
  }

  @Test
  void ourPagesThatMayOnlyBeRelayedSeeEachOther() {
    var first = own(window());
    var second = own(window());
    isRelayedBothWays(first.lines());
    isRelayedBothWays(second.lines());
  }

  /** How often this page has asked for STUN and TURN servers (XEP-0215). */
  private static AtomicInteger questions(Page page) {
    var questions = new AtomicInteger();
    page.onWebSocket(
        socket ->
            socket.onFrameSent(
                frame -> {
                  if (frame.text().contains("urn:xmpp:extdisco:")) {
                    questions.incrementAndGet();
                  }
                }));
    return questions;
  }

  @Test
  void whereTheRelayDiesBothAskAnewAndTheSameConnectionGoesThroughTheNextOne() {
    var windows = List.of(window(), window());
    var questions = windows.stream().map(each -> questions(each.page())).toList();
    var both = windows.stream().map(each -> own(each).lines()).toList();
    both.forEach(RelayTest::isRelayedBothWays);
    assertThat(questions).extracting(AtomicInteger::get).containsExactly(1, 1);

    turnserver = turnserver.replace();
    both.forEach(lines -> lines.decodeAnother(30));
    both.forEach(RelayTest::isRelayedBothWays);
    assertThat(both).extracting(Lines::made).containsExactly(1, 1);
    assertThat(questions).extracting(AtomicInteger::get).allMatch(times -> times > 1);
  }

  @Test
  void jitsiClientsThatMayOnlyBeRelayedSeeEachOther() {
    var first = jitsi("一");
    var second = jitsi("二");
    isRelayedBothWays(first.lines());
    isRelayedBothWays(second.lines());
  }
}
