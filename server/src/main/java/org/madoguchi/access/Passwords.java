package org.madoguchi.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Passwords as Argon2id (RFC 9106) in its usual text form, {@code
 * $argon2id$v=19$m=19456,t=2,p=1$salt$hash}: 19 MiB and two passes, about a tenth of a second.
 */
final class Passwords {
  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();

  /** A password that nobody has: verified when the account is unknown, so that it takes as long. */
  static final String NOBODY = hash(Secrets.token());

  private Passwords() {}

  static String hash(String password) {
    var salt = new byte[16];
    RANDOM.nextBytes(salt);
    var hash = derive(password, salt, MEMORY_KIB, PASSES, 1);
    return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
        .formatted(MEMORY_KIB, PASSES, ENCODER.encodeToString(salt), ENCODER.encodeToString(hash));
  }

  static boolean matches(String password, String encoded) {
    var parts = encoded.split("\\$");
    var costs = parts[3].split("[=,]"); // m=…,t=…,p=…
    var expected = Base64.getDecoder().decode(parts[5]);
    var actual =
        derive(
            password,
            Base64.getDecoder().decode(parts[4]),
            Integer.parseInt(costs[1]),
            Integer.parseInt(costs[3]),
            Integer.parseInt(costs[5]));
    return MessageDigest.isEqual(expected, actual);
  }

  private static byte[] derive(String password, byte[] salt, int kib, int passes, int lanes) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withSalt(salt)
            .withMemoryAsKB(kib)
            .withIterations(passes)
            .withParallelism(lanes)
            .build());
    var hash = new byte[32];
    generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
    return hash;
  }
}
