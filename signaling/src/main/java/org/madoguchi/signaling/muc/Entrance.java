package org.madoguchi.signaling.muc;

import org.jspecify.annotations.Nullable;
import org.madoguchi.signaling.Admission.Standing;
import org.madoguchi.signaling.SignalingLimits;
import org.madoguchi.signaling.stanza.Affiliation;
import org.madoguchi.signaling.stanza.JitsiLobby;
import org.madoguchi.signaling.stanza.StanzaError;
import org.madoguchi.signaling.stanza.Xep0045Muc;
import org.madoguchi.signaling.xml.Element;

/**
 * Who may come into a room, and as what. The host has let them in already; here counts what
 * moderators have set, and how many there are. Belongs to the mailbox of its room.
 */
final class Entrance {

  private final Room room;
  private final SignalingLimits limits;

  Entrance(Room room, SignalingLimits limits) {
    this.room = room;
    this.limits = limits;
  }

  /** What somebody is in the room: what the host says, and within that what moderators say. */
  Affiliation affiliation(Standing standing, Affiliation kept) {
    return switch (standing) {
      case MODERATOR -> Affiliation.OWNER;
      case PARTICIPANT -> kept.moderates() ? Affiliation.MEMBER : kept;
      case FIRST_COME -> kept.moderates() || room.occupants().hasOwner() ? kept : Affiliation.OWNER;
    };
  }

  /**
   * Why somebody may not come in, as the answer to their presence; null when they may.
   *
   * @param kept what moderators have said of them, or what they are in the room already
   * @param wasInside whether they only take the place of another page of theirs
   */
  @Nullable Element refusal(
      Occupant newcomer, Affiliation kept, boolean wasInside, Element presence) {
    Occupant there = room.occupants().at(newcomer.nick());
    if (newcomer.nick().equals(Room.FOCUS) || there != null && !there.isSamePersonAs(newcomer)) {
      return StanzaError.CONFLICT.reply(presence);
    }
    boolean mustGetIn = newcomer.admitted().standing() == Standing.MODERATOR;
    Element refusal = wasInside || mustGetIn ? null : refusal(kept, presence);
    if (refusal == null && isFull(newcomer)) {
      return StanzaError.SERVICE_UNAVAILABLE.reply(presence);
    }
    return refusal;
  }

  private @Nullable Element refusal(Affiliation kept, Element presence) {
    String password = room.configuration().password();
    boolean knows = password != null && password.equals(Xep0045Muc.password(presence));
    if (kept == Affiliation.OUTCAST) {
      return StanzaError.FORBIDDEN.reply(presence);
    }
    if (room.configuration().membersOnly()) {
      if (kept.isMember() || knows) {
        return null; // either is enough, as in Jitsi
      }
      return JitsiLobby.name(presence) == null
          ? JitsiLobby.nameRequired(presence)
          : JitsiLobby.mustWait(presence, room.lobby().address());
    }
    return password == null || knows ? null : StanzaError.NOT_AUTHORIZED.reply(presence);
  }

  /** Without a bridge two is the most, but for clients that connect each to each. */
  private boolean isFull(Occupant newcomer) {
    var others = room.occupants().stream().filter(o -> !o.isSamePersonAs(newcomer)).toList();
    boolean mesh = newcomer.mesh() && others.stream().allMatch(Occupant::mesh);
    return others.size() >= (mesh ? limits.meshOccupants() : limits.occupants());
  }
}
