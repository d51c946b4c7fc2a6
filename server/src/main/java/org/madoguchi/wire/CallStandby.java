package org.madoguchi.wire;

import java.util.List;

/**
 * How to be logged in at the signaling before there is a call; the answer of {@code GET
 * /{screen}/api/call}. Which room may then be entered is the counter's to say, when it has
 * something to be talked about.
 *
 * @param path of an XMPP WebSocket (RFC 7395) on this server that the screen's cookie opens
 * @param domain the XMPP domain, whose STUN and TURN servers are asked for there (XEP-0215)
 * @param muc the domain of the conference rooms; a room is named as its consultation
 * @param relayOnly whether media may go through a TURN server only
 * @param codecs of the picture, the first preferred; empty: as the browser likes
 */
public record CallStandby(
    String path,
    String domain,
    String muc,
    boolean relayOnly,
    CallMode mode,
    List<String> codecs) {}
