package org.madoguchi.signaling;

import java.util.regex.Pattern;

/**
 * Somebody who logs in with a password.
 *
 * @param name becomes the local part of their address: 1 to 64 of {@code a-z 0-9 . _ -}
 * @param identity who they are
 * @param keys what is kept of the password
 */
public record Account(String name, Identity identity, ScramKeys keys) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  public Account {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("an account is called by 1 to 64 of a-z 0-9 . _ -");
    }
  }

  /**
   * What a server keeps of a password (RFC 5802 §3): enough to check it, too little to say it to
   * another server. Arrays are not copied; nobody changes them.
   *
   * @param iterations of PBKDF2
   */
  public record ScramKeys(int iterations, byte[] salt, byte[] storedKey, byte[] serverKey) {

    /** None of the keys. */
    @Override
    public String toString() {
      return "ScramKeys[" + iterations + "]";
    }
  }

  /** None of the keys. */
  @Override
  public String toString() {
    return "account " + name;
  }
}
