package org.madoguchi.signaling.stream;

import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

  /** Before login: RFC 6120 §6.4.1. */
  static Element loginFeatures(List<String> mechanisms) {
    Element all = Element.of("mechanisms", SASL);
    for (String mechanism : mechanisms) {
      all = all.with(Element.of("mechanism", SASL).withText(mechanism));
    }
    return Element.of("features", STREAM).with(all);
  }

  /** After login: RFC 6120 §7.4, and coming back instead. */
  static Element bindFeatures() {
    return Element.of("features", STREAM)
        .with(Xep0198StreamManagement.feature())
        .with(Element.of("bind", BIND).with(Element.of("required", BIND)));
  }

  /** Whether it belongs to a login: RFC 6120 §6. */
  static boolean isLogin(Element frame) {
    return frame.namespace().equals(SASL);
  }

  static Element challenge(byte[] message) {
    return withData(Element.of("challenge", SASL), message);
  }

  static Element success(byte[] message) {
    return withData(Element.of("success", SASL), message);
  }

  private static Element withData(Element element, byte[] message) {
    return message.length == 0
        ? element
        : element.withText(Base64.getEncoder().encodeToString(message));
  }

  /**
   * RFC 6120 §6.5. Jitsi's client cuts the text out of a frame in which nothing but the condition
   * comes before it.
   */
  static Element failure(String condition, @Nullable String text) {
    Element failure = Element.of("failure", SASL).with(Element.of(condition, SASL));
    return text == null ? failure : failure.with(Element.of("text", SASL).withText(text));
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
