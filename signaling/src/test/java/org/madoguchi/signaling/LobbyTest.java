package org.madoguchi.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madoguchi.signaling.Answers.condition;
import static org.madoguchi.signaling.Answers.item;
import static org.madoguchi.signaling.Answers.notice;
import static org.madoguchi.signaling.Answers.statuses;

import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.signaling.stanza.Stanza;
import org.madoguchi.signaling.stanza.Xep0045Muc;
import org.madoguchi.signaling.xml.Element;

/** How people wait before a room until a moderator lets them in or sends them away. */
class LobbyTest {

  private static final String ROOM = "hall";
  private static final String ADDRESS = ROOM + "@conference.madoguchi.local";
  private static final String LOBBY = ROOM + "@lobby.madoguchi.local";
  private static final String STAFF = "aaaaaaaa";
  private static final String KIOSK = "bbbbbbbb";

  private final SignalingServer server =
      SignalingServer.start(
          SignalingConfig.defaults()
              .withLimits(SignalingLimits.defaults().with(l -> l.waiting = 2))
              .withListener(new InetSocketAddress("127.0.0.1", 0)),
          TestAdmission.noStrangers());

  private final TestClient staff = TestClient.joined(server, "staff", ROOM, STAFF);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theDomainLeadsToTheLobbiesWhichSayWhatTheyAre() {
    var domain = ask(staff, "madoguchi.local", "").elements().toList();
    assertThat(domain.stream().filter(e -> e.has("type", "lobbyrooms")).toList())
        .singleElement()
        .satisfies(e -> assertThat(e.attribute("name")).isEqualTo("lobby.madoguchi.local"))
        .satisfies(e -> assertThat(e.attribute("category")).isEqualTo("component"));
    var lobbies = ask(staff, "lobby.madoguchi.local", "node='lobbyrooms'");
    assertThat(lobbies.attribute("node")).isEqualTo("lobbyrooms");
    assertThat(lobbies.firstElement().attribute("type")).isEqualTo("lobbyrooms");
  }

  @Test
  void aClosedRoomSendsWhoeverComesToItsLobby() {
    membersOnly(true);
    assertThat(notice(staff.next()))
        .isEqualTo("{\"type\":\"lobby-notify\",\"event\":\"LOBBY-ENABLED\",\"value\":true}");
    assertThat(staff.next().attribute("type")).isEqualTo("result");
    assertThat(statuses(staff.next())).containsExactly("104");
    var info = ask(staff, ADDRESS, "");
    assertThat(info.elements().map(e -> e.attribute("var")))
        .contains("muc_membersonly")
        .doesNotContain("muc_open");
    assertThat(field(info, "muc#roominfo_lobbyroom")).isEqualTo(LOBBY);

    var kiosk = TestClient.login(server, "kiosk");
    kiosk.join(ROOM, KIOSK);
    var refused = kiosk.next();
    assertThat(condition(refused)).isEqualTo("registration-required");
    var error = refused.child("error", Stanza.CLIENT);
    assertThat(error.attribute("type")).isEqualTo("auth");
    assertThat(error.child("lobbyroom", "http://jitsi.org/jitmeet").text()).isEqualTo(LOBBY);
    assertThat(refused.child("lobbyroom", Stanza.CLIENT).text()).isEqualTo(LOBBY);
    assertThat(staff.untilPong()).isEmpty();
  }

  @Test
  void whoHasNoNameIsAskedForOne() {
    close();
    var kiosk = TestClient.login(server, "kiosk");
    for (var address : List.of(ADDRESS, LOBBY)) {
      kiosk.say(
          "<presence to='%s/%s' xmlns='jabber:client'><x xmlns='http://jabber.org/protocol/muc'/>"
              + "<nick xmlns='http://jabber.org/protocol/nick'> </nick></presence>",
          address, KIOSK);
      var refused = kiosk.next();
      assertThat(condition(refused)).isEqualTo("not-acceptable");
      assertThat(
              refused
                  .child("error", Stanza.CLIENT)
                  .child("displayname-required", "http://jitsi.org/jitmeet")
                  .attribute("lobby"))
          .isEqualTo("true");
    }
  }

