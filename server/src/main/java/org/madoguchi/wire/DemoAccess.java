package org.madoguchi.wire;

import java.util.List;
import org.madoguchi.core.KioskId;
import org.madoguchi.core.Role;

/**
 * How to get in where the server was started with the sample town; {@code GET /demo/api/access}.
 * Does not exist otherwise.
 *
 * @param password of every sample account
 */
public record DemoAccess(String password, List<Account> accounts, List<Code> codes) {
  public record Account(String account, Role role, String name) {}

  /** A fresh one-time code for a kiosk that is not enrolled yet. */
  public record Code(KioskId kiosk, String code) {}
}
