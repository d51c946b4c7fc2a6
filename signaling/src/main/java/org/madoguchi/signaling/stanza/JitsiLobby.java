package org.madoguchi.signaling.stanza;

import org.jspecify.annotations.Nullable;
import org.madoguchi.signaling.xml.Element;

/**
 * The waiting room before a room, as Jitsi's clients know it (source: the lobby of Jitsi Meet,
 * stable-10 series; measured with clients of 2021 and 2026).
 */
public final class JitsiLobby {

  /** The type by which clients find the service, and the node they ask it about. */
  public static final String TYPE = "lobbyrooms";

  private static final String JITMEET = "http://jitsi.org/jitmeet";
  private static final String NICK = "http://jabber.org/protocol/nick";

  private JitsiLobby() {}

  /** The name somebody gives themselves, or null when they give none. */
  public static @Nullable String name(Element presence) {
    Element nick = presence.child("nick", NICK);
    return nick == null || nick.text().isBlank() ? null : nick.text();
  }

  /** The refusal that sends somebody to the lobby; where it is stands where each client looks. */
  public static Element mustWait(Element presence, Jid lobby) {
    String room = lobby.toString();
    return StanzaError.REGISTRATION_REQUIRED
        .reply(presence, Element.of("lobbyroom", JITMEET).withText(room))
        .with(Element.of("lobbyroom", Stanza.CLIENT).withText(room));
  }

  /** The refusal of somebody without a name: nobody could say who is waiting. */
  public static Element nameRequired(Element presence) {
    return StanzaError.NOT_ACCEPTABLE.reply(
        presence, Element.of("displayname-required", JITMEET).with("lobby", "true"));
  }

  /** The notice that the lobby is in use from now on, or is not. */
  public static Element enabled(boolean value) {
    return notice("LOBBY-ENABLED", "\"value\":" + value);
  }

  /** The notice that somebody may come in. */
  public static Element granted(Jid waiting, @Nullable String name) {
    return notice("LOBBY-ACCESS-GRANTED", who(waiting, name));
  }

  /** The notice that somebody may not come in. */
  public static Element denied(Jid waiting, @Nullable String name) {
    return notice("LOBBY-ACCESS-DENIED", who(waiting, name));
  }

  private static String who(Jid waiting, @Nullable String name) {
    String value = "\"value\":" + quoted(waiting.toString());
    return name == null ? value : value + ",\"name\":" + quoted(name);
  }

  private static Element notice(String event, String value) {
    return Element.of("json-message", JITMEET)
        .withText("{\"type\":\"lobby-notify\",\"event\":\"" + event + "\"," + value + "}");
  }

  /** A string of JSON (RFC 8259 §7). */
  private static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ') {
        quoted.append("\\u%04x".formatted((int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