  @Test
  void thoseWhoWaitSeeOnlyThemselvesAndModeratorsSeeAll() {
    close();
    enterLobby(staff, "mod");
    var first = waiting("kiosk-1", "11111111");
    assertThat(staff.next().attribute("from")).isEqualTo(LOBBY + "/11111111");
    var second = waiting("kiosk-2", "22222222");
    var seen = staff.next();
    assertThat(seen.attribute("from")).isEqualTo(LOBBY + "/22222222");
    assertThat(item(seen).attribute("jid")).isEqualTo(second.address());
    assertThat(item(seen).attribute("affiliation")).isEqualTo("none");
    assertThat(first.untilPong()).isEmpty();

    first.say(
        "<presence to='%s/11111111' xmlns='jabber:client'><email>a@b</email></presence>", LOBBY);
    assertThat(staff.next().child("email", Stanza.CLIENT)).isNotNull();
    assertThat(statuses(first.next())).containsExactly("110");
    first.say("<presence to='%s/11111111' type='unavailable' xmlns='jabber:client'/>", LOBBY);
    assertThat(statuses(first.next())).containsExactly("110");
    assertThat(staff.next().attribute("type")).isEqualTo("unavailable");
    second.vanish();
    assertThat(staff.next().attribute("from")).isEqualTo(LOBBY + "/22222222");
    assertThat(staff.untilPong()).isEmpty();
  }

  @Test
  void aModeratorWhoComesLaterSeesWhoWaitsAlready() {
    close();
    waiting("kiosk-1", "11111111");
    waiting("kiosk-2", "22222222");
    staff.say(join(LOBBY, "mod"));
    assertThat(staff.next().attribute("from")).isEqualTo(LOBBY + "/11111111");
    assertThat(staff.next().attribute("from")).isEqualTo(LOBBY + "/22222222");
    var self = staff.next();
    assertThat(item(self).attribute("role")).isEqualTo("moderator");
    assertThat(statuses(self)).containsExactly("100", "110");
    assertThat(staff.untilPong()).isEmpty();
  }

  @Test
  void whoIsLetInIsInvitedByTheRoomAndComesIn() {
    close();
    var kiosk = waiting("kiosk", KIOSK);
    staff.say(invite(kiosk.address()));
    assertThat(notice(staff.next()))
        .isEqualTo(
            "{\"type\":\"lobby-notify\",\"event\":\"LOBBY-ACCESS-GRANTED\",\"value\":\""
                + LOBBY
                + "/bbbbbbbb\",\"name\":\"窓口 \\\"1\\\"\"}");
    var invited = kiosk.next();
    assertThat(invited.attribute("from")).isEqualTo(ADDRESS);
    assertThat(invited.attribute("type")).isNull();
    var invite = invited.child("x", Xep0045Muc.USER).child("invite", Xep0045Muc.USER);
    assertThat(invite.attribute("from")).isEqualTo(ADDRESS + "/" + STAFF);
    kiosk.join(ROOM, KIOSK);
    kiosk.untilSubject();
    assertThat(item(staff.next()).attribute("affiliation")).isEqualTo("member");

    kiosk.say("<presence to='%s/%s' type='unavailable' xmlns='jabber:client'/>", LOBBY, KIOSK);
    assertThat(kiosk.next().attribute("from")).isEqualTo(LOBBY + "/" + KIOSK);
    kiosk.vanish();
    assertThat(staff.next().attribute("from")).isEqualTo(ADDRESS + "/" + KIOSK);
  }

  @Test
  void severalAreLetInAtOnceOrNobodyIs() {
    close();
    var first = waiting("kiosk-1", "11111111");
    var second = waiting("kiosk-2", "22222222");
    staff.say(invite(first.address(), "nobody@madoguchi.local/x"));
    assertThat(condition(staff.next())).isEqualTo("item-not-found");
    assertThat(first.untilPong()).isEmpty();
    staff.say(invite(first.address(), second.address()));
    assertThat(first.next().name()).isEqualTo("message");
    assertThat(second.next().name()).isEqualTo("message");
  }

