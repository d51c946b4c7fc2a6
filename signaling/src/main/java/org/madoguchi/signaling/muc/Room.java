package org.madoguchi.signaling.muc;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madoguchi.exec.Mailbox;
import org.madoguchi.signaling.Admission.Admitted;
import org.madoguchi.signaling.Admission.Standing;
import org.madoguchi.signaling.SignalingLimits;
import org.madoguchi.signaling.stanza.Affiliation;
import org.madoguchi.signaling.stanza.Jid;
import org.madoguchi.signaling.stanza.JitsiLobby;
import org.madoguchi.signaling.stanza.JitsiMute;
import org.madoguchi.signaling.stanza.Stanza;
import org.madoguchi.signaling.stanza.StanzaError;
import org.madoguchi.signaling.stanza.Xep0030Disco;
import org.madoguchi.signaling.stanza.Xep0045Muc;
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
  private final Instant created;
  private final String meetingId = UUID.randomUUID().toString();
  private final Occupants occupants = new Occupants();
  private final Affiliations affiliations = new Affiliations();
  private final Moderation moderation = new Moderation(this);
  private final Entrance entrance;
  private final Lobby lobby;
  private RoomConfiguration configuration = RoomConfiguration.OPEN;
  private Element subject = Element.of("subject", Stanza.CLIENT);
  private Jid subjectBy;

  /**
   * @param address of the room
   * @param lobby address of the room before it
   * @param focus full address shown for the focus
   */
  Room(
      Jid address, Jid lobby, Jid focus, Mailbox mailbox, SignalingLimits limits, Instant created) {
    this.address = address;
    this.focus = focus;
    this.mailbox = mailbox;
    this.entrance = new Entrance(this, limits);
    this.created = created;
    this.lobby = new Lobby(this, lobby, limits.waiting());
    this.subjectBy = address;
  }

  Mailbox mailbox() {
    return mailbox;
  }

  Jid address() {
    return address;
  }

  Occupants occupants() {
    return occupants;
  }

  Affiliations affiliations() {
    return affiliations;
  }

  RoomConfiguration configuration() {
    return configuration;
  }

  /** Only for who has asked {@link #mailbox} for a turn. */
  Lobby lobby() {
    mailbox.checkOwner();
    return lobby;
  }

  boolean isEmpty() {
    mailbox.checkOwner();
    return occupants.isEmpty();
  }

  /** Whether somebody is in this room as a moderator. */
  boolean moderates(RoomMember member) {
    Occupant occupant = occupants.of(member);
    return occupant != null && occupant.moderates();
  }

  /**
   * Lets somebody in, or tells them why not. The same person is in a room once: whoever comes
   * again, after a reload or on another screen, takes the place of what was there before, and is
   * what that was. So a call between two is not disturbed by a third who is only a shadow of one of
   * them.
   */
  void join(RoomMember member, String nick, Element presence, Admitted admitted) {
    mailbox.checkOwner();
    Occupant already = occupants.of(member);
    if (already != null) {
      if (already.nick().equals(nick)) {
        enter(already.saying(presence));
      } else {
        member.deliver(StanzaError.NOT_ALLOWED.reply(presence)); // nicks do not change
      }
      return;
    }
    List<Occupant> shadows = occupants.shadows(member);
    Affiliation kept =
        shadows.isEmpty() ? affiliations.of(member.jid().bare()) : shadows.get(0).affiliation();
    var newcomer =
        Occupant.of(
            address.withResource(nick),
            member,
            admitted,
            entrance.affiliation(admitted.standing(), kept),
            presence);
    Element refusal = entrance.refusal(newcomer, kept, !shadows.isEmpty(), presence);
    if (refusal != null) {
      member.deliver(refusal);
      return;
    }
    for (Occupant shadow : shadows) {
      remove(shadow, Cause.REPLACED);
      shadow.member().replaced();
    }
    enter(newcomer);
    departed();
  }

  /** XEP-0045 §7.2.2: the others to the newcomer, the newcomer to the others, itself, subject. */
  private void enter(Occupant newcomer) {
    RoomMember member = newcomer.member();
    occupants.remove(newcomer);
    member.deliver(focusPresence(member));
    occupants.forEach(o -> member.deliver(o.presentTo(member)));
    occupants.forEach(o -> o.member().deliver(newcomer.presentTo(o.member())));
    occupants.put(newcomer);
    member.deliver(newcomer.presentTo(member, Xep0045Muc.NOT_ANONYMOUS, Xep0045Muc.SELF));
    member.deliver(Stanza.message("groupchat", subjectBy, member.jid()).with(subject));
  }

  private Element focusPresence(RoomMember reader) {
    return Stanza.presence(address.withResource(FOCUS), reader.jid())
        .with(Xep0045Muc.present(Affiliation.OWNER, focus));
  }

  /** A presence from somebody who is in the room, or thinks so. */
  void update(RoomMember member, String nick, Element presence) {
    mailbox.checkOwner();
    Occupant occupant = occupants.of(member);
    if (occupant == null) {
      member.deliver(StanzaError.NOT_ACCEPTABLE.reply(presence));
    } else if (!occupant.nick().equals(nick)) {
      member.deliver(StanzaError.NOT_ALLOWED.reply(presence));
    } else {
      show(occupant.saying(presence), Cause.OWN);
    }
  }

  /** Keeps what has changed about somebody, and shows it to everybody. */
  void show(Occupant changed, Cause why) {
    occupants.put(changed);
    occupants.forEach(o -> o.member().deliver(changed.changedFor(o.member(), why)));
  }

  /** Somebody goes, or is gone. Nothing happens when they were not here. */
  void leave(RoomMember member) {
    mailbox.checkOwner();
    Occupant occupant = occupants.of(member);
    if (occupant != null) {
      remove(occupant, Cause.OWN);
      departed();
    }
  }

  /** Takes somebody out, and tells them and the others; call {@link #departed} afterwards. */
  void remove(Occupant leaver, Cause why) {
    occupants.remove(leaver);
    leaver.member().deliver(leaver.goneTo(leaver.member(), why));
    occupants.forEach(o -> o.member().deliver(leaver.goneTo(o.member(), why)));
  }

  /**
   * After somebody has gone: rooms of equals always have an owner, which is whoever stands highest
   * and of those has been here longest; and before an empty room nobody waits, and whoever comes
   * next finds it as if newly made.
   */
  void departed() {
    if (occupants.isEmpty()) {
      lobby.close(null);
      affiliations.clear();
      configuration = RoomConfiguration.OPEN;
      subject = Element.of("subject", Stanza.CLIENT);
      subjectBy = address;
    } else if (!occupants.hasOwner()) {
      occupants.stream()
          .filter(o -> o.admitted().standing() == Standing.FIRST_COME)
          .min(Comparator.comparing(Occupant::affiliation))
          .ifPresent(o -> show(o.with(Affiliation.OWNER), Cause.OWN));
    }
  }

  /** A message to everybody, or to one nick. */
  void message(RoomMember member, @Nullable String nick, Element message) {
    mailbox.checkOwner();
    Occupant sender = occupants.of(member);
    if (sender == null) {
      member.deliver(StanzaError.NOT_ACCEPTABLE.reply(message));
    } else if (nick != null) {
      whisper(sender, nick, message);
    } else if (!Xep0045Muc.isSubject(message)) {
      say(sender.saidToAll(message));
    } else if (sender.moderates()) {
      subject = message.child("subject", Stanza.CLIENT);
      subjectBy = sender.address();
      say(sender.saidToAll(message));
    } else {
      member.deliver(StanzaError.FORBIDDEN.reply(message));
    }
  }

  private void say(Element message) {
    occupants.forEach(o -> o.tell(message));
  }

  /** Says something in the name of somebody who is in the room, who has not said it in words. */
  void sayAs(RoomMember member, Element payload) {
    Occupant speaker = occupants.of(member);
    if (speaker != null) {
      say(
          Element.of("message", Stanza.CLIENT)
              .with("type", "groupchat")
              .with("from", speaker.address().toString())
              .with(payload));
    }
  }

  /** Tells everybody that something happened to the room. */
  void happened(int status) {
    say(Xep0045Muc.happened(status).with("from", address.toString()));
  }

  private void whisper(Occupant sender, String nick, Element message) {
    Occupant target = occupants.at(nick);
    if (nick.equals(FOCUS)) {
      return; // the focus hears and says nothing
    }
    if (target == null) {
      sender.member().deliver(StanzaError.ITEM_NOT_FOUND.reply(message));
    } else {
      target.tell(sender.whispered(message));
    }
  }

  /** A moderator lets in some of those who wait; that is what an invitation is here. */
  void invite(RoomMember member, Element message) {
    mailbox.checkOwner();
    Occupant sender = occupants.of(member);
    if (sender == null) {
      member.deliver(StanzaError.NOT_ACCEPTABLE.reply(message));
    } else if (sender.moderates()) {
      lobby.letIn(sender, message);
    } else {
      member.deliver(StanzaError.FORBIDDEN.reply(message));
    }
  }

  /**
   * Makes the room what an owner wants it to be. Who is in it when it is closed is a member; who
   * waits when it is opened may come in.
   *
   * @return false when there are too many members
   */
  boolean configure(Occupant owner, RoomConfiguration next) {
    boolean opens = configuration.membersOnly() && !next.membersOnly();
    boolean closes = next.membersOnly() && !configuration.membersOnly();
    if (closes && !affiliations.hasRoomFor(occupants.size())) {
      return false;
    }
    configuration = next;
    if (closes) {
      occupants.stream()
          .filter(o -> !o.affiliation().isMember())
          .toList()
          .forEach(this::makeMember);
      sayAs(owner.member(), JitsiLobby.enabled(true));
    } else if (opens) {
      lobby.close(address);
      sayAs(owner.member(), JitsiLobby.enabled(false));
    }
    return true;
  }

  private void makeMember(Occupant occupant) {
    affiliations.set(occupant.member().jid().bare(), Affiliation.MEMBER);
    show(occupant.with(Affiliation.MEMBER), Cause.OWN);
  }

  /** An iq of any type for one nick: sent on as it is, but for the addresses (XEP-0045 §17.4). */
  void relay(RoomMember member, String nick, Element iq) {
    mailbox.checkOwner();
    Occupant sender = occupants.of(member);
    Occupant target = occupants.at(nick);
    if (sender != null && target != null) {
      target.tell(iq.with("from", sender.address().toString()));
    } else if (Stanza.isRequest(iq)) {
      if (sender == null) {
        member.deliver(StanzaError.NOT_ACCEPTABLE.reply(iq));
      } else if (nick.equals(FOCUS)) {
        askFocus(sender, iq);
      } else {
        member.deliver(StanzaError.ITEM_NOT_FOUND.reply(iq));
      }
    }
  }

  private void askFocus(Occupant sender, Element iq) {
    Element payload = iq.firstElement();
    if (payload != null && JitsiMute.isAsked(iq, payload)) {
      moderation.mute(sender, iq, payload);
    } else {
      sender.member().deliver(StanzaError.SERVICE_UNAVAILABLE.reply(iq));
    }
  }

  /** A well-formed request to the room itself. */
  void ask(RoomMember member, Element iq, Element payload) {
    mailbox.checkOwner();
    Occupant asking = occupants.of(member);
    if (asking == null) {
      member.deliver(StanzaError.NOT_ACCEPTABLE.reply(iq));
    } else if (Xep0030Disco.isAsked(iq, payload)) {
      member.deliver(Stanza.result(iq).with(info()));
    } else {
      moderation.ask(asking, iq, payload);
    }
  }

  private Element info() {
    return new Xep0045Muc.Info(
            address.local(),
            meetingId,
            occupants.size(),
            created,
            configuration.password() != null,
            configuration.membersOnly() ? lobby.address() : null)
        .element();
  }

  /** Ends the room: everybody is out of it. */
  void destroy() {
    mailbox.checkOwner();
    for (Occupant o : occupants) {
      occupants.remove(o);
      o.member().deliver(o.destroyed(null));
    }
    departed();
  }
}
