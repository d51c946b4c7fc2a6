package org.madoguchi.signaling;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rooms that need no invitation, beside those of another admission: whoever comes without a token
 * is a stranger, and may enter these and no others. Safe for several threads.
 *
 * @param others decides about everybody and everything else
 * @param prefix what the names of the open rooms begin with; empty: every room is open
 * @param localOnly whether strangers are only let in from this machine
 */
public record OpenRooms(Admission others, String prefix, boolean localOnly) implements Admission {

  @Override
  public Login logIn(Arrival arrival) {
    boolean stranger = arrival.token() == null && (arrival.local() || !localOnly);
    return stranger ? Identity.stranger() : others.logIn(arrival);
  }

  @Override
  public Decision admit(Identity who, String room) {
    return room.startsWith(prefix) ? new Admitted(who.standing()) : others.admit(who, room);
  }

  @Override
  public Set<Way> ways() {
    var ways = EnumSet.of(Way.TOKEN);
    ways.addAll(others.ways());
    return ways;
  }

  @Override
  public @Nullable Account account(String name) {
    return others.account(name);
  }
}
