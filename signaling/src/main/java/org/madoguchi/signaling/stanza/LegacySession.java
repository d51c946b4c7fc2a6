package org.madoguchi.signaling.stanza;

import java.util.List;
import org.madoguchi.signaling.xml.Element;

/**
 * Session establishment of RFC 3921 §3, which RFC 6121 made needless: not offered, but a client
 * that asks all the same gets its empty result.
 */
public final class LegacySession implements IqService {

  private static final String SESSION = "urn:ietf:params:xml:ns:xmpp-session";

  @Override
  public List<String> features() {
    return List.of();
  }

  @Override
  public boolean isAsked(Element iq, Element payload) {
    return iq.has("type", "set") && payload.is("session", SESSION);
  }

  @Override
  public Element answer(Element iq, Element payload) {
    return Stanza.result(iq);
  }
}
