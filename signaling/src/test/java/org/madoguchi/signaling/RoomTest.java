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
      SignalingServer.start(
          SignalingConfig.defaults()
              .withLimits(SignalingLimits.defaults().with(l -> l.occupants = 4))
              .withListener(new InetSocketAddress("127.0.0.1", 0)),
          TestAdmission.noStrangers());

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
}
