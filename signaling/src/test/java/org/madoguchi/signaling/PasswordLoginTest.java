package org.madoguchi.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.signaling.Admission.Admitted;
import org.madoguchi.signaling.Admission.Refused;
import org.madoguchi.signaling.Admission.Standing;
import org.madoguchi.signaling.sasl.Passwords;
import org.madoguchi.signaling.stanza.Stanza;
import org.madoguchi.signaling.xml.Element;

/** People with passwords, over real sockets. */
class PasswordLoginTest {

  private static final Account SATO =
      new Account(
          "sato",
          new Identity(
              new Identity.User("sato", null, null, null),
              null,
              java.util.Map.of(),
              null,
              Identity.ANY_ROOM,
              Standing.MODERATOR),
          Passwords.hash("窓口"));

  private SignalingServer server = start(Set.of(Admission.Way.PASSWORD));

  private static SignalingServer start(Set<Admission.Way> ways) {
    return SignalingServer.start(
        SignalingConfig.defaults().withListener(new InetSocketAddress("127.0.0.1", 0)),
        new Admission() {
          @Override
          public Login logIn(Arrival arrival) {
            return new Refused("token missing");
          }

          @Override
          public Decision admit(Identity who, String room) {
            return new Admitted(who.standing());
          }

          @Override
          public Set<Way> ways() {
            return ways;
          }

          @Override
          public Account account(String name) {
            return name.equals("sato") ? SATO : null;
          }
        });
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private TestClient opened() {
    var client = TestClient.connect(server, null);
    client.open("madoguchi.local");
    return client;
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void auth(TestClient client, String mechanism, String data) {
    client.say(
        "<auth mechanism='%s' xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>%s</auth>", mechanism, data);
  }

  private static void respond(TestClient client, String data) {
    client.say("<response xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>%s</response>", data);
  }

  private static String condition(TestClient client) {
    var failure = client.next();
    assertThat(failure.name()).isEqualTo("failure");
    return failure.firstElement().name();
  }

  @Test
  void onlyTheHostsWaysAreOffered() {
    assertThat(mechanisms(server)).containsExactly("SCRAM-SHA-1", "PLAIN");
    try (var both = start(Set.of(Admission.Way.PASSWORD, Admission.Way.TOKEN));
        var tokens = start(Set.of(Admission.Way.TOKEN))) {
      assertThat(mechanisms(both)).containsExactly("SCRAM-SHA-1", "PLAIN", "ANONYMOUS");
      assertThat(mechanisms(tokens)).containsExactly("ANONYMOUS");
    }
  }

  private static java.util.List<String> mechanisms(SignalingServer server) {
    var client = TestClient.connect(server, null);
    client.say("<open to='madoguchi.local' xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>");
    assertThat(client.next().name()).isEqualTo("open");
    return client.next().firstElement().elements().map(Element::text).toList();
  }

  @Test
  void whatIsNotOfferedIsAnInvalidMechanism() {
    var client = opened();
    auth(client, "ANONYMOUS", "");
    assertThat(condition(client)).isEqualTo("invalid-mechanism");
    auth(client, "SCRAM-SHA-256", "");
    assertThat(condition(client)).isEqualTo("invalid-mechanism");
  }

  @Test
  void aPasswordMakesAnAddressOfTheAccountAndItsIdentityButNoNick() {
    var client = opened();
    auth(client, "PLAIN", base64("\0Sato\0窓口"));
    assertThat(client.next().name()).isEqualTo("success");
    client.open("madoguchi.local");
    client.bind();
    assertThat(client.address()).matches("sato@madoguchi\\.local/[A-Za-z0-9_-]{12}");
    client.join("r", "0badcafe");
    client.next(); // the focus
    var self = client.next();
    assertThat(self.attribute("from")).endsWith("/0badcafe");
    assertThat(self.child("identity", Stanza.CLIENT).firstElement().elements().map(Element::text))
        .containsExactly("sato");
  }

  @Test
  void whoComesAgainGetsAnotherAddress() {
    var addresses =
        java.util.stream.Stream.of(1, 2)
            .map(
                i -> {
                  var client = opened();
                  auth(client, "PLAIN", base64("\0sato\0窓口"));
                  assertThat(client.next().name()).isEqualTo("success");
                  client.open("madoguchi.local");
                  client.bind();
                  return client.address();
                })
            .distinct();
    assertThat(addresses).hasSize(2);
  }

  @Test
  void aMessageMayBeAskedForAndAnAttemptMayBeAborted() {
    var client = opened();
    auth(client, "PLAIN", "");
    var challenge = client.next();
    assertThat(challenge.name()).isEqualTo("challenge");
    assertThat(challenge.text()).isEmpty();
    client.say("<abort xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>");
    assertThat(condition(client)).isEqualTo("aborted");
    auth(client, "PLAIN", "");
    assertThat(client.next().name()).isEqualTo("challenge");
    respond(client, base64("\0sato\0窓口"));
    assertThat(client.next().name()).isEqualTo("success");
  }

  @Test
  void threeFailuresEndTheConnection() {
    var client = opened();
    auth(client, "PLAIN", base64("\0sato\0wrong"));
    assertThat(condition(client)).isEqualTo("not-authorized");
    respond(client, base64("hello"));
    assertThat(condition(client)).isEqualTo("malformed-request");
    auth(client, "PLAIN", "no base64");
    assertThat(condition(client)).isEqualTo("incorrect-encoding");
    assertThat(client.next().firstElement().name()).isEqualTo("policy-violation");
    assertThat(client.closeCode()).isEqualTo(1008);
  }

  @Test
  void twoAttemptsAtOnceAreNone() {
    var client = opened();
    auth(client, "SCRAM-SHA-1", base64("n,,n=sato,r=abc"));
    assertThat(client.next().name()).isEqualTo("challenge");
    auth(client, "SCRAM-SHA-1", base64("n,,n=sato,r=abc"));
    assertThat(condition(client)).isEqualTo("malformed-request");
  }
}
