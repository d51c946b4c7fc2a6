package org.madoguchi.signaling.stanza;

import java.time.Instant;
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

  /** This presence is about yourself. */
  public static final int SELF = 110;

  /** Everybody in this room sees full addresses. */
  public static final int NOT_ANONYMOUS = 100;

  /** Something about the room itself is not what it was. */
  public static final int CONFIGURED = 104;

  /** Put out by a moderator, for good. */
  public static final int BANNED = 301;

  /** Put out by a moderator. */
  public static final int KICKED = 307;

  /** Put out because only members may be here. */
  public static final int NOT_MEMBER = 321;

  /** Gone because something broke, or because a newer page took the place. */
  public static final int GONE = 333;

  private Xep0045Muc() {}

  /** Whether a presence asks to enter. */
  public static boolean isJoin(Element presence) {
    return presence.attribute("type") == null && presence.child("x", MUC) != null;
  }

  /** What the room adds to the presence of somebody who is in it. */
  public static Element present(Affiliation affiliation, Jid occupant, int... statuses) {
    return user(item(affiliation.word(), affiliation.role(), occupant), statuses);
  }

  /**
   * What the room adds to the presence of somebody who is something else from now on.
   *
   * @param moderator the nick of who made them so, or null when nobody did
   * @param reason why, or null
   */
  public static Element changed(
      Affiliation affiliation,
      Jid occupant,
      @Nullable String moderator,
      @Nullable String reason,
      int... statuses) {
    var item = item(affiliation.word(), affiliation.role(), occupant);
    return user(explained(item, moderator, reason), statuses);
  }

  /**
   * What the room adds to the presence of somebody who is not there any more.
   *
   * @param moderator the nick of who put them out, or null when nobody did
   * @param reason why they were put out, or null
   */
  public static Element gone(
      Affiliation affiliation,
      Jid occupant,
      @Nullable String moderator,
      @Nullable String reason,
      int... statuses) {
    var item = item(affiliation.word(), "none", occupant);
    return user(explained(item, moderator, reason), statuses);
  }

  private static Element explained(
      Element item, @Nullable String moderator, @Nullable String reason) {
    Element explained =
        moderator == null ? item : item.with(Element.of("actor", USER).with("nick", moderator));
    return reason == null ? explained : explained.with(Element.of("reason", USER).withText(reason));
  }

  /**
   * What a room adds when it ceases to be.
   *
   * @param instead where to go now, or null for nowhere
   */
  public static Element destroyed(Jid occupant, @Nullable Jid instead) {
    var destroy =
        Element.of("destroy", USER).with("jid", instead == null ? null : instead.toString());
    return user(item("none", "none", occupant), SELF).with(destroy);
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

  /** A message in which a room says that something happened to it. */
  public static Element happened(int status) {
    return Element.of("message", Stanza.CLIENT)
        .with("type", "groupchat")
        .with(
            Element.of("x", USER)
                .with(Element.of("status", USER).with("code", Integer.toString(status))));
  }

  /** The password somebody brings to enter, or null. */
  public static @Nullable String password(Element join) {
    Element x = join.child("x", MUC);
    Element password = x == null ? null : x.child("password", MUC);
    return password == null ? null : password.text();
  }

  /** Whom a message to the room invites; empty when that is not what it is. */
  public static List<Element> invites(Element message) {
    Element x = message.child("x", USER);
    return x == null ? List.of() : x.elements().filter(e -> e.is("invite", USER)).toList();
  }

  /** What an invited person is told, with the room as its sender. */
  public static Element invite(Jid room, Jid invited, Jid by, Element asked) {
    Element reason = asked.child("reason", USER);
    return Element.of("message", Stanza.CLIENT)
        .with("from", room.toString())
        .with("to", invited.toString())
        .with(
            Element.of("x", USER)
                .with(
                    Element.of("invite", USER)
                        .with("from", by.toString())
                        .with(reason == null ? Element.of("reason", USER) : reason)));
  }

  /** Whether a groupchat message sets the subject: it has one, and nothing to say beside it. */
  public static boolean isSubject(Element message) {
    return message.child("subject", Stanza.CLIENT) != null
        && message.child("body", Stanza.CLIENT) == null;
  }

  /**
   * What a room is, for whoever wants to know.
   *
   * @param meetingId stays the same while somebody is in the room
   * @param occupants how many are in it, without the focus
   * @param lobby where to wait, or null when everybody may come in
   */
  public record Info(
      String room,
      String meetingId,
      int occupants,
      Instant created,
      boolean password,
      @Nullable Jid lobby) {

    /** The answer to a question about the room. */
    public Element element() {
      var identity = new Xep0030Disco.Identity("conference", "text", room);
      var features =
          List.of(
              MUC,
              Xep0030Disco.INFO,
              "muc_hidden",
              "muc_nonanonymous",
              "muc_temporary",
              "muc_unmoderated",
              lobby == null ? "muc_open" : "muc_membersonly",
              password ? "muc_passwordprotected" : "muc_unsecured");
      Element form =
          Xep0004Forms.form("result", "http://jabber.org/protocol/muc#roominfo")
              .with(
                  text("meetingId", meetingId),
                  text("occupants", Integer.toString(occupants)),
                  text("created_timestamp", Long.toString(created.toEpochMilli())));
      if (lobby != null) {
        form = form.with(text("lobbyroom", lobby.toString()));
      }
      return Xep0030Disco.info(List.of(identity), features).with(form);
    }

    private static Element text(String name, String value) {
      return Xep0004Forms.field("muc#roominfo_" + name, "text-single", value);
    }
  }
}
