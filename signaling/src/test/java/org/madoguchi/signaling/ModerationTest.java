package org.madoguchi.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madoguchi.signaling.Answers.condition;
import static org.madoguchi.signaling.Answers.item;
import static org.madoguchi.signaling.Answers.statuses;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.signaling.stanza.Xep0045Muc;

/** What moderators may ask of a room, and others may not. */
class ModerationTest extends TwoInARoom {
  @Test
  void aModeratorMakesAnotherAndUndoesIt() {
    first.say(grant("owner", bare(second)));
    var promoted = first.next();
    assertThat(promoted.attribute("from")).isEqualTo(ADDRESS + "/" + B);
    assertThat(item(promoted).attribute("affiliation")).isEqualTo("owner");
    assertThat(item(promoted).attribute("role")).isEqualTo("moderator");
    assertThat(first.next().attribute("type")).isEqualTo("result");
    assertThat(statuses(second.next())).containsExactly("110");

    second.say(grant("member", bare(first)));
    assertThat(item(second.next()).attribute("role")).isEqualTo("participant");
    assertThat(second.next().attribute("type")).isEqualTo("result");
    assertThat(item(first.next()).attribute("affiliation")).isEqualTo("member");
    first.say(grant("none", bare(second)));
    assertThat(condition(first.next())).isEqualTo("forbidden");
  }

  @Test
  void theLastModeratorStaysOne() {
    for (var affiliation : List.of("none", "member", "admin", "outcast")) {
      first.say(grant(affiliation, bare(first)));
      assertThat(condition(first.next())).as(affiliation).isEqualTo("conflict");
    }
  }

  @Test
  void anAdministratorAppointsNeitherOwnersNorAdministratorsAndReadsNoConfiguration() {
    first.say(grant("admin", bare(second)));
    assertThat(item(second.next()).attribute("role")).isEqualTo("moderator");
    second.say(grant("owner", bare(second)));
    assertThat(condition(second.next())).isEqualTo("not-allowed");
    second.say(grant("none", bare(first)));
    assertThat(condition(second.next())).isEqualTo("not-allowed");
    second.say(kick(A));
    assertThat(condition(second.next())).isEqualTo("not-allowed");
    second.say(
        "<iq type='get' id='o' to='%s' xmlns='jabber:client'>"
            + "<query xmlns='http://jabber.org/protocol/muc#owner'/></iq>",
        ADDRESS);
    assertThat(condition(second.next())).isEqualTo("forbidden");
  }

  @Test
  void whenTheLastOwnerGoesAnAdministratorComesBeforeWhoHasBeenThereLonger() {
    var third = TestClient.joined(server, "open-3", ROOM, C);
    first.next();
    second.next();
    first.say(grant("admin", bare(third)));
    second.next();
    third.next();
    first.say("<presence type='unavailable' xmlns='jabber:client'/>");
    assertThat(second.next().attribute("type")).isEqualTo("unavailable");
    var promoted = second.next();
    assertThat(promoted.attribute("from")).isEqualTo(ADDRESS + "/" + C);
    assertThat(item(promoted).attribute("affiliation")).isEqualTo("owner");
    assertThat(second.untilPong()).isEmpty();
  }

  @Test
  void whoChangedSomebodyAndWhyIsToldToAll() {
    first.say(
        admin(
            "set",
            "<item affiliation='owner' jid='%s'><reason>help</reason></item>"
                .formatted(bare(second))));
    var changed = item(second.next());
    assertThat(changed.child("actor", Xep0045Muc.USER).attribute("nick")).isEqualTo(A);
    assertThat(changed.child("reason", Xep0045Muc.USER).text()).isEqualTo("help");
  }

