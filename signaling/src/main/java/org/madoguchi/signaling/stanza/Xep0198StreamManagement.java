package org.madoguchi.signaling.stanza;

import org.jspecify.annotations.Nullable;
import org.madoguchi.signaling.xml.Element;

/**
 * XEP-0198 Stream Management, version 1.6: the elements, none of which is a stanza. Only the
 * namespace that browsers ask for, {@value #NAMESPACE}.
 */
public final class Xep0198StreamManagement {

  /** Counts are taken modulo this (XEP-0198 §4). */
  public static final long MODULUS = 1L << 32;

  private static final String NAMESPACE = "urn:xmpp:sm:3";

  private Xep0198StreamManagement() {}

  /** Whether an element belongs here at all. */
  public static boolean isOurs(Element frame) {
    return frame.namespace().equals(NAMESPACE);
  }

  /** What is offered before the binding. */
  public static Element feature() {
    return Element.of("sm", NAMESPACE).with(Element.of("optional", NAMESPACE));
  }

  public static boolean isEnable(Element frame) {
    return frame.is("enable", NAMESPACE);
  }

  /** Whether a client that enables wants to be able to come back. */
  public static boolean wantsResumption(Element enable) {
    return enable.has("resume", "true") || enable.has("resume", "1");
  }

  /**
   * The answer to enabling.
   *
   * @param id the secret to come back with, or null when there is no coming back
   * @param seconds how long after a break
   */
  public static Element enabled(@Nullable String id, long seconds) {
    var enabled = Element.of("enabled", NAMESPACE);
    return id == null
        ? enabled
        : enabled.with("resume", "true").with("max", Long.toString(seconds)).with("id", id);
  }

  public static boolean isResume(Element frame) {
    return frame.is("resume", NAMESPACE);
  }

  /** Which session a client comes back to, or null when it does not say. */
  public static @Nullable String previous(Element resume) {
    return resume.attribute("previd");
  }

  /** The answer to coming back: how many stanzas were handled. */
  public static Element resumed(String id, long handled) {
    return Element.of("resumed", NAMESPACE).with("previd", id).with("h", Long.toString(handled));
  }

  /** The refusal of either; the reason is a stanza error's condition. */
  public static Element failed(StanzaError reason) {
    return Element.of("failed", NAMESPACE).with(reason.conditionElement());
  }

  /** The question how many stanzas were handled. */
  public static Element request() {
    return Element.of("r", NAMESPACE);
  }

  public static boolean isRequest(Element frame) {
    return frame.is("r", NAMESPACE);
  }

  /** The answer to that question. */
  public static Element answer(long handled) {
    return Element.of("a", NAMESPACE).with("h", Long.toString(handled));
  }

  public static boolean isAnswer(Element frame) {
    return frame.is("a", NAMESPACE);
  }

  /** How many stanzas the client says it has handled, or -1 when it says nothing sensible. */
  public static long handled(Element frame) {
    String h = frame.attribute("h");
    if (h == null || !h.matches("[0-9]{1,10}")) {
      return -1;
    }
    long count = Long.parseLong(h);
    return count < MODULUS ? count : -1;
  }
}
