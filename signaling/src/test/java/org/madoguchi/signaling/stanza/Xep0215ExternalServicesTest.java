package org.madoguchi.signaling.stanza;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madoguchi.signaling.ExternalService;
import org.madoguchi.signaling.TurnSecret;
import org.madoguchi.signaling.xml.Element;

class Xep0215ExternalServicesTest {

  private static final String NAMESPACE = "urn:xmpp:extdisco:2";

  @Test
  void aSecretBecomesCredentialsThatExpireInADay() {
    var clock = Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);
    var secret = new TurnSecret("secret", Duration.ofDays(1));
    var turn = new ExternalService("turn", "turn.example", 3478, "udp", secret);
    var stun = new ExternalService("stun", "turn.example", 3478, "udp", null);
    var services = new Xep0215ExternalServices(List.of(turn, stun), clock);
    var payload = Element.of("services", NAMESPACE);
    var iq = Element.of("iq", Stanza.CLIENT).with("type", "get").with("id", "1").with(payload);

    var listed = services.answer(iq, payload).child("services", NAMESPACE).elements().toList();

    assertThat(listed).hasSize(2);
    assertThat(listed.get(0).attributes())
        .containsEntry("type", "turn")
        .containsEntry("port", "3478")
        .containsEntry("expires", "2026-11-24T00:00:00Z")
        .containsEntry("username", "1795478400")
        .containsEntry("password", "vVOkPeADRLxhHTo01cpn0JGWm0c=");
    assertThat(listed.get(1).attributes()).doesNotContainKeys("username", "password", "expires");
    assertThat(turn.toString()).doesNotContain("secret");
  }
}
