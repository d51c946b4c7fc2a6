package org.madoguchi.signaling.stanza;

import java.util.ArrayList;
import java.util.List;
import org.madoguchi.signaling.stanza.Xep0030Disco.Identity;
import org.madoguchi.signaling.xml.Element;

/**
 * What the domain itself answers: its services, and a list of them that promises nothing more.
 * Called from any thread.
 */
public final class Domain {

  private final List<IqService> services;
  private final Element info;

  /**
   * @param services answered by the domain itself
   * @param components services beside it
   */
  public Domain(List<IqService> services, List<Identity> components) {
    this.services = List.copyOf(services);
    var features = new ArrayList<>(List.of(Xep0030Disco.INFO));
    services.forEach(s -> features.addAll(s.features()));
    var identities = new ArrayList<>(List.of(new Identity("server", "im", "Madoguchi")));
    identities.addAll(components);
    this.info = Xep0030Disco.info(identities, features);
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
