package org.madoguchi.queue;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Person;
import org.madoguchi.journal.Entry;
import org.madoguchi.wire.Away;
import org.madoguchi.wire.DeskMessage;

/** 離席: who is not to be called, and since when the others are there. Owned by the Desk. */
final class Attendance {
  private final Map<String, Away> away = new HashMap<>();
  private final Map<String, Instant> here = new HashMap<>();

  void fold(Entry<StaffEvent> entry) {
    var account = entry.by().id();
    if (entry.event() instanceof StaffEvent.StaffAway event) {
      away.put(account, new Away(event.reason(), entry.at()));
    } else {
      away.remove(account);
      here.put(account, entry.at());
    }
  }

  /** A screen of the member of staff connected. */
  void came(String account, Instant at) {
    here.putIfAbsent(account, at);
  }

  /** The last of their screens is gone. */
  void left(String account) {
    here.remove(account);
  }

  /** What follows from the command; null when it is so already. */
  @Nullable StaffEvent decide(Person staff, DeskMessage.StaffCommand command) {
    var now = away.get(staff.id());
    if (command instanceof DeskMessage.GoAway go) {
      return now != null && now.reason() == go.reason()
          ? null
          : new StaffEvent.StaffAway(go.reason());
    }
    return now == null ? null : new StaffEvent.StaffBack();
  }

  Optional<Away> away(String account) {
    return Optional.ofNullable(away.get(account));
  }

  /** Since when the member of staff is there. */
  Instant since(String account) {
    return here.getOrDefault(account, Instant.EPOCH);
  }
}
