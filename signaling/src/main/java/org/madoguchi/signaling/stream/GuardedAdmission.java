package org.madoguchi.signaling.stream;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.signaling.Account;
import org.madoguchi.signaling.Admission;
import org.madoguchi.signaling.Identity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A host's admission whose failures are refusals. */
record GuardedAdmission(Admission host) implements Admission {

  private static final Logger log = LoggerFactory.getLogger(GuardedAdmission.class);

  private static final Refused FAILED = new Refused("internal error");

  @Override
  public Login logIn(Arrival arrival) {
    try {
      return host.logIn(arrival);
    } catch (RuntimeException failure) {
      log.atError().setCause(failure).log("login failed");
      return FAILED;
    }
  }

  @Override
  public Set<Way> ways() {
    return host.ways();
  }

  @Override
  public @Nullable Account account(String name) {
    try {
      return host.account(name);
    } catch (RuntimeException failure) {
      log.atError().setCause(failure).log("accounts failed");
      return null;
    }
  }

  @Override
  public Decision admit(Identity who, String room) {
    try {
      return host.admit(who, room);
    } catch (RuntimeException failure) {
      log.atError().addKeyValue("room", room).setCause(failure).log("admission failed");
      return FAILED;
    }
  }
}
