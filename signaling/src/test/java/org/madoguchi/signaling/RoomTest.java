package org.madoguchi.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madoguchi.signaling.Answers.condition;
import static org.madoguchi.signaling.Answers.item;
import static org.madoguchi.signaling.Answers.statuses;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.signaling.stanza.Stanza;
import org.madoguchi.signaling.stanza.Xep0045Muc;
import org.madoguchi.signaling.xml.Element;

/** What parties in a room see of each other, over real sockets. */
class RoomTest {

  private static final String ROOM = "counter-1";
  private static final String ADDRESS = ROOM + "@conference.madoguchi.local";
  private static final String KIOSK = "aaaaaaaa";
  private static final String STAFF = "bbbbbbbb";

  private final SignalingServer server =
      start(SignalingLimits.defaults().with(l -> l.occupants = 4));

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
  void aNewcomerSeesTheOthersThenItselfThenTheSubject() {
    var kiosk = TestClient.joined(server, "kiosk", ROOM, KIOSK);
    var staff = TestClient.login(server, "staff");
    staff.join(ROOM, STAFF);

    var focus = staff.next();
    assertThat(focus.attribute("from")).isEqualTo(ADDRESS + "/focus");
    assertThat(item(focus).attribute("jid")).isEqualTo("focus@madoguchi.local/focus");
    var other = staff.next();
    assertThat(other.attribute("from")).isEqualTo(ADDRESS + "/" + KIOSK);
    assertThat(item(other).attribute("jid")).isEqualTo(kiosk.address());
    assertThat(item(other).attribute("role")).isEqualTo("participant");
    assertThat(item(other).attribute("affiliation")).isEqualTo("none");
    var self = staff.next();
    assertThat(self.attribute("from")).isEqualTo(ADDRESS + "/" + STAFF);
    assertThat(item(self).attribute("role")).isEqualTo("moderator");
    assertThat(statuses(self)).containsExactly("100", "110");
    var subject = staff.next();
    assertThat(subject.has("type", "groupchat")).isTrue();
    assertThat(subject.child("subject", Stanza.CLIENT).text()).isEmpty();

    var seen = kiosk.next();
    assertThat(seen.attribute("from")).isEqualTo(ADDRESS + "/" + STAFF);
    assertThat(seen.attribute("to")).isEqualTo(kiosk.address());
    assertThat(item(seen).attribute("affiliation")).isEqualTo("owner");
    assertThat(statuses(seen)).isEmpty();
  }

  @Test
  void whoSomebodyIsComesFromTheHostNotFromTheClient() {
    var kiosk = TestClient.joined(server, "kiosk", ROOM, KIOSK);
    var staff = TestClient.login(server, "staff");
    staff.say(
        "<presence to='%s/%s' xmlns='jabber:client'><x xmlns='http://jabber.org/protocol/muc'/>"
            + "<identity><user><id>mayor</id><name>mayor</name></user></identity>"
            + "<permissions xmlns='http://jitsi.org/jitmeet'/><bridgeNotAvailable xmlns='x'/>"
            + "<x xmlns='http://jabber.org/protocol/muc#user'><item role='none'/></x>"
            + "<nick xmlns='http://jabber.org/protocol/nick'>窓口</nick></presence>",
        ADDRESS, STAFF);
    var seen = kiosk.next();
    assertThat(seen.elements().map(Element::name)).containsExactly("nick", "identity", "x");
    var user = seen.child("identity", Stanza.CLIENT).child("user", Stanza.CLIENT);
    assertThat(user.elements().map(Element::text)).containsExactly("staff", "name of staff");
  }

  @Test
  void aMuteIsAPresenceThatEverybodySees() {
    var kiosk = TestClient.joined(server, "kiosk", ROOM, KIOSK);
    var staff = TestClient.joined(server, "staff", ROOM, STAFF);
    kiosk.next();
    staff.say(
        "<presence to='%s/%s' xmlns='jabber:client'><SourceInfo>{\"x\":1}</SourceInfo></presence>",
        ADDRESS, STAFF);
    assertThat(kiosk.next().child("SourceInfo", Stanza.CLIENT).text()).isEqualTo("{\"x\":1}");
    assertThat(statuses(staff.next())).containsExactly("110");
  }

