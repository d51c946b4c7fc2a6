package org.madoguchi.signaling.stanza;

import java.util.List;
import org.madoguchi.signaling.xml.Element;

/**
 * XEP-0199 XMPP Ping, version 2.0: an empty result at once. A browser that gets none closes its own
 * socket.
 */
public final class Xep0199Ping implements IqService {

  private static final String PING = "urn:xmpp:ping";

  @Override
  public List<String> features() {
    return List.of(PING);
  }

  @Override
  public boolean isAsked(Element iq, Element payload) {
    return iq.has("type", "get") && payload.is("ping", PING);
  }

  @Override
  public Element answer(Element iq, Element payload) {
    return Stanza.result(iq);
  }
}
