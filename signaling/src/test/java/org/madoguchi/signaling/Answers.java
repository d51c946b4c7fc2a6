package org.madoguchi.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.signaling.Admission.Admitted;
import org.madoguchi.signaling.Admission.Decision;
import org.madoguchi.signaling.Admission.Refused;
import org.madoguchi.signaling.Admission.Standing;
import org.madoguchi.signaling.stanza.Stanza;
import org.madoguchi.signaling.stanza.Xep0045Muc;
import org.madoguchi.signaling.xml.Element;

/** What a host of tests says of people, and what tests look at in what those are answered. */
final class Answers {

  private Answers() {}

  /**
   * A token is a user's id; who is staff always moderates, who is open does when nobody else does;
   * a stranger may go nowhere.
   */
  static Decision admit(@Nullable String token, String room) {
    if (token == null || token.equals("stranger")) {
      return new Refused("Room and token mismatched");
    }
    if (token.equals("broken")) {
      throw new IllegalStateException("thrown on purpose");
    }
    return new Admitted(token, "name of " + token, standing(token));
  }

  private static Standing standing(String token) {
    if (token.startsWith("staff")) {
      return Standing.MODERATOR;
    }
    return token.startsWith("open") ? Standing.FIRST_COME : Standing.PARTICIPANT;
  }

  /** The condition of an error. */
  static String condition(Element stanza) {
    assertThat(stanza.attribute("type")).as(stanza.name()).isEqualTo("error");
    return stanza.child("error", Stanza.CLIENT).firstElement().name();
  }

  /** What a room says of somebody. */
  static Element item(Element presence) {
    return presence.child("x", Xep0045Muc.USER).child("item", Xep0045Muc.USER);
  }

  /** The statuses of a presence or of a message, in their order. */
  static List<String> statuses(Element stanza) {
    return stanza
        .child("x", Xep0045Muc.USER)
        .elements()
        .filter(e -> e.name().equals("status"))
        .map(e -> e.attribute("code"))
        .toList();
  }

  /** What a notice for clients says. */
  static String notice(Element message) {
    return message.child("json-message", "http://jitsi.org/jitmeet").text();
  }
}
