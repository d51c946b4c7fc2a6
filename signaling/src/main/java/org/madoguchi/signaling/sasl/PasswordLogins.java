package org.madoguchi.signaling.sasl;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madoguchi.signaling.Account;
import org.madoguchi.signaling.Account.ScramKeys;
import org.madoguchi.signaling.Identity;
import org.madoguchi.signaling.sasl.SaslFailure.Condition;

/**
 * Logins with a name and a password. A name nobody has is asked for its password like any other,
 * and fails like a wrong one. Safe for several threads.
 */
public final class PasswordLogins {

  private static final List<String> MECHANISMS = List.of("SCRAM-SHA-1", "PLAIN");

  /** Longer than any message of these mechanisms with a sensible name and password. */
  private static final int LONGEST = 2_048;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT_BYTES = 16;
  private static final int NONCE_BYTES = 18;

  private final Function<String, @Nullable Account> accounts;
  private final String domain;
  private final FailedLogins failed;
  private final Supplier<String> nonces;
  private final byte[] imagination = new byte[SALT_BYTES];

  /**
   * @param accounts by name in lower case
   * @param domain of the addresses
   */
  public PasswordLogins(Function<String, @Nullable Account> accounts, String domain, Clock clock) {
    this(accounts, domain, clock, PasswordLogins::freshNonce);
  }

  PasswordLogins(
      Function<String, @Nullable Account> accounts,
      String domain,
      Clock clock,
      Supplier<String> nonces) {
    this.accounts = accounts;
    this.domain = domain;
    this.failed = new FailedLogins(clock);
    this.nonces = nonces;
    RANDOM.nextBytes(imagination);
  }

  /** Names of the mechanisms, the one to prefer first. */
  public static List<String> mechanisms() {
    return MECHANISMS;
  }

  /** Begins a login, or null when there is no such mechanism. */
  public @Nullable Exchange begin(@Nullable String mechanism) {
    return "SCRAM-SHA-1".equals(mechanism)
        ? new ScramSha1(this)
        : "PLAIN".equals(mechanism) ? new Plain(this) : null;
  }

  /**
   * What a client says is base64 of exactly one form (RFC 6120 §6.4.2).
   *
   * @throws SaslFailure when it is not
   */
  public static byte[] decode(String base64) throws SaslFailure {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      if (bytes.length <= LONGEST && Base64.getEncoder().encodeToString(bytes).equals(base64)) {
        return bytes;
      }
    } catch (IllegalArgumentException wrong) {
      // as below
    }
    throw new SaslFailure(Condition.INCORRECT_ENCODING);
  }

  static String utf8(byte[] bytes) throws SaslFailure {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException wrong) {
      throw new SaslFailure(Condition.MALFORMED_REQUEST);
    }
  }

  /**
   * Who that is; somebody made up, whom no password fits, when it is nobody.
   *
   * @throws SaslFailure when the name has failed too often of late
   */
  Account find(String said) throws SaslFailure {
    String name = SaslPrep.prepare(said).toLowerCase(Locale.ROOT);
    failed.check(name);
    Account account = accounts.apply(name);
    return account == null ? nobody(name) : account;
  }

  /** The same salt each time, or a second question would tell that there is nobody. */
  private Account nobody(String name) {
    byte[] salt = Arrays.copyOf(Passwords.hmac(imagination, name), SALT_BYTES);
    var key = new byte[20];
    RANDOM.nextBytes(key);
    return new Account(
        "nobody", Identity.stranger(), new ScramKeys(Passwords.ITERATIONS, salt, key, key));
  }

  /** To act as somebody else than the password's owner is nobody's right (RFC 4616 §2). */
  void checkAuthority(String said, String name) throws SaslFailure {
    String own = name.toLowerCase(Locale.ROOT);
    String other = said.toLowerCase(Locale.ROOT);
    if (!other.isEmpty() && !other.equals(own) && !other.equals(own + "@" + domain)) {
      throw new SaslFailure(Condition.INVALID_AUTHZID);
    }
  }

  /** The attempt is over: whoever failed too often has to wait before the next. */
  Account decided(String said, Account account, boolean right) throws SaslFailure {
    String name = SaslPrep.prepare(said).toLowerCase(Locale.ROOT);
    failed.check(name); // others may have failed while this one was under way
    failed.count(name, right);
    if (!right) {
      throw new SaslFailure(Condition.NOT_AUTHORIZED);
    }
    return account;
  }

  /** The server's part of a nonce: no two are alike. */
  String nonce() {
    return nonces.get();
  }

  private static String freshNonce() {
    var bytes = new byte[NONCE_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