  @Test
  void jingleIsRelayedUnchangedInOrderBothWays() {
    var kiosk = TestClient.joined(server, "kiosk", ROOM, KIOSK);
    var staff = TestClient.joined(server, "staff", ROOM, STAFF);
    kiosk.next();
    int count = 100;
    for (int i = 0; i < count; i++) {
      kiosk.say(jingle(STAFF, "k" + i));
      staff.say(jingle(KIOSK, "s" + i));
    }
    var atStaff = IntStream.range(0, count).mapToObj(i -> staff.next()).toList();
    var atKiosk = IntStream.range(0, count).mapToObj(i -> kiosk.next()).toList();
    assertThat(atStaff.stream().map(e -> e.attribute("id")))
        .isEqualTo(IntStream.range(0, count).mapToObj(i -> "k" + i).toList());
    assertThat(atKiosk.stream().map(e -> e.attribute("id")))
        .isEqualTo(IntStream.range(0, count).mapToObj(i -> "s" + i).toList());
    var first = atStaff.get(0);
    assertThat(first.attribute("from")).isEqualTo(ADDRESS + "/" + KIOSK);
    assertThat(first.attribute("to")).isEqualTo(staff.address());
    assertThat(first.firstElement().attribute("action")).isEqualTo("session-initiate");

    staff.say("<iq type='result' id='k0' to='%s/%s' xmlns='jabber:client'/>", ADDRESS, KIOSK);
    var result = kiosk.next();
    assertThat(result.attribute("type")).isEqualTo("result");
    assertThat(result.attribute("from")).isEqualTo(ADDRESS + "/" + STAFF);
  }

  private static String jingle(String nick, String id) {
    return ("<iq type='set' id='%s' to='%s/%s' xmlns='jabber:client'>"
            + "<jingle xmlns='urn:xmpp:jingle:1' action='session-initiate' sid='1'/></iq>")
        .formatted(id, ADDRESS, nick);
  }

  @Test
  void whoLeavesIsToldFirstAndThenTheOthers() {
    var kiosk = TestClient.joined(server, "kiosk", ROOM, KIOSK);
    var staff = TestClient.joined(server, "staff", ROOM, STAFF);
    kiosk.next();
    staff.say("<presence to='%s/%s' type='unavailable' xmlns='jabber:client'/>", ADDRESS, STAFF);
    var self = staff.next();
    assertThat(self.attribute("type")).isEqualTo("unavailable");
    assertThat(statuses(self)).containsExactly("110");
    var seen = kiosk.next();
    assertThat(seen.attribute("type")).isEqualTo("unavailable");
    assertThat(item(seen).attribute("role")).isEqualTo("none");

    kiosk.say(jingle(STAFF, "late"));
    assertThat(condition(kiosk.next())).isEqualTo("item-not-found");
    staff.say(jingle(KIOSK, "outside"));
    assertThat(condition(staff.next())).isEqualTo("not-acceptable");
  }

  @Test
  void whoseSocketBreaksHasLeft() {
    var kiosk = TestClient.joined(server, "kiosk", ROOM, KIOSK);
    var staff = TestClient.joined(server, "staff", ROOM, STAFF);
    kiosk.next();
    staff.vanish();
    var seen = kiosk.next();
    assertThat(seen.attribute("type")).isEqualTo("unavailable");
    assertThat(seen.attribute("from")).isEqualTo(ADDRESS + "/" + STAFF);
  }

  @Test
  void goingOfflineIsLeavingEveryRoom() {
    var kiosk = TestClient.joined(server, "kiosk", ROOM, KIOSK);
    var staff = TestClient.joined(server, "staff", ROOM, STAFF);
    kiosk.next();
    staff.say("<presence type='unavailable' xmlns='jabber:client'/>");
    assertThat(kiosk.next().attribute("type")).isEqualTo("unavailable");
  }

