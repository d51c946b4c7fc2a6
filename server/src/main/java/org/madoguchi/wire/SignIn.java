package org.madoguchi.wire;

import org.madoguchi.core.Bounds;

/** Body of {@code POST /{screen}/api/sign-in}. */
public record SignIn(String account, String password) {
  public SignIn {
    Bounds.text(account, 40);
    Bounds.text(password, 200);
  }

  /** Never the password. */
  @Override
  public String toString() {
    return "SignIn[…]";
  }
}
