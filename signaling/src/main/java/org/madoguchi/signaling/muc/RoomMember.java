package org.madoguchi.signaling.muc;

import org.madoguchi.signaling.Identity;
import org.madoguchi.signaling.stanza.Jid;
import org.madoguchi.signaling.xml.Element;

/** Somebody logged in, as rooms see it. Safe for several threads; no method blocks. */
public interface RoomMember {

  /** The full address, which never changes. */
  Jid jid();

  /** Who this is, as the host vouches for it. */
  Identity identity();

  /** Sends a stanza that is complete but for nothing; stanzas from one thread keep their order. */
  void deliver(Element stanza);

  /** Another connection of the same person has taken the place: this one is over. */
  void replaced();
}
