package org.madoguchi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.madoguchi.TestClock;
import org.madoguchi.TestCounter;
import org.madoguchi.TestScreen;
import org.madoguchi.TestSocket;
import org.madoguchi.core.AnnotationId;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.FormId;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.wire.DeskMessage;
import org.madoguchi.wire.Ink;
import org.madoguchi.wire.InkKind;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.ServerMessage;

/** What a WebSocket may be told by anybody on the network, and what then happens. */
@Timeout(120)
class SocketTest {
  /** Strokes of 33 kB each; the outbox of the test holds 16 of them. */
  private static final int SAID = 60;

  private static TestCounter counter;
  private static TestScreen sato;
  private static ConsultationId consultation;

  @BeforeAll
  static void start() {
    counter = TestCounter.start();
    sato = counter.staff("sato");
    consultation = sato.talkWith(counter.kiosk("nishi-1"));
  }

  @AfterAll
  static void stop() {
    counter.close();
  }

  /** Another desk connection still works; the server is up. */
  private static void serverIsUp() {
    sato.desk().expect(ServerMessage.DeskSnapshot.class);
  }

  private static void refused(TestSocket socket, String problem, String text) {
    socket.sayText(text);
    assertThat(socket.expect(ServerMessage.Refusal.class).problem()).as(text).isEqualTo(problem);
  }

  // ---- what can't be understood

  @Test
  void whatIsNotAMessageIsRefusedAndTheConnectionStays() {
    var desk = sato.desk();
    desk.expect(ServerMessage.DeskSnapshot.class);
    for (var text :
        List.of(
            "",
            "hello",
            "null",
            "[]",
            "{}",
            "\"desk.hello\"",
            "{\"type\":\"desk.hello\"",
            "{\"type\":\"desk.hello\"} {\"type\":\"desk.hello\"}",
            "{\"type\":\"made.up\"}",
            "{\"type\":\"DeskHello\"}",
            "{\"type\":7}",
            "{\"type\":\"desk.hello\",\"more\":1}",
            "{\"type\":\"desk.hello\",\"type\":\"desk.hello\"}",
            "{\"type\":\"ticket.accept\",\"ticket\":\"abc\"}",
            "{\"type\":\"ticket.accept\",\"id\":null,\"ticket\":\"abc\"}",
            "{\"type\":\"ticket.accept\",\"id\":7,\"ticket\":\"abc\"}",
            "{\"type\":\"ticket.accept\",\"id\":\"a b\",\"ticket\":\"abc\"}",
            "{\"type\":\"ticket.accept\",\"id\":\"x\",\"ticket\":\"../../etc\"}",
            "{\"type\":\"ticket.accept\",\"id\":\"x\",\"id\":\"y\",\"ticket\":\"abc\"}",
            "{\"type\":\"ticket.accept\",\"id\":\"x\",\"ticket\":{\"value\":\"abc\"}}",
            "[".repeat(5_000),
            "{\"type\":\"ticket.accept\",\"id\":" + "9".repeat(5_000) + "}")) {
      refused(desk, "message-not-understood", text);
    }
    desk.say(new DeskMessage.DeskHello()).expect(ServerMessage.DeskSnapshot.class);
  }

  @Test
  void whatIsTooLongOrOutOfRangeIsRefused() {
    var room = sato.room(consultation);
    room.expect(ServerMessage.RoomSnapshot.class);
    for (var text :
        List.of(
            "{\"type\":\"field.change\",\"id\":\"x\",\"document\":\"d\",\"field\":\"f\",\"value\":\""
                + "あ".repeat(501)
                + "\"}",
            "{\"type\":\"field.change\",\"id\":\"x\",\"document\":\"d\",\"field\":\"f\",\"value\":7}",
            "{\"type\":\"field.change\",\"id\":\"x\",\"document\":\"d\",\"field\":\"f\",\"value\":\"\\u0000\"}",
            "{\"type\":\"field.change\",\"id\":\"x\",\"document\":\"d\",\"field\":\"f\",\"value\":\"\\ud842\"}",
            "{\"type\":\"page.turn\",\"id\":\"x\",\"document\":\"d\",\"page\":-1}",
            "{\"type\":\"page.turn\",\"id\":\"x\",\"document\":\"d\",\"page\":1.5}",
            "{\"type\":\"page.turn\",\"id\":\"x\",\"document\":\"d\",\"page\":\"1\"}",
            "{\"type\":\"pointer.move\",\"document\":\"d\",\"page\":0,\"u\":1.01,\"v\":0}",
            "{\"type\":\"pointer.move\",\"document\":\"d\",\"page\":0,\"u\":NaN,\"v\":0}",
            "{\"type\":\"pointer.move\",\"document\":\"d\",\"page\":0,\"u\":1e999,\"v\":0}",
            ink("[0.1,0.1]", "\"pen\"", "\"#000000\""),
            ink("[]", "\"pen\"", "\"#000000\""),
            ink("[0.1,0.1,2]", "\"pen\"", "\"#000000\""),
            ink("[0.1,0.1,null]", "\"pen\"", "\"#000000\""),
            ink("[0.1,0.1,0.5]", "\"crayon\"", "\"#000000\""),
            ink("[0.1,0.1,0.5]", "0", "\"#000000\""),
            ink("[0.1,0.1,0.5]", "\"pen\"", "\"red;x\""))) {
      refused(room, "message-not-understood", text);
    }
    serverIsUp();
  }

