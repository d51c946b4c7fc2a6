package org.madoguchi.signaling.muc;

import java.util.Map;
import org.madoguchi.signaling.Admission;
import org.madoguchi.signaling.Admission.Admitted;
import org.madoguchi.signaling.stanza.Jid;
import org.madoguchi.signaling.stanza.JitsiIdentity;
import org.madoguchi.signaling.stanza.Stanza;
import org.madoguchi.signaling.stanza.Xep0045Muc;
import org.madoguchi.signaling.stanza.Xep0045Muc.Standing;
import org.madoguchi.signaling.xml.Element;

/**
 * Somebody in a room.
 *
 * @param address the room's address with the nick
 * @param member who gets what is sent here
 * @param admitted as whom the host let them in
 * @param presence what they last said of themselves, vouched for, without addresses
 */
record Occupant(Jid address, RoomMember member, Admitted admitted, Element presence) {

  static Occupant of(Jid address, RoomMember member, Admitted admitted, Element said) {
    var vouched = JitsiIdentity.vouch(said, member.identity());
    var kept = new Element("presence", Stanza.CLIENT, Map.of(), vouched.children());
    return new Occupant(address, member, admitted, kept);
  }

  /** The same occupant, saying something new. */
  Occupant saying(Element said) {
    return of(address, member, admitted, said);
  }

  Standing standing() {
    return admitted.standing() == Admission.Standing.MODERATOR
        ? Standing.MODERATOR
        : Standing.PARTICIPANT;
  }

  /** Their presence for one reader. */
  Element presentTo(RoomMember reader, int... statuses) {
    return presence
        .with("from", address.toString())
        .with("to", reader.jid().toString())
        .with(Xep0045Muc.present(standing(), member.jid(), statuses));
  }

  /** Their absence for one reader, with what the room says of it. */
  Element goneTo(RoomMember reader, Element said) {
    return Stanza.presence(address, reader.jid()).with("type", "unavailable").with(said);
  }
}