  @Test
  void whatTheHostSaysOfSomebodyNoModeratorChanges() {
    var staff = TestClient.joined(server, "staff", ROOM, C);
    first.next();
    for (var affiliation : List.of("admin", "member", "none", "outcast")) {
      first.say(grant(affiliation, bare(staff)));
      assertThat(condition(first.next())).as(affiliation).isEqualTo("not-allowed");
    }
    second.say("<presence type='unavailable' xmlns='jabber:client'/>");
    first.next();
    var kiosk = TestClient.joined(server, "kiosk", ROOM, B);
    first.next();
    for (var affiliation : List.of("owner", "admin")) {
      first.say(grant(affiliation, bare(kiosk)));
      assertThat(condition(first.next())).as(affiliation).isEqualTo("not-allowed");
    }
    first.say(grant("member", bare(kiosk)));
    assertThat(item(kiosk.next()).attribute("affiliation")).isEqualTo("member");
  }

  @Test
  void whoIsBannedIsOutAndStaysOut() {
    first.say(grant("outcast", bare(second)));
    var banned = second.next();
    assertThat(banned.attribute("type")).isEqualTo("unavailable");
    assertThat(item(banned).attribute("affiliation")).isEqualTo("outcast");
    assertThat(statuses(banned)).containsExactly("301", "110");
    assertThat(statuses(first.next())).containsExactly("301");
    second.join(ROOM, B);
    assertThat(condition(second.next())).isEqualTo("forbidden");
    first.untilPong();
    first.say(grant("none", bare(second)));
    first.next();
    second.join(ROOM, B);
    second.untilSubject();
  }

  @Test
  void allChangesOfOneRequestAreDoneOrNone() {
    first.say(
        admin(
            "set",
            "<item affiliation='member' jid='%s'/><item nick='nobody' role='none'/>"
                .formatted(bare(second))));
    assertThat(condition(first.next())).isEqualTo("item-not-found");
    assertThat(second.untilPong()).isEmpty();
    first.say(
        admin(
            "set",
            "<item affiliation='member' jid='%s'/><item nick='%s' role='none'/>"
                .formatted(bare(second), B)));
    assertThat(item(second.next()).attribute("affiliation")).isEqualTo("member");
    assertThat(statuses(second.next())).containsExactly("307", "110");
  }

  @ParameterizedTest
  @CsvSource({
    "<item/>, bad-request",
    "<item affiliation='king' jid='a@b'/>, bad-request",
    "<item affiliation='member' jid='@'/>, bad-request",
    "<item affiliation='member'/>, bad-request",
    "<item role='none'/>, bad-request",
    "<item role='none' nick='bbbbbbbb' affiliation='none'/>, bad-request",
    "<other xmlns='u'/>, bad-request",
    "'', bad-request",
    "<item affiliation='member' jid='a@b/full'/>, jid-malformed",
    "<item role='visitor' nick='bbbbbbbb'/>, not-allowed",
    "<item role='none' nick='aaaaaaaa'/>, not-allowed",
    "<item role='none' nick='focus'/>, item-not-found"
  })
  void whatMakesNoSenseIsRefused(String items, String condition) {
    first.say(admin("set", items));
    assertThat(condition(first.next())).isEqualTo(condition);
  }

  @Test
  void moderatorsReadListsAndOthersDoNot() {
    first.say(grant("member", "somebody@madoguchi.local"));
    first.next();
    first.say(admin("get", "<item affiliation='member'/>"));
    assertThat(first.next().firstElement().elements().map(e -> e.attribute("jid")))
        .containsExactly("somebody@madoguchi.local");
    first.say(admin("get", "<item affiliation='owner'/>"));
    assertThat(first.next().firstElement().elements().map(e -> e.attribute("jid")))
        .containsExactly(bare(first));
    first.say(admin("get", "<item role='moderator'/>"));
    var moderators = first.next().firstElement().elements().toList();
    assertThat(moderators).hasSize(1);
    assertThat(moderators.get(0).attributes())
        .containsEntry("nick", A)
        .containsEntry("role", "moderator")
        .containsEntry("jid", first.address());
    first.say(admin("get", "<item/>"));
    assertThat(condition(first.next())).isEqualTo("bad-request");
    second.say(admin("get", "<item affiliation='owner'/>"));
    assertThat(condition(second.next())).isEqualTo("forbidden");
  }

