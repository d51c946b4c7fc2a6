package org.madoguchi.signaling.stanza;

import org.madoguchi.signaling.xml.Element;

/** Why a stanza was not done: the conditions of RFC 6120 §8.3.3 that we use. */
public enum StanzaError {
  BAD_REQUEST("modify", "bad-request"),
  CONFLICT("cancel", "conflict"),
  FORBIDDEN("auth", "forbidden"),
  INTERNAL_SERVER_ERROR("cancel", "internal-server-error"),
  ITEM_NOT_FOUND("cancel", "item-not-found"),
  JID_MALFORMED("modify", "jid-malformed"),
  NOT_ACCEPTABLE("modify", "not-acceptable"),
  NOT_ALLOWED("cancel", "not-allowed"),
  NOT_AUTHORIZED("auth", "not-authorized"),
  REGISTRATION_REQUIRED("auth", "registration-required"),
  RESOURCE_CONSTRAINT("wait", "resource-constraint"),
  SERVICE_UNAVAILABLE("cancel", "service-unavailable"),
  UNEXPECTED_REQUEST("wait", "unexpected-request");

  private static final String STANZAS = "urn:ietf:params:xml:ns:xmpp-stanzas";

  private final String type;
  private final String condition;

  StanzaError(String type, String condition) {
    this.type = type;
    this.condition = condition;
  }

  /** The condition alone. */
  Element conditionElement() {
    return Element.of(condition, STANZAS);
  }

  /** The stanza sent back, from where it went to where it came from. */
  public Element reply(Element stanza) {
    return answer(stanza, error());
  }

  /**
   * The stanza sent back, with an explanation.
   *
   * @param text shown to the user by some clients
   */
  public Element reply(Element stanza, String text) {
    return answer(stanza, error().with(Element.of("text", STANZAS).withText(text)));
  }

  /** The stanza sent back, with more for clients that know it. */
  public Element reply(Element stanza, Element detail) {
    return answer(stanza, error().with(detail));
  }

  private Element error() {
    return Element.of("error", Stanza.CLIENT).with("type", type).with(conditionElement());
  }

  private static Element answer(Element stanza, Element error) {
    return Element.of(stanza.name(), Stanza.CLIENT)
        .with("type", "error")
        .with("id", stanza.attribute("id"))
        .with("from", stanza.attribute("to"))
        .with("to", stanza.attribute("from"))
        .with(error);
  }
}