  @Test
  void whoIsSentAwayIsToldAndSoAreThoseInTheRoom() {
    close();
    enterLobby(staff, "mod");
    var kiosk = waiting("kiosk", KIOSK);
    staff.next();
    staff.say(deny(KIOSK));
    var denied = kiosk.next();
    assertThat(denied.attribute("type")).isEqualTo("unavailable");
    assertThat(statuses(denied)).containsExactly("307", "110");
    assertThat(item(denied).child("actor", Xep0045Muc.USER).attribute("nick")).isEqualTo("mod");
    assertThat(notice(staff.next())).contains("LOBBY-ACCESS-DENIED", LOBBY + "/" + KIOSK);
    assertThat(statuses(staff.next())).containsExactly("307");
    assertThat(staff.next().attribute("type")).isEqualTo("result");
    kiosk.join(ROOM, KIOSK);
    assertThat(condition(kiosk.next())).isEqualTo("registration-required");
  }

  @Test
  void thoseWhoWaitNeitherLetInNorSendAwayNorTalkToEachOther() {
    close();
    var first = waiting("kiosk-1", "11111111");
    var second = waiting("kiosk-2", "22222222");
    first.say(invite(first.address()));
    assertThat(condition(first.next())).isEqualTo("not-acceptable");
    first.say(deny("22222222"));
    assertThat(condition(first.next())).isEqualTo("forbidden");
    first.say(
        "<message type='chat' to='%s/22222222' xmlns='jabber:client'><body/></message>", LOBBY);
    assertThat(condition(first.next())).isEqualTo("item-not-found");
    first.say("<message type='groupchat' to='%s' xmlns='jabber:client'><body/></message>", LOBBY);
    assertThat(first.next().attribute("from")).isEqualTo(LOBBY + "/11111111");
    first.say(
        "<iq type='set' id='j' to='%s/22222222' xmlns='jabber:client'><j xmlns='u'/></iq>", LOBBY);
    assertThat(condition(first.next())).isEqualTo("service-unavailable");
    assertThat(second.untilPong()).isEmpty();

    enterLobby(staff, "mod");
    staff.say("<message type='groupchat' to='%s' xmlns='jabber:client'><body/></message>", LOBBY);
    assertThat(first.next().attribute("from")).isEqualTo(LOBBY + "/mod");
    assertThat(second.next().attribute("from")).isEqualTo(LOBBY + "/mod");
    second.say("<message type='chat' to='%s/mod' xmlns='jabber:client'><body/></message>", LOBBY);
    assertThat(staff.until("message").attribute("from")).isEqualTo(LOBBY + "/mod");
    assertThat(staff.until("message").attribute("from")).isEqualTo(LOBBY + "/22222222");
  }

  @Test
  void whoModeratesNoMoreSeesNobodyAndSendsNobodyAway() {
    var open = SignalingLimits.defaults().with(l -> l.occupants = 3);
    try (var other = start(open)) {
      var first = TestClient.joined(other, "open-1", ROOM, STAFF);
      var second = TestClient.joined(other, "open-2", ROOM, KIOSK);
      first.next();
      first.say(configure(true));
      first.say(grant("owner", second));
      first.untilAnswerOf(ADDRESS);
      enterLobby(first, "mod");
      enterLobby(second, "other");
      second.say(grant("member", first));
      second.untilAnswerOf(ADDRESS);
      first.untilAnswerOf(ADDRESS);
      var waiting = TestClient.login(other, "kiosk");
      waiting.say(join(LOBBY, "22222222"));
      assertThat(second.next().attribute("from")).isEqualTo(LOBBY + "/22222222");
      first.say(deny("22222222"));
      assertThat(condition(first.next())).isEqualTo("forbidden");
    }
  }

  @Test
  void whoIsInARoomWhenItIsClosedIsAMemberOfIt() {
    var kiosk = TestClient.joined(server, "kiosk", ROOM, KIOSK);
    close();
    assertThat(item(kiosk.next()).attribute("affiliation")).isEqualTo("member");
    assertThat(notice(kiosk.next())).contains("LOBBY-ENABLED");
    assertThat(statuses(kiosk.next())).containsExactly("104");
    kiosk.say("<presence to='%s/%s' type='unavailable' xmlns='jabber:client'/>", ADDRESS, KIOSK);
    kiosk.next();
    kiosk.join(ROOM, KIOSK);
    kiosk.untilSubject();
  }

  @Test
  void whoseMembershipEndsIsOutOfAClosedRoom() {
    var kiosk = TestClient.joined(server, "kiosk", ROOM, KIOSK);
    close();
    kiosk.untilPong();
    staff.say(grant("none", kiosk));
    assertThat(statuses(kiosk.next())).containsExactly("321", "110");
  }

