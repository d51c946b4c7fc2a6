package org.madoguchi.signaling.sasl;

import org.madoguchi.signaling.Account;
import org.madoguchi.signaling.sasl.SaslFailure.Condition;

/** SASL PLAIN (RFC 4616): authorization identity, name and password, with NUL between them. */
final class Plain implements Exchange {

  private static final int PARTS = 3;

  private final PasswordLogins logins;

  Plain(PasswordLogins logins) {
    this.logins = logins;
  }

  @Override
  public Step next(byte[] response) throws SaslFailure {
    String[] parts = PasswordLogins.utf8(response).split("\0", -1);
    if (parts.length != PARTS) {
      throw new SaslFailure(Condition.MALFORMED_REQUEST);
    }
    String name = parts[1];
    logins.checkAuthority(parts[0], name);
    String password = SaslPrep.prepare(parts[2]);
    Account account = logins.find(name);
    boolean right = Passwords.matches(password, account.keys());
    return new Done(logins.decided(name, account, right), new byte[0]);
  }
}