  @Test
  void withoutABridgeTwoIsTheMost() {
    try (var small = start(SignalingLimits.defaults())) {
      TestClient.joined(small, "kiosk", ROOM, KIOSK);
      TestClient.joined(small, "staff", ROOM, STAFF);
      var third = TestClient.login(small, "third");
      third.join(ROOM, "cccccccc");
      var refused = third.next();
      assertThat(refused.attribute("from")).isEqualTo(ADDRESS + "/cccccccc");
      assertThat(condition(refused)).isEqualTo("service-unavailable");
    }
  }

  @Test
  void asLongAsEverybodyConnectsToEverybodyFourIsTheMost() {
    try (var small = start(SignalingLimits.defaults())) {
      for (int i = 1; i <= 3; i++) {
        mesh(small, "open-" + i, "0000000" + i).untilSubject();
      }
      var plain = TestClient.login(small, "open-4");
      plain.join(ROOM, "00000004");
      assertThat(condition(plain.next())).isEqualTo("service-unavailable");
      mesh(small, "open-5", "00000005").untilSubject();
      assertThat(condition(mesh(small, "open-6", "00000006").next()))
          .isEqualTo("service-unavailable");
    }
  }

  @Test
  void oneWhoDoesNotConnectToEverybodyKeepsAThirdOut() {
    try (var small = start(SignalingLimits.defaults())) {
      TestClient.joined(small, "open-1", ROOM, KIOSK);
      mesh(small, "open-2", STAFF).untilSubject();
      assertThat(condition(mesh(small, "open-3", "cccccccc").next()))
          .isEqualTo("service-unavailable");
    }
  }

  @Test
  void whatSomebodySaidOnTheWayInAboutConnectingCountsUntilTheyGo() {
    try (var small = start(SignalingLimits.defaults())) {
      var first = mesh(small, "open-1", KIOSK);
      first.untilSubject();
      first.say(
          "<presence to='%s/%s' xmlns='jabber:client'><m xmlns='u'/></presence>", ADDRESS, KIOSK);
      mesh(small, "open-2", STAFF).untilSubject();
      mesh(small, "open-3", "cccccccc").untilSubject();
    }
  }

  @Test
  void aReloadedPageIsNotOneMore() {
    try (var small = start(SignalingLimits.defaults())) {
      TestClient.joined(small, "kiosk", ROOM, KIOSK);
      TestClient.joined(small, "staff", ROOM, STAFF);
      TestClient.joined(small, "kiosk", ROOM, KIOSK);
    }
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
    try (var small = start(SignalingLimits.defaults().with(l -> l.occupants = 2))) {
      var staff = TestClient.joined(small, "staff", ROOM, STAFF);
      var old = TestClient.joined(small, "kiosk", ROOM, KIOSK);
      staff.next();
      TestClient.joined(small, "kiosk", ROOM, "cccccccc");
      assertThat(old.closeCode()).isEqualTo(1008);
      assertThat(staff.next().attribute("type")).isEqualTo("unavailable");
      assertThat(staff.next().attribute("from")).endsWith("/cccccccc");
    }
  }

  @Test
  void anotherNickIsNotAllowed() {
    var kiosk = TestClient.joined(server, "kiosk", ROOM, KIOSK);
    kiosk.join(ROOM, STAFF);
    assertThat(condition(kiosk.next())).isEqualTo("not-allowed");
    kiosk.say("<presence to='%s/%s' xmlns='jabber:client'/>", ADDRESS, STAFF);
    assertThat(condition(kiosk.next())).isEqualTo("not-allowed");
  }

  @Test
  void aMessageToTheRoomGoesToEverybodyAndOneToANickOnlyThere() {
    var kiosk = TestClient.joined(server, "kiosk", ROOM, KIOSK);
    var staff = TestClient.joined(server, "staff", ROOM, STAFF);
    kiosk.next();
    kiosk.say(
        "<message type='groupchat' to='%s' xmlns='jabber:client'><body>1</body></message>",
        ADDRESS);
    var own = kiosk.next();
    var heard = staff.next();
    assertThat(own.attribute("id")).isNotNull().isEqualTo(heard.attribute("id"));
    assertThat(heard.attribute("from")).isEqualTo(ADDRESS + "/" + KIOSK);

    staff.say(
        "<message type='chat' id='w' to='%s/%s' xmlns='jabber:client'><body>2</body></message>",
        ADDRESS, KIOSK);
    var whispered = kiosk.next();
    assertThat(whispered.attribute("from")).isEqualTo(ADDRESS + "/" + STAFF);
    assertThat(whispered.attribute("type")).isEqualTo("chat");
    assertThat(staff.untilPong()).isEmpty();

    staff.say("<message type='chat' id='w' to='%s/nobody' xmlns='jabber:client'/>", ADDRESS);
    assertThat(condition(staff.next())).isEqualTo("item-not-found");
  }

