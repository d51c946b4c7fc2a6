package org.madoguchi.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madoguchi.signaling.Answers.condition;
import static org.madoguchi.signaling.Answers.item;
import static org.madoguchi.signaling.Answers.statuses;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.signaling.stanza.Stanza;
import org.madoguchi.signaling.xml.Element;

/** Who comes into a room, over real sockets: how many, under which name, and in whose place. */
class RoomEntranceTest {

  private static final String ROOM = "counter-1";
  private static final String ADDRESS = ROOM + "@conference.madoguchi.local";
  private static final String KIOSK = "aaaaaaaa";
  private static final String STAFF = "bbbbbbbb";

  private final SignalingServer server = start(SignalingLimits.defaults());

  private static SignalingServer start(SignalingLimits limits) {
    var config =
        SignalingConfig.defaults()
            .withLimits(limits)
            .withListener(new InetSocketAddress("127.0.0.1", 0));
    return SignalingServer.start(config, TestAdmission.noStrangers());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void withoutABridgeTwoIsTheMost() {
    TestClient.joined(server, "kiosk", ROOM, KIOSK);
    TestClient.joined(server, "staff", ROOM, STAFF);
    var third = TestClient.login(server, "third");
    third.join(ROOM, "cccccccc");
    var refused = third.next();
    assertThat(refused.attribute("from")).isEqualTo(ADDRESS + "/cccccccc");
    assertThat(condition(refused)).isEqualTo("service-unavailable");
  }

  @Test
  void asLongAsEverybodyConnectsToEverybodyFourIsTheMost() {
    for (int i = 1; i <= 3; i++) {
      mesh(server, "open-" + i, "0000000" + i).untilSubject();
    }
    var plain = TestClient.login(server, "open-4");
    plain.join(ROOM, "00000004");
    assertThat(condition(plain.next())).isEqualTo("service-unavailable");
    mesh(server, "open-5", "00000005").untilSubject();
    assertThat(condition(mesh(server, "open-6", "00000006").next()))
        .isEqualTo("service-unavailable");
  }

  @Test
  void oneWhoDoesNotConnectToEverybodyKeepsAThirdOut() {
    TestClient.joined(server, "open-1", ROOM, KIOSK);
    mesh(server, "open-2", STAFF).untilSubject();
    assertThat(condition(mesh(server, "open-3", "cccccccc").next()))
        .isEqualTo("service-unavailable");
  }

  @Test
  void whatSomebodySaidOnTheWayInAboutConnectingCountsUntilTheyGo() {
    var first = mesh(server, "open-1", KIOSK);
    first.untilSubject();
    first.say(
        "<presence to='%s/%s' xmlns='jabber:client'><m xmlns='u'/></presence>", ADDRESS, KIOSK);
    mesh(server, "open-2", STAFF).untilSubject();
    mesh(server, "open-3", "cccccccc").untilSubject();
  }

  @Test
  void aReloadedPageIsNotOneMore() {
    TestClient.joined(server, "kiosk", ROOM, KIOSK);
    TestClient.joined(server, "staff", ROOM, STAFF);
    TestClient.joined(server, "kiosk", ROOM, KIOSK);
  }

  private static TestClient mesh(SignalingServer server, String token, String nick) {
    var client = TestClient.login(server, token);
    client.say(
        "<presence to='%s/%s' xmlns='jabber:client'><x xmlns='http://jabber.org/protocol/muc'/>"
            + "<mesh xmlns='urn:madoguchi:media:0'/></presence>",
        ADDRESS, nick);
    return client;
  }

  @Test
  void oneRoomMoreThanTheServerHoldsIsRefusedUntilOneIsEmpty() {
    try (var small = start(SignalingLimits.defaults().with(l -> l.rooms = 1))) {
      var kiosk = TestClient.joined(small, "kiosk", ROOM, KIOSK);
      var staff = TestClient.login(small, "staff");
      staff.join("counter-2", STAFF);
      assertThat(condition(staff.next())).isEqualTo("resource-constraint");
      kiosk.say("<presence to='%s/%s' type='unavailable' xmlns='jabber:client'/>", ADDRESS, KIOSK);
      kiosk.untilPong();
      staff.join("counter-2", STAFF);
      staff.untilSubject();
    }
  }

  @Test
  void aTokenForAnotherRoomIsRefusedAtTheDoor() {
    var stranger = TestClient.login(server, "stranger");
    stranger.say(conference(ROOM));
    assertThat(stranger.next().firstElement().attributes()).containsEntry("ready", "true");
    stranger.join(ROOM, KIOSK);
    var refused = stranger.next();
    assertThat(condition(refused)).isEqualTo("not-allowed");
    var error = refused.child("error", Stanza.CLIENT);
    assertThat(error.elements().skip(1).map(Element::text))
        .containsExactly("Room and token mismatched");
    assertThat(server.rooms()).isZero();
  }

  @Test
  void aStrangerWhoMayNotEnterIsAskedToLogIn() {
    var nobody = TestClient.login(server, null);
    nobody.say(conference(ROOM));
    assertThat(condition(nobody.next())).isEqualTo("not-authorized");
  }

  @Test
  void anAdmissionThatThrowsIsARefusal() {
    var broken = TestClient.login(server, "broken");
    broken.join(ROOM, KIOSK);
    assertThat(condition(broken.next())).isEqualTo("not-allowed");
  }

  @Test
  void anAdmittedRequestIsReady() {
    var kiosk = TestClient.login(server, "kiosk");
    kiosk.say(conference("Counter-1"));
    var ready = kiosk.next().firstElement();
    assertThat(ready.attributes())
        .containsEntry("ready", "true")
        .containsEntry("room", ADDRESS)
        .containsEntry("focusjid", "focus@madoguchi.local");
    kiosk.say(conference("not a room"));
    assertThat(condition(kiosk.next())).isEqualTo("bad-request");
  }

  private static String conference(String room) {
    return ("<iq type='set' id='c' to='focus.madoguchi.local' xmlns='jabber:client'>"
            + "<conference xmlns='http://jitsi.org/protocol/focus'"
            + " room='%s@conference.madoguchi.local'/></iq>")
        .formatted(room);
  }

  @Test
  void theNickOfTheFocusAndTheNickOfAnotherAreTaken() {
    TestClient.joined(server, "kiosk", ROOM, KIOSK);
    var other = TestClient.login(server, "other");
    other.join(ROOM, "focus");
    assertThat(condition(other.next())).isEqualTo("conflict");
    other.join(ROOM, KIOSK);
    assertThat(condition(other.next())).isEqualTo("conflict");
  }

  @Test
  void aReloadedPageTakesThePlaceOfTheOldOne() {
    var staff = TestClient.joined(server, "staff", ROOM, STAFF);
    var old = TestClient.joined(server, "kiosk", ROOM, KIOSK);
    staff.next();
    var reloaded = TestClient.joined(server, "kiosk", ROOM, KIOSK);

    var gone = old.next();
    assertThat(gone.attribute("type")).isEqualTo("unavailable");
    assertThat(statuses(gone)).containsExactly("333", "110");
    assertThat(old.next().firstElement().name()).isEqualTo("conflict");
    assertThat(old.closeCode()).isEqualTo(1008);

    var left = staff.next();
    assertThat(left.attribute("type")).isEqualTo("unavailable");
    assertThat(item(left).attribute("jid")).isEqualTo(old.address());
    var back = staff.next();
    assertThat(back.attribute("type")).isNull();
    assertThat(item(back).attribute("jid")).isEqualTo(reloaded.address());
    assertThat(staff.untilPong()).isEmpty();
  }

  @Test
  void theSamePersonUnderAnotherNickIsStillInTheRoomOnce() {
    var staff = TestClient.joined(server, "staff", ROOM, STAFF);
    var old = TestClient.joined(server, "kiosk", ROOM, KIOSK);
    staff.next();
    TestClient.joined(server, "kiosk", ROOM, "cccccccc");
    assertThat(old.closeCode()).isEqualTo(1008);
    assertThat(staff.next().attribute("type")).isEqualTo("unavailable");
    assertThat(staff.next().attribute("from")).endsWith("/cccccccc");
  }

  @Test
  void anotherNickIsNotAllowed() {
    var kiosk = TestClient.joined(server, "kiosk", ROOM, KIOSK);
    kiosk.join(ROOM, STAFF);
    assertThat(condition(kiosk.next())).isEqualTo("not-allowed");
    kiosk.say("<presence to='%s/%s' xmlns='jabber:client'/>", ADDRESS, STAFF);
    assertThat(condition(kiosk.next())).isEqualTo("not-allowed");
  }
}
