package org.madoguchi.signaling.stanza;

import java.util.List;
import org.madoguchi.signaling.xml.Element;

/** XEP-0030 Service Discovery, version 2.5: the questions about information. */
public final class Xep0030Disco {

  /** The namespace, which is also the feature. */
  public static final String INFO = "http://jabber.org/protocol/disco#info";

  private Xep0030Disco() {}

  /** What something is. */
  public record Identity(String category, String type, String name) {

    /** A service beside the domain, which clients find by its type. */
    public static Identity component(String type, Jid address) {
      return new Identity("component", type, address.toString());
    }
  }

  /** Whether a request asks for information about the whole of something. */
  public static boolean isAsked(Element iq, Element payload) {
    return iq.has("type", "get") && payload.is("query", INFO) && payload.attribute("node") == null;
  }

  /** Whether a request asks for information about one part of something. */
  public static boolean isAsked(Element iq, Element payload, String node) {
    return iq.has("type", "get") && payload.is("query", INFO) && payload.has("node", node);
  }

  /** The payload that says what something is and what it can do. */
  public static Element info(List<Identity> identities, List<String> features) {
    var query = Element.of("query", INFO);
    for (Identity identity : identities) {
      query =
          query.with(
              Element.of("identity", INFO)
                  .with("category", identity.category())
                  .with("type", identity.type())
                  .with("name", identity.name()));
    }
    for (String feature : features) {
      query = query.with(Element.of("feature", INFO).with("var", feature));
    }
    return query;
  }
}
