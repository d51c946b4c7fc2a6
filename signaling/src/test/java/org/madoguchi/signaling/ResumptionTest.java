package org.madoguchi.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.signaling.Admission.Admitted;
import org.madoguchi.signaling.Admission.Refused;
import org.madoguchi.signaling.Admission.Standing;
import org.madoguchi.signaling.xml.Element;

/** A broken line that is not noticed: XEP-0198 over real sockets. */
class ResumptionTest {

  private static final String ROOM = "r";
  private static final String ADDRESS = "r@conference.madoguchi.local";
  private static final String KIOSK = "aaaaaaaa";
  private static final String STAFF = "bbbbbbbb";

  private final Set<String> refused = ConcurrentHashMap.newKeySet();
  private final SignalingServer server = start(SignalingLimits.defaults());

  private SignalingServer start(SignalingLimits limits) {
    var config =
        SignalingConfig.defaults()
            .withLimits(limits)
            .withListener(new InetSocketAddress("127.0.0.1", 0));
    return SignalingServer.start(
        config,
        new TestAdmission(
            (token, room) ->
                refused.contains(token) ? new Refused("no") : new Admitted(Standing.PARTICIPANT)));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void stanzasAreCountedBothWays() {
    var kiosk = TestClient.login(server, "kiosk");
    enable(kiosk);
    kiosk.say("<r xmlns='urn:xmpp:sm:3'/>");
    assertThat(kiosk.next().attributes()).containsEntry("h", "0");
    kiosk.untilPong();
    kiosk.say("<message to='%s' xmlns='jabber:client'/>", "nobody@madoguchi.local");
    kiosk.say("<r xmlns='urn:xmpp:sm:3'/>");
    assertThat(kiosk.next().attributes()).containsEntry("h", "2");
    for (int i = 0; i < 4; i++) {
      kiosk.say(ping());
      assertThat(kiosk.next().name()).isEqualTo("iq");
    }
    assertThat(kiosk.next().name()).isEqualTo("r");
    kiosk.say("<a h='5' xmlns='urn:xmpp:sm:3'/>");
    assertThat(kiosk.untilPong()).isEmpty();
    kiosk.say("<a h='7' xmlns='urn:xmpp:sm:3'/>");
    assertThat(kiosk.next().firstElement().name()).isEqualTo("undefined-condition");
  }

  @Test
  void aBreakIsNotNoticedAndNothingIsLostOrDoubled() {
    var staff = TestClient.joined(server, "staff", ROOM, STAFF);
    var kiosk = TestClient.login(server, "kiosk");
    String id = enable(kiosk);
    kiosk.join(ROOM, KIOSK);
    kiosk.untilSubject(); // focus, staff, self, subject: four
    staff.next();

    kiosk.vanish();
    for (int i = 0; i < 3; i++) {
      staff.say(message(i));
      assertThat(staff.next().name()).isEqualTo("message");
    }
    var back = TestClient.authenticated(server, "kiosk");
    back.say("<resume previd='%s' h='4' xmlns='urn:xmpp:sm:3'/>", id);
    var resumed = back.next();
    assertThat(resumed.name()).isEqualTo("resumed");
    assertThat(resumed.attributes()).containsEntry("h", "1").containsEntry("previd", id);
    for (int i = 0; i < 3; i++) {
      assertThat(back.next().attribute("id")).isEqualTo("m" + i);
    }
    assertThat(back.next().name()).isEqualTo("r");
    back.say("<a h='7' xmlns='urn:xmpp:sm:3'/>");

    back.say(message(3));
    assertThat(back.next().attribute("from")).isEqualTo(ADDRESS + "/" + KIOSK);
    assertThat(staff.next().attribute("id")).isEqualTo("m3");
    assertThat(staff.untilPong()).isEmpty();
  }

  @Test
  void whoDoesNotComeBackInTimeHasLeft() {
    var limits = SignalingLimits.defaults().with(l -> l.resumeWithin = Duration.ofMillis(50));
    try (var quick = start(limits)) {
      var staff = TestClient.joined(quick, "staff", ROOM, STAFF);
      var kiosk = TestClient.login(quick, "kiosk");
      String id = enable(kiosk);
      kiosk.join(ROOM, KIOSK);
      staff.next();
      kiosk.vanish();
      assertThat(staff.next().attribute("type")).isEqualTo("unavailable");
      var late = TestClient.authenticated(quick, "kiosk");
      late.say("<resume previd='%s' h='0' xmlns='urn:xmpp:sm:3'/>", id);
      assertThat(failure(late)).isEqualTo("item-not-found");
      late.bind();
      assertThat(late.untilPong()).isEmpty();
    }
  }

  @Test
  void whoHasBeenAwayLongestLeavesWhenTooManyAre() {
    try (var small = start(SignalingLimits.defaults().with(l -> l.away = 1))) {
      var staff = TestClient.joined(small, "staff", ROOM, STAFF);
      var first = TestClient.login(small, "first");
      String firstId = enable(first);
      first.join(ROOM, KIOSK);
      staff.next();
      var second = TestClient.login(small, "second");
      String secondId = enable(second);
      first.vanish();
      waitForConnections(small, 2);
      second.vanish();
      assertThat(staff.next().attribute("type")).isEqualTo("unavailable");
      var late = TestClient.authenticated(small, "first");
      late.say("<resume previd='%s' h='0' xmlns='urn:xmpp:sm:3'/>", firstId);
      assertThat(failure(late)).isEqualTo("item-not-found");
      var back = TestClient.authenticated(small, "second");
      back.say("<resume previd='%s' h='0' xmlns='urn:xmpp:sm:3'/>", secondId);
      assertThat(back.next().name()).isEqualTo("resumed");
    }
  }

  /** A break is told to nobody, so that it can only be waited for. */
  private static void waitForConnections(SignalingServer server, int count) {
    var somebody = TestClient.login(server, "somebody");
    while (server.connections() > count + 1) {
      somebody.untilPong();
    }
    somebody.closeConnection(1000, "");
  }

  @Test
  void aCleanCloseIsAnEnd() {
    var staff = TestClient.joined(server, "staff", ROOM, STAFF);
    var kiosk = TestClient.login(server, "kiosk");
    enable(kiosk);
    kiosk.join(ROOM, KIOSK);
    staff.next();
    kiosk.say("<close xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>");
    assertThat(staff.next().attribute("type")).isEqualTo("unavailable");
  }

  @Test
  void aSecondSocketTakesOverFromTheFirst() {
    var staff = TestClient.joined(server, "staff", ROOM, STAFF);
    var kiosk = TestClient.login(server, "kiosk");
    String id = enable(kiosk);
    kiosk.join(ROOM, KIOSK);
    kiosk.untilSubject();
    staff.next();
    var back = TestClient.authenticated(server, "kiosk");
    back.say("<resume previd='%s' h='4' xmlns='urn:xmpp:sm:3'/>", id);
    assertThat(back.next().name()).isEqualTo("resumed");
    assertThat(kiosk.closeCode()).isEqualTo(1008);
    assertThat(staff.untilPong()).isEmpty();
    assertThat(back.next().name()).isEqualTo("r");
    assertThat(back.untilPong()).isEmpty();
  }

  @Test
  void withAnotherTokenOrAnImpossibleCountNobodyComesBack() {
    var kiosk = TestClient.login(server, "kiosk");
    String id = enable(kiosk);
    var thief = TestClient.authenticated(server, "thief");
    thief.say("<resume previd='%s' h='0' xmlns='urn:xmpp:sm:3'/>", id);
    assertThat(failure(thief)).isEqualTo("item-not-found");
    var liar = TestClient.authenticated(server, "kiosk");
    liar.say("<resume previd='%s' h='9' xmlns='urn:xmpp:sm:3'/>", id);
    assertThat(failure(liar)).isEqualTo("item-not-found");
    var guess = TestClient.authenticated(server, "kiosk");
    guess.say("<resume previd='guess' h='0' xmlns='urn:xmpp:sm:3'/>");
    assertThat(failure(guess)).isEqualTo("item-not-found");
    assertThat(kiosk.untilPong()).isEmpty();
  }

  @Test
  void whoIsNoLongerAdmittedComesBackOutsideTheRoom() {
    var kiosk = TestClient.login(server, "kiosk");
    String id = enable(kiosk);
    kiosk.join(ROOM, KIOSK);
    kiosk.untilSubject();
    kiosk.vanish();
    refused.add("kiosk");
    var back = TestClient.authenticated(server, "kiosk");
    back.say("<resume previd='%s' h='3' xmlns='urn:xmpp:sm:3'/>", id);
    assertThat(back.next().name()).isEqualTo("resumed");
    assertThat(back.next().name()).isEqualTo("r");
    assertThat(back.next().attribute("type")).isEqualTo("unavailable");
  }

  @Test
  void anAwaySelfGivesWayToTheSamePersonUnderAnotherNick() {
    var staff = TestClient.joined(server, "staff", ROOM, STAFF);
    var kiosk = TestClient.login(server, "kiosk");
    enable(kiosk);
    kiosk.join(ROOM, KIOSK);
    kiosk.untilSubject();
    staff.next();
    kiosk.vanish();
    // The break must be known before the new page comes: the room is told by nobody, so wait for
    // it.
    while (server.connections() > 1) {
      staff.untilPong();
    }
    TestClient.joined(server, "kiosk", ROOM, "cccccccc");
    var gone = staff.next();
    assertThat(gone.attribute("type")).isEqualTo("unavailable");
    assertThat(gone.attribute("from")).endsWith(KIOSK);
    assertThat(staff.next().attribute("from")).endsWith("cccccccc");
  }

  @Test
  void whatIsKeptForWhoIsAwayIsBounded() {
    var limits =
        SignalingLimits.defaults()
            .with(l -> l.stanzasPerSecond = 10_000)
            .with(l -> l.outboxFrames = 40);
    try (var small = start(limits)) {
      var staff = TestClient.joined(small, "staff", ROOM, STAFF);
      var kiosk = TestClient.login(small, "kiosk");
      enable(kiosk);
      kiosk.join(ROOM, KIOSK);
      kiosk.untilSubject();
      staff.next();
      kiosk.vanish();
      Element heard;
      int said = 0;
      do {
        staff.say(message(said++));
        heard = staff.next();
      } while (heard.name().equals("message") && said < 100);
      assertThat(heard.attribute("type")).isEqualTo("unavailable");
      assertThat(said).isBetween(20, 30);
    }
  }

  @Test
  void enablingTwiceOrAskingBeforeIsRefused() {
    var kiosk = TestClient.login(server, "kiosk");
    kiosk.say("<r xmlns='urn:xmpp:sm:3'/>");
    assertThat(failure(kiosk)).isEqualTo("unexpected-request");
    enable(kiosk);
    kiosk.say("<enable resume='true' xmlns='urn:xmpp:sm:3'/>");
    assertThat(failure(kiosk)).isEqualTo("unexpected-request");
    kiosk.say("<resume previd='x' h='0' xmlns='urn:xmpp:sm:3'/>");
    assertThat(failure(kiosk)).isEqualTo("unexpected-request");
  }

  private static String enable(TestClient client) {
    client.say("<enable resume='true' xmlns='urn:xmpp:sm:3'/>");
    var enabled = client.next();
    assertThat(enabled.name()).isEqualTo("enabled");
    String id = enabled.attribute("id");
    assertThat(id).matches("[A-Za-z0-9_-]{24}");
    return id;
  }

  private static String failure(TestClient client) {
    var failed = client.next();
    assertThat(failed.name()).isEqualTo("failed");
    return failed.firstElement().name();
  }

  private static String ping() {
    return "<iq type='get' id='p' xmlns='jabber:client'><ping xmlns='urn:xmpp:ping'/></iq>";
  }

  private static String message(int number) {
    return ("<message type='groupchat' id='m%d' to='%s' xmlns='jabber:client'>"
            + "<body>x</body></message>")
        .formatted(number, ADDRESS);
  }
}
