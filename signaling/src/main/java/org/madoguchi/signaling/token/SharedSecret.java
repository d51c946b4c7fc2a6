package org.madoguchi.signaling.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACVerifier;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One secret that whoever makes tokens knows too, whatever they call it. */
final class SharedSecret implements TokenKeys {

  private static final int SHORTEST = 32;

  private final JWSVerifier verifier;

  SharedSecret(String secret) {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    if (bytes.length < SHORTEST) {
      throw new IllegalArgumentException(
          "a secret for tokens needs at least %d bytes".formatted(SHORTEST));
    }
    try {
      verifier = new MACVerifier(bytes);
    } catch (JOSEException tooShort) {
      throw new IllegalArgumentException(tooShort.getMessage(), tooShort);
    }
  }

  @Override
  public JWSAlgorithm algorithm() {
    return JWSAlgorithm.HS256;
  }

  @Override
  public @Nullable JWSVerifier find(@Nullable String id) {
    return verifier;
  }
}
