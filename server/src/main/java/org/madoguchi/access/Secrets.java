package org.madoguchi.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Bearer secrets: made here, kept only as hashes. */
final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final char[] CODE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789".toCharArray();

  private Secrets() {}

  /** 256 random bits for a cookie. */
  static String token() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** 40 random bits for a person to type, as {@code ABCD-2345}; valid once and for a short time. */
  static String code() {
    var code = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      code.append(i == 4 ? "-" : "").append(CODE_LETTERS[RANDOM.nextInt(CODE_LETTERS.length)]);
    }
    return code.toString();
  }

  /** What is kept in its place: SHA-256, which suffices for secrets that nobody chose. */
  static String hash(String secret) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
