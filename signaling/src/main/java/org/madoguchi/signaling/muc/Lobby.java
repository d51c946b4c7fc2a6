package org.madoguchi.signaling.muc;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madoguchi.signaling.Admission.Admitted;
import org.madoguchi.signaling.Identity;
import org.madoguchi.signaling.stanza.Affiliation;
import org.madoguchi.signaling.stanza.Jid;
import org.madoguchi.signaling.stanza.JitsiLobby;
import org.madoguchi.signaling.stanza.Stanza;
import org.madoguchi.signaling.stanza.StanzaError;
import org.madoguchi.signaling.stanza.Xep0045Admin;
import org.madoguchi.signaling.stanza.Xep0045Admin.Change;
import org.madoguchi.signaling.stanza.Xep0045Admin.Role;
import org.madoguchi.signaling.stanza.Xep0045Muc;
import org.madoguchi.signaling.xml.Element;

/**
 * Where people wait before a room for members only, until a moderator lets them in or sends them
 * away. Those who wait see only themselves; the room's moderators see all of them. Belongs to the
 * mailbox of its room, and is there as long as the room is.
 */
final class Lobby {

  private final Room room;
  private final Jid address;
  private final int mostWaiting;
  private final Occupants present = new Occupants();

  Lobby(Room room, Jid address, int mostWaiting) {
    this.room = room;
    this.address = address;
    this.mostWaiting = mostWaiting;
  }

  Jid address() {
    return address;
  }

  /** Lets somebody wait, or a moderator see who waits; or tells them why not. */
  void join(RoomMember member, String nick, Element presence, Admitted admitted) {
    Occupant already = present.of(member);
    Element refusal = refusal(member, nick, presence, admitted, already);
    if (refusal != null) {
      member.deliver(refusal);
      return;
    }
    for (Occupant other : present.shadows(member)) {
      remove(other, Cause.REPLACED);
      other.member().replaced();
    }
    var affiliation = room.moderates(member) ? Affiliation.OWNER : Affiliation.NONE;
    enter(Occupant.of(address.withResource(nick), member, admitted, affiliation, presence));
  }

  private @Nullable Element refusal(
      RoomMember member,
      String nick,
      Element presence,
      Admitted admitted,
      @Nullable Occupant already) {
    Occupant there = present.at(nick);
    boolean moderator = room.moderates(member);
    if (!room.configuration().membersOnly()) {
      return StanzaError.ITEM_NOT_FOUND.reply(presence);
    }
    if (already != null) {
      return already.nick().equals(nick) ? null : StanzaError.NOT_ALLOWED.reply(presence);
    }
    if (there != null && !there.isPerson(member.identity())) {
      return StanzaError.CONFLICT.reply(presence);
    }
    if (!moderator && JitsiLobby.name(presence) == null) {
      return JitsiLobby.nameRequired(presence);
    }
    if (isFull(member, moderator)) {
      return StanzaError.SERVICE_UNAVAILABLE.reply(presence);
    }
    return null;
  }

  /** Moderators do not count, but who was one when they came may not be one any more. */
  private boolean isFull(RoomMember member, boolean moderator) {
    return moderator
        ? present.size() >= mostWaiting + room.occupants().size()
        : countWaiting(member.identity()) >= mostWaiting;
  }

  private long countWaiting(Identity butFor) {
    return present.stream().filter(o -> !seesAll(o) && !o.isPerson(butFor)).count();
  }

  private void enter(Occupant newcomer) {
    RoomMember member = newcomer.member();
    present.put(newcomer);
    for (Occupant other : present) {
      if (other.member() != member && seesAll(newcomer) != seesAll(other)) {
        Occupant waiting = seesAll(newcomer) ? other : newcomer;
        Occupant moderator = seesAll(newcomer) ? newcomer : other;
        moderator.member().deliver(waiting.presentTo(moderator.member()));
      }
    }
    member.deliver(newcomer.presentTo(member, Xep0045Muc.NOT_ANONYMOUS, Xep0045Muc.SELF));
  }

  /** A presence from somebody who is here, or thinks so. */
  void update(RoomMember member, String nick, Element presence) {
    Occupant occupant = present.of(member);
    if (occupant == null) {
      member.deliver(StanzaError.NOT_ACCEPTABLE.reply(presence));
    } else if (!occupant.nick().equals(nick)) {
      member.deliver(StanzaError.NOT_ALLOWED.reply(presence));
    } else {
      var changed = occupant.saying(presence);
      present.put(changed);
      for (Occupant o : present) {
        if (sees(o, changed)) {
          o.member().deliver(changed.changedFor(o.member(), Cause.OWN));
        }
      }
    }
  }

  /** Somebody goes, or is gone. Nothing happens when they were not here. */
  void leave(RoomMember member) {
    Occupant occupant = present.of(member);
    if (occupant != null) {
      remove(occupant, Cause.OWN);
    }
  }

  private void remove(Occupant leaver, Cause why) {
    for (Occupant o : present) {
      if (sees(o, leaver)) {
        o.member().deliver(leaver.goneTo(o.member(), why));
      }
    }
    present.remove(leaver);
  }

