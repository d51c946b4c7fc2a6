package org.madoguchi.media;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.Person;
import org.madoguchi.core.Problem;
import org.madoguchi.core.Role;
import org.madoguchi.wire.WireJson;

/**
 * The right to enter one call, as a short-lived bearer token: a JSON Web Token (RFC 7519) with the
 * claims Jitsi uses, signed with HMAC-SHA-256 under a secret made at start-up. After a restart the
 * screens ask for a new one, as they do for each connection. Thread-safe.
 */
public final class CallTokens {
  private static final Duration LASTS = Duration.ofMinutes(2);
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final String HEADER =
      ENCODER.encodeToString(utf8("{\"alg\":\"HS256\",\"typ\":\"JWT\"}"));

  private final Clock clock;
  private final SecretKeySpec key;

  /** Who may enter where. */
  public record Claims(String room, Person person) {}

  private record Payload(String room, long exp, Context context) {}

  private record Context(User user) {}

  private record User(String id, String name, Role role) {}

  public CallTokens(Clock clock) {
    this.clock = clock;
    var secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    key = new SecretKeySpec(secret, "HmacSHA256");
  }

  /** A token for this person and room, good for two minutes. */
  public String issue(ConsultationId room, Person person) {
    var claims = new LinkedHashMap<String, Object>();
    claims.put("room", room.value());
    claims.put("exp", clock.instant().plus(LASTS).getEpochSecond());
    claims.put(
        "context",
        Map.of("user", Map.of("id", person.id(), "name", person.name(), "role", person.role())));
    var signed = HEADER + "." + ENCODER.encodeToString(utf8(WireJson.write(claims)));
    return signed + "." + ENCODER.encodeToString(sign(signed));
  }

  /** What the token says, if it is ours and still good. */
  public Optional<Claims> verify(String token) {
    var parts = token.split("\\.", -1);
    if (parts.length != 3 || !parts[0].equals(HEADER)) {
      return Optional.empty();
    }
    try {
      var signature = Base64.getUrlDecoder().decode(parts[2]);
      if (!MessageDigest.isEqual(sign(parts[0] + "." + parts[1]), signature)) {
        return Optional.empty();
      }
      var payload = WireJson.read(Base64.getUrlDecoder().decode(parts[1]), Payload.class);
      if (Instant.ofEpochSecond(payload.exp).isBefore(clock.instant())) {
        return Optional.empty();
      }
      var user = payload.context.user;
      return Optional.of(new Claims(payload.room, new Person(user.id, user.role, user.name)));
    } catch (IllegalArgumentException | Problem e) {
      return Optional.empty();
    }
  }

  private byte[] sign(String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(utf8(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
