package org.madoguchi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.madoguchi.signaling.Prosody;

/**
 * Our media client at a bridge, as a Jitsi behind our server brings one into a consultation: the
 * room is a real Prosody's, the focus speaks as a real Jicofo was heard to, and the bridge forwards
 * real media.
 */
@Tag("browser")
class BridgeTest {
  /** Everybody's picture has a shape of its own, so that it is seen whose arrives where. */
  private static final Map<String, int[]> PICTURES =
      Map.of(
          "端末", new int[] {320, 180},
          "市民課", new int[] {320, 240},
          "職員", new int[] {240, 240},
          "保険年金課", new int[] {320, 160});

  private static Prosody prosody;
  private static Chromium chromium;
  private static LoopbackPages pages;

  private final Map<String, OwnWindow> people = new LinkedHashMap<>();
  private OpenSignaling signaling;
  private Window bridgeWindow;
  private BridgeWindow bridge;
  private FocusClient focus;

  @BeforeAll
  static void launch() {
    prosody = Prosody.launch();
    chromium = Chromium.withDevices();
    pages = new LoopbackPages();
  }

  @AfterAll
  static void quit() {
    pages.close();
    chromium.close();
    prosody.close();
  }

  @BeforeEach
  void start() {
    signaling = OpenSignaling.before(prosody);
    bridgeWindow = new Window(chromium.browser(), pages.origin(), 400, 300, false);
    bridge = new BridgeWindow(bridgeWindow);
  }

  @AfterEach
  void stop() {
    people.values().forEach(OwnWindow::close);
    if (focus != null) {
      focus.close();
    }
    bridge.close();
    bridgeWindow.close();
    signaling.close();
  }

  private void offerBridge() {
    focus = FocusClient.into(prosody, OpenSignaling.ROOM, bridge);
  }

  private OwnWindow joins(String name) {
    return joins(name, "auto", PICTURES.get(name));
  }

  private OwnWindow joins(String name, String mode, int... picture) {
    var options = new HashMap<>(signaling.options(name));
    options.put("mode", mode);
    options.put("picture", Map.of("width", picture[0], "height", picture[1]));
    var window = new Window(chromium.browser(), pages.origin(), 400, 300, true);
    var person = new OwnWindow(window).connect(options);
    people.put(name, person);
    return person;
  }

  private void everybodySeesEverybodyElseThroughTheBridge() {
    people.forEach(
        (name, person) -> {
          person.over("bridge").isWith(people.size() - 1);
          for (var other : people.keySet()) {
            if (!other.equals(name)) {
              person.sees(other, 10, ratio(other));
            }
          }
          assertThat(person.lines().now()).hasSize(1);
        });
    assertThat(focus.complaints()).isEmpty();
  }

  private static double ratio(String name) {
    var picture = PICTURES.get(name);
    return (double) picture[0] / picture[1];
  }

  private JsonNode asksFor(String endpoint, String source, int height) {
    return bridge.hears(
        endpoint,
        height + " of " + source,
        said ->
            said.path("colibriClass").asText().equals("ReceiverVideoConstraints")
                && said.path("constraints").path(source).path("maxHeight").asInt(-1) == height);
  }

  @Test
  void twoSpeakDirectlyUntilABridgeIsOfferedAndAgainWhenItIsTakenAway() {
    joins("端末");
    joins("市民課");
    for (var person : people.values()) {
      person.over("mesh").lines().decodeMoreThan(10, 1);
    }

    offerBridge();
    everybodySeesEverybodyElseThroughTheBridge();
    for (var person : people.values()) {
      assertThat(person.lines().made()).isEqualTo(2);
    }

    focus.endSessions();
    for (var person : people.values()) {
      person.over("mesh").isWith(1).lines().decodeMoreThan(10, 1);
    }
    assertThat(focus.complaints()).isEmpty();
  }

  @Test
  void threeSeeEachOtherThroughTheBridgeAndWhoeverComesTakesThePlaceOfWhoeverWent() {
    offerBridge();
    joins("端末");
    joins("市民課");
    everybodySeesEverybodyElseThroughTheBridge();
    joins("職員", "bridge", PICTURES.get("職員"));
    everybodySeesEverybodyElseThroughTheBridge();

    people.remove("市民課").close();
    for (var person : people.values()) {
      person.isWith(1).until("() => watch.lines()[0].pictures.length === 1", null);
    }
    joins("保険年金課");
    everybodySeesEverybodyElseThroughTheBridge();
  }

  @Test
  void aPictureIsSentInThreeSizesAndNoLargerThanItIsShown() {
    offerBridge();
    var kiosk = joins("端末", "auto", 1280, 720);
    var staff = joins("市民課");
    var source = staff.idOf("端末") + "-v0";
    var asked = asksFor(kiosk.idOf("市民課"), source, 720);
    assertThat(asked.path("lastN").asInt()).isEqualTo(-1);
    assertThat(asked.path("assumedBandwidthBps").asInt()).isEqualTo(-1);
    assertThat(asked.path("defaultConstraints").path("maxHeight").asInt()).isEqualTo(720);
    kiosk.until(
        "heights => heights.every(h => watch.sent().some(s => s.height === h && s.frames > 5))",
        List.of(180, 360, 720));
    staff.until("() => client.peers().some(p => p.height === 720)", null);

    staff.call("show", staff.idOf("端末"), "small");
    asksFor(kiosk.idOf("市民課"), source, 360);
    kiosk.until("() => watch.sent().filter(s => s.active).length === 2", null);
    staff.until("() => client.peers().some(p => p.height === 360)", null);

    staff.call("show", staff.idOf("端末"), "hidden");
    asksFor(kiosk.idOf("市民課"), source, 0);
    kiosk.until("() => watch.sent().every(s => !s.active)", null);
  }

  @Test
  void whoSpeaksIsShownAlsoAfterTheChannelBroke() {
    offerBridge();
    var kiosk = joins("端末");
    var staff = joins("市民課");
    everybodySeesEverybodyElseThroughTheBridge();
    var made = Map.of(kiosk, kiosk.lines().made(), staff, staff.lines().made());
    kiosk.call("microphone", false);
    var speaking = "id => client.state().dominantSpeaker === id";
    kiosk.until(speaking, kiosk.idOf("市民課"));

    var kioskId = staff.idOf("端末");
    var staffId = kiosk.idOf("市民課");
    bridge.opened(kioskId, 1);
    bridge.forget(kioskId);
    bridge.breakChannel(kioskId);
    bridge.opened(kioskId, 2);
    asksFor(kioskId, staffId + "-v0", 720);

    staff.call("microphone", false);
    kiosk.call("microphone", true);
    for (var person : people.values()) {
      person.until(speaking, kioskId);
      assertThat(person.lines().made()).isEqualTo(made.get(person));
    }
  }
}
