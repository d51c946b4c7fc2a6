package org.madoguchi.signaling.standalone;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.signaling.Account;
import org.madoguchi.signaling.Admission;
import org.madoguchi.signaling.Identity;
import org.madoguchi.signaling.token.TokenAdmission;

/**
 * Whom the settings let in: by token, by password, or both.
 *
 * @param tokens null when there are none
 * @param accounts by name
 */
record HostAdmission(@Nullable TokenAdmission tokens, Map<String, Account> accounts)
    implements Admission {

  private static final Refused OTHER_ROOM = new Refused("Room and token mismatched");

  HostAdmission {
    accounts = Map.copyOf(accounts);
  }

  @Override
  public Login logIn(Arrival arrival) {
    return tokens == null ? new Refused("tokens not accepted") : tokens.logIn(arrival);
  }

  @Override
  public Decision admit(Identity who, String room) {
    return who.isFor(room) ? new Admitted(who.standing()) : OTHER_ROOM;
  }

  @Override
  public Set<Way> ways() {
    var ways = EnumSet.noneOf(Way.class);
    if (tokens != null) {
      ways.add(Way.TOKEN);
    }
    if (!accounts.isEmpty()) {
      ways.add(Way.PASSWORD);
    }
    return ways;
  }

  @Override
  public @Nullable Account account(String name) {
    return accounts.get(name);
  }
}
