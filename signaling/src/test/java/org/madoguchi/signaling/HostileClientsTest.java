package org.madoguchi.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two who talk to each other while others do all they can against it, within the usual limits. */
class HostileClientsTest {

  private static final InetSocketAddress LOOPBACK = new InetSocketAddress("127.0.0.1", 0);
  private static final int ROUNDS = 60;

  /** Whoever goes on writing after the server has closed may hear the line break first. */
  private static final int CUT_OFF = 1006;

  private final SignalingServer server =
      SignalingServer.start(
          SignalingConfig.defaults()
              .withListener(LOOPBACK)
              .withLimits(SignalingLimits.defaults().with(l -> l.handshakes = 50)),
          TestAdmission.everybody());

  private final List<Socket> halfOpen = new ArrayList<>();

  @AfterEach
  void stop() throws IOException {
    server.close();
    for (Socket socket : halfOpen) {
      socket.close();
    }
  }

  @Test
  void whateverOthersDoTwoGoOnTalking() throws IOException {
    var kiosk = TestClient.joined(server, "kiosk", "good", "aaaaaaaa");
    var staff = TestClient.joined(server, "staff", "good", "bbbbbbbb");
    kiosk.next(); // that the other is there
    var deaf = TestClient.joined(server, "deaf", "bad", "cccccccc");
    deaf.stopReading();
    var loud = TestClient.login(server, "loud");
    int tooLoud = 0;
    int tooLarge = 0;
    for (int round = 0; round < ROUNDS; round++) {
      sayIfStillThere(deaf, ping());
      for (int i = 0; i < 100; i++) {
        sayIfStillThere(loud, ping());
      }
      if (!loud.isOpen()) {
        assertThat(loud.closeCode()).isIn(1008, CUT_OFF);
        tooLoud++;
        loud = TestClient.login(server, "loud");
      }
      if (round % 10 == 0) {
        var large = TestClient.login(server, "large");
        large.say("<message xmlns='jabber:client'>" + "x".repeat(250_000) + "</message>");
        sayIfStillThere(large, "<a>" + "x".repeat(300_000) + "</a>");
        assertThat(large.closeCode()).isIn(1009, CUT_OFF);
        tooLarge++;
      }
      halfOpen.add(new Socket(LOOPBACK.getAddress(), server.port()));
      talk(kiosk, staff, "k" + round);
      talk(staff, kiosk, "s" + round);
    }
    assertThat(tooLoud).isPositive();
    assertThat(tooLarge).isEqualTo(ROUNDS / 10);
    var oldest = halfOpen.get(0);
    oldest.setSoTimeout(10_000);
    assertThat(oldest.getInputStream().read()).as("the oldest of 60 handshakes").isEqualTo(-1);
  }

  /** The server may have closed it a moment ago. */
  private static void sayIfStillThere(TestClient client, String frame) {
    try {
      client.say(frame);
    } catch (WebsocketNotConnectedException gone) {
      assertThat(client.isOpen()).isFalse();
    }
  }

  /** Both hear it next, in time and nothing else before it. */
  private static void talk(TestClient from, TestClient to, String id) {
    from.say(
        "<message type='groupchat' id='%s' to='good@conference.madoguchi.local' "
            + "xmlns='jabber:client'><body>x</body></message>",
        id);
    assertThat(to.next().attribute("id")).isEqualTo(id);
    assertThat(from.next().attribute("id")).isEqualTo(id);
  }

  private static String ping() {
    return "<iq type='get' id='p' xmlns='jabber:client'><ping xmlns='urn:xmpp:ping'/></iq>";
  }
}
