package org.madoguchi.signaling;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What passes between a client and its socket at the upstream, and what each hears of the end. */
class UpstreamTest {

  private static final InetSocketAddress LOOPBACK = new InetSocketAddress("127.0.0.1", 0);
  private static final String LONG = "<m>" + "x".repeat(100_000) + "</m>";

  private static SignalingServer relay(UpstreamConfig config) {
    return SignalingServer.relay(config, LOOPBACK);
  }

  private static SignalingServer relay(FakeUpstream upstream) {
    return relay(UpstreamConfig.of(upstream.uri()));
  }

  private static SignalingConnection connect(SignalingServer door, SignalingClient client) {
    return door.connect(client, SignalingRequest.of(null));
  }

  @Test
  void theQueryAndEveryFramePassUnchangedBothWays() {
    try (var upstream = FakeUpstream.launch();
        var door = relay(upstream)) {
      var client = new SlowDoor();
      var query = "room=%E7%AA%93&token=a.b-c_d&previd=x%2By";
      var connection = door.connect(client, SignalingRequest.of(query));
      connection.receive("<early/>"); // before the upstream has answered
      var far = upstream.socket();
      assertThat(far.getResourceDescriptor()).isEqualTo("/xmpp-websocket?" + query);
      assertThat(far.getProtocol().getProvidedProtocol()).isEqualTo("xmpp");
      assertThat(upstream.heard()).isEqualTo("<early/>");
      for (var frame : List.of("<a b='𠮷野 \"花子\"'/>", "", " ", LONG)) {
        connection.receive(frame);
        assertThat(upstream.heard()).isEqualTo(frame);
        far.send(frame);
        assertThat(client.next()).isEqualTo(frame);
      }
    }
  }

  @Test
  void howEitherSideClosesIsSaidToTheOther() {
    try (var upstream = FakeUpstream.launch();
        var door = relay(upstream)) {
      var leaving = TestClient.connect(door, null);
      upstream.socket().send("<hello/>");
      assertThat(leaving.nextFrame()).isEqualTo("<hello/>");
      leaving.close(4001, "用は済んだ");
      assertThat(upstream.closed()).isEqualTo("4001 用は済んだ");

      var client = new SlowDoor();
      connect(door, client);
      var far = upstream.socket();
      far.send("<last/>");
      far.close(4002, "遠慮します");
      assertThat(client.next()).isEqualTo("<last/>");
      assertThat(client.closed()).isEqualTo("4002 遠慮します");
      assertThat(upstream.closed()).isEqualTo("4002 遠慮します");
    }
  }

  @Test
  void aBrokenLineIsABrokenLineAtTheOtherEnd() {
    try (var upstream = FakeUpstream.launch();
        var door = relay(upstream)) {
      var client = TestClient.connect(door, null);
      upstream.socket().send("<hello/>");
      assertThat(client.nextFrame()).isEqualTo("<hello/>");
      client.vanish();
      assertThat(upstream.closed()).startsWith("1006");

      var other = new SlowDoor();
      connect(door, other);
      var far = upstream.socket();
      far.send("<hello/>");
      assertThat(other.next()).isEqualTo("<hello/>");
      far.closeConnection(1006, "");
      assertThat(other.closed()).isEqualTo("1012 upstream lost");
    }
  }

  @Test
  void whileAClientIsBehindWhatIsSaidToItWaitsAtTheUpstream() {
    try (var upstream = FakeUpstream.launch();
        var door = relay(upstream)) {
      var slow = new SlowDoor();
      slow.isBehind = true;
      connect(door, slow);
      var far = upstream.socket();
      for (int i = 0; i < 300; i++) { // 30 MB, more than both kernels' buffers hold
        far.send(i + LONG);
      }
      var other = new SlowDoor();
      connect(door, other);
      upstream.socket().send("<quick/>");
      assertThat(other.next()).isEqualTo("<quick/>"); // nobody else waits

      assertThat(slow.next()).isEqualTo("0" + LONG);
      assertThat(slow.waiting()).isZero();
      assertThat(far.hasBufferedData()).isTrue();

      slow.isBehind = false;
      for (int i = 1; i < 300; i++) {
        assertThat(slow.next()).isEqualTo(i + LONG);
      }
    }
  }

  @Test
  void aClientThatIsFurtherAheadThanTheLimitsIsToldToComeBack() throws IOException {
    try (var upstream = new RawUpstream();
        var door = relay(UpstreamConfig.of(upstream.uri()))) {
      var client = new SlowDoor();
      var connection = connect(door, client);
      try (var far = upstream.accept()) {
        RawUpstream.answerHandshake(far); // and never reads again
        int taken = 0;
        while (connection.receive(LONG)) {
          taken++;
          assertThat(taken).as("100 KB frames taken").isLessThan(300);
        }
        assertThat(client.closed()).isEqualTo("1013 upstream too slow");
      }
    }
  }

  @Test
  void anUpstreamThatAnswersNoPingIsTakenForDead() throws IOException {
    try (var upstream = new RawUpstream();
        var door = relay(UpstreamConfig.of(upstream.uri()).withPingEvery(Duration.ofMillis(100)))) {
      var client = new SlowDoor();
      connect(door, client);
      try (var far = upstream.accept()) {
        RawUpstream.answerHandshake(far);
        assertThat(far.getInputStream().read()).isEqualTo(0x89); // a ping (RFC 6455 §5.5.2)
        assertThat(client.closed()).isEqualTo("1012 upstream does not answer");
      }
    }
  }

