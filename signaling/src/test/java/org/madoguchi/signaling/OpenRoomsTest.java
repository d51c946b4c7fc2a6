package org.madoguchi.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.signaling.stanza.Stanza;
import org.madoguchi.signaling.token.TokenAdmission;
import org.madoguchi.signaling.token.TokenKeys;
import org.madoguchi.signaling.token.TokenRules;
import org.madoguchi.signaling.token.TokenVerifier;
import org.madoguchi.signaling.xml.Element;

/** Strangers in rooms for trying, beside rooms that want a token. */
class OpenRoomsTest {

  private static final Admission TOKENS =
      new TokenAdmission(
          new TokenVerifier(
              TokenKeys.secret("0123456789abcdef0123456789abcdef"),
              new TokenRules(List.of("counter"), List.of("jitsi"), null, Duration.ZERO),
              Clock.systemUTC()));

  private final SignalingServer server =
      SignalingServer.start(
          SignalingConfig.defaults().withListener(new InetSocketAddress("127.0.0.1", 0)),
          new OpenRooms(TOKENS, "demo-", true));

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aStrangerFromThisMachineEntersOpenRoomsOnly() {
    var stranger = TestClient.joined(server, null, "demo-1", "aaaaaaaa");
    for (String closed : List.of("abc", "xdemo-1", "demo")) {
      stranger.join(closed, "aaaaaaaa");
      var refused = stranger.next();
      assertThat(refused.child("error", Stanza.CLIENT).elements().map(Element::name))
          .as(closed)
          .containsExactly("not-allowed", "text");
    }
    assertThat(server.rooms()).isEqualTo(1);
  }

  @Test
  void aStrangerFromElsewhereIsRefusedAtTheLogin() {
    var door = new TestDoor(server, null, 100); // nobody knows where this one comes from
    door.open();
    door.connection.receive(
        "<auth mechanism='ANONYMOUS' xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>");
    assertThat(door.next().elements().map(Element::text)).containsExactly("", "token missing");
  }

  @Test
  void aBadTokenIsNotAsGoodAsNone() {
    var client = TestClient.connect(server, "x");
    client.open("madoguchi.local");
    client.say("<auth mechanism='ANONYMOUS' xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>");
    assertThat(client.next().elements().map(Element::text)).containsExactly("", "token malformed");
  }
}
