package org.madoguchi.signaling;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is shared with a TURN server so that nobody needs an account there ("A REST API For Access
 * To TURN Services", draft-uberti-behave-turn-rest-00): the user name is the time at which it
 * expires, the password its HMAC-SHA1 under the secret.
 *
 * @param secret the server's {@code static-auth-secret}
 * @param lifetime of credentials; asked for once a connection, so as long as the longest call
 */
public record TurnSecret(String secret, Duration lifetime) {

  /**
   * Good until then.
   *
   * @param expires in whole seconds
   */
  public record Credentials(String username, String password, Instant expires) {

    /** Without the password. */
    @Override
    public String toString() {
      return "Credentials[" + expires + "]";
    }
  }

  /** Credentials from now on. */
  public Credentials credentials(Instant now) {
    Instant expires = now.plus(lifetime).truncatedTo(ChronoUnit.SECONDS);
    String username = Long.toString(expires.getEpochSecond());
    return new Credentials(username, sign(username), expires);
  }

  private String sign(String username) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      byte[] signature = mac.doFinal(username.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signature);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has HmacSHA1", impossible);
    }
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "TurnSecret[" + lifetime + "]";
  }
}
