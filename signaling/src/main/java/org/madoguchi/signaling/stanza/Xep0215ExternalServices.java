package org.madoguchi.signaling.stanza;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.madoguchi.signaling.ExternalService;
import org.madoguchi.signaling.xml.Element;

/**
 * XEP-0215 External Service Discovery, version 1.0.0, and its older namespace: which STUN and TURN
 * servers there are. Credentials are made for each answer as TURN servers with a shared secret
 * expect them: the user name is the time they expire, the password its HMAC-SHA1.
 */
public final class Xep0215ExternalServices implements IqService {

  private static final List<String> NAMESPACES =
      List.of("urn:xmpp:extdisco:2", "urn:xmpp:extdisco:1");

  /** Asked for once in a connection, so as long as the longest day at a counter. */
  private static final Duration LIFETIME = Duration.ofDays(1);

  private final List<ExternalService> services;
  private final Clock clock;

  public Xep0215ExternalServices(List<ExternalService> services, Clock clock) {
    this.services = services;
    this.clock = clock;
  }

  @Override
  public List<String> features() {
    return NAMESPACES;
  }

  @Override
  public boolean isAsked(Element iq, Element payload) {
    return iq.has("type", "get")
        && payload.name().equals("services")
        && NAMESPACES.contains(payload.namespace());
  }

  @Override
  public Element answer(Element iq, Element payload) {
    var list = Element.of("services", payload.namespace());
    for (ExternalService service : services) {
      list = list.with(describe(service, payload.namespace()));
    }
    return Stanza.result(iq).with(list);
  }

  private Element describe(ExternalService service, String namespace) {
    var element =
        Element.of("service", namespace)
            .with("type", service.type())
            .with("host", service.host())
            .with("port", Integer.toString(service.port()))
            .with("transport", service.transport());
    String secret = service.secret();
    if (secret == null) {
      return element;
    }
    Instant expires = clock.instant().plus(LIFETIME).truncatedTo(ChronoUnit.SECONDS);
    String username = Long.toString(expires.getEpochSecond());
    return element
        .with("restricted", "1")
        .with("expires", expires.toString())
        .with("username", username)
        .with("password", sign(secret, username));
  }

  private static String sign(String secret, String username) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      byte[] signature = mac.doFinal(username.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signature);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has HmacSHA1", impossible);
    }
  }
}
