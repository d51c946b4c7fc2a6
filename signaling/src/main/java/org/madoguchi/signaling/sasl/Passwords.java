package org.madoguchi.signaling.sasl;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.madoguchi.signaling.Account.ScramKeys;

/**
 * Keys made of passwords (RFC 5802 §3), and how they are written down: {@code
 * SCRAM-SHA-1$iterations:salt$storedKey:serverKey} (RFC 5803 §2).
 */
public final class Passwords {

  /** For new passwords, and for names that nobody has. */
  static final int ITERATIONS = 10_000;

  private static final int SALT_BYTES = 16;
  private static final int KEY_BITS = 160;
  private static final int FEWEST_ITERATIONS = 4_096;
  private static final int MOST_ITERATIONS = 1_000_000;

  private static final Pattern WRITTEN =
      Pattern.compile(
          "SCRAM-SHA-1\\$([1-9][0-9]{0,6}):([A-Za-z0-9+/=]+)\\$([A-Za-z0-9+/=]+):([A-Za-z0-9+/=]+)");

  private Passwords() {}

  /**
   * Keys of a new password, with a salt of their own. Takes some milliseconds, on purpose.
   *
   * @throws IllegalArgumentException when the password holds what SASLprep prohibits
   */
  public static ScramKeys hash(String password) {
    var salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    try {
      return keys(SaslPrep.prepare(password), salt, ITERATIONS);
    } catch (SaslFailure prohibited) {
      throw new IllegalArgumentException("a password is 1 or more characters that can be typed");
    }
  }

  /** The keys as one line of text. */
  public static String write(ScramKeys keys) {
    var base64 = Base64.getEncoder();
    return "SCRAM-SHA-1$%d:%s$%s:%s"
        .formatted(
            keys.iterations(),
            base64.encodeToString(keys.salt()),
            base64.encodeToString(keys.storedKey()),
            base64.encodeToString(keys.serverKey()));
  }

  /**
   * The keys in a line of text.
   *
   * @throws IllegalArgumentException when it is not such a line; it is not quoted
   */
  public static ScramKeys read(String line) {
    Matcher written = WRITTEN.matcher(line);
    try {
      if (written.matches()) {
        var base64 = Base64.getDecoder();
        int iterations = Integer.parseInt(written.group(1));
        byte[] storedKey = base64.decode(written.group(3));
        byte[] serverKey = base64.decode(written.group(4));
        if (iterations >= FEWEST_ITERATIONS
            && iterations <= MOST_ITERATIONS
            && storedKey.length * Byte.SIZE == KEY_BITS
            && serverKey.length * Byte.SIZE == KEY_BITS) {
          return new ScramKeys(iterations, base64.decode(written.group(2)), storedKey, serverKey);
        }
      }
    } catch (IllegalArgumentException notBase64) {
      // as below
    }
    throw new IllegalArgumentException(
        "a password is written as SCRAM-SHA-1$iterations:salt$key:key; make one with --hash");
  }

  static ScramKeys keys(String prepared, byte[] salt, int iterations) {
    byte[] salted = salted(prepared, salt, iterations);
    return new ScramKeys(
        iterations, salt, sha1(hmac(salted, "Client Key")), hmac(salted, "Server Key"));
  }

  /** Whether it is this password; takes as long whether it is or not. */
  static boolean matches(String prepared, ScramKeys keys) {
    var said = keys(prepared, keys.salt(), keys.iterations());
    return MessageDigest.isEqual(said.storedKey(), keys.storedKey());
  }

  private static byte[] salted(String prepared, byte[] salt, int iterations) {
    try {
      var spec = new PBEKeySpec(prepared.toCharArray(), salt, iterations, KEY_BITS);
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA1").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has PBKDF2 with HMAC-SHA-1", e);
    }
  }

  static byte[] hmac(byte[] key, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key, "HmacSHA1"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA-1", e);
    }
  }

  static byte[] sha1(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-1", e);
    }
  }
}
