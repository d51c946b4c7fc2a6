package org.madoguchi.signaling.stream;

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
  public Decision admit(Identity who, String room) {
    try {
      return host.admit(who, room);
    } catch (RuntimeException failure) {
      log.atError().addKeyValue("room", room).setCause(failure).log("admission failed");
      return FAILED;
    }
  }
}
