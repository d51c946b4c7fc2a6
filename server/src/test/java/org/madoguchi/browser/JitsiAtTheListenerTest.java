package org.madoguchi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Applications on the unmodified lib-jitsi-meet (npm, December 2021) call each other through the
 * embedded signaling's own port.
 */
@Tag("browser")
class JitsiAtTheListenerTest {
  /** Shorter than any new session would take: a pause like that is the machine's. */
  private static final Duration PAUSE = Duration.ofSeconds(3);

  private static Chromium chromium;
  private static LoopbackPages pages;

  private final List<Window> windows = new ArrayList<>();
  private OpenSignaling signaling;

  @BeforeAll
  static void launch() {
    chromium = Chromium.withDevices();
    pages = new LoopbackPages();
  }

  @AfterAll
  static void quit() {
    pages.close();
    chromium.close();
  }

  @BeforeEach
  void start() {
    signaling = new OpenSignaling();
  }

  @AfterEach
  void stop() {
    windows.forEach(Window::close);
    signaling.close();
  }

  private JitsiWindow join(String name, int port) {
    var window = new Window(chromium.browser(), pages.origin(), 400, 300, true);
    windows.add(window);
    return new JitsiWindow(window).connect(signaling.options(name, port));
  }

  @Test
  void twoPagesSeeAndHearEachOtherAndAThirdIsRefused() {
    var first = join("一", signaling.port()).says("conference.joined");
    var second = join("二", signaling.port()).says("conference.joined");
    for (var page : List.of(first, second)) {
      page.lines().decodeMoreThan(20, 1);
      assertThat(page.lines().only().heard()).isPositive();
    }

    var third = join("三", signaling.port()).says("conference.failed conference.max_users");
    assertThat(third.events()).doesNotContain("conference.joined");
    first.lines().decodeAnother(10);
    second.lines().decodeAnother(10);
  }

  @Test
  void whoeverWaitsInTheLobbyIsLetInOrTurnedAwayByTheModerator() {
    var moderator = join("一", signaling.port()).says("conference.joined").openLobby();

    var unwanted = join("二", signaling.port());
    unwanted.says("conference.failed conference.connectionError.membersOnly");
    unwanted.call("knock", "二");
    moderator.call("deny", moderator.knocking("二"));
    unwanted.says("conference.failed conference.connectionError.accessDenied");

    var wanted = join("三", signaling.port());
    wanted.says("conference.failed conference.connectionError.membersOnly");
    wanted.call("knock", "三");
    moderator.call("approve", moderator.knocking("三"));
    wanted.says("conference.joined").lines().decodeMoreThan(10, 1);
    moderator.lines().decodeMoreThan(10, 1);
    assertThat(unwanted.events()).doesNotContain("conference.joined");
  }

  @Test
  void aCutLineIsTakenUpAgainAndThePictureNeverStops() throws IOException {
    try (var proxy = new ResettingProxy(signaling.port())) {
      var first = join("一", proxy.port()).says("conference.joined");
      var second = join("二", proxy.port()).says("conference.joined");
      first.lines().decodeMoreThan(10, 1);
      second.lines().decodeMoreThan(10, 1);
      var ids = List.of(first.id(), second.id());

      proxy.reset();

      for (var page : List.of(first, second)) {
        page.says("connection.connectionEstablished", 2);
        page.lines().decodeAnother(10);
      }
      first.call("say", "もしもし");
      second.says("conference.messageReceived " + first.id() + " もしもし");
      second.call("say", "はい");
      first.says("conference.messageReceived " + second.id() + " はい");

      assertThat(List.of(first.id(), second.id())).isEqualTo(ids);
      for (var page : List.of(first, second)) {
        assertThat(page.lines().made()).isEqualTo(1);
        assertThat(page.lines().only().pause()).isLessThan(PAUSE);
        assertThat(page.events())
            .noneMatch(event -> event.matches("(?s).*(left|Left|failed|Disconnected|Interr).*"));
      }
    }
  }
}
