package org.madoguchi.media;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.madoguchi.config.Config;
import org.madoguchi.config.ConfigProblem;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.Person;
import org.madoguchi.core.Role;
import org.madoguchi.signaling.token.TokenKeys;
import org.madoguchi.signaling.token.TokenRules;
import org.madoguchi.signaling.token.TokenVerifier;

/**
 * The right to enter one call, as a short-lived bearer token: a JSON Web Token (RFC 7519) with the
 * claims of a Jitsi server, which takes it too when it has the same secret, issuer and audience.
 * Thread-safe.
 */
public final class CallTokens {
  private static final Duration LASTS = Duration.ofMinutes(2);

  /** By how much the clocks of this server and of a Jitsi server may differ. */
  private static final Duration LEEWAY = Duration.ofSeconds(10);

  private final Config.Token settings;
  private final String subject;
  private final Clock clock;
  private final String secret;
  private final JWSSigner signer;

  /**
   * In memory only: after a restart each room is open again as soon as a screen asks for its new
   * token, which is before it connects.
   */
  private final Set<String> open = ConcurrentHashMap.newKeySet();

  /**
   * @param domain the XMPP domain, whose tokens these are unless the settings name another subject
   * @throws ConfigProblem when the secret is too short
   */
  public CallTokens(Config.Token settings, String domain, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    subject = settings.subject().isEmpty() ? domain : settings.subject();
    secret = settings.secret().isEmpty() ? fresh() : settings.secret();
    try {
      signer = new MACSigner(secret.getBytes(StandardCharsets.UTF_8));
    } catch (JOSEException tooShort) {
      throw new ConfigProblem(
          "media.token.secret needs 32 bytes or more; empty: made at each start");
    }
  }

  /** Good until the next start, when the screens ask for new tokens anyway. */
  private static String fresh() {
    var secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    return Base64.getEncoder().encodeToString(secret);
  }

  /**
   * A token for this person and room, good for two minutes. The room is open from the first on.
   *
   * @param person a member of a consultation that has not ended
   */
  public String issue(ConsultationId room, Person person) {
    open.add(room.value());
    Instant now = clock.instant();
    var user =
        Map.of(
            "id", person.id(),
            "name", person.name(),
            "moderator", Boolean.toString(person.role() == Role.staff)); // Prosody wants words
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(settings.issuer())
            .audience(settings.audience())
            .subject(subject)
            .claim("room", room.value())
            .notBeforeTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LASTS)))
            .claim("context", Map.of("user", user))
            .build();
    var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
    try {
      token.sign(signer);
    } catch (JOSEException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
    }
    return token.serialize();
  }

  /** The consultation is over: no token opens its room any more. */
  public void end(ConsultationId room) {
    open.remove(room.value());
  }

  /** Whether somebody has asked for a token and the consultation has not ended. */
  boolean isOpen(String room) {
    return open.contains(room);
  }

  /** Checks tokens made here, or elsewhere with the same settings. */
  TokenVerifier verifier() {
    var rules =
        new TokenRules(List.of(settings.issuer()), List.of(settings.audience()), subject, LEEWAY);
    return new TokenVerifier(TokenKeys.secret(secret), rules, clock);
  }
}
