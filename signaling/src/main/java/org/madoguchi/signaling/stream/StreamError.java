package org.madoguchi.signaling.stream;

import org.madoguchi.signaling.xml.Element;

/** Why a stream ends: the conditions of RFC 6120 §4.9.3 that we use, each with its close code. */
enum StreamError {
  CONFLICT("conflict", 1008),
  CONNECTION_TIMEOUT("connection-timeout", 1008),
  HOST_UNKNOWN("host-unknown", 1008),
  INVALID_NAMESPACE("invalid-namespace", 1002),
  NOT_AUTHORIZED("not-authorized", 1008),
  NOT_WELL_FORMED("not-well-formed", 1007),
  POLICY_VIOLATION("policy-violation", 1008),
  RESOURCE_CONSTRAINT("resource-constraint", 1013),
  RESTRICTED_XML("restricted-xml", 1007),
  /** More was acknowledged than was sent; XEP-0198 has no condition of its own for it. */
  UNDEFINED_CONDITION("undefined-condition", 1002),
  SYSTEM_SHUTDOWN("system-shutdown", 1001),
  UNSUPPORTED_STANZA_TYPE("unsupported-stanza-type", 1002);

  private static final String STREAMS = "urn:ietf:params:xml:ns:xmpp-streams";

  private final String condition;
  private final int code;

  StreamError(String condition, int code) {
    this.condition = condition;
    this.code = code;
  }

  String condition() {
    return condition;
  }

  /** WebSocket close code. */
  int code() {
    return code;
  }

  Element element() {
    return Element.of("error", Framing.STREAM).with(Element.of(condition, STREAMS));
  }
}
