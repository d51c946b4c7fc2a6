package org.madoguchi.signaling.muc;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.signaling.Admission.Standing;
import org.madoguchi.signaling.stanza.Affiliation;
import org.madoguchi.signaling.stanza.Jid;
import org.madoguchi.signaling.stanza.JitsiMute;
import org.madoguchi.signaling.stanza.Stanza;
import org.madoguchi.signaling.stanza.StanzaError;
import org.madoguchi.signaling.stanza.Xep0004Forms;
import org.madoguchi.signaling.stanza.Xep0045Admin;
import org.madoguchi.signaling.stanza.Xep0045Admin.Change;
import org.madoguchi.signaling.stanza.Xep0045Admin.Grant;
import org.madoguchi.signaling.stanza.Xep0045Admin.Role;
import org.madoguchi.signaling.stanza.Xep0045Muc;
import org.madoguchi.signaling.stanza.Xep0045Owner;
import org.madoguchi.signaling.xml.Element;

/**
 * What moderators ask of a room: who may do what, who must go, what the room is, and silence. Every
 * request is decided as a whole before anything of it is done. Belongs to the mailbox of its room.
 */
final class Moderation {

  private final Room room;

  Moderation(Room room) {
    this.room = room;
  }

  /** Answers a request to the room itself. */
  void ask(Occupant asking, Element iq, Element payload) {
    boolean people = Xep0045Admin.isAsked(payload);
    boolean owner = Xep0045Owner.isAsked(payload);
    boolean set = iq.has("type", "set");
    if (!people && !owner) {
      refuse(asking, StanzaError.SERVICE_UNAVAILABLE, iq);
    } else if (!asking.moderates() || owner && asking.affiliation() != Affiliation.OWNER) {
      refuse(asking, StanzaError.FORBIDDEN, iq);
    } else if (owner && set) {
      configure(asking, iq, payload);
    } else if (owner) {
      answer(asking, iq, Xep0045Owner.form(room.configuration().form()));
    } else if (set) {
      change(asking, iq, payload);
    } else {
      list(asking, iq, payload);
    }
  }

  private void list(Occupant asking, Element iq, Element query) {
    Affiliation affiliation = Xep0045Admin.listed(query);
    String role = Xep0045Admin.listedRole(query);
    if (affiliation != null && role == null) {
      Stream<Jid> here =
          room.occupants().stream()
              .filter(o -> o.affiliation() == affiliation && affiliation != Affiliation.NONE)
              .map(o -> o.member().jid().bare());
      var people = Stream.concat(room.affiliations().all(affiliation), here).distinct();
      answer(asking, iq, Xep0045Admin.list(people.map(p -> Xep0045Admin.item(affiliation, p))));
    } else if (affiliation == null && role != null) {
      answer(
          asking,
          iq,
          Xep0045Admin.list(
              room.occupants().stream()
                  .filter(o -> o.affiliation().role().equals(role))
                  .map(o -> Xep0045Admin.item(o.affiliation(), o.member().jid(), o.nick()))));
    } else {
      refuse(asking, StanzaError.BAD_REQUEST, iq);
    }
  }

  private void change(Occupant by, Element iq, Element query) {
    List<Change> changes = Xep0045Admin.changes(query);
    if (changes == null) {
      refuse(by, StanzaError.BAD_REQUEST, iq);
      return;
    }
    for (Change change : changes) {
      StanzaError refusal =
          change instanceof Grant grant ? refusal(by, grant) : refusal(by, (Role) change);
      if (refusal != null) {
        refuse(by, refusal, iq);
        return;
      }
    }
    if (!room.affiliations().hasRoomFor(changes.stream().filter(Grant.class::isInstance).count())) {
      refuse(by, StanzaError.RESOURCE_CONSTRAINT, iq);
      return;
    }
    for (Change change : changes) {
      if (change instanceof Grant grant) {
        grant(by, grant);
      } else {
        kick(by, (Role) change);
      }
    }
    by.member().deliver(Stanza.result(iq));
    room.departed();
  }

  private @Nullable StanzaError refusal(Occupant by, Role role) {
    Occupant target = room.occupants().at(role.nick());
    if (target == null) {
      return StanzaError.ITEM_NOT_FOUND;
    }
    boolean below = by.affiliation().compareTo(target.affiliation()) > 0;
    return !role.role().equals("none") || target == by || below ? StanzaError.NOT_ALLOWED : null;
  }

