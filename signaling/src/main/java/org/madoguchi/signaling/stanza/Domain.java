package org.madoguchi.signaling.stanza;

import java.util.ArrayList;
import java.util.List;
import org.madoguchi.signaling.xml.Element;

/**
 * What the domain itself answers: its services, and a list of them that promises nothing more.
 * Called from any thread.
 */
public final class Domain {

  private final List<IqService> services;
  private final Element info;

  public Domain(List<IqService> services) {
    this.services = List.copyOf(services);
    var features = new ArrayList<>(List.of(Xep0030Disco.INFO));
    services.forEach(s -> features.addAll(s.features()));
    this.info = Xep0030Disco.info(new Xep0030Disco.Identity("server", "im", "Madoguchi"), features);
  }

  /**
   * The answer to a request; there always is one.
   *
   * @param iq a well-formed request
   * @param payload its only child
   */
  public Element answer(Element iq, Element payload) {
    if (Xep0030Disco.isAsked(iq, payload)) {
      return Stanza.result(iq).with(info);
    }
    for (IqService service : services) {
      if (service.isAsked(iq, payload)) {
        return service.answer(iq, payload);
      }
    }
    return StanzaError.SERVICE_UNAVAILABLE.reply(iq);
  }
}
