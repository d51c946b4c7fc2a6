package org.madoguchi.signaling;

import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a host decides about its signaling.
 *
 * @param domain the XMPP domain clients log in to
 * @param muc the domain of the rooms
 * @param focus the domain conference requests go to
 * @param listener where the Java-WebSocket listener binds, port 0 for any free one; null for none
 * @param services STUN and TURN servers clients are told of
 * @param limits what clients may cost
 */
public record SignalingConfig(
    String domain,
    String muc,
    String focus,
    @Nullable InetSocketAddress listener,
    List<ExternalService> services,
    SignalingLimits limits) {

  public SignalingConfig {
    services = List.copyOf(services);
  }

  /** The domain where people wait before rooms. */
  public String lobby() {
    return "lobby." + domain;
  }

  /** Domain {@code madoguchi.local}, no listener, no external services. */
  public static SignalingConfig defaults() {
    return forDomain("madoguchi.local");
  }

  /** The defaults on another domain; rooms and focus are below it. */
  public static SignalingConfig forDomain(String domain) {
    return new SignalingConfig(
        domain,
        "conference." + domain,
        "focus." + domain,
        null,
        List.of(),
        SignalingLimits.defaults());
  }

  public SignalingConfig withMuc(String muc) {
    return new SignalingConfig(domain, muc, focus, listener, services, limits);
  }

  public SignalingConfig withListener(@Nullable InetSocketAddress listener) {
    return new SignalingConfig(domain, muc, focus, listener, services, limits);
  }

  public SignalingConfig withServices(List<ExternalService> services) {
    return new SignalingConfig(domain, muc, focus, listener, services, limits);
  }

  public SignalingConfig withLimits(SignalingLimits limits) {
    return new SignalingConfig(domain, muc, focus, listener, services, limits);
  }
}