  @Test
  void onlyAModeratorSetsTheSubjectWhichStays() {
    var kiosk = TestClient.joined(server, "kiosk", ROOM, KIOSK);
    var subject =
        "<message type='groupchat' to='%s' xmlns='jabber:client'><subject>s</subject></message>";
    kiosk.say(subject, ADDRESS);
    assertThat(condition(kiosk.next())).isEqualTo("forbidden");
    var staff = TestClient.joined(server, "staff", ROOM, STAFF);
    staff.say(subject, ADDRESS);
    assertThat(staff.next().firstElement().text()).isEqualTo("s");
    var late = TestClient.login(server, "late");
    late.join(ROOM, "cccccccc");
    IntStream.range(0, 4).forEach(i -> assertThat(late.next().name()).isEqualTo("presence"));
    assertThat(late.next().firstElement().text()).isEqualTo("s");
  }

  @Test
  void aModeratorPutsOthersOutAndOthersDoNot() {
    var kiosk = TestClient.joined(server, "kiosk", ROOM, KIOSK);
    var staff = TestClient.joined(server, "staff", ROOM, STAFF);
    kiosk.next();
    var kick =
        "<iq type='set' id='k' to='%s' xmlns='jabber:client'>"
            + "<query xmlns='http://jabber.org/protocol/muc#admin'>"
            + "<item nick='%s' role='none'><reason>bye</reason></item></query></iq>";
    kiosk.say(kick, ADDRESS, STAFF);
    assertThat(condition(kiosk.next())).isEqualTo("forbidden");
    staff.say(kick, ADDRESS, "nobody");
    assertThat(condition(staff.next())).isEqualTo("item-not-found");
    staff.say(kick, ADDRESS, KIOSK);
    var kicked = kiosk.next();
    assertThat(statuses(kicked)).containsExactly("307", "110");
    assertThat(item(kicked).child("reason", Xep0045Muc.USER).text()).isEqualTo("bye");
    assertThat(statuses(staff.next())).containsExactly("307");
    assertThat(staff.next().attribute("type")).isEqualTo("result");
  }

  @Test
  void whoComesFirstModeratesAndThenWhoHasBeenThereLongest() {
    var first = TestClient.login(server, "open-1");
    first.join(ROOM, KIOSK);
    first.next();
    assertThat(item(first.next()).attribute("affiliation")).isEqualTo("owner");
    first.untilSubject();
    var second = TestClient.joined(server, "open-2", ROOM, STAFF);
    var third = TestClient.joined(server, "open-3", ROOM, "cccccccc");
    assertThat(item(first.next()).attribute("role")).isEqualTo("participant");
    first.untilPong();
    second.untilPong();

    first.say("<presence to='%s/%s' type='unavailable' xmlns='jabber:client'/>", ADDRESS, KIOSK);
    for (var party : List.of(second, third)) {
      assertThat(party.next().attribute("type")).isEqualTo("unavailable");
      var promoted = party.next();
      assertThat(promoted.attribute("from")).isEqualTo(ADDRESS + "/" + STAFF);
      assertThat(item(promoted).attribute("role")).isEqualTo("moderator");
      assertThat(promoted.child("nick", "http://jabber.org/protocol/nick").text()).isEqualTo(STAFF);
      assertThat(party.untilPong()).isEmpty();
    }
  }

