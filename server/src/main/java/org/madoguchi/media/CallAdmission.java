package org.madoguchi.media;

import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Role;
import org.madoguchi.signaling.Admission;

/** Lets into a call whoever bears a token for that room. Staff moderates. Thread-safe. */
public final class CallAdmission implements Admission {
  private final CallTokens tokens;

  public CallAdmission(CallTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public Decision admit(@Nullable String token, String room) {
    var claims = token == null ? null : tokens.verify(token).orElse(null);
    if (claims == null) {
      return new Refused("token missing, expired or not ours");
    }
    if (!claims.room().equals(room)) {
      return new Refused("Room and token mismatched");
    }
    var person = claims.person();
    var standing = person.role() == Role.staff ? Standing.MODERATOR : Standing.PARTICIPANT;
    return new Admitted(person.id(), person.name(), standing);
  }
}
