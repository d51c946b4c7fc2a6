package org.madoguchi.signaling.token;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What signatures are checked with. The keys decide on the algorithm, never the token: so a public
 * key is not taken for a shared secret, and nothing is good unsigned (RFC 8725 §3.1). Safe for
 * several threads.
 */
public sealed interface TokenKeys permits SharedSecret, KeyFile {

  /** The only algorithm accepted. */
  JWSAlgorithm algorithm();

  /**
   * The key to check with, or null when there is none of that name.
   *
   * @param id {@code kid} of the token's header, or null when it names none
   */
  @Nullable JWSVerifier find(@Nullable String id);

  /**
   * HMAC-SHA-256 ({@code HS256}).
   *
   * @param secret at least 32 bytes in UTF-8 (RFC 7518 §3.2)
   * @throws IllegalArgumentException when the secret is too short
   */
  static TokenKeys secret(String secret) {
    return new SharedSecret(secret);
  }

  /**
   * RSA with SHA-256 ({@code RS256}) and one public key: a file in PEM (RFC 7468), {@code PUBLIC
   * KEY} or {@code CERTIFICATE}. It is read again when it has changed.
   *
   * @throws IllegalArgumentException when the file cannot be used, with the reason for an operator
   */
  static TokenKeys pem(Path file) {
    return new KeyFile(file, KeyFile.Format.PEM);
  }

  /**
   * RSA with SHA-256 ({@code RS256}) and the RSA keys of a JWK set (RFC 7517 §5), found by their
   * {@code kid}. The file is read again when it has changed.
   *
   * @throws IllegalArgumentException when the file cannot be used, with the reason for an operator
   */
  static TokenKeys jwks(Path file) {
    return new KeyFile(file, KeyFile.Format.JWKS);
  }
}