  @Test
  void aKioskIsNeverMadeModeratorByBeingLeftAlone() {
    var staff = TestClient.joined(server, "staff", ROOM, STAFF);
    var kiosk = TestClient.joined(server, "kiosk", ROOM, KIOSK);
    staff.vanish();
    assertThat(kiosk.next().attribute("type")).isEqualTo("unavailable");
    assertThat(kiosk.untilPong()).isEmpty();
  }

  @Test
  void aRoomTheHostClosesIsDestroyedForEverybody() {
    var kiosk = TestClient.joined(server, "kiosk", ROOM, KIOSK);
    var staff = TestClient.joined(server, "staff", ROOM, STAFF);
    kiosk.next();
    server.closeRoom(ROOM.toUpperCase(java.util.Locale.ROOT));
    for (var party : List.of(kiosk, staff)) {
      var gone = party.next();
      assertThat(gone.attribute("type")).isEqualTo("unavailable");
      assertThat(gone.child("x", Xep0045Muc.USER).child("destroy", Xep0045Muc.USER)).isNotNull();
      party.untilPong();
    }
    assertThat(server.rooms()).isZero();
  }

  @Test
  void everyRequestIsAnsweredAndNothingElseIs() {
    var kiosk = TestClient.joined(server, "kiosk", ROOM, KIOSK);
    for (var to :
        List.of(
            "madoguchi.local",
            "focus.madoguchi.local",
            "lobby.madoguchi.local",
            "conference.madoguchi.local",
            ADDRESS,
            ADDRESS + "/focus",
            ROOM + "@focus.madoguchi.local",
            "somebody@madoguchi.local/x",
            "else.where")) {
      kiosk.say("<iq type='set' id='q' to='%s' xmlns='jabber:client'><q xmlns='u'/></iq>", to);
      var answer = kiosk.next();
      assertThat(condition(answer)).as(to).isEqualTo("service-unavailable");
      assertThat(answer.attribute("from")).isEqualTo(to);
      kiosk.say("<iq type='result' id='r' to='%s' xmlns='jabber:client'/>", to);
      kiosk.say("<message to='%s' xmlns='jabber:client'><m xmlns='u'/></message>", to);
    }
    for (var to :
        List.of(
            ROOM + "@lobby.madoguchi.local",
            ROOM + "@lobby.madoguchi.local/" + KIOSK,
            "other@lobby.madoguchi.local",
            ADDRESS + "/nobody",
            "other@conference.madoguchi.local",
            "other@conference.madoguchi.local/" + KIOSK)) {
      kiosk.say("<iq type='set' id='q' to='%s' xmlns='jabber:client'><q xmlns='u'/></iq>", to);
      var answer = kiosk.next();
      assertThat(condition(answer)).as(to).isNotEmpty();
      assertThat(answer.attribute("from")).isEqualTo(to);
    }
    kiosk.say("<iq type='get' id='q' to='nowhere@%s' xmlns='jabber:client'><q/></iq>", ADDRESS);
    assertThat(condition(kiosk.next())).isEqualTo("jid-malformed");
    kiosk.say("<iq type='get' id='q' xmlns='jabber:client'/>");
    assertThat(condition(kiosk.next())).isEqualTo("bad-request");
    kiosk.say(
        "<iq type='get' id='q' to='no@conference.madoguchi.local' xmlns='jabber:client'><q/></iq>");
    assertThat(condition(kiosk.next())).isEqualTo("item-not-found");
    assertThat(kiosk.untilPong()).isEmpty();
  }

  @Test
  void theDomainPromisesOnlyWhatItDoes() {
    var kiosk = TestClient.login(server, "kiosk");
    kiosk.say(
        "<iq type='get' id='d' to='madoguchi.local' xmlns='jabber:client'>"
            + "<query xmlns='http://jabber.org/protocol/disco#info'/></iq>");
    assertThat(
            kiosk
                .next()
                .firstElement()
                .elements()
                .filter(e -> e.name().equals("feature"))
                .map(e -> e.attribute("var")))
        .containsExactly(
            "http://jabber.org/protocol/disco#info",
            "urn:xmpp:ping",
            "urn:xmpp:extdisco:2",
            "urn:xmpp:extdisco:1");
  }
}