  @Test
  void anUpstreamThatCannotBeReachedIsAwayAndClientsAreTurnedAwayAtOnce() throws IOException {
    try (var silent = new RawUpstream();
        var door =
            relay(UpstreamConfig.of(silent.uri()).withConnectWithin(Duration.ofMillis(50)))) {
      assertThat(door.isAway()).isFalse();
      var first = new SlowDoor();
      connect(door, first);
      assertThat(first.closed()).isEqualTo("1013 upstream away");
      assertThat(door.isAway()).isTrue();
      assertThat(door.connections()).isZero();
    }
    try (var door = relay(UpstreamConfig.of("ws://nowhere.invalid:5280/xmpp-websocket"))) {
      var client = new SlowDoor();
      connect(door, client);
      assertThat(client.closed()).isEqualTo("1013 upstream away");
      assertThat(door.isAway()).isTrue();
    }
  }

  @Test
  void anAnswerThatIsNoWebSocketIsARefusalButTheServerIsThere() throws IOException {
    for (var answer :
        List.of(
            "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n",
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: wrong\r\n\r\n",
            "SSH-2.0-OpenSSH_9.2\r\n\r\n",
            "HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(4_000))) {
      try (var upstream = new RawUpstream();
          var door = relay(UpstreamConfig.of(upstream.uri()))) {
        var client = new SlowDoor();
        connect(door, client);
        try (var far = upstream.accept()) {
          RawUpstream.readRequest(far);
          far.getOutputStream().write(answer.getBytes(US_ASCII));
          assertThat(client.closed()).isEqualTo("1013 upstream refused");
          assertThat(door.isAway()).isFalse();
        }
      }
    }
  }

  @Test
  void aFrameBeyondTheLimitAndABinaryOneEndTheConnection() {
    try (var upstream = FakeUpstream.launch();
        var door = relay(upstream)) {
      var client = new SlowDoor();
      connect(door, client);
      upstream.socket().send("x".repeat(300 * 1024));
      assertThat(client.closed()).startsWith("1009");
      var other = new SlowDoor();
      connect(door, other);
      upstream.socket().send(new byte[] {1});
      assertThat(other.closed()).isEqualTo("1003 text only");
    }
  }

  @Test
  void thereAreOnlySoManyConnections() {
    try (var upstream = FakeUpstream.launch()) {
      var limits = SignalingLimits.defaults().with(l -> l.connections = 1);
      var config = UpstreamConfig.of(upstream.uri()).withLimits(limits);
      try (var door = relay(config)) {
        var first = new SlowDoor();
        var connection = connect(door, first);
        upstream.socket().send("<hello/>");
        assertThat(first.next()).isEqualTo("<hello/>");
        var second = new SlowDoor();
        connect(door, second);
        assertThat(second.closed()).isEqualTo("1013 too many connections");
        connection.closed(1001, "");
        assertThat(upstream.closed()).startsWith("1001");
      }
    }
  }

  @Test
  void aQueryThatCouldSayMoreThanAQueryIsRefused() {
    try (var upstream = FakeUpstream.launch();
        var door = relay(upstream)) {
      for (var query : List.of("a b", "a HTTP/1.1\r\nX: y", "窓", "x".repeat(10_000))) {
        var client = new SlowDoor();
        door.connect(client, SignalingRequest.of(query));
        assertThat(client.closed()).isEqualTo("1011 request not understood");
      }
    }
  }

  @Test
  void whenTheDoorIsClosedClientsAreToldToComeBack() {
    try (var upstream = FakeUpstream.launch()) {
      var door = relay(upstream);
      var client = new SlowDoor();
      connect(door, client);
      upstream.socket().send("<hello/>");
      assertThat(client.next()).isEqualTo("<hello/>");
      door.close();
      assertThat(client.closed()).isEqualTo("1012 server stops");
      assertThat(upstream.closed()).startsWith("1001");
    }
  }

  @Test
  void anAddressThatIsNoWebSocketIsRefused() {
    for (var bad :
        List.of("http://a/x", "ws://a", "ws:///x", "ws://u:p@a/x", "ws://a/x?y=z", "a:5280/x")) {
      assertThatThrownBy(() -> UpstreamConfig.of(bad))
          .as(bad)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  /** A server of bytes. */
  private static final class RawUpstream implements AutoCloseable {
    private static final Pattern KEY = Pattern.compile("Sec-WebSocket-Key: (\\S+)");

    private final ServerSocket server;

    RawUpstream() throws IOException {
      server = new ServerSocket();
      server.setReceiveBufferSize(8_192);
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      server.setSoTimeout(10_000);
    }

    String uri() {
      return "ws://127.0.0.1:" + server.getLocalPort() + "/xmpp-websocket";
    }

    Socket accept() throws IOException {
      var socket = server.accept();
      socket.setSoTimeout(10_000);
      return socket;
    }

    static String readRequest(Socket socket) throws IOException {
      InputStream in = socket.getInputStream();
      var request = new StringBuilder();
      while (request.indexOf("\r\n\r\n") < 0) {
        request.append((char) in.read());
      }
      return request.toString();
    }

    static void answerHandshake(Socket socket) throws IOException {
      var key = KEY.matcher(readRequest(socket));
      assertThat(key.find()).isTrue();
      try {
        var accepted =
            MessageDigest.getInstance("SHA-1")
                .digest((key.group(1) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(US_ASCII));
        var answer =
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Protocol: xmpp\r\nSec-WebSocket-Accept: "
                + Base64.getEncoder().encodeToString(accepted)
                + "\r\n\r\n";
        socket.getOutputStream().write(answer.getBytes(US_ASCII));
      } catch (java.security.NoSuchAlgorithmException impossible) {
        throw new AssertionError(impossible);
      }
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }
}
