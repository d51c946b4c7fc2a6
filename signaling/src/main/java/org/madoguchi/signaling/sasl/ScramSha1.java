package org.madoguchi.signaling.sasl;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madoguchi.signaling.Account;
import org.madoguchi.signaling.sasl.SaslFailure.Condition;

/**
 * SCRAM-SHA-1 (RFC 5802, RFC 7677 §4) without channel binding: the password never goes over the
 * line, and the server shows that it knows it too.
 */
final class ScramSha1 implements Exchange {

  /** {@code gs2-header} and {@code client-first-message-bare}; extensions are let pass. */
  private static final Pattern FIRST =
      Pattern.compile(
          "([ny],(?:a=([^,]{1,255}))?,)(n=([^,]{1,255}),r=([!-+\\--~]{1,255})(?:,.*)?)");

  /** {@code client-final-message}, its proof apart. */
  private static final Pattern FINAL =
      Pattern.compile("(c=([A-Za-z0-9+/=]+),r=([!-+\\--~]{1,512})(?:,[^,]+)*),p=([A-Za-z0-9+/=]+)");

  private final PasswordLogins logins;

  /** Null until the client has said its name. */
  private @Nullable Asked asked;

  /** What the first two messages were. */
  private record Asked(
      String header, String name, Account account, String nonce, String messages) {}

  ScramSha1(PasswordLogins logins) {
    this.logins = logins;
  }

  @Override
  public Step next(byte[] response) throws SaslFailure {
    String message = PasswordLogins.utf8(response);
    return asked == null ? first(message) : last(message, asked);
  }

  private Step first(String message) throws SaslFailure {
    Matcher first = FIRST.matcher(message);
    if (!first.matches()) {
      throw new SaslFailure(Condition.MALFORMED_REQUEST);
    }
    String name = name(first.group(4));
    logins.checkAuthority(first.group(2) == null ? "" : name(first.group(2)), name);
    Account account = logins.find(name);
    String nonce = first.group(5) + logins.nonce();
    String challenge =
        "r=%s,s=%s,i=%d"
            .formatted(
                nonce,
                Base64.getEncoder().encodeToString(account.keys().salt()),
                account.keys().iterations());
    asked = new Asked(first.group(1), name, account, nonce, first.group(3) + "," + challenge);
    return new Challenge(challenge.getBytes(StandardCharsets.UTF_8));
  }

  /** A comma is {@code =2C} and an equals sign {@code =3D}; no other use of one is allowed. */
  private static String name(String escaped) throws SaslFailure {
    if (escaped.replace("=2C", "").replace("=3D", "").contains("=")) {
      throw new SaslFailure(Condition.MALFORMED_REQUEST);
    }
    return escaped.replace("=2C", ",").replace("=3D", "=");
  }

  private Step last(String message, Asked asked) throws SaslFailure {
    Matcher last = FINAL.matcher(message);
    if (!last.matches()
        || !PasswordLogins.utf8(PasswordLogins.decode(last.group(2))).equals(asked.header())
        || !last.group(3).equals(asked.nonce())) {
      throw new SaslFailure(Condition.MALFORMED_REQUEST);
    }
    String all = asked.messages() + "," + last.group(1);
    byte[] proof = PasswordLogins.decode(last.group(4));
    var keys = asked.account().keys();
    byte[] clientKey = xor(proof, Passwords.hmac(keys.storedKey(), all));
    boolean right = MessageDigest.isEqual(Passwords.sha1(clientKey), keys.storedKey());
    Account account = logins.decided(asked.name(), asked.account(), right);
    String signature = Base64.getEncoder().encodeToString(Passwords.hmac(keys.serverKey(), all));
    return new Done(account, ("v=" + signature).getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] xor(byte[] proof, byte[] signature) throws SaslFailure {
    if (proof.length != signature.length) {
      throw new SaslFailure(Condition.MALFORMED_REQUEST);
    }
    var key = new byte[proof.length];
    for (int i = 0; i < key.length; i++) {
      key[i] = (byte) (proof[i] ^ signature[i]);
    }
    return key;
  }
}
