package org.madoguchi.signaling;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Clients at our door, rooms at a real Prosody. */
class UpstreamProsodyTest {

  private static final InetSocketAddress LOOPBACK = new InetSocketAddress("127.0.0.1", 0);
  private static final String KIOSK = "aaaaaaaa";
  private static final String STAFF = "bbbbbbbb";
  private static final int MANY = 500;

  private static Prosody prosody;

  private final SignalingServer door =
      SignalingServer.relay(
          UpstreamConfig.of(prosody.uri()).withConnectWithin(Duration.ofSeconds(30)), LOOPBACK);

  @BeforeAll
  static void launch() {
    prosody = Prosody.launch();
  }

  @AfterAll
  static void quit() {
    prosody.close();
  }

  @AfterEach
  void stop() {
    door.close();
  }

  @Test
  void twoClientsMeetInARoomAndHearEachOtherInOrder() {
    var staff = TestClient.joined(door, "staff", "meet", STAFF);
    var kiosk = TestClient.joined(door, "kiosk", "meet", KIOSK);
    assertThat(staff.next().attribute("from")).endsWith("/" + KIOSK);
    for (int i = 0; i < 50; i++) {
      kiosk.say(message("meet", i));
    }
    for (int i = 0; i < 50; i++) {
      var heard = staff.next();
      assertThat(heard.attribute("from")).isEqualTo("meet@conference.madoguchi.local/" + KIOSK);
      assertThat(heard.attribute("id")).isEqualTo("m" + i);
    }
    assertThat(door.connections()).isEqualTo(2);
  }

  @Test
  void aBrokenLineIsResumedOnAnotherConnectionAndNothingIsLost() {
    var staff = TestClient.joined(door, "staff", "resume", STAFF);
    var kiosk = withAccount("kiosk");
    kiosk.bind();
    kiosk.say("<enable resume='true' xmlns='urn:xmpp:sm:3'/>");
    String id = kiosk.next().attribute("id");
    kiosk.join("resume", KIOSK);
    kiosk.untilSubject();
    staff.next();

    kiosk.vanish();
    for (int i = 0; i < 3; i++) {
      staff.say(message("resume", i));
      assertThat(staff.next().name()).isEqualTo("message");
    }
    var back = withAccount("kiosk&previd=" + id);
    back.say("<resume previd='%s' h='3' xmlns='urn:xmpp:sm:3'/>", id);
    var heard = new ArrayList<String>();
    assertThat(back.next().name()).isEqualTo("resumed");
    while (heard.size() < 3) {
      var frame = back.next();
      if (frame.name().equals("message") && frame.attribute("id") != null) {
        heard.add(frame.attribute("id"));
      }
    }
    assertThat(heard).containsExactly("m0", "m1", "m2");
    back.say(message("resume", 9));
    assertThat(staff.next().attribute("id")).isEqualTo("m9"); // nobody had left
  }

  private TestClient withAccount(String token) {
    var client = TestClient.connect(door, token);
    var name = Base64.getEncoder().encodeToString("\0kiosk\0secret".getBytes(US_ASCII));
    client.authenticate(
        "accounts.madoguchi.local",
        "<auth mechanism='PLAIN' xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>" + name + "</auth>");
    return client;
  }

  @Test
  void howProsodyClosesIsHowTheClientIsClosed() {
    var orderly = TestClient.login(door, "orderly");
    orderly.say("<close xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>");
    assertThat(orderly.next().name()).isEqualTo("close");
    assertThat(orderly.closeCode()).isEqualTo(1000);

    var rude = TestClient.login(door, "rude");
    rude.say("no XML");
    assertThat(rude.closeCode()).isEqualTo(1007);
  }

  @Test
  void whenProsodyDiesClientsAreToldToComeBackAndCan() {
    var kiosk = TestClient.joined(door, "kiosk", "restart", KIOSK);
    var staff = TestClient.joined(door, "staff", "restart", STAFF);
    prosody.kill();
    assertThat(kiosk.closeCode()).isEqualTo(1012);
    assertThat(staff.closeCode()).isEqualTo(1012);
    var turnedAway = new SlowDoor();
    door.connect(turnedAway, SignalingRequest.of("room=restart"));
    assertThat(turnedAway.closed()).startsWith("1013");
    assertThat(door.isAway()).isTrue();

    prosody.start();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (door.isAway() && System.nanoTime() < deadline) {
      var probe = new SlowDoor();
      var connection = door.connect(probe, SignalingRequest.of("room=restart"));
      connection.receive(
          "<open to='madoguchi.local' xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>");
      probe.anything(); // an answer or a close
    }
    TestClient.joined(door, "kiosk", "restart", KIOSK);
    TestClient.joined(door, "staff", "restart", STAFF);
  }

  @Test
  void fiveHundredClientsArePassedOnByOneThread() {
    var doors = new ArrayList<TestDoor>();
    for (int i = 0; i < MANY; i++) {
      var client = new TestDoor(door, null, 64);
      client.login();
      doors.add(client);
    }
    assertThat(door.connections()).isEqualTo(MANY);
    assertThat(threadsOf("signaling-upstream"))
        .containsExactlyInAnyOrder("signaling-upstream", "signaling-upstream-names");
    doors.forEach(d -> d.connection.closed(1001, "going away"));
  }

  private static List<String> threadsOf(String prefix) {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith(prefix))
        .toList();
  }

  private static String message(String room, int number) {
    return ("<message type='groupchat' id='m%d' to='%s@conference.madoguchi.local'"
            + " xmlns='jabber:client'><body>x</body></message>")
        .formatted(number, room);
  }
}
