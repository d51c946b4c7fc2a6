package org.madoguchi.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocketImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.signaling.ws.Listener;

/** The Java-WebSocket door: what its sockets may do, and what they may not do to each other. */
class ListenerTest {

  private static final InetSocketAddress LOOPBACK = new InetSocketAddress("127.0.0.1", 0);

  /** Senders may say as much as they like here; only what waits for a reader is bounded. */
  private static final SignalingLimits LIMITS =
      SignalingLimits.defaults()
          .with(l -> l.stanzasPerSecond = 100_000)
          .with(l -> l.bytesPerSecond = 200_000_000)
          .with(l -> l.outboxFrames = 32)
          .with(l -> l.occupants = 3);

  private final SignalingServer server =
      SignalingServer.start(
          SignalingConfig.defaults().withListener(LOOPBACK).withLimits(LIMITS),
          TestAdmission.everybody());

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aSocketWithoutTheSubprotocolIsRefused() {
    assertThat(TestClient.withProtocol(server, "", null).isOpen()).isFalse();
    assertThat(TestClient.withProtocol(server, "mqtt", null).isOpen()).isFalse();
    assertThat(TestClient.withProtocol(server, "xmpp", null).isOpen()).isTrue();
  }

  @Test
  void aSocketThatNeverSaysAnythingIsClosed() throws IOException {
    var limits = SignalingLimits.defaults().with(l -> l.bindWithin = Duration.ofMillis(50));
    var config = SignalingConfig.defaults().withListener(LOOPBACK).withLimits(limits);
    try (var impatient = SignalingServer.start(config, TestAdmission.everybody());
        var socket = new Socket(LOOPBACK.getAddress(), impatient.port())) {
      socket.setSoTimeout(10_000);
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void theOldestOfTooManyUnfinishedHandshakesGivesWay() throws IOException {
    var limits = SignalingLimits.defaults().with(l -> l.handshakes = 2);
    var config = SignalingConfig.defaults().withListener(LOOPBACK).withLimits(limits);
    try (var narrow = SignalingServer.start(config, TestAdmission.everybody());
        var oldest = new Socket(LOOPBACK.getAddress(), narrow.port());
        var second = new Socket(LOOPBACK.getAddress(), narrow.port());
        var third = new Socket(LOOPBACK.getAddress(), narrow.port())) {
      oldest.setSoTimeout(10_000);
      assertThat(oldest.getInputStream().read()).isEqualTo(-1);
      assertThat(second.isConnected() && third.isConnected()).isTrue();
      assertThat(TestClient.login(narrow, "a").untilPong()).isEmpty(); // the second gives way
      second.setSoTimeout(10_000);
      assertThat(second.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void oneAddressHasOnlySoManySockets() {
    var limits = SignalingLimits.defaults().with(l -> l.perAddress = 2);
    var config = SignalingConfig.defaults().withListener(LOOPBACK).withLimits(limits);
    try (var narrow = SignalingServer.start(config, TestAdmission.everybody())) {
      var first = TestClient.login(narrow, "a");
      TestClient.login(narrow, "b");
      var third = TestClient.withProtocol(narrow, "xmpp", "c");
      assertThat(third.closeCode()).isEqualTo(1013);
      first.close();
      assertThat(first.closeCode()).isEqualTo(1000);
      TestClient.login(narrow, "d"); // the first has made room, and the third took none
    }
  }

  @Test
  void aSocketThatBreaksWhileItIsBeingTakenIsLost() {
    var timer = Executors.newSingleThreadScheduledExecutor();
    var door = new SlowToTake();
    try (var listener = Listener.start(LOOPBACK, door, LIMITS, timer)) {
      var client = TestClient.at(listener.getPort(), "xmpp", "a");
      door.reached.orTimeout(10, TimeUnit.SECONDS).join();
      client.vanish();
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
      while (!listener.getConnections().isEmpty() && System.nanoTime() < deadline) {
        Thread.onSpinWait();
      }
      door.taken.complete(null);
      door.lost.orTimeout(10, TimeUnit.SECONDS).join();
    } finally {
      timer.shutdownNow();
    }
  }

  @Test
  void aFrameThatTheLibraryForgetsIsSentAllTheSame() {
    var timer = Executors.newSingleThreadScheduledExecutor();
    var door = new SlowToTake();
    door.taken.complete(null);
    try (var listener = Listener.start(LOOPBACK, door, LIMITS, timer)) {
      var client = TestClient.at(listener.getPort(), "xmpp", "a");
      door.reached.orTimeout(10, TimeUnit.SECONDS).join();
      var socket = (WebSocketImpl) listener.getConnections().iterator().next();
      for (var frame : socket.getDraft().createFrames("<late/>", false)) {
        socket.outQueue.add(
            socket.getDraft().createBinaryFrame(frame)); // and nothing is said of it
      }
      assertThat(client.nextFrame()).isEqualTo("<late/>");
    } finally {
      timer.shutdownNow();
    }
  }

  /** A door that takes nobody before it is told to. */
  private static final class SlowToTake implements SignalingDoor, SignalingConnection {
    final CompletableFuture<Void> reached = new CompletableFuture<>();
    final CompletableFuture<Void> taken = new CompletableFuture<>();
    final CompletableFuture<Void> lost = new CompletableFuture<>();

    @Override
    public SignalingConnection connect(SignalingClient client, SignalingRequest request) {
      reached.complete(null);
      taken.join();
      return this;
    }

    @Override
    public boolean receive(String frame) {
      return true;
    }

    @Override
    public void lost() {
      lost.complete(null);
    }

    @Override
    public void closeRoom(String room) {}

    @Override
    public int connections() {
      return 0;
    }

    @Override
    public int roomCount() {
      return 0;
    }

    @Override
    public boolean isAway() {
      return false;
    }

    @Override
    public void close() {}
  }

  @Test
  void aFrameBeyondTheLimitIsRefusedWithoutReadingIt() {
    var client = TestClient.login(server, "a");
    client.say("<a>" + "x".repeat(LIMITS.frame()) + "</a>");
    // Closing what still has unread bytes resets it, and the reset may overtake the close frame.
    assertThat(client.closeCode()).isIn(1009, 1006);
    assertThat(TestClient.login(server, "b").untilPong()).isEmpty();
  }

  @Test
  void aBinaryFrameIsRefused() {
    var client = TestClient.login(server, "a");
    client.send(new byte[] {1, 2, 3});
    assertThat(client.closeCode()).isEqualTo(1003);
  }

  @Test
  void badXmlIsAnsweredWithAStreamErrorAndAClose() {
    var client = TestClient.login(server, "a");
    client.say("<iq");
    assertThat(client.next().firstElement().name()).isEqualTo("not-well-formed");
    assertThat(client.next().name()).isEqualTo("close");
    assertThat(client.closeCode()).isEqualTo(1007);
  }

  @Test
  void aReaderWhoStopsIsClosedAndNobodyElseWaits() {
    var slow = TestClient.joined(server, "slow", "r", "aaaaaaaa");
    var sender = TestClient.joined(server, "sender", "r", "bbbbbbbb");
    var reader = TestClient.joined(server, "reader", "r", "cccccccc");
    sender.untilPong();
    slow.untilPong();
    slow.stopReading();

    var long100k =
        "<message type='groupchat' to='r@conference.madoguchi.local' xmlns='jabber:client'>"
            + "<body>"
            + "x".repeat(100_000)
            + "</body></message>";
    boolean slowIsGone = false;
    for (int said = 0; said < 500 && !slowIsGone; said++) {
      sender.say(long100k);
      for (var other : new TestClient[] {sender, reader}) {
        var heard = other.next(); // in time, whatever the slow one does
        if (heard.name().equals("presence")) {
          assertThat(heard.attribute("from")).endsWith("/aaaaaaaa");
          assertThat(heard.attribute("type")).isEqualTo("unavailable");
          slowIsGone = true;
          other.next();
        }
      }
    }
    assertThat(slowIsGone).isTrue();
    assertThat(reader.untilPong()).isEmpty();
  }

  @Test
  void aPortThatIsTakenIsSaidAtOnce() {
    var taken = new InetSocketAddress("127.0.0.1", server.port());
    assertThatThrownBy(
            () ->
                SignalingServer.start(
                    SignalingConfig.defaults().withListener(taken), TestAdmission.everybody()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(Integer.toString(server.port()));
  }
}