  @Test
  void whoTheHostMakesModeratorDoesNotWait() {
    close();
    TestClient.joined(server, "staff-2", ROOM, KIOSK);
  }

  @Test
  void whoKnowsThePasswordDoesNotWait() {
    close();
    staff.say(
        "<iq type='set' id='o' to='%s' xmlns='jabber:client'>"
            + "<query xmlns='http://jabber.org/protocol/muc#owner'>"
            + "<x xmlns='jabber:x:data' type='submit'>"
            + "<field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>"
            + "<field var='muc#roomconfig_roomsecret'><value>pw</value></field></x></query></iq>",
        ADDRESS);
    var kiosk = waiting("kiosk", KIOSK);
    kiosk.say(
        "<presence to='%s/%s' xmlns='jabber:client'><x xmlns='http://jabber.org/protocol/muc'>"
            + "<password>pw</password></x></presence>",
        ADDRESS, KIOSK);
    kiosk.untilSubject();
  }

  @Test
  void whenARoomIsOpenedThoseWhoWaitMayComeIn() {
    close();
    var kiosk = waiting("kiosk", KIOSK);
    membersOnly(false);
    assertThat(notice(staff.next())).contains("LOBBY-ENABLED", "false");
    assertThat(staff.next().attribute("type")).isEqualTo("result");
    assertThat(statuses(staff.next())).containsExactly("104");
    assertThat(destroyed(kiosk.next()).attribute("jid")).isEqualTo(ADDRESS);
    kiosk.join(ROOM, KIOSK);
    kiosk.untilSubject();
    assertThat(field(ask(staff, ADDRESS, ""), "muc#roominfo_lobbyroom")).isNull();
    kiosk.say(join(LOBBY, KIOSK));
    assertThat(condition(kiosk.next())).isEqualTo("item-not-found");
  }

  @Test
  void whenThereIsNobodyLeftInTheRoomNobodyWaitsForIt() {
    close();
    var kiosk = waiting("kiosk", KIOSK);
    staff.vanish();
    assertThat(destroyed(kiosk.next()).attribute("jid")).isNull();
    kiosk.join(ROOM, KIOSK);
    kiosk.untilSubject();
  }

  @Test
  void whenTheHostClosesTheRoomNobodyWaitsForIt() {
    close();
    var kiosk = waiting("kiosk", KIOSK);
    server.closeRoom(ROOM);
    assertThat(destroyed(kiosk.next()).attribute("jid")).isNull();
    kiosk.untilPong();
    assertThat(server.rooms()).isZero();
  }

  @Test
  void noMoreWaitThanALobbyHoldsAndAReloadedPageIsNotOneMore() {
    close();
    waiting("kiosk-1", "11111111");
    var second = waiting("kiosk-2", "22222222");
    var third = TestClient.login(server, "kiosk-3");
    third.say(join(LOBBY, "33333333"));
    assertThat(condition(third.next())).isEqualTo("service-unavailable");
    waiting("kiosk-2", "22222222");
    assertThat(statuses(second.next())).containsExactly("333", "110");
    assertThat(second.closeCode()).isEqualTo(1008);
  }

  @Test
  void moderatorsAreBoundedToo() {
    close();
    waiting("kiosk-1", "11111111");
    waiting("kiosk-2", "22222222");
    enterLobby(staff, "mod");
    var second = TestClient.joined(server, "staff-2", ROOM, KIOSK);
    second.say(join(LOBBY, "mod-2"));
    assertThat(statuses(second.until("presence"))).isEmpty();
    second.untilAnswerOf(LOBBY);
    second.say("<presence to='%s/%s' type='unavailable' xmlns='jabber:client'/>", ADDRESS, KIOSK);
    second.untilAnswerOf(ADDRESS);
    var third = TestClient.joined(server, "staff-3", ROOM, KIOSK);
    third.say(join(LOBBY, "mod-3"));
    assertThat(condition(third.next())).isEqualTo("service-unavailable");
  }

  @Test
  void whomTheHostRefusesDoesNotWaitEither() {
    close();
    var stranger = TestClient.login(server, "stranger");
    stranger.say(join(LOBBY, KIOSK));
    assertThat(condition(stranger.next())).isEqualTo("not-allowed");
  }