  @Test
  void noMoreIsGrantedThanARoomCanKeep() {
    var items = new StringBuilder();
    for (int i = 0; i < 256; i++) {
      items.append("<item affiliation='member' jid='m").append(i).append("@madoguchi.local'/>");
    }
    first.say(admin("set", items.toString()));
    assertThat(first.next().attribute("type")).isEqualTo("result");
    first.say(grant("member", "one-more@madoguchi.local"));
    assertThat(condition(first.next())).isEqualTo("resource-constraint");
  }

  @ParameterizedTest
  @ValueSource(strings = {"audio", "video", "desktop"})
  void aModeratorSilencesOthersThroughTheFocus(String medium) {
    first.say(mute(medium, ADDRESS + "/" + B, "true"));
    var answer = first.next();
    assertThat(answer.attribute("type")).isEqualTo("result");
    assertThat(answer.attribute("from")).isEqualTo(ADDRESS + "/focus");
    var order = second.next();
    assertThat(order.attribute("from")).isEqualTo(ADDRESS + "/focus");
    assertThat(order.attribute("type")).isEqualTo("set");
    var mute = order.firstElement();
    assertThat(mute.namespace()).isEqualTo("http://jitsi.org/jitmeet/" + medium);
    assertThat(mute.attribute("actor")).isEqualTo(ADDRESS + "/" + A);
    assertThat(mute.text()).isEqualTo("true");
    second.say(
        "<iq type='result' id='%s' to='%s/focus' xmlns='jabber:client'/>",
        order.attribute("id"), ADDRESS);
    assertThat(second.untilPong()).isEmpty();
    assertThat(first.untilPong()).isEmpty();
  }

  @Test
  void nobodyElseSilencesAnybodyAndNobodyIsMadeToSpeak() {
    second.say(mute("audio", ADDRESS + "/" + A, "true"));
    assertThat(condition(second.next())).isEqualTo("forbidden");
    first.say(mute("audio", ADDRESS + "/" + B, "false"));
    assertThat(condition(first.next())).isEqualTo("not-allowed");
    first.say(mute("audio", ADDRESS + "/nobody", "true"));
    assertThat(condition(first.next())).isEqualTo("item-not-found");
    first.say(mute("audio", "other@conference.madoguchi.local/" + B, "true"));
    assertThat(condition(first.next())).isEqualTo("item-not-found");
    first.say(mute("audio", ADDRESS, "true"));
    assertThat(condition(first.next())).isEqualTo("item-not-found");
    first.say(mute("audio", ADDRESS + "/" + B, "perhaps"));
    assertThat(condition(first.next())).isEqualTo("bad-request");
    first.say(mute("smell", ADDRESS + "/" + B, "true"));
    assertThat(condition(first.next())).isEqualTo("service-unavailable");
    var outside = TestClient.login(server, "open-3");
    outside.say(mute("audio", ADDRESS + "/" + B, "true"));
    assertThat(condition(outside.next())).isEqualTo("not-acceptable");
    assertThat(second.untilPong()).isEmpty();
  }

  private static String mute(String medium, String target, String value) {
    return ("<iq type='set' id='m' to='%s/focus' xmlns='jabber:client'>"
            + "<mute xmlns='http://jitsi.org/jitmeet/%s' jid='%s'>%s</mute></iq>")
        .formatted(ADDRESS, medium, target, value);
  }

  private static String kick(String nick) {
    return admin("set", "<item nick='%s' role='none'/>".formatted(nick));
  }

  private static String grant(String affiliation, String person) {
    return admin("set", "<item affiliation='%s' jid='%s'/>".formatted(affiliation, person));
  }

  private static String admin(String type, String items) {
    return ("<iq type='%s' id='a' to='%s' xmlns='jabber:client'>"
            + "<query xmlns='http://jabber.org/protocol/muc#admin'>%s</query></iq>")
        .formatted(type, ADDRESS, items);
  }

  private static String bare(TestClient client) {
    return client.address().substring(0, client.address().indexOf('/'));
  }
}
