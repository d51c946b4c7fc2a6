package org.madoguchi.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to reach picture and sound of one consultation; the answer of {@code POST
 * /{screen}/api/rooms/{consultation}/call}.
 *
 * @param path of the XMPP WebSocket (RFC 7395) on this server
 * @param domain the XMPP domain
 * @param muc the domain of the conference rooms
 * @param room local part of the conference room
 * @param token bearer of the right to enter; short-lived, asked for again at each connection
 * @param iceServers of the municipality's own; none others may be asked
 * @param relayOnly whether media may go through a TURN server only
 * @param codecs of the picture, the first preferred; empty: as the browser likes
 */
public record CallAccess(
    String path,
    String domain,
    String muc,
    String room,
    String token,
    List<IceServer> iceServers,
    boolean relayOnly,
    CallMode mode,
    List<String> codecs) {

  /** As RTCIceServer of WebRTC 1.0. */
  public record IceServer(
      List<String> urls, @Nullable String username, @Nullable String credential) {

    /** Never the credential. */
    @Override
    public String toString() {
      return "IceServer" + urls;
    }
  }

  /** Never the token. */
  @Override
  public String toString() {
    return "CallAccess[" + room + "]";
  }
}