  private static String ink(String points, String kind, String colour) {
    return "{\"type\":\"annotation.add\",\"id\":\"x\",\"document\":\"d\",\"annotation\":\"a\","
        + "\"mark\":{\"type\":\"ink\",\"kind\":%s,\"page\":0,\"colour\":%s,\"width\":0.003,\"points\":%s}}"
            .formatted(kind, colour, points);
  }

  @Test
  void aRefusalNamesTheCommandAndQuotesNothingElse() {
    var desk = sato.desk();
    desk.sayText("{\"type\":\"ticket.accept\",\"id\":\"my-7\",\"password\":\"himitsu\"}");
    var refusal = desk.expect(ServerMessage.Refusal.class);
    assertThat(refusal.ref()).isEqualTo(new CommandId("my-7"));
    assertThat(refusal.toString()).doesNotContain("himitsu");
  }

  @Test
  void aFrameOfMoreThan64KiBClosesWith1009() {
    var desk = sato.desk();
    desk.sayText("{\"type\":\"desk.hello\",\"x\":\"" + "a".repeat(64 * 1024) + "\"}");
    assertThat(desk.closeCode()).isEqualTo(1009);
    serverIsUp();
  }

  @Test
  void aBinaryFrameChangesNothingAndTheServerStaysUp() {
    var desk = sato.desk();
    desk.expect(ServerMessage.DeskSnapshot.class);
    desk.sayBytes(new byte[] {1, 2, 3});
    desk.sayBytes(new byte[100_000]);
    serverIsUp();
  }

  // ---- what may not be said

  @Test
  void aMessageOfTheOtherEndpointIsRefused() {
    var id = CommandId.fresh();
    var desk = sato.desk();
    desk.say(new RoomMessage.EndConsultation(id));
    var refusal = desk.expect(ServerMessage.Refusal.class);
    assertThat(refusal.problem()).isEqualTo("message-not-understood");
    assertThat(refusal.ref()).isEqualTo(id);

    var room = sato.room(consultation);
    room.say(new DeskMessage.DeskHello());
    assertThat(room.expect(ServerMessage.Refusal.class).problem())
        .isEqualTo("message-not-understood");
  }

  @Test
  void whatIsNotOnesRoleIsRefused() {
    var desk = sato.desk();
    desk.say(new DeskMessage.CallCounter(CommandId.fresh(), new ProcedureId("tennyu")));
    assertThat(desk.expect(ServerMessage.Refusal.class).problem()).isEqualTo("not-allowed");
    var supervisor = counter.signIn("supervisor", "kato").socket("/ws/room/abc");
    assertThat(supervisor.closeCode()).isEqualTo(4404);
  }

  @Test
  void whoDoesNotBelongToARoomIsPutOutWhateverTheySay() {
    var ito = counter.staff("ito").socket("/ws/room/" + consultation);
    ito.say(new RoomMessage.RoomHello(0L));
    ito.say(new RoomMessage.AskToEnd(CommandId.fresh()));
    assertThat(ito.closeCode()).isEqualTo(4403);
    assertThat(ito.drain()).allMatch(ServerMessage.Refusal.class::isInstance);

    var neighbour = counter.kiosk("kita-1").socket("/ws/room/" + consultation);
    assertThat(neighbour.closeCode()).isEqualTo(4403);
    assertThat(sato.socket("/ws/room/" + ConsultationId.fresh()).closeCode()).isEqualTo(4404);
    assertThat(sato.socket("/ws/room/UPPER").closeCode()).isEqualTo(4404);
  }

  // ---- who may connect

