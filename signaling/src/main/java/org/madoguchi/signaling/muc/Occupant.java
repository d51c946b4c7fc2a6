package org.madoguchi.signaling.muc;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madoguchi.signaling.Admission.Admitted;
import org.madoguchi.signaling.Identity;
import org.madoguchi.signaling.stanza.Affiliation;
import org.madoguchi.signaling.stanza.Jid;
import org.madoguchi.signaling.stanza.JitsiIdentity;
import org.madoguchi.signaling.stanza.Stanza;
import org.madoguchi.signaling.stanza.Xep0045Muc;
import org.madoguchi.signaling.xml.Element;

/**
 * Somebody in a room, or in the lobby before it.
 *
 * @param address the room's address with the nick
 * @param member who gets what is sent here
 * @param admitted as whom the host let them in
 * @param affiliation how they stand to the room now
 * @param mesh whether they said on the way in that they connect to each of the others; saying
 *     nothing of it later changes nothing, since the others have counted on it
 * @param presence what they last said of themselves, vouched for, without addresses
 */
record Occupant(
    Jid address,
    RoomMember member,
    Admitted admitted,
    Affiliation affiliation,
    boolean mesh,
    Element presence) {

  /** The mark of clients that need no bridge for more than two. */
  private static final String MESH = "urn:madoguchi:media:0";

  static Occupant of(
      Jid address, RoomMember member, Admitted admitted, Affiliation affiliation, Element said) {
    boolean mesh = said.child("mesh", MESH) != null;
    return new Occupant(address, member, admitted, affiliation, mesh, vouchedFor(said, member));
  }

  private static Element vouchedFor(Element said, RoomMember member) {
    var vouched = JitsiIdentity.vouch(said, member.identity());
    return new Element("presence", Stanza.CLIENT, Map.of(), vouched.children());
  }

  /** The same occupant, saying something new. */
  Occupant saying(Element said) {
    return new Occupant(address, member, admitted, affiliation, mesh, vouchedFor(said, member));
  }

  /** The same occupant, standing otherwise. */
  Occupant with(Affiliation other) {
    return new Occupant(address, member, admitted, other, mesh, presence);
  }

  String nick() {
    return address.resource();
  }

  /** Whether they are known to be that person; strangers are nobody else's. */
  boolean isPerson(Identity who) {
    return member.identity().isSamePerson(who);
  }

  boolean isSamePersonAs(Occupant other) {
    return isPerson(other.member.identity());
  }

  boolean moderates() {
    return affiliation.moderates();
  }

  /** Sends a stanza that only lacks its reader. */
  void tell(Element stanza) {
    member.deliver(stanza.with("to", member.jid().toString()));
  }

  /** Their presence for one reader. */
  Element presentTo(RoomMember reader, int... statuses) {
    return presentTo(reader, Xep0045Muc.present(affiliation, member.jid(), statuses));
  }

  /** Their presence after a change, for one reader, who may be themselves. */
  Element changedFor(RoomMember reader, Cause why) {
    int[] statuses = why.statuses(reader == member);
    return presentTo(
        reader,
        Xep0045Muc.changed(affiliation, member.jid(), why.moderator(), why.reason(), statuses));
  }

  private Element presentTo(RoomMember reader, Element said) {
    return presence.with("from", address.toString()).with("to", reader.jid().toString()).with(said);
  }

  /** Their absence for one reader, who may be themselves. */
  Element goneTo(RoomMember reader, Cause why) {
    int[] statuses = why.statuses(reader == member);
    return gone(
        reader,
        Xep0045Muc.gone(affiliation, member.jid(), why.moderator(), why.reason(), statuses));
  }

  /** For themselves: the room is not there any more. */
  Element destroyed(@Nullable Jid instead) {
    return gone(member, Xep0045Muc.destroyed(member.jid(), instead));
  }

  private Element gone(RoomMember reader, Element said) {
    return Stanza.presence(address, reader.jid()).with("type", "unavailable").with(said);
  }

  /** What they say to everybody, but for its reader. */
  Element saidToAll(Element message) {
    String id = message.attribute("id");
    return message
        .without(e -> e.is("x", Xep0045Muc.USER))
        .with("id", id == null ? UUID.randomUUID().toString() : id)
        .with("from", address.toString());
  }

  /** What they say to one other only, but for its reader (XEP-0045 §7.5). */
  Element whispered(Element message) {
    return message
        .without(e -> e.is("x", Xep0045Muc.USER))
        .with(Element.of("x", Xep0045Muc.USER))
        .with("from", address.toString());
  }
}
