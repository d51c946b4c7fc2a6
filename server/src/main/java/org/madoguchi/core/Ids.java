package org.madoguchi.core;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/** How ids look, and where fresh ones come from. */
final class Ids {
  private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");
  private static final char[] ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789".toCharArray();
  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  /**
   * The value, if it is 1 to 40 of {@code a-z 0-9 _ -}; otherwise an exception that quotes nothing.
   */
  static String word(String value, String what) {
    if (!WORD.matcher(value).matches()) {
      throw new IllegalArgumentException("not a " + what);
    }
    return value;
  }

  /** 16 characters of a 32 letter alphabet: 80 random bits, readable over the telephone. */
  static String fresh() {
    var letters = new char[16];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = ALPHABET[RANDOM.nextInt(ALPHABET.length)];
    }
    return new String(letters);
  }
}
