package org.madoguchi.signaling;

import org.jspecify.annotations.Nullable;

/**
 * A STUN or TURN server that clients are told of.
 *
 * @param type {@code stun}, {@code turn} or {@code turns}
 * @param host name or address as clients reach it
 * @param port 1 to 65535
 * @param transport {@code udp} or {@code tcp}
 * @param secret shared with the server to make short-lived credentials, or null for none
 */
public record ExternalService(
    String type, String host, int port, String transport, @Nullable String secret) {

  /** Without the secret. */
  @Override
  public String toString() {
    return type + ":" + host + ":" + port + "?transport=" + transport;
  }
}
