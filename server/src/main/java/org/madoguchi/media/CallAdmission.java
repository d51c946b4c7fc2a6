package org.madoguchi.media;

import org.madoguchi.signaling.Admission;
import org.madoguchi.signaling.Identity;
import org.madoguchi.signaling.token.TokenAdmission;

/**
 * Lets into a call whoever bears a token for its room, until the consultation ends. Staff
 * moderates. Thread-safe.
 */
public final class CallAdmission implements Admission {
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
    var decision = byToken.admit(who, room);
    return decision instanceof Admitted && !tokens.isOpen(room) ? new NotYet() : decision;
  }
}
