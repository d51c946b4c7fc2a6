package org.madoguchi.signaling.stanza;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.signaling.xml.Element;

/** XEP-0045 §8–10: what moderators ask about people, and change. */
public final class Xep0045Admin {

  private static final String ADMIN = "http://jabber.org/protocol/muc#admin";

  private Xep0045Admin() {}

  /** Whether a request is about people. */
  public static boolean isAsked(Element payload) {
    return payload.is("query", ADMIN);
  }

  /** One change that is asked for. */
  public sealed interface Change permits Role, Grant {}

  /**
   * Another role for somebody in the room; {@code none} puts them out.
   *
   * @param nick who
   * @param reason shown to everybody, or null
   */
  public record Role(String nick, String role, @Nullable String reason) implements Change {}

  /**
   * Another affiliation for somebody, in the room or not.
   *
   * @param person a bare address, if it is as it must be
   * @param reason shown to everybody when it puts somebody out, or null
   */
  public record Grant(Jid person, Affiliation affiliation, @Nullable String reason)
      implements Change {}

  /** All changes in a request, or null when one of them is not formed as it must be. */
  public static @Nullable List<Change> changes(Element query) {
    var changes = new ArrayList<Change>();
    for (Element item : query.elements().toList()) {
      Change change = item.is("item", ADMIN) ? change(item) : null;
      if (change == null) {
        return null;
      }
      changes.add(change);
    }
    return changes.isEmpty() ? null : changes;
  }

  private static @Nullable Change change(Element item) {
    String nick = item.attribute("nick");
    String role = item.attribute("role");
    Jid person = Jid.parse(item.attribute("jid"));
    Affiliation affiliation = Affiliation.parse(item.attribute("affiliation"));
    Element reason = item.child("reason", ADMIN);
    String why = reason == null ? null : reason.text();
    if (role != null) {
      return nick != null && affiliation == null ? new Role(nick, role, why) : null;
    }
    return person != null && affiliation != null ? new Grant(person, affiliation, why) : null;
  }

  /** Which list is asked for, by the one attribute its item has; null when it is none. */
  public static @Nullable Affiliation listed(Element query) {
    Element item = query.child("item", ADMIN);
    return item == null ? null : Affiliation.parse(item.attribute("affiliation"));
  }

  /** Which role is asked for, or null when it is none. */
  public static @Nullable String listedRole(Element query) {
    Element item = query.child("item", ADMIN);
    return item == null ? null : item.attribute("role");
  }

  /** A list. */
  public static Element list(Stream<Element> items) {
    return Element.of("query", ADMIN).with(items.toArray(Element[]::new));
  }

  /** Somebody who has been granted something. */
  public static Element item(Affiliation affiliation, Jid person) {
    return Element.of("item", ADMIN)
        .with("affiliation", affiliation.word())
        .with("jid", person.toString());
  }

  /** Somebody who is in the room. */
  public static Element item(Affiliation affiliation, Jid person, String nick) {
    return item(affiliation, person).with("nick", nick).with("role", affiliation.role());
  }
}
