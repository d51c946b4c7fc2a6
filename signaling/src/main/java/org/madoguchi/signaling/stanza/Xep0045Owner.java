package org.madoguchi.signaling.stanza;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madoguchi.signaling.xml.Element;

/** XEP-0045 §10: how owners read and change what a room is. */
public final class Xep0045Owner {

  /** The kind of form. */
  public static final String CONFIGURATION = "http://jabber.org/protocol/muc#roomconfig";

  private static final String OWNER = "http://jabber.org/protocol/muc#owner";

  private Xep0045Owner() {}

  /** Whether a request is about what the room is. */
  public static boolean isAsked(Element payload) {
    return payload.is("query", OWNER);
  }

  /** The form to be filled in. */
  public static Element form(Element form) {
    return Element.of("query", OWNER).with(form);
  }

  /** What an owner has filled in, or null when it is not formed as it must be. */
  public static @Nullable Map<String, String> submitted(Element query) {
    return Xep0004Forms.submitted(query, CONFIGURATION);
  }
}
