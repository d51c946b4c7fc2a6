package org.madoguchi.media;

import org.madoguchi.signaling.Admission;
import org.madoguchi.signaling.Identity;
import org.madoguchi.signaling.token.TokenAdmission;

/**
 * Lets into a call whoever bears a token for its room, or one for no room and is expected there,
 * until the consultation ends. Staff moderates. Thread-safe.
 */
public final class CallAdmission implements Admission {
  private static final Refused NOT_EXPECTED = new Refused("Not expected in this room");

  private final CallTokens tokens;
  private final Admission byToken;

  public CallAdmission(CallTokens tokens) {
    this.tokens = tokens;
    this.byToken = new TokenAdmission(tokens.verifier());
  }

  @Override
  public Login logIn(Arrival arrival) {
    return byToken.logIn(arrival);
  }

  @Override
  public Decision admit(Identity who, String room) {
    var decision = CallTokens.isForNoRoom(who) ? expected(who, room) : byToken.admit(who, room);
    return decision instanceof Admitted && !tokens.isOpen(room) ? new NotYet() : decision;
  }

  private Decision expected(Identity who, String room) {
    return tokens.isOpenFor(who, room) ? new Admitted(who.standing()) : NOT_EXPECTED;
  }
}