  @Test
  void nicksInALobbyAreAsInARoom() {
    close();
    var kiosk = waiting("kiosk", KIOSK);
    kiosk.say(join(LOBBY, "22222222"));
    assertThat(condition(kiosk.next())).isEqualTo("not-allowed");
    kiosk.say("<presence to='%s/22222222' xmlns='jabber:client'/>", LOBBY);
    assertThat(condition(kiosk.next())).isEqualTo("not-allowed");
    var other = TestClient.login(server, "other");
    other.say("<presence to='%s/%s' xmlns='jabber:client'/>", LOBBY, KIOSK);
    assertThat(condition(other.next())).isEqualTo("not-acceptable");
    other.say(join(LOBBY, KIOSK));
    assertThat(condition(other.next())).isEqualTo("conflict");
  }

  private static SignalingServer start(SignalingLimits limits) {
    return SignalingServer.start(
        SignalingConfig.defaults()
            .withLimits(limits)
            .withListener(new InetSocketAddress("127.0.0.1", 0)),
        TestAdmission.noStrangers());
  }

  private void membersOnly(boolean on) {
    staff.say(configure(on));
  }

  /** Closes the room, and reads what staff is told of it. */
  private void close() {
    membersOnly(true);
    staff.untilAnswerOf(ADDRESS);
  }

  private static String configure(boolean membersOnly) {
    return ("<iq type='set' id='o' to='%s' xmlns='jabber:client'>"
            + "<query xmlns='http://jabber.org/protocol/muc#owner'>"
            + "<x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'>"
            + "<value>http://jabber.org/protocol/muc#roomconfig</value></field>"
            + "<field var='muc#roomconfig_membersonly'><value>%s</value></field></x></query></iq>")
        .formatted(ADDRESS, membersOnly);
  }

  private static String grant(String affiliation, TestClient person) {
    return ("<iq type='set' id='g' to='%s' xmlns='jabber:client'>"
            + "<query xmlns='http://jabber.org/protocol/muc#admin'>"
            + "<item affiliation='%s' jid='%s'/></query></iq>")
        .formatted(ADDRESS, affiliation, person.address().split("/")[0]);
  }

  private TestClient waiting(String token, String nick) {
    var client = TestClient.login(server, token);
    client.say(join(LOBBY, nick));
    assertThat(statuses(client.next())).containsExactly("100", "110");
    return client;
  }

  private static void enterLobby(TestClient moderator, String nick) {
    moderator.say(join(LOBBY, nick));
    moderator.untilAnswerOf(LOBBY);
  }

  private static String join(String address, String nick) {
    return ("<presence to='%s/%s' xmlns='jabber:client'>"
            + "<x xmlns='http://jabber.org/protocol/muc'/>"
            + "<nick xmlns='http://jabber.org/protocol/nick'>窓口 \"1\"</nick></presence>")
        .formatted(address, nick);
  }

  private static String invite(String... people) {
    var invites = new StringBuilder();
    for (String person : people) {
      invites.append("<invite to='").append(person).append("'/>");
    }
    return ("<message id='i' to='%s' xmlns='jabber:client'>"
            + "<x xmlns='http://jabber.org/protocol/muc#user'>%s</x></message>")
        .formatted(ADDRESS, invites);
  }

  private static String deny(String nick) {
    return ("<iq type='set' id='d' to='%s' xmlns='jabber:client'>"
            + "<query xmlns='http://jabber.org/protocol/muc#admin'>"
            + "<item nick='%s' role='none'/></query></iq>")
        .formatted(LOBBY, nick);
  }

  private static Element ask(TestClient client, String to, String node) {
    client.say(
        "<iq type='get' id='d' to='%s' xmlns='jabber:client'>"
            + "<query xmlns='http://jabber.org/protocol/disco#info' %s/></iq>",
        to, node);
    return client.until("iq").firstElement();
  }

  private static String field(Element info, String name) {
    return info.child("x", "jabber:x:data")
        .elements()
        .filter(f -> f.has("var", name))
        .map(f -> f.firstElement().text())
        .findFirst()
        .orElse(null);
  }

  private static Element destroyed(Element presence) {
    assertThat(presence.attribute("type")).isEqualTo("unavailable");
    return presence.child("x", Xep0045Muc.USER).child("destroy", Xep0045Muc.USER);
  }
}
