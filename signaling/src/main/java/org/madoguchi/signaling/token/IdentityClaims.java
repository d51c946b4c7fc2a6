package org.madoguchi.signaling.token;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madoguchi.signaling.Admission.Standing;
import org.madoguchi.signaling.Identity;
import org.madoguchi.signaling.Identity.User;

/**
 * Reads who somebody is from claims whose origin is certain: {@code room}, {@code sub} and {@code
 * context} (source: tokens.md of Jitsi's lib-jitsi-meet). Both forms in which the world says who
 * moderates are read: {@code moderator}, and {@code affiliation: owner}; where a token says
 * nothing, whoever comes first does.
 */
final class IdentityClaims {

  private IdentityClaims() {}

  static Identity read(JWTClaimsSet claims) throws BadToken {
    if (!(claims.getClaim("room") instanceof String room) || room.isEmpty()) {
      throw new BadToken("token without room");
    }
    Map<?, ?> context = object(claims.getClaim("context"), "context");
    Map<?, ?> user = object(context.get("user"), "user");
    return new Identity(
        user.isEmpty()
            ? null
            : new User(
                text(user, "id"), text(user, "name"), text(user, "email"), text(user, "avatar")),
        text(context, "group"),
        features(object(context.get("features"), "features")),
        claims.getSubject(),
        room,
        standing(user));
  }

  private static Standing standing(Map<?, ?> user) {
    Boolean moderator = flag(user.get("moderator"));
    if (moderator == null && user.containsKey("affiliation")) {
      moderator = "owner".equals(user.get("affiliation"));
    }
    return moderator == null
        ? Standing.FIRST_COME
        : moderator ? Standing.MODERATOR : Standing.PARTICIPANT;
  }

  private static Map<String, Boolean> features(Map<?, ?> said) {
    var features = new HashMap<String, Boolean>();
    for (var feature : said.entrySet()) {
      Boolean allowed = flag(feature.getValue());
      if (allowed != null) {
        features.put(String.valueOf(feature.getKey()), allowed);
      }
    }
    return features;
  }

  private static Map<?, ?> object(@Nullable Object value, String name) throws BadToken {
    if (value == null) {
      return Map.of();
    }
    if (value instanceof Map<?, ?> object) {
      return object;
    }
    throw new BadToken("token " + name + " malformed");
  }

  /** Ids are numbers in some tokens. */
  private static @Nullable String text(Map<?, ?> object, String name) throws BadToken {
    Object value = object.get(name);
    if (value == null || value instanceof String text && text.isEmpty()) {
      return null;
    }
    if (value instanceof String || value instanceof Number) {
      return value.toString();
    }
    throw new BadToken("token user malformed");
  }

  /** Jitsi's own tokens write truth as a word too. */
  private static @Nullable Boolean flag(@Nullable Object value) {
    if (value instanceof Boolean flag) {
      return flag;
    }
    return "true".equals(value) ? Boolean.TRUE : "false".equals(value) ? Boolean.FALSE : null;
  }
}
