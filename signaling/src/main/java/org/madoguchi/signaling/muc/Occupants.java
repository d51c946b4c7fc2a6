package org.madoguchi.signaling.muc;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.signaling.stanza.Affiliation;
import org.madoguchi.signaling.stanza.Jid;

/** Who is there, in the order they came. Belongs to a room's mailbox. */
final class Occupants implements Iterable<Occupant> {

  private final Map<String, Occupant> byNick = new LinkedHashMap<>();

  boolean isEmpty() {
    return byNick.isEmpty();
  }

  int size() {
    return byNick.size();
  }

  @Nullable Occupant at(String nick) {
    return byNick.get(nick);
  }

  @Nullable Occupant of(RoomMember member) {
    return stream().filter(o -> o.member() == member).findFirst().orElse(null);
  }

  /** Everybody who is logged in as this: one, or several of one account. */
  List<Occupant> of(Jid bare) {
    return stream().filter(o -> o.member().jid().bare().equals(bare)).toList();
  }

  /** The other connections of the same person. */
  List<Occupant> shadows(RoomMember of) {
    return stream().filter(o -> o.member() != of && o.isPerson(of.identity())).toList();
  }

  boolean hasOwner() {
    return stream().anyMatch(o -> o.affiliation() == Affiliation.OWNER);
  }

  /** Adds somebody at the end, or changes somebody where they are. */
  void put(Occupant occupant) {
    byNick.put(occupant.nick(), occupant);
  }

  void remove(Occupant occupant) {
    byNick.remove(occupant.nick());
  }

  Stream<Occupant> stream() {
    return byNick.values().stream();
  }

  /** Goes over those who are there now, whatever happens on the way. */
  @Override
  public Iterator<Occupant> iterator() {
    return List.copyOf(byNick.values()).iterator();
  }
}