  private static int handshake(String path, String cookie, String origin) {
    var builder = counter.http().newWebSocketBuilder();
    if (cookie != null) {
      builder.header("Cookie", cookie);
    }
    if (origin != null) {
      builder.header("Origin", origin);
    }
    try {
      builder
          .buildAsync(
              URI.create(counter.origin().replace("http:", "ws:") + path),
              new WebSocket.Listener() {})
          .join()
          .abort();
      return 101;
    } catch (CompletionException e) {
      return ((WebSocketHandshakeException) e.getCause()).getResponse().statusCode();
    }
  }

  @Test
  void onlyPagesOfThisServerMayConnect() {
    var cookie = sato.cookie();
    for (var path :
        List.of("/staff/ws/desk", "/staff/ws/room/abc", "/staff/ws/call", "/xmpp-websocket")) {
      assertThat(handshake(path, cookie, "https://evil.example")).as(path).isEqualTo(403);
      assertThat(handshake(path, cookie, "null")).as(path).isEqualTo(403);
      assertThat(handshake(path, cookie, counter.origin() + ".evil.example")).isEqualTo(403);
      assertThat(handshake(path, cookie, "http://localhost@evil.example")).isEqualTo(403);
      assertThat(handshake(path, cookie, null)).as(path).isEqualTo(403);
    }
    assertThat(handshake("/staff/ws/desk", cookie, counter.origin())).isEqualTo(101);
  }

  @Test
  void withoutASessionOfThatScreenItIsClosedWith4401() {
    assertThat(TestSocket.open(counter, "/staff/ws/desk", null).closeCode()).isEqualTo(4401);
    assertThat(TestSocket.open(counter, "/staff/ws/desk", "madoguchi=made-up").closeCode())
        .isEqualTo(4401);
    assertThat(TestSocket.open(counter, "/clerk/ws/desk", sato.cookie()).closeCode())
        .isEqualTo(4401);
    assertThat(TestSocket.open(counter, "/kiosk/ws/desk", sato.cookie()).closeCode())
        .isEqualTo(4401);
  }

  @Test
  void aScreenThereIsNotCantBeConnectedTo() {
    assertThat(handshake("/made-up/ws/desk", sato.cookie(), counter.origin())).isEqualTo(404);
    serverIsUp();
  }

  @Test
  void aSessionThatRunsOutMeanwhileIsToldSoAndClosedWith4401() {
    var clock = new TestClock();
    try (var watched = TestCounter.start(Map.of("MADOGUCHI_ACCESS_SESSION_HOURS", "1"), clock)) {
      var desk = watched.staff("sato").desk();
      desk.expect(ServerMessage.DeskSnapshot.class);
      clock.forward(Duration.ofMinutes(59));
      desk.say(new DeskMessage.DeskHello()).expect(ServerMessage.DeskSnapshot.class);
      clock.forward(Duration.ofMinutes(2));
      desk.say(new DeskMessage.DeskHello());
      assertThat(desk.expect(ServerMessage.Refusal.class).problem()).isEqualTo("session-expired");
      assertThat(desk.closeCode()).isEqualTo(4401);
    }
  }

  @Test
  void whoSignsOutIsNotHeardLongAfterwards() {
    var clock = new TestClock();
    try (var watched = TestCounter.start(Map.of(), clock)) {
      var screen = watched.staff("sato");
      var desk = screen.desk();
      desk.expect(ServerMessage.DeskSnapshot.class);
      assertThat(screen.post("sign-out", new byte[0]).statusCode()).isEqualTo(204);
      clock.forward(Duration.ofSeconds(31));
      desk.say(new DeskMessage.DeskHello());
      assertThat(desk.closeCode()).isEqualTo(4401);
    }
  }

  // ---- how much

  @Test
  void whoSaysTooMuchIsRefusedAsBusyAndNotPutOut() {
    try (var slow = TestCounter.start(Map.of("MADOGUCHI_LIMITS_COMMANDS_PER_SECOND", "1"))) {
      var desk = slow.staff("sato").desk();
      desk.expect(ServerMessage.DeskSnapshot.class);
      for (int i = 0; i < 20; i++) {
        desk.say(new DeskMessage.DeskHello());
      }
      desk.expect(ServerMessage.Refusal.class, r -> r.problem().equals("busy"));
      var other = slow.staff("ito").desk(); // it is one's own allowance
      other.expect(ServerMessage.DeskSnapshot.class);
    }
  }

