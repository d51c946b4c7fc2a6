package org.madoguchi.signaling.muc;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.madoguchi.signaling.stanza.Affiliation;
import org.madoguchi.signaling.stanza.Jid;

/**
 * What moderators have granted or forbidden, by bare address, for as long as the room is there.
 * Belongs to the room's mailbox.
 */
final class Affiliations {

  private static final int MOST = 256;

  private final Map<Jid, Affiliation> granted = new LinkedHashMap<>();

  Affiliation of(Jid bare) {
    return granted.getOrDefault(bare, Affiliation.NONE);
  }

  /** Whether so many more could be kept. */
  boolean hasRoomFor(long more) {
    return granted.size() + more <= MOST;
  }

  /** Keeps what somebody is from now on; ask {@link #hasRoomFor} first. */
  void set(Jid bare, Affiliation affiliation) {
    if (affiliation == Affiliation.NONE) {
      granted.remove(bare);
    } else {
      granted.put(bare, affiliation);
    }
  }

  void clear() {
    granted.clear();
  }

  Stream<Jid> all(Affiliation affiliation) {
    return granted.entrySet().stream()
        .filter(e -> e.getValue() == affiliation)
        .map(Map.Entry::getKey);
  }
}
