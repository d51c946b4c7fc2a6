package org.madoguchi.signaling.stanza;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.signaling.xml.Element;

/**
 * XEP-0045 Multi-User Chat, version 1.34: the elements a room reads and writes. Rooms are not
 * anonymous: every item carries the occupant's full address.
 */
public final class Xep0045Muc {

  /** What a client puts into its presence to enter a room. */
  public static final String MUC = "http://jabber.org/protocol/muc";

  /** What only a room may say. */
  public static final String USER = "http://jabber.org/protocol/muc#user";

  /** What moderators ask. */
  public static final String ADMIN = "http://jabber.org/protocol/muc#admin";

  /** This presence is about yourself. */
  public static final int SELF = 110;

  /** Everybody in this room sees full addresses. */
  public static final int NOT_ANONYMOUS = 100;

  /** Put out by a moderator. */
  public static final int KICKED = 307;

  /** Gone because something broke, or because a newer page took the place. */
  public static final int GONE = 333;

  private static final String DATA_FORM = "jabber:x:data";

  private Xep0045Muc() {}

  /** Whether a presence asks to enter. */
  public static boolean isJoin(Element presence) {
    return presence.attribute("type") == null && presence.child("x", MUC) != null;
  }

  /** What the room adds to the presence of somebody who is in it. */
  public static Element present(Affiliation affiliation, Jid occupant, int... statuses) {
    return user(item(affiliation.word(), affiliation.role(), occupant), statuses);
  }

  /** What the room adds to the presence of somebody who has left. */
  public static Element gone(Affiliation affiliation, Jid occupant, int... statuses) {
    return user(item(affiliation.word(), "none", occupant), statuses);
  }

  /** What the room adds to the presence of somebody a moderator has put out. */
  public static Element kicked(
      Affiliation affiliation,
      Jid occupant,
      String moderator,
      @Nullable String reason,
      int... statuses) {
    var item =
        item(affiliation.word(), "none", occupant)
            .with(Element.of("actor", USER).with("nick", moderator));
    return user(
        reason == null ? item : item.with(Element.of("reason", USER).withText(reason)), statuses);
  }

  /** What the room adds when it ceases to be. */
  public static Element destroyed(Jid occupant) {
    return user(item("none", "none", occupant), SELF).with(Element.of("destroy", USER));
  }

  private static Element item(String affiliation, String role, Jid occupant) {
    return Element.of("item", USER)
        .with("affiliation", affiliation)
        .with("role", role)
        .with("jid", occupant.toString());
  }

  private static Element user(Element item, int... statuses) {
    var x = Element.of("x", USER).with(item);
    for (int status : statuses) {
      x = x.with(Element.of("status", USER).with("code", Integer.toString(status)));
    }
    return x;
  }

  /**
   * What a moderator asks for: somebody out of the room.
   *
   * @param nick who
   * @param reason shown to everybody, or null
   */
  public record Kick(String nick, @Nullable String reason) {}

  /** The kick that a request asks for, or null when it asks for something else. */
  public static @Nullable Kick kick(Element iq) {
    Element query = iq.child("query", ADMIN);
    if (query == null || !iq.has("type", "set") || query.elements().count() != 1) {
      return null;
    }
    Element item = query.child("item", ADMIN);
    String nick = item == null ? null : item.attribute("nick");
    if (item == null || nick == null || !item.has("role", "none")) {
      return null;
    }
    Element reason = item.child("reason", ADMIN);
    return new Kick(nick, reason == null ? null : reason.text());
  }

  /** Whether a groupchat message sets the subject: it has one, and nothing to say beside it. */
  public static boolean isSubject(Element message) {
    return message.child("subject", Stanza.CLIENT) != null
        && message.child("body", Stanza.CLIENT) == null;
  }

  /** What a room tells about itself; the meeting id stays the same while somebody is in it. */
  public static Element info(String room, String meetingId, int occupants) {
    var identity = new Xep0030Disco.Identity("conference", "text", room);
    var features =
        List.of(
            MUC,
            Xep0030Disco.INFO,
            "muc_hidden",
            "muc_nonanonymous",
            "muc_open",
            "muc_temporary",
            "muc_unmoderated",
            "muc_unsecured");
    return Xep0030Disco.info(identity, features)
        .with(
            Element.of("x", DATA_FORM)
                .with("type", "result")
                .with(
                    field("FORM_TYPE", "hidden", "http://jabber.org/protocol/muc#roominfo"),
                    field("muc#roominfo_meetingId", "text-single", meetingId),
                    field("muc#roominfo_occupants", "text-single", Integer.toString(occupants))));
  }

  private static Element field(String name, String type, String value) {
    return Element.of("field", DATA_FORM)
        .with("var", name)
        .with("type", type)
        .with(Element.of("value", DATA_FORM).withText(value));
  }
}