  @Test
  void beyondTheLimitOfConnectionsNewOnesAreClosedWith1013() {
    try (var small = TestCounter.start(Map.of("MADOGUCHI_LIMITS_CONNECTIONS", "3"))) {
      var ito = small.staff("ito");
      for (int i = 0; i < 10; i++) { // those that are put out at once are not counted for ever
        assertThat(TestSocket.open(small, "/staff/ws/desk", null).closeCode()).isEqualTo(4401);
      }
      var open = new ArrayList<TestSocket>();
      for (int i = 0; i < 3; i++) {
        var desk = ito.desk();
        desk.expect(ServerMessage.DeskSnapshot.class);
        open.add(desk);
      }
      assertThat(ito.socket("/ws/desk").closeCode()).isEqualTo(1013);
      open.get(0).close();
      open.get(0).closeCode();
      ito.desk().expect(ServerMessage.DeskSnapshot.class);
    }
  }

  @Test
  void whoDoesNotReadIsPutOutAndTheOthersGoOn() throws IOException {
    try (var small =
        TestCounter.start(
            Map.of(
                "MADOGUCHI_LIMITS_OUTBOX", "16",
                "MADOGUCHI_LIMITS_COMMANDS_PER_SECOND", "1000"))) {
      var kiosk = small.kiosk("nishi-1");
      var staff = small.staff("sato");
      var id = staff.talkWith(kiosk);
      var room = staff.room(id);
      room.expect(ServerMessage.RoomSnapshot.class);
      var document = DocumentId.fresh();
      var open = CommandId.fresh();
      room.command(new RoomMessage.OpenForm(open, document, new FormId("juminido")), open);
      var watching = staff.room(id);
      try (var deaf = deaf(small, "/kiosk/ws/room/" + id, kiosk.cookie())) {
        watching.expect(ServerMessage.RoomMembers.class, m -> residentIsHere(m, true));
        var points = Collections.nCopies(3_000, 0.123456789);
        var ink = new Ink(InkKind.pen, 0, "#000000", 0.003, points);
        for (int i = 0; i < SAID; i++) {
          var add = CommandId.fresh();
          room.command(
              new RoomMessage.AddAnnotation(add, document, AnnotationId.fresh(), ink), add);
        }
        // what it now reads is what was on the way, not all that was said; then the close
        var frames = framesBeforeClose1013(deaf.getInputStream());
        assertThat(frames).isLessThan(SAID);
      }
      watching.expect(ServerMessage.RoomMembers.class, m -> residentIsHere(m, false));
      // back at once, with a snapshot of it all
      assertThat(kiosk.room(id).expect(ServerMessage.RoomSnapshot.class).consultation().shown())
          .isEqualTo(document);
    }
  }

  private static boolean residentIsHere(ServerMessage.RoomMembers members, boolean here) {
    return members.members().stream()
        .anyMatch(m -> m.person().id().equals("nishi-1") && m.connected() == here);
  }

  /** A client that says hello and then never reads (RFC 6455 by hand). */
  private static Socket deaf(TestCounter counter, String path, String cookie) throws IOException {
    var uri = URI.create(counter.origin());
    var socket = new Socket();
    socket.setReceiveBufferSize(4_096);
    socket.connect(new java.net.InetSocketAddress(uri.getHost(), uri.getPort()));
    var out = socket.getOutputStream();
    out.write(
        ("GET %s HTTP/1.1\r\nHost: %s\r\nOrigin: %s\r\nCookie: %s\r\nUpgrade: websocket\r\n"
                + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n")
            .formatted(path, uri.getAuthority(), counter.origin(), cookie)
            .getBytes(StandardCharsets.US_ASCII));
    var hello = "{\"type\":\"room.hello\"}".getBytes(StandardCharsets.US_ASCII);
    out.write(0x81);
    out.write(0x80 | hello.length);
    out.write(new byte[4]); // a mask of zeros
    out.write(hello);
    out.flush();
    return socket;
  }

  /** Reads to the close frame, which must be 1013, and counts the frames before it. */
  private static int framesBeforeClose1013(InputStream in) throws IOException {
    var tail = new byte[] {0, 0, 0, 0};
    while (!new String(tail, StandardCharsets.US_ASCII).equals("\r\n\r\n")) { // the handshake
      System.arraycopy(tail, 1, tail, 0, 3);
      tail[3] = (byte) read(in);
    }
    for (int frames = 0; ; frames++) {
      boolean close = (read(in) & 0x0f) == 8;
      long length = read(in);
      int more = length == 127 ? 8 : length == 126 ? 2 : 0;
      for (int i = 0; i < more; i++) {
        length = (i == 0 ? 0 : length << 8) | read(in);
      }
      if (close) {
        assertThat(read(in) << 8 | read(in)).isEqualTo(1013);
        return frames;
      }
      in.skipNBytes(length);
    }
  }

  private static int read(InputStream in) throws IOException {
    int next = in.read();
    if (next < 0) {
      throw new IOException("the end");
    }
    return next;
  }
}
