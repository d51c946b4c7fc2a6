package org.madoguchi.signaling.stanza;

import java.time.Clock;
import java.util.List;
import org.madoguchi.signaling.ExternalService;
import org.madoguchi.signaling.TurnSecret;
import org.madoguchi.signaling.xml.Element;

/**
 * XEP-0215 External Service Discovery, version 1.0.0, and its older namespace: which STUN and TURN
 * servers there are. Credentials are made for each answer.
 */
public final class Xep0215ExternalServices implements IqService {

  private static final List<String> NAMESPACES =
      List.of("urn:xmpp:extdisco:2", "urn:xmpp:extdisco:1");

  private final List<ExternalService> services;
  private final Clock clock;

  public Xep0215ExternalServices(List<ExternalService> services, Clock clock) {
    this.services = services;
    this.clock = clock;
  }

  @Override
  public List<String> features() {
    return NAMESPACES;
  }

  @Override
  public boolean isAsked(Element iq, Element payload) {
    return iq.has("type", "get")
        && payload.name().equals("services")
        && NAMESPACES.contains(payload.namespace());
  }

  @Override
  public Element answer(Element iq, Element payload) {
    var list = Element.of("services", payload.namespace());
    for (ExternalService service : services) {
      list = list.with(describe(service, payload.namespace()));
    }
    return Stanza.result(iq).with(list);
  }

  private Element describe(ExternalService service, String namespace) {
    var element =
        Element.of("service", namespace)
            .with("type", service.type())
            .with("host", service.host())
            .with("port", Integer.toString(service.port()))
            .with("transport", service.transport());
    TurnSecret secret = service.secret();
    if (secret == null) {
      return element;
    }
    var credentials = secret.credentials(clock.instant());
    return element
        .with("restricted", "1")
        .with("expires", credentials.expires().toString())
        .with("username", credentials.username())
        .with("password", credentials.password());
  }
}
