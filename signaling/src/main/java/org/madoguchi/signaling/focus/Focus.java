package org.madoguchi.signaling.focus;

import org.jspecify.annotations.Nullable;
import org.madoguchi.signaling.Admission;
import org.madoguchi.signaling.Admission.Admitted;
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
   * The answer to a request; there always is one.
   *
   * @param iq a well-formed request
   * @param payload its only child
   * @param token what the client brought when it connected, or null
   */
  public Element answer(Element iq, Element payload, @Nullable String token) {
    if (!iq.has("type", "set") || !payload.is("conference", NAMESPACE)) {
      return StanzaError.SERVICE_UNAVAILABLE.reply(iq);
    }
    Jid room = Jid.parse(payload.attribute("room"));
    String name = room == null ? null : room.local();
    if (room == null || name == null || !room.domain().equals(rooms)) {
      return StanzaError.BAD_REQUEST.reply(iq);
    }
    if (admission.admit(token, name) instanceof Admitted) {
      return Stanza.result(iq).with(ready(room.bare()));
    }
    var error = token == null ? StanzaError.NOT_AUTHORIZED : StanzaError.NOT_ALLOWED;
    return error.reply(iq);
  }

  private Element ready(Jid room) {
    return Element.of("conference", NAMESPACE)
        .with("focusjid", focus.toString())
        .with("room", room.toString())
        .with("ready", "true")
        .with(property("authentication", "false"), property("visitors-supported", "false"));
  }

  private static Element property(String name, String value) {
    return Element.of("property", NAMESPACE).with("name", name).with("value", value);
  }
}
