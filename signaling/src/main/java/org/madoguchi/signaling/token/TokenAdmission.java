package org.madoguchi.signaling.token;

import org.madoguchi.signaling.Admission;
import org.madoguchi.signaling.Identity;

/** Lets in whoever bears a good token, to the room it is for. Safe for several threads. */
public final class TokenAdmission implements Admission {

  private static final Refused OTHER_ROOM = new Refused("Room and token mismatched");

  private final TokenVerifier verifier;

  public TokenAdmission(TokenVerifier verifier) {
    this.verifier = verifier;
  }

  @Override
  public Login logIn(Arrival arrival) {
    return verifier.verify(arrival.token());
  }

  @Override
  public Decision admit(Identity who, String room) {
    return who.isFor(room) ? new Admitted(who.standing()) : OTHER_ROOM;
  }
}
