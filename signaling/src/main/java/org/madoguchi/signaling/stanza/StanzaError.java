package org.madoguchi.signaling.stanza;

import org.jspecify.annotations.Nullable;
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
    return reply(stanza, null);
  }

  /**
   * The stanza sent back, with an explanation.
   *
   * @param text shown to the user by some clients, or null
   */
  public Element reply(Element stanza, @Nullable String text) {
    Element error = Element.of("error", Stanza.CLIENT).with("type", type).with(conditionElement());
    if (text != null) {
      error = error.with(Element.of("text", STANZAS).withText(text));
    }
    return Element.of(stanza.name(), Stanza.CLIENT)
        .with("type", "error")
        .with("id", stanza.attribute("id"))
        .with("from", stanza.attribute("to"))
        .with("to", stanza.attribute("from"))
        .with(error);
  }
}
