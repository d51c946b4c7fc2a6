package org.madoguchi.signaling.stanza;

import java.util.Set;
import org.madoguchi.signaling.xml.Element;

/**
 * Who somebody is, as a Jitsi server vouches for it in every presence (source: token verification
 * of Jitsi Meet, stable-10 series). What only a server may say is taken out of what clients send.
 */
public final class JitsiIdentity {

  private static final Set<String> SERVER_ONLY =
      Set.of("identity", "permissions", "bridgeNotAvailable", "conference-properties");

  private JitsiIdentity() {}

  /** The element that vouches. */
  public static Element of(String userId, String displayName) {
    return Element.of("identity", Stanza.CLIENT)
        .with(
            Element.of("user", Stanza.CLIENT)
                .with(
                    Element.of("id", Stanza.CLIENT).withText(userId),
                    Element.of("name", Stanza.CLIENT).withText(displayName)));
  }

  /** A client's presence without what it may not say, whatever namespace it hides in. */
  public static Element strip(Element presence) {
    return presence.without(
        e ->
            SERVER_ONLY.contains(e.name())
                || e.name().equals("x")
                    && (e.namespace().equals(Xep0045Muc.MUC)
                        || e.namespace().equals(Xep0045Muc.USER)));
  }
}
