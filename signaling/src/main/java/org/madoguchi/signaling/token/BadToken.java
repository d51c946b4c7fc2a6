package org.madoguchi.signaling.token;

import org.madoguchi.signaling.Admission.Refused;

/** A token is not good; the message says why, in words for a client. */
final class BadToken extends Exception {

  private static final long serialVersionUID = 1L;

  BadToken(String why) {
    super(why, null, false, false);
  }

  Refused refusal() {
    return new Refused(getMessage());
  }
}
