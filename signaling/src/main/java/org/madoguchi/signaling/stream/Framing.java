package org.madoguchi.signaling.stream;

import java.util.UUID;
import org.madoguchi.signaling.stanza.Xep0198StreamManagement;
import org.madoguchi.signaling.xml.Element;

/** RFC 7395 §3: a stream as whole elements, one in each frame. */
final class Framing {

  static final String STREAM = "http://etherx.jabber.org/streams";
  private static final String FRAMING = "urn:ietf:params:xml:ns:xmpp-framing";
  private static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";
  private static final String BIND = "urn:ietf:params:xml:ns:xmpp-bind";

  private Framing() {}

  static boolean isOpen(Element frame) {
    return frame.is("open", FRAMING);
  }

  static boolean isClose(Element frame) {
    return frame.is("close", FRAMING);
  }

  static Element open(String domain) {
    return Element.of("open", FRAMING)
        .with("id", UUID.randomUUID().toString())
        .with("version", "1.0")
        .with("from", domain)
        .with("xml:lang", "en");
  }

  static Element close() {
    return Element.of("close", FRAMING);
  }

  /** Before login: RFC 6120 §6.4.1, with the only mechanism there is. */
  static Element loginFeatures() {
    return Element.of("features", STREAM)
        .with(
            Element.of("mechanisms", SASL)
                .with(Element.of("mechanism", SASL).withText("ANONYMOUS")));
  }

  /** After login: RFC 6120 §7.4, and coming back instead. */
  static Element bindFeatures() {
    return Element.of("features", STREAM)
        .with(Xep0198StreamManagement.feature())
        .with(Element.of("bind", BIND).with(Element.of("required", BIND)));
  }

  static boolean isLogin(Element frame) {
    return frame.is("auth", SASL);
  }

  static Element loggedIn() {
    return Element.of("success", SASL);
  }

  /**
   * RFC 6120 §6.5, as Jitsi's client reads it: it cuts the text out of a frame in which nothing but
   * the condition comes before.
   */
  static Element notAllowed(String text) {
    return Element.of("failure", SASL)
        .with(Element.of("not-allowed", SASL), Element.of("text", SASL).withText(text));
  }

  /** RFC 6120 §6.5.7. */
  static Element unknownMechanism() {
    return Element.of("failure", SASL).with(Element.of("invalid-mechanism", SASL));
  }

  static boolean isBind(Element frame) {
    return frame.name().equals("iq")
        && frame.has("type", "set")
        && frame.attribute("id") != null
        && frame.child("bind", BIND) != null;
  }

  /** What the client gets to know of its address. */
  static Element bound(String address) {
    return Element.of("bind", BIND).with(Element.of("jid", BIND).withText(address));
  }
}