  /** A message between a moderator and those who wait; those do not hear each other. */
  void message(RoomMember member, @Nullable String nick, Element message) {
    Occupant sender = present.of(member);
    Occupant target = nick == null ? null : present.at(nick);
    if (sender == null) {
      member.deliver(StanzaError.NOT_ACCEPTABLE.reply(message));
    } else if (nick == null) {
      Element said = sender.saidToAll(message);
      present.stream().filter(o -> hears(o, sender)).forEach(o -> o.tell(said));
    } else if (target != null && hears(target, sender)) {
      target.tell(sender.whispered(message));
    } else {
      member.deliver(StanzaError.ITEM_NOT_FOUND.reply(message));
    }
  }

  /** A moderator lets in all whom a message invites, or nobody if one of them does not wait. */
  void letIn(Occupant moderator, Element message) {
    var invites = Xep0045Muc.invites(message);
    var invited = invites.stream().map(i -> waiting(Jid.parse(i.attribute("to")))).toList();
    if (invited.stream().anyMatch(Objects::isNull)) {
      moderator.member().deliver(StanzaError.ITEM_NOT_FOUND.reply(message));
    } else if (!room.affiliations().hasRoomFor(invited.size())) {
      moderator.member().deliver(StanzaError.RESOURCE_CONSTRAINT.reply(message));
    } else {
      for (int i = 0; i < invites.size(); i++) {
        letIn(moderator, invited.get(i), invites.get(i));
      }
    }
  }

  /** Who waits under that full address, or null. */
  private @Nullable Occupant waiting(@Nullable Jid full) {
    return present.stream().filter(o -> o.member().jid().equals(full)).findFirst().orElse(null);
  }

  private void letIn(Occupant moderator, Occupant waiting, Element invite) {
    Jid jid = waiting.member().jid();
    Element presence = waiting.presence();
    room.affiliations().set(jid.bare(), Affiliation.MEMBER);
    room.sayAs(
        moderator.member(), JitsiLobby.granted(waiting.address(), JitsiLobby.name(presence)));
    waiting.member().deliver(Xep0045Muc.invite(room.address(), jid, moderator.address(), invite));
  }

  /** A well-formed request to the lobby itself: a moderator sends somebody away. */
  void ask(RoomMember member, Element iq, Element payload) {
    Occupant asking = present.of(member);
    if (asking == null) {
      member.deliver(StanzaError.NOT_ACCEPTABLE.reply(iq));
    } else if (!Xep0045Admin.isAsked(payload) || !iq.has("type", "set")) {
      member.deliver(StanzaError.SERVICE_UNAVAILABLE.reply(iq));
    } else if (!seesAll(asking)) {
      member.deliver(StanzaError.FORBIDDEN.reply(iq));
    } else {
      deny(asking, iq, payload);
    }
  }

  private void deny(Occupant moderator, Element iq, Element payload) {
    var changes = Xep0045Admin.changes(payload);
    StanzaError refusal = changes == null ? StanzaError.BAD_REQUEST : null;
    if (changes != null) {
      for (Change change : changes) {
        refusal = refusal == null ? refusal(change) : refusal;
      }
    }
    if (refusal != null) {
      moderator.member().deliver(refusal.reply(iq));
      return;
    }
    for (Change change : changes) {
      deny(moderator, (Role) change);
    }
    moderator.member().deliver(Stanza.result(iq));
  }

  private @Nullable StanzaError refusal(Change change) {
    if (!(change instanceof Role role) || !role.role().equals("none")) {
      return StanzaError.NOT_ALLOWED;
    }
    Occupant waiting = present.at(role.nick());
    if (waiting == null) {
      return StanzaError.ITEM_NOT_FOUND;
    }
    return seesAll(waiting) ? StanzaError.NOT_ALLOWED : null;
  }

  private void deny(Occupant moderator, Role role) {
    Occupant waiting = present.at(role.nick());
    if (waiting != null) {
      room.sayAs(
          moderator.member(),
          JitsiLobby.denied(waiting.address(), JitsiLobby.name(waiting.presence())));
      remove(waiting, new Cause(Xep0045Muc.KICKED, moderator.nick(), role.reason()));
    }
  }

  /**
   * Nobody waits any more.
   *
   * @param instead where those who waited may go now, or null when there is nothing to wait for
   */
  void close(@Nullable Jid instead) {
    for (Occupant o : present) {
      present.remove(o);
      o.member().deliver(o.destroyed(instead));
    }
  }

  /** Whether somebody is here as a moderator of the room, which may change while they are here. */
  private boolean seesAll(Occupant occupant) {
    return room.moderates(occupant.member());
  }

  private boolean sees(Occupant reader, Occupant other) {
    return reader.member() == other.member() || seesAll(reader) && !seesAll(other);
  }

  private boolean hears(Occupant reader, Occupant sender) {
    return reader.member() == sender.member() || seesAll(reader) || seesAll(sender);
  }
}
