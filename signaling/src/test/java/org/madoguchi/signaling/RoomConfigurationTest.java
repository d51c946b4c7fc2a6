package org.madoguchi.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madoguchi.signaling.Answers.condition;
import static org.madoguchi.signaling.Answers.item;
import static org.madoguchi.signaling.Answers.statuses;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.signaling.stanza.Stanza;
import org.madoguchi.signaling.xml.Element;

/** What an owner makes of a room with the form for it: chiefly one with a password. */
class RoomConfigurationTest extends TwoInARoom {
  @Test
  void theFormSaysWhatARoomIs() {
    first.say(owner("get", ""));
    assertThat(form(first.next()))
        .isEqualTo(
            Map.of(
                "FORM_TYPE", "http://jabber.org/protocol/muc#roomconfig",
                "muc#roomconfig_roomsecret", "",
                "muc#roomconfig_passwordprotectedroom", "0",
                "muc#roomconfig_membersonly", "0",
                "muc#roomconfig_whois", "anyone"));
    second.say(owner("get", ""));
    assertThat(condition(second.next())).isEqualTo("forbidden");
    second.say(lock("stolen"));
    assertThat(condition(second.next())).isEqualTo("forbidden");
  }

  @Test
  void aPasswordIsAskedOfWhoeverComesAndOfNobodyAfterwards() {
    first.say(lock("見本"));
    assertThat(first.next().attribute("type")).isEqualTo("result");
    assertThat(statuses(first.next())).containsExactly("104");
    var told = second.next();
    assertThat(told.attribute("from")).isEqualTo(ADDRESS);
    assertThat(statuses(told)).containsExactly("104");
    assertThat(features(second)).contains("muc_passwordprotected").doesNotContain("muc_unsecured");

    var third = TestClient.login(server, "kiosk");
    third.join(ROOM, C);
    var refused = third.next();
    assertThat(condition(refused)).isEqualTo("not-authorized");
    assertThat(refused.child("error", Stanza.CLIENT).attribute("type")).isEqualTo("auth");
    third.say(joinWith("見"));
    assertThat(condition(third.next())).isEqualTo("not-authorized");
    third.say(joinWith("見本"));
    third.untilSubject();
    var seen = first.next();
    assertThat(seen.child("x", "http://jabber.org/protocol/muc")).isNull();

    third.say("<presence type='unavailable' xmlns='jabber:client'/>");
    first.next();
    first.say(lock(""));
    first.next();
    first.next();
    assertThat(features(first)).contains("muc_unsecured").doesNotContain("muc_passwordprotected");
    third.join(ROOM, C);
    third.untilSubject();
  }

  @Test
  void whoTheHostMakesModeratorNeedsNoPassword() {
    first.say(lock("secret"));
    TestClient.joined(server, "staff", ROOM, C);
  }

  @Test
  void aReloadedPageNeedsNoPasswordAndIsWhatItWas() {
    first.say(lock("secret"));
    second.next();
    var reloaded = TestClient.login(server, "open-1");
    reloaded.join(ROOM, A);
    assertThat(statuses(first.until("presence"))).containsExactly("333", "110");
    assertThat(second.next().attribute("type")).isEqualTo("unavailable");
    assertThat(item(second.next()).attribute("affiliation")).isEqualTo("owner");
    assertThat(second.untilPong()).isEmpty();
  }

  @Test
  void aFormThatChangesNothingTellsNobody() {
    first.say(owner("set", "<x xmlns='jabber:x:data' type='cancel'/>"));
    assertThat(first.next().attribute("type")).isEqualTo("result");
    first.say(lock(""));
    assertThat(first.next().attribute("type")).isEqualTo("result");
    assertThat(second.untilPong()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "muc#roomconfig_persistentroom, 1",
    "muc#roomconfig_membersonly, maybe",
    "muc#roomconfig_whois, moderators"
  })
  void whatARoomCannotBeIsNotAcceptable(String field, String value) {
    first.say(submit(field(field, value)));
    assertThat(condition(first.next())).isEqualTo("not-acceptable");
  }

  @Test
  void aPasswordHasAnEnd() {
    first.say(lock("x".repeat(128)));
    assertThat(first.next().attribute("type")).isEqualTo("result");
    first.next();
    first.say(lock("x".repeat(129)));
    assertThat(condition(first.next())).isEqualTo("not-acceptable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<x xmlns='jabber:x:data' type='form'/>",
        "<x xmlns='jabber:x:data' type='submit'/>",
        "<x xmlns='jabber:x:data' type='submit'><field><value>1</value></field></x>"
      })
  void whatIsNoFilledInFormIsABadRequest(String form) {
    first.say(owner("set", form));
    assertThat(condition(first.next())).isEqualTo("bad-request");
  }

  @Test
  void anEmptiedRoomIsOpenToWhoeverComesNext() {
    first.say(lock("secret"));
    second.next();
    second.say("<presence type='unavailable' xmlns='jabber:client'/>");
    second.untilPong();
    first.say("<presence type='unavailable' xmlns='jabber:client'/>");
    first.untilPong();
    var next = TestClient.joined(server, "kiosk", ROOM, C);
    assertThat(features(next)).contains("muc_unsecured");
  }

  private static String owner(String type, String form) {
    return ("<iq type='%s' id='o' to='%s' xmlns='jabber:client'>"
            + "<query xmlns='http://jabber.org/protocol/muc#owner'>%s</query></iq>")
        .formatted(type, ADDRESS, form);
  }

  /** As lib-jitsi-meet fills the form in. */
  private static String lock(String password) {
    return submit(
        field("muc#roomconfig_roomsecret", password)
            + field("muc#roomconfig_passwordprotectedroom", password.isEmpty() ? "0" : "1")
            + field("muc#roomconfig_whois", "anyone"));
  }

  private static String submit(String fields) {
    return owner(
        "set",
        "<x xmlns='jabber:x:data' type='submit'>"
            + field("FORM_TYPE", "http://jabber.org/protocol/muc#roomconfig")
            + fields
            + "</x>");
  }

  private static String field(String name, String value) {
    return "<field var='%s'><value>%s</value></field>".formatted(name, value);
  }

  private static String joinWith(String password) {
    return ("<presence to='%s/%s' xmlns='jabber:client'><x xmlns='http://jabber.org/protocol/muc'>"
            + "<password>%s</password></x></presence>")
        .formatted(ADDRESS, C, password);
  }

  private static Map<String, String> form(Element iq) {
    return iq.firstElement()
        .firstElement()
        .elements()
        .collect(Collectors.toMap(f -> f.attribute("var"), f -> f.firstElement().text()));
  }

  private static List<String> features(TestClient client) {
    client.say(
        "<iq type='get' id='d' to='%s' xmlns='jabber:client'>"
            + "<query xmlns='http://jabber.org/protocol/disco#info'/></iq>",
        ADDRESS);
    return client
        .until("iq")
        .firstElement()
        .elements()
        .filter(e -> e.name().equals("feature"))
        .map(e -> e.attribute("var"))
        .toList();
  }
}
