package org.madoguchi.signaling;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A STUN or TURN server that clients are told of.
 *
 * @param type {@code stun}, {@code stuns}, {@code turn} or {@code turns}
 * @param host name or address as clients reach it
 * @param port 1 to 65535
 * @param transport {@code udp} or {@code tcp}
 * @param secret shared with the server to make short-lived credentials, or null for none
 */
public record ExternalService(
    String type, String host, int port, String transport, @Nullable TurnSecret secret) {

  private static final Pattern URI =
      Pattern.compile(
          "(stuns?|turns?):([A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(?::(\\d{1,5}))?"
              + "(?:\\?transport=(udp|tcp))?");

  public ExternalService {
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("no port: " + port);
    }
  }

  /**
   * Reads a URI of RFC 7064 or RFC 7065, such as {@code turn:10.0.0.5:3478?transport=udp}. The port
   * is 3478, or 5349 over TLS, unless it is given; the transport udp, or tcp over TLS.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static ExternalService of(String uri, @Nullable TurnSecret secret) {
    var parts = URI.matcher(uri);
    if (!parts.matches()) {
      throw new IllegalArgumentException("neither a STUN nor a TURN URI: " + uri);
    }
    String type = parts.group(1);
    boolean overTls = type.endsWith("s");
    int port = parts.group(3) == null ? overTls ? 5349 : 3478 : Integer.parseInt(parts.group(3));
    String transport = parts.group(4) == null ? overTls ? "tcp" : "udp" : parts.group(4);
    return new ExternalService(type, parts.group(2), port, transport, secret);
  }

  /** Whether it needs credentials. */
  public boolean isTurn() {
    return type.startsWith("turn");
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return type + ":" + host + ":" + port + "?transport=" + transport;
  }
}
