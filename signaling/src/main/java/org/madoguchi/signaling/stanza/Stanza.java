package org.madoguchi.signaling.stanza;

import java.util.Set;
import org.madoguchi.signaling.xml.Element;

/** Stanzas as RFC 6120 §8 has them: what they are called and how they are answered. */
public final class Stanza {

  /** The namespace of every stanza a client sends or gets. */
  public static final String CLIENT = "jabber:client";

  private static final Set<String> NAMES = Set.of("iq", "message", "presence");

  private Stanza() {}

  /** Whether this is an iq, a message or a presence. */
  public static boolean isStanza(Element element) {
    return element.namespace().equals(CLIENT) && NAMES.contains(element.name());
  }

  /** Whether this is an iq that must be answered. */
  public static boolean isRequest(Element stanza) {
    return stanza.name().equals("iq") && (stanza.has("type", "get") || stanza.has("type", "set"));
  }

  /** Whether a request is formed as it must be: an id, and exactly one payload. */
  public static boolean isWellFormedRequest(Element iq) {
    return iq.attribute("id") != null && iq.elements().count() == 1;
  }

  /** An empty result for a request; put the payload inside. */
  public static Element result(Element request) {
    return Element.of("iq", CLIENT)
        .with("type", "result")
        .with("id", request.attribute("id"))
        .with("from", request.attribute("to"))
        .with("to", request.attribute("from"));
  }

  /** An empty presence. */
  public static Element presence(Jid from, Jid to) {
    return Element.of("presence", CLIENT).with("from", from.toString()).with("to", to.toString());
  }

  /** An empty message of that type. */
  public static Element message(String type, Jid from, Jid to) {
    return Element.of("message", CLIENT)
        .with("type", type)
        .with("from", from.toString())
        .with("to", to.toString());
  }
}
