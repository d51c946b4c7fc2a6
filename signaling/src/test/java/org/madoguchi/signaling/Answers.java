package org.madoguchi.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.madoguchi.signaling.stanza.Stanza;
import org.madoguchi.signaling.stanza.Xep0045Muc;
import org.madoguchi.signaling.xml.Element;

/** What tests look at in what those are answered. */
final class Answers {

  private Answers() {}

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
