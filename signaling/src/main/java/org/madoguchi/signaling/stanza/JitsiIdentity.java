package org.madoguchi.signaling.stanza;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.signaling.Identity;
import org.madoguchi.signaling.xml.Element;

/**
 * Who somebody is, as a Jitsi server vouches for it in every presence (source: token verification
 * of Jitsi Meet, stable-10 series). What only a server may say is taken out of what clients send.
 */
public final class JitsiIdentity {

  private static final Set<String> SERVER_ONLY =
      Set.of("identity", "permissions", "bridgeNotAvailable", "conference-properties");

  private JitsiIdentity() {}

  /** A client's presence with what is known of the client, and nothing it may not say itself. */
  public static Element vouch(Element presence, Identity who) {
    Element stripped = strip(presence);
    return who.user() == null ? stripped : stripped.with(of(who.user(), who.group()));
  }

  private static Element of(Identity.User user, @Nullable String group) {
    Element known = Element.of("user", Stanza.CLIENT);
    known = with(known, "id", user.id());
    known = with(known, "name", user.name());
    known = with(known, "email", user.email());
    known = with(known, "avatar", user.avatar());
    return with(Element.of("identity", Stanza.CLIENT).with(known), "group", group);
  }

  private static Element with(Element parent, String name, @Nullable String value) {
    return value == null ? parent : parent.with(Element.of(name, Stanza.CLIENT).withText(value));
  }

  /** A client's presence without what it may not say, whatever namespace it hides in. */
  private static Element strip(Element presence) {
    return presence.without(
        e ->
            SERVER_ONLY.contains(e.name())
                || e.name().equals("x")
                    && (e.namespace().equals(Xep0045Muc.MUC)
                        || e.namespace().equals(Xep0045Muc.USER)));
  }
}
