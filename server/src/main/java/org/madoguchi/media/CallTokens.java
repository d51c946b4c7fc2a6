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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.Config;
import org.madoguchi.config.ConfigProblem;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.Person;
import org.madoguchi.core.Role;
import org.madoguchi.signaling.Identity;
import org.madoguchi.signaling.token.TokenKeys;
import org.madoguchi.signaling.token.TokenRules;
import org.madoguchi.signaling.token.TokenVerifier;

/**
 * The right to enter one call, as a short-lived bearer token: a JSON Web Token (RFC 7519) with the
 * claims of a Jitsi server, which takes it too when it has the same secret, issuer and audience.
 * Whoever is logged in before there is a call has a token for no room, and enters those that were
 * opened for them. Thread-safe.
 */
public final class CallTokens {
  private static final Duration LASTS = Duration.ofMinutes(2);

  /** By how much the clocks of this server and of a Jitsi server may differ. */
  private static final Duration LEEWAY = Duration.ofSeconds(10);

  /** In the place of a room's name; no consultation can be called so. */
  private static final String NO_ROOM = "+";

  private final Config.Token settings;
  private final String subject;
  private final Clock clock;
  private final String secret;
  private final JWSSigner signer;

  /**
   * The open rooms and for whom they are. In memory only: after a restart each room is open again
   * as soon as a screen asks for its new token, which is before it connects.
   */
  private final Map<String, Set<Guest>> open = new ConcurrentHashMap<>();

  /** Somebody, as a token says it: an account and a kiosk may have the same id. */
  private record Guest(@Nullable String id, @Nullable String role) {}

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
    open(room, person);
    return issue(room.value(), person, Map.of());
  }

  /** A token for this person and no room: see {@link #open}. */
  public String issue(Person person) {
    return issue(NO_ROOM, person, Map.of("group", person.role().name()));
  }

  private String issue(String room, Person person, Map<String, Object> more) {
    Instant now = clock.instant();
    var user =
        Map.of(
            "id", person.id(),
            "name", person.name(),
            "moderator", Boolean.toString(person.role() == Role.staff)); // Prosody wants words
    var context = new HashMap<>(more);
    context.put("user", user);
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(settings.issuer())
            .audience(settings.audience())
            .subject(subject)
            .claim("room", room)
            .notBeforeTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LASTS)))
            .claim("context", context)
            .build();
    var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
    try {
      token.sign(signer);
    } catch (JOSEException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
    }
    return token.serialize();
  }

  /** This person may enter, with a token for the room or with one for no room. */
  public void open(ConsultationId room, Person person) {
    open.computeIfAbsent(room.value(), r -> ConcurrentHashMap.newKeySet()).add(guest(person));
  }

  /** These of staff may enter from here on, and nobody of staff beside them. */
  public void open(ConsultationId room, List<Person> staff) {
    var now = staff.stream().map(CallTokens::guest).toList();
    var guests = open.computeIfAbsent(room.value(), r -> ConcurrentHashMap.newKeySet());
    guests.addAll(now);
    guests.removeIf(guest -> Role.staff.name().equals(guest.role()) && !now.contains(guest));
  }

  private static Guest guest(Person person) {
    return new Guest(person.id(), person.role().name());
  }

  /** The consultation is over: no token opens its room any more. */
  public void end(ConsultationId room) {
    open.remove(room.value());
  }

  /** Whether it is open for somebody and the consultation has not ended. */
  boolean isOpen(String room) {
    return open.containsKey(room);
  }

  /** Whether somebody's token is for no room. */
  static boolean isForNoRoom(Identity who) {
    return who.room().equals(NO_ROOM);
  }

  /** Whether the room was opened for the bearer of a token for no room. */
  boolean isOpenFor(Identity who, String room) {
    var user = who.user();
    return user != null
        && open.getOrDefault(room, Set.of()).contains(new Guest(user.id(), who.group()));
  }

  /** Checks tokens made here, or elsewhere with the same settings. */
  TokenVerifier verifier() {
    var rules =
        new TokenRules(List.of(settings.issuer()), List.of(settings.audience()), subject, LEEWAY);
    return new TokenVerifier(TokenKeys.secret(secret), rules, clock);
  }
}