  private void kick(Occupant by, Role role) {
    Occupant target = room.occupants().at(role.nick());
    if (target != null) {
      room.remove(target, new Cause(Xep0045Muc.KICKED, by.nick(), role.reason()));
    }
  }

  private @Nullable StanzaError refusal(Occupant by, Grant grant) {
    if (grant.person().resource() != null) {
      return StanzaError.JID_MALFORMED;
    }
    Affiliation next = grant.affiliation();
    boolean forOwners = next.moderates() || room.affiliations().of(grant.person()).moderates();
    for (Occupant target : room.occupants().of(grant.person())) {
      Standing standing = target.admitted().standing();
      if (standing == Standing.MODERATOR && next != Affiliation.OWNER
          || standing == Standing.PARTICIPANT && next.moderates()) {
        return StanzaError.NOT_ALLOWED; // the host has said otherwise
      }
      forOwners |= target.moderates();
      if (target.member() == by.member() && !mayStepBack(by, next)) {
        return StanzaError.CONFLICT;
      }
    }
    return forOwners && by.affiliation() != Affiliation.OWNER ? StanzaError.NOT_ALLOWED : null;
  }

  /** The last owner stays one, and nobody shuts themselves out. */
  private boolean mayStepBack(Occupant owner, Affiliation next) {
    return next == Affiliation.OWNER
        || next != Affiliation.OUTCAST
            && room.occupants().stream()
                .anyMatch(
                    o -> o.member() != owner.member() && o.affiliation() == Affiliation.OWNER);
  }

  private void grant(Occupant by, Grant grant) {
    Affiliation next = grant.affiliation();
    room.affiliations().set(grant.person(), next);
    for (Occupant target : room.occupants().of(grant.person())) {
      Occupant changed = target.with(next);
      if (next == Affiliation.OUTCAST) {
        room.remove(changed, new Cause(Xep0045Muc.BANNED, by.nick(), grant.reason()));
      } else if (room.configuration().membersOnly() && !next.isMember()) {
        room.remove(changed, new Cause(Xep0045Muc.NOT_MEMBER, by.nick(), grant.reason()));
      } else {
        room.show(changed, new Cause(0, by.nick(), grant.reason()));
      }
    }
  }

  private void configure(Occupant by, Element iq, Element query) {
    var filled = Xep0045Owner.submitted(query);
    if (Xep0004Forms.isCancelled(query)) {
      by.member().deliver(Stanza.result(iq));
      return;
    }
    RoomConfiguration next = filled == null ? null : room.configuration().with(filled);
    if (filled == null) {
      refuse(by, StanzaError.BAD_REQUEST, iq);
    } else if (next == null) {
      refuse(by, StanzaError.NOT_ACCEPTABLE, iq);
    } else if (next.equals(room.configuration())) {
      by.member().deliver(Stanza.result(iq));
    } else if (!room.configure(by, next)) {
      refuse(by, StanzaError.RESOURCE_CONSTRAINT, iq);
    } else {
      by.member().deliver(Stanza.result(iq));
      room.happened(Xep0045Muc.CONFIGURED);
    }
  }

  /** Asks one occupant, as the focus, to be silent; the focus answers for them. */
  void mute(Occupant by, Element iq, Element payload) {
    JitsiMute mute = JitsiMute.read(payload);
    if (mute == null) {
      refuse(by, StanzaError.BAD_REQUEST, iq);
      return;
    }
    Jid address = mute.target();
    String nick = address.bare().equals(room.address()) ? address.resource() : null;
    Occupant target = nick == null ? null : room.occupants().at(nick);
    if (!by.moderates()) {
      refuse(by, StanzaError.FORBIDDEN, iq);
    } else if (target == null) {
      refuse(by, StanzaError.ITEM_NOT_FOUND, iq);
    } else if (!mute.muted()) {
      refuse(by, StanzaError.NOT_ALLOWED, iq); // nobody is made to be heard or seen
    } else {
      by.member().deliver(Stanza.result(iq));
      target.tell(
          Element.of("iq", Stanza.CLIENT)
              .with("type", "set")
              .with("id", UUID.randomUUID().toString())
              .with("from", room.address().withResource(Room.FOCUS).toString())
              .with(mute.order(by.address())));
    }
  }

  private static void answer(Occupant asking, Element iq, Element payload) {
    asking.member().deliver(Stanza.result(iq).with(payload));
  }

  private static void refuse(Occupant asking, StanzaError error, Element iq) {
    asking.member().deliver(error.reply(iq));
  }
}
