package org.madoguchi.signaling;

import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/**
 * An XMPP server of somebody else's to which clients are passed on.
 *
 * @param uri {@code ws://} or {@code wss://}, its host, its port unless it is the usual one, and
 *     the path of its XMPP WebSocket (RFC 7395)
 * @param tls whom to trust when the URI says {@code wss}
 * @param connectWithin time for name, TCP, TLS and handshake together
 * @param pingEvery a server that is silent for this long is pinged, and is dead after as long again
 * @param limits of one client: frame and frames waiting, in either direction; and connections
 */
public record UpstreamConfig(
    URI uri, SSLContext tls, Duration connectWithin, Duration pingEvery, SignalingLimits limits) {

  public UpstreamConfig {
    String scheme = String.valueOf(uri.getScheme());
    if (!(scheme.equals("ws") || scheme.equals("wss"))
        || uri.getHost() == null
        || uri.getRawPath().isEmpty()
        || uri.getRawQuery() != null
        || uri.getRawFragment() != null
        || uri.getRawUserInfo() != null) {
      throw new IllegalArgumentException("not like ws://host:5280/xmpp-websocket: " + uri);
    }
  }

  /**
   * With the trust of the Java VM ({@code javax.net.ssl.trustStore}).
   *
   * @throws IllegalArgumentException when the URI is not one of a WebSocket
   */
  public static UpstreamConfig of(String uri) {
    try {
      return new UpstreamConfig(
          URI.create(uri),
          SSLContext.getDefault(),
          Duration.ofSeconds(5),
          Duration.ofSeconds(20),
          SignalingLimits.defaults());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has a default SSL context", impossible);
    }
  }

  public UpstreamConfig withTls(SSLContext tls) {
    return new UpstreamConfig(uri, tls, connectWithin, pingEvery, limits);
  }

  public UpstreamConfig withConnectWithin(Duration connectWithin) {
    return new UpstreamConfig(uri, tls, connectWithin, pingEvery, limits);
  }

  public UpstreamConfig withPingEvery(Duration pingEvery) {
    return new UpstreamConfig(uri, tls, connectWithin, pingEvery, limits);
  }

  public UpstreamConfig withLimits(SignalingLimits limits) {
    return new UpstreamConfig(uri, tls, connectWithin, pingEvery, limits);
  }

  /** Whether the way there is encrypted. */
  public boolean isSecure() {
    return uri.getScheme().equals("wss");
  }

  /** The port, the usual one of the scheme if the URI has none. */
  public int port() {
    return uri.getPort() >= 0 ? uri.getPort() : isSecure() ? 443 : 80;
  }
}
