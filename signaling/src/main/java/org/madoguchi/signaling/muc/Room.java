package org.madoguchi.signaling.muc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.exec.Mailbox;
import org.madoguchi.signaling.Admission.Admitted;
import org.madoguchi.signaling.stanza.Jid;
import org.madoguchi.signaling.stanza.Stanza;
import org.madoguchi.signaling.stanza.StanzaError;
import org.madoguchi.signaling.stanza.Xep0030Disco;
import org.madoguchi.signaling.stanza.Xep0045Muc;
import org.madoguchi.signaling.stanza.Xep0045Muc.Kick;
import org.madoguchi.signaling.stanza.Xep0045Muc.Standing;
import org.madoguchi.signaling.xml.Element;

/**
 * One room (XEP-0045). Every method runs in the turn of its mailbox; what goes out goes to the
 * members' own mailboxes, so nobody's slowness is felt here. Stanzas that come in carry the
 * sender's full address as {@code from}.
 */
final class Room {

  /** Belongs to the focus, who is shown in the room but is nobody and counts for nothing. */
  static final String FOCUS = "focus";

  private final Jid address;
  private final Jid focus;
  private final Mailbox mailbox;
  private final int mostOccupants;
  private final String meetingId = UUID.randomUUID().toString();
  private final Map<String, Occupant> occupants = new LinkedHashMap<>();
  private Element subject = Element.of("subject", Stanza.CLIENT);
  private Jid subjectBy;

  Room(Jid address, Jid focus, Mailbox mailbox, int mostOccupants) {
    this.address = address;
    this.focus = focus;
    this.mailbox = mailbox;
    this.mostOccupants = mostOccupants;
    this.subjectBy = address;
  }

  Mailbox mailbox() {
    return mailbox;
  }

  boolean isEmpty() {
    mailbox.checkOwner();
    return occupants.isEmpty();
  }

  /**
   * Lets somebody in, or tells them why not. The same person is in a room once: whoever comes
   * again, after a reload or on another screen, takes the place of what was there before. So a call
   * between two is not disturbed by a third who is only a shadow of one of them.
   */
  void join(RoomMember member, String nick, Element presence, Admitted admitted) {
    mailbox.checkOwner();
    Occupant already = find(member);
    if (already == null) {
      occupants.values().stream()
          .filter(o -> o.member().identity().isSamePerson(member.identity()))
          .toList()
          .forEach(this::replace);
    }
    if (already != null && !already.address().resource().equals(nick)) {
      member.deliver(StanzaError.NOT_ALLOWED.reply(presence)); // nicks do not change
    } else if (nick.equals(FOCUS) || already == null && occupants.containsKey(nick)) {
      member.deliver(StanzaError.CONFLICT.reply(presence));
    } else if (already == null && occupants.size() >= mostOccupants) {
      member.deliver(StanzaError.SERVICE_UNAVAILABLE.reply(presence));
    } else {
      enter(Occupant.of(address.withResource(nick), member, admitted, presence));
    }
  }

  /** XEP-0045 §7.2.2: the others to the newcomer, the newcomer to the others, itself, subject. */
  private void enter(Occupant newcomer) {
    RoomMember member = newcomer.member();
    occupants.remove(newcomer.address().resource());
    member.deliver(focusPresence(member));
    occupants.values().forEach(o -> member.deliver(o.presentTo(member)));
    occupants.values().forEach(o -> o.member().deliver(newcomer.presentTo(o.member())));
    occupants.put(newcomer.address().resource(), newcomer);
    member.deliver(newcomer.presentTo(member, Xep0045Muc.NOT_ANONYMOUS, Xep0045Muc.SELF));
    member.deliver(Stanza.message("groupchat", subjectBy, member.jid()).with(subject));
  }

  private Element focusPresence(RoomMember reader) {
    return Stanza.presence(address.withResource(FOCUS), reader.jid())
        .with(Xep0045Muc.present(Standing.MODERATOR, focus));
  }

  private void replace(Occupant old) {
    remove(old, statuses -> gone(old, statuses), Xep0045Muc.GONE);
    old.member().replaced();
  }

  /** A presence from somebody who is in the room, or thinks so. */
  void update(RoomMember member, String nick, Element presence) {
    mailbox.checkOwner();
    Occupant occupant = find(member);
    if (occupant == null) {
      member.deliver(StanzaError.NOT_ACCEPTABLE.reply(presence));
    } else if (!occupant.address().resource().equals(nick)) {
      member.deliver(StanzaError.NOT_ALLOWED.reply(presence));
    } else {
      var changed = occupant.saying(presence);
      occupants.put(nick, changed);
      for (Occupant o : occupants.values()) {
        o.member()
            .deliver(
                o.member() == member
                    ? changed.presentTo(member, Xep0045Muc.SELF)
                    : changed.presentTo(o.member()));
      }
    }
  }

  /** Somebody goes, or is gone. Nothing happens when they were not here. */
  void leave(RoomMember member) {
    mailbox.checkOwner();
    Occupant occupant = find(member);
    if (occupant != null) {
      remove(occupant, statuses -> gone(occupant, statuses));
    }
  }

  private static Element gone(Occupant leaver, int[] statuses) {
    return Xep0045Muc.gone(leaver.standing(), leaver.member().jid(), statuses);
  }

