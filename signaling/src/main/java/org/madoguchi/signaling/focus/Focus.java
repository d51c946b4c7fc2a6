package org.madoguchi.signaling.focus;

import org.madoguchi.signaling.Admission;
import org.madoguchi.signaling.Admission.Decision;
import org.madoguchi.signaling.Admission.NotYet;
import org.madoguchi.signaling.Admission.Refused;
import org.madoguchi.signaling.Identity;
import org.madoguchi.signaling.stanza.Jid;
import org.madoguchi.signaling.stanza.Stanza;
import org.madoguchi.signaling.stanza.StanzaError;
import org.madoguchi.signaling.xml.Element;

/**
 * Answers the conference request that comes before every join (source: Jicofo's conference IQ,
 * namespace {@value #NAMESPACE}). There is no bridge behind it: parties talk to each other
 * directly. Safe for several threads.
 */
public final class Focus {

  private static final String NAMESPACE = "http://jitsi.org/protocol/focus";

  private final Jid focus;
  private final String rooms;
  private final Admission admission;

  /**
   * @param focus the bare address under which the focus is said to be in rooms
   * @param rooms domain of the rooms
   */
  public Focus(Jid focus, String rooms, Admission admission) {
    this.focus = focus;
    this.rooms = rooms;
    this.admission = admission;
  }

  /**
   * The answer to a request; there always is one. A stranger who may not enter is asked to log in.
   * Whoever is known and may not enter hears so when joining, as from a Jitsi server: refused here,
   * clients would only say that the request failed, or ask for ever.
   *
   * @param iq a well-formed request
   * @param payload its only child
   * @param who asks
   */
  public Element answer(Element iq, Element payload, Identity who) {
    if (!iq.has("type", "set") || !payload.is("conference", NAMESPACE)) {
      return StanzaError.SERVICE_UNAVAILABLE.reply(iq);
    }
    Jid room = Jid.parse(payload.attribute("room"));
    String name = room == null ? null : room.local();
    if (room == null || name == null || !room.domain().equals(rooms)) {
      return StanzaError.BAD_REQUEST.reply(iq);
    }
    Decision decision = admission.admit(who, name);
    if (decision instanceof Refused refused && who.user() == null) {
      return StanzaError.NOT_AUTHORIZED.reply(iq, refused.text());
    }
    return Stanza.result(iq).with(conference(room.bare(), !(decision instanceof NotYet)));
  }

  /** A client told that the room is not ready asks again after a while. */
  private Element conference(Jid room, boolean ready) {
    return Element.of("conference", NAMESPACE)
        .with("focusjid", focus.toString())
        .with("room", room.toString())
        .with("ready", Boolean.toString(ready))
        .with(property("authentication", "false"), property("visitors-supported", "false"));
  }

  private static Element property(String name, String value) {
    return Element.of("property", NAMESPACE).with("name", name).with("value", value);
  }
}