  /** Takes somebody out and tells them, with a status more than the others, and the others. */
  private void remove(Occupant leaver, Function<int[], Element> said, int... statuses) {
    occupants.remove(leaver.address().resource());
    RoomMember member = leaver.member();
    int[] own = IntStream.concat(IntStream.of(statuses), IntStream.of(Xep0045Muc.SELF)).toArray();
    member.deliver(leaver.goneTo(member, said.apply(own)));
    Element told = said.apply(statuses);
    occupants.values().forEach(o -> o.member().deliver(leaver.goneTo(o.member(), told)));
  }

  /** A message to everybody, or to one nick. */
  void message(RoomMember member, @Nullable String nick, Element message) {
    mailbox.checkOwner();
    Occupant sender = find(member);
    if (sender == null) {
      member.deliver(StanzaError.NOT_ACCEPTABLE.reply(message));
    } else if (nick != null) {
      whisper(sender, nick, message);
    } else if (!Xep0045Muc.isSubject(message)) {
      say(sender, message);
    } else if (sender.standing() == Standing.MODERATOR) {
      subject = message.child("subject", Stanza.CLIENT);
      subjectBy = sender.address();
      say(sender, message);
    } else {
      member.deliver(StanzaError.FORBIDDEN.reply(message));
    }
  }

  private void say(Occupant sender, Element message) {
    String id = message.attribute("id");
    var said =
        message
            .without(e -> e.is("x", Xep0045Muc.USER))
            .with("id", id == null ? UUID.randomUUID().toString() : id)
            .with("from", sender.address().toString());
    occupants
        .values()
        .forEach(o -> o.member().deliver(said.with("to", o.member().jid().toString())));
  }

  private void whisper(Occupant sender, String nick, Element message) {
    Occupant target = occupants.get(nick);
    if (nick.equals(FOCUS)) {
      return; // the focus hears and says nothing
    }
    if (target == null) {
      sender.member().deliver(StanzaError.ITEM_NOT_FOUND.reply(message));
      return;
    }
    target
        .member()
        .deliver(
            message
                .without(e -> e.is("x", Xep0045Muc.USER))
                .with(Element.of("x", Xep0045Muc.USER))
                .with("from", sender.address().toString())
                .with("to", target.member().jid().toString()));
  }

  /** An iq of any type for one nick: sent on as it is, but for the addresses (XEP-0045 §17.4). */
  void relay(RoomMember member, String nick, Element iq) {
    mailbox.checkOwner();
    Occupant sender = find(member);
    Occupant target = occupants.get(nick);
    if (sender != null && target != null) {
      target
          .member()
          .deliver(
              iq.with("from", sender.address().toString())
                  .with("to", target.member().jid().toString()));
    } else if (Stanza.isRequest(iq)) {
      var error =
          sender == null
              ? StanzaError.NOT_ACCEPTABLE
              : nick.equals(FOCUS) ? StanzaError.SERVICE_UNAVAILABLE : StanzaError.ITEM_NOT_FOUND;
      member.deliver(error.reply(iq));
    }
  }

  /** A well-formed request to the room itself. */
  void ask(RoomMember member, Element iq, Element payload) {
    mailbox.checkOwner();
    Occupant asking = find(member);
    Kick kick = Xep0045Muc.kick(iq);
    if (asking == null) {
      member.deliver(StanzaError.NOT_ACCEPTABLE.reply(iq));
    } else if (Xep0030Disco.isAsked(iq, payload)) {
      var info = Xep0045Muc.info(address.local(), meetingId, occupants.size());
      member.deliver(Stanza.result(iq).with(info));
    } else if (kick != null) {
      kick(asking, kick, iq);
    } else {
      member.deliver(StanzaError.SERVICE_UNAVAILABLE.reply(iq));
    }
  }

  private void kick(Occupant moderator, Kick kick, Element iq) {
    Occupant unwanted = occupants.get(kick.nick());
    if (moderator.standing() != Standing.MODERATOR) {
      moderator.member().deliver(StanzaError.FORBIDDEN.reply(iq));
    } else if (unwanted == null) {
      moderator.member().deliver(StanzaError.ITEM_NOT_FOUND.reply(iq));
    } else if (unwanted == moderator) {
      moderator.member().deliver(StanzaError.NOT_ALLOWED.reply(iq));
    } else {
      String by = moderator.address().resource();
      remove(
          unwanted,
          statuses ->
              Xep0045Muc.kicked(
                  unwanted.standing(), unwanted.member().jid(), by, kick.reason(), statuses),
          Xep0045Muc.KICKED);
      moderator.member().deliver(Stanza.result(iq));
    }
  }

  /** Ends the room: everybody is out of it. */
  void destroy() {
    mailbox.checkOwner();
    List<Occupant> all = new ArrayList<>(occupants.values());
    occupants.clear();
    for (Occupant o : all) {
      o.member().deliver(o.goneTo(o.member(), Xep0045Muc.destroyed(o.member().jid())));
    }
  }

  private @Nullable Occupant find(RoomMember member) {
    for (Occupant o : occupants.values()) {
      if (o.member() == member) {
        return o;
      }
    }
    return null;
  }
}
