package org.madoguchi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.madoguchi.TestCounter;
import org.madoguchi.TestScreen;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.demo.Demo;
import org.madoguchi.document.Pdfs;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.PhotoPages;
import org.madoguchi.wire.ProblemBody;
import org.madoguchi.wire.ServerMessage;
import org.madoguchi.wire.SignIn;
import org.madoguchi.wire.UploadProgress;
import org.madoguchi.wire.WireJson;

/** What is answered over HTTP, to browsers and to those who are none. */
@Timeout(120)
class HttpTest {
  private static TestCounter counter;
  private static TestScreen sato;
  private static TestScreen ito;
  private static ConsultationId satosRoom;
  private static ConsultationId itosRoom;

  @BeforeAll
  static void start() {
    counter = TestCounter.start();
    sato = counter.staff("sato");
    ito = counter.staff("ito");
    satosRoom = sato.talkWith(counter.kiosk("nishi-1"));
    itosRoom = ito.talkWith(counter.kiosk("higashi-1"));
  }

  @AfterAll
  static void stop() {
    counter.close();
  }

  private static void assertProblem(HttpResponse<byte[]> answer, int status, String code) {
    assertThat(TestCounter.text(answer)).contains("\"" + code + "\"");
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    var body = WireJson.read(answer.body(), ProblemBody.class);
    assertThat(body.problem()).isEqualTo(code);
    assertThat(body.type()).isEqualTo("/problems/" + code);
    assertThat(body.status()).isEqualTo(status);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  // ---- characters

  @Test
  void staffSeesTheShapesOfACharacterAndNobodyElse() {
    var shapes = sato.get("characters/8FBB/variants");
    assertThat(shapes.statusCode()).isEqualTo(200);
    assertThat(TestCounter.text(shapes)).startsWith("[{\"sequence\":\"辻\",\"path\":\"M");
    assertProblem(sato.get("characters/FFFFFF/variants"), 422, "message-not-understood");
    assertProblem(counter.kiosk("nishi-1").get("characters/8FBB/variants"), 403, "not-allowed");
  }

  // ---- headers

  @Test
  void everyAnswerSaysWhatABrowserMayDoWithIt() {
    var kato = counter.signIn("supervisor", "kato");
    var answers =
        Map.of(
            "screen", counter.get("/staff", null),
            "static file that is not there", counter.get("/made-up.js", null),
            "JSON", sato.get("me"),
            "problem", counter.get("/staff/api/me", null),
            "problem 404", sato.get("made-up"),
            "CSV", kato.get("sessions.csv"),
            "health", counter.get("/healthz", null),
            "redirect", counter.get("/", null),
            "foreign origin", post("/staff/api/sign-out", "https://evil.example"),
            "demo", counter.get("/demo/api/access", null));
    answers.forEach(
        (kind, answer) -> {
          var headers = answer.headers();
          assertThat(headers.firstValue("Content-Security-Policy"))
              .as(kind)
              .hasValueSatisfying(
                  policy ->
                      assertThat(policy)
                          .contains("default-src 'none'")
                          .contains("frame-ancestors")
                          .doesNotContain("unsafe-eval"));
          assertThat(headers.firstValue("X-Content-Type-Options")).as(kind).hasValue("nosniff");
          assertThat(headers.firstValue("Referrer-Policy")).as(kind).hasValue("no-referrer");
          assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).as(kind).isPresent();
          assertThat(headers.firstValue("Permissions-Policy")).as(kind).isPresent();
          assertThat(headers.firstValue("Server")).as(kind).isEmpty();
        });
    assertThat(sato.get("me").headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void aSessionCookieIsForThatScreenAndForNoScript() {
    var answer =
        counter.post(
            "/staff/api/sign-in", null, TestCounter.json(new SignIn("sato", Demo.PASSWORD)));
    var cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie.split("; "))
        .contains("Path=/staff", "HttpOnly", "SameSite=Strict", "Max-Age=43200")
        .doesNotContain("Secure"); // plain HTTP on this machine; over HTTPS it is there
    var out = counter.post("/staff/api/sign-out", TestCounter.cookie(answer), new byte[0]);
    assertThat(out.headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith("madoguchi=; Path=/staff; Max-Age=0");
    assertProblem(
        counter.get("/staff/api/me", TestCounter.cookie(answer)), 401, "sign-in-required");
  }

  // ---- from where

  private static HttpResponse<byte[]> post(String path, String origin) {
    var request =
        HttpRequest.newBuilder(URI.create(counter.origin() + path))
            .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[0]));
    if (origin != null) {
      request.header("Origin", origin);
    }
    return counter.send(request.build());
  }

  @Test
  void onlyPagesOfThisServerMayChangeSomething() {
    for (var path : List.of("/staff/api/sign-in", "/staff/api/sign-out", "/kiosk/api/enrol")) {
      assertThat(post(path, null).statusCode()).as(path).isEqualTo(403);
      assertThat(post(path, "https://evil.example").statusCode()).as(path).isEqualTo(403);
      assertThat(post(path, "null").statusCode()).as(path).isEqualTo(403);
    }
    assertThat(post("/staff/api/sign-out", counter.origin()).statusCode()).isEqualTo(204);
  }

  // ---- files

  @Test
  void whatIsNotThereIsNotFound() {
    for (var path :
        List.of(
            "/made-up",
            "/staff.txt",
            "/assets/",
            "/assets/made-up.js",
            "/db/migration/V1__the_counter.sql",
            "/org/madoguchi/Main.class",
            "/logback.xml",
            "/healthz/more")) {
      assertThat(counter.get(path, null).statusCode()).as(path).isEqualTo(404);
    }
    assertProblem(sato.get("made-up"), 404, "no-such-address");
    assertProblem(sato.post("me", new byte[0]), 404, "no-such-address");
  }

  @Test
  void nobodyClimbsOutOfTheFolderOfScreens() throws IOException {
    for (var path :
        List.of(
            "/../madoguchi.json",
            "/assets/../../db/migration/V1__the_counter.sql",
            "/assets/..%2f..%2fdb/migration/V1__the_counter.sql",
            "/%2e%2e/%2e%2e/etc/passwd",
            "/assets/%2e%2e/%2e%2e/config/madoguchi.json",
            "/..;/x.json",
            "/assets\\..\\..\\x.json",
            "/%00.html",
            "//etc/passwd.json",
            "/staff/api/..%2f..%2fhealthz")) {
      assertThat(status("GET " + path + " HTTP/1.1")).as(path).isIn(400, 401, 404);
    }
    assertThat(status("GET / HTTP/9.9")).isIn(400, 505);
    assertThat(status("nonsense")).isEqualTo(400);
    assertThat(counter.get("/healthz", null).statusCode()).isEqualTo(200);
  }

  /** The status of a request whose first line no library would send. */
  private static int status(String line) throws IOException {
    var uri = URI.create(counter.origin());
    try (var socket = new Socket(uri.getHost(), uri.getPort())) {
      socket
          .getOutputStream()
          .write(
              text(
                  "%s\r\nHost: %s\r\nConnection: close\r\n\r\n"
                      .formatted(line, uri.getAuthority())));
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(answer).doesNotContain("create table").doesNotContain("root:");
      return Integer.parseInt(answer.split(" ")[1]);
    }
  }

  // ---- bodies

  @Test
  void aBodyThatIsNotUnderstoodIsRefused() {
    for (var body :
        List.of(
            "",
            "x",
            "{}",
            "null",
            "{\"account\":\"sato\"}",
            "{\"account\":\"sato\",\"password\":\"x\",\"more\":1}",
            "{\"account\":\"sato\",\"password\":[\"x\"]}",
            "{\"account\":\"" + "a".repeat(41) + "\",\"password\":\"x\"}",
            "{\"account\":\"sato\",\"password\":\"" + "a".repeat(5_000) + "\"}")) {
      var answer = counter.post("/staff/api/sign-in", null, text(body));
      assertProblem(answer, 422, "message-not-understood");
    }
    assertProblem(
        counter.signIn("supervisor", "kato").get("sessions?date=yesterday"),
        422,
        "message-not-understood");
  }

  @Test
  void whoIsNotSignedInOrHasNoRightGetsNothing() {
    for (var path : List.of("me", "sessions", "rooms/abc/files/" + "0".repeat(64) + ".pdf")) {
      assertProblem(counter.get("/staff/api/" + path, null), 401, "sign-in-required");
    }
    assertProblem(sato.get("sessions"), 403, "not-allowed");
    assertProblem(
        counter.signIn("supervisor", "kato").upload(satosRoom, "x.pdf", text("x")),
        403,
        "not-allowed");
    assertProblem(ito.upload(satosRoom, "x.pdf", pdf()), 403, "not-a-member");
    assertProblem(ito.post("rooms/" + satosRoom + "/call", new byte[0]), 403, "not-a-member");
    assertProblem(sato.post("rooms/made-up/call", new byte[0]), 404, "no-such-room");
  }

  // ---- uploads

  private static byte[] pdf() {
    return pdf(false);
  }

  private static byte[] pdf(boolean encrypted) {
    try (var document = new PDDocument()) {
      document.addPage(new PDPage(PDRectangle.A4));
      if (encrypted) {
        var policy = new StandardProtectionPolicy("owner", "user", new AccessPermission());
        policy.setEncryptionKeyLength(128);
        document.protect(policy);
      }
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void whatIsNotAUsablePdfIsRefusedByNameAndTheServerStaysUp() {
    var good = pdf();
    var tooLarge = Arrays.copyOf(good, 21 * 1024 * 1024);
    assertProblem(sato.upload(satosRoom, "x.pdf", new byte[0]), 422, "not-a-pdf");
    assertProblem(
        sato.upload(satosRoom, "x.pdf", text("<html><script>1</script>")), 422, "not-a-pdf");
    assertProblem(
        sato.upload(satosRoom, "x.pdf", text("%PDF-1.7\nnothing more")), 422, "pdf-broken");
    assertProblem(sato.upload(satosRoom, "x.pdf", pdf(true)), 422, "pdf-encrypted");
    assertProblem(sato.upload(satosRoom, "x.pdf", tooLarge), 422, "pdf-too-large");
    assertThat(counter.get("/healthz", null).statusCode()).isEqualTo(200);
    assertThat(sato.upload(satosRoom, "x.pdf", good).statusCode()).isEqualTo(201);
  }

  @Test
  void anEightyFourMegabyteFileIsRefusedAndTheServerStaysUp() {
    var large = Arrays.copyOf(pdf(), 84 * 1024 * 1024);
    assertProblem(sato.upload(satosRoom, "x.pdf", large), 422, "pdf-too-large");
    assertThat(counter.get("/healthz", null).statusCode()).isEqualTo(200);
  }

  @Test
  void photographsAreReadStraightenedAndBoundAsADocumentOfTheRoom() throws IOException {
    var photos = "rooms/" + satosRoom + "/photos";
    var first = sato.post(photos, photograph("png"));
    assertThat(first.headers().firstValue("Content-Type")).hasValue(PhotoPages.MEDIA_TYPE);
    var page = PhotoBody.read(first.body()).get(0);
    assertThat(page.jpeg()).startsWith(0xFF, 0xD8, 0xFF);
    var body = PhotoBody.write(List.of(page, page));
    var bound =
        counter.post(
            "/staff/api/rooms/" + satosRoom + "/documents",
            sato.cookie(),
            body,
            Map.of("Content-Type", PhotoPages.MEDIA_TYPE, "X-File-Name", "sheet.JPG"));
    assertThat(bound.statusCode()).isEqualTo(201);
    var documents =
        sato.room(satosRoom).expect(ServerMessage.RoomSnapshot.class).consultation().documents();
    var document = documents.get(documents.size() - 1);
    assertThat(document.title()).isEqualTo("sheet");
    assertThat(document.pages()).hasSize(2);

    assertProblem(ito.post(photos, photograph("png")), 403, "not-a-member");
    assertProblem(sato.post(photos, text("GIF89a")), 422, "photo-kind");
    assertProblem(sato.post(photos, text("0000ftypheic")), 422, "photo-heic");
    for (var broken : List.of(text("{}"), Arrays.copyOf(body, body.length - 1), new byte[0])) {
      var refused =
          counter.post(
              "/staff/api/rooms/" + satosRoom + "/documents",
              sato.cookie(),
              broken,
              Map.of("Content-Type", PhotoPages.MEDIA_TYPE));
      assertProblem(refused, 422, "message-not-understood");
    }
  }

  private static byte[] photograph(String format) throws IOException {
    var picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(150, 50, 300, 380);
    pen.dispose();
    var out = new ByteArrayOutputStream();
    ImageIO.write(picture, format, out);
    return out.toByteArray();
  }

  @Test
  void anUploadCanBeWatchedAndGivenUpByItsRoomOnly() throws Exception {
    var upload = "rooms/" + itosRoom + "/uploads/on-its-way";
    assertProblem(ito.get(upload), 404, "no-such-upload");
    var sent =
        CompletableFuture.supplyAsync(
            () ->
                counter.post(
                    "/staff/api/rooms/" + itosRoom + "/documents",
                    ito.cookie(),
                    Pdfs.endlessShadingAfter(1),
                    Map.of("X-Upload-Id", "on-its-way")));
    var answer = ito.get(upload);
    while (answer.statusCode() == 404
        || WireJson.read(answer.body(), UploadProgress.class).page() == 0) {
      assertThat(sent).isNotDone();
      answer = ito.get(upload);
    }
    assertThat(WireJson.read(answer.body(), UploadProgress.class))
        .isEqualTo(new UploadProgress(1, 2));
    assertProblem(sato.get(upload), 403, "not-a-member");
    assertProblem(sato.get("rooms/" + satosRoom + "/uploads/on-its-way"), 404, "no-such-upload");
    assertThat(counter.delete("/staff/api/" + upload, ito.cookie()).statusCode()).isEqualTo(204);
    assertProblem(sent.join(), 409, "upload-cancelled");
    assertProblem(ito.get(upload), 404, "no-such-upload");
  }

  @Test
  void aClerkBringsADocumentToTheTableOfTheirBranch() {
    var tanaka = counter.clerk("tanaka");
    tanaka.room(satosRoom).expect(ServerMessage.RoomSnapshot.class);
    assertThat(tanaka.upload(satosRoom, "x.pdf", pdf()).statusCode()).isEqualTo(201);
    assertProblem(tanaka.upload(itosRoom, "x.pdf", pdf()), 403, "not-a-member");
  }

  @Test
  void aFileNameBecomesATitleWhateverItIs() {
    var room = ito.room(itosRoom);
    var titles =
        Map.of(
            "%E8%AB%8B%E6%B1%82%E6%9B%B8.PDF",
            "請求書",
            "",
            "PDF",
            ".pdf",
            "PDF",
            "a%00b%0Ac.pdf",
            "a b c",
            "..%2f..%2fetc%2fpasswd",
            "../../etc/passwd",
            "%3Cscript%3E",
            "<script>",
            "%E3%81%82".repeat(150) + ".pdf",
            "あ".repeat(100));
    titles.forEach(
        (name, title) -> {
          assertThat(ito.upload(itosRoom, name, pdf()).statusCode()).as(name).isEqualTo(201);
          assertThat(room.expectEvent(ConsultationEvent.DocumentOpened.class).title())
              .isEqualTo(title);
        });
    assertProblem(ito.upload(itosRoom, "%zz", pdf()), 422, "message-not-understood");
  }

  @Test
  void aPageIsSeenByItsRoomOnlyAndInTheWidthsThereAre() {
    assertThat(sato.upload(satosRoom, "x.pdf", pdf()).statusCode()).isEqualTo(201);
    var document =
        sato.room(satosRoom).expect(ServerMessage.RoomSnapshot.class).consultation().documents();
    var file = document.get(document.size() - 1).file();
    var page = "/files/" + file + "/pages/";
    assertThat(sato.get("rooms/" + satosRoom + page + "0?width=1200").statusCode()).isEqualTo(200);

    assertProblem(ito.get("rooms/" + satosRoom + page + "0?width=1200"), 403, "not-a-member");
    assertProblem(
        counter.kiosk("kita-1").get("rooms/" + satosRoom + page + "0?width=1200"),
        403,
        "not-a-member");
    assertProblem(ito.get("rooms/" + itosRoom + page + "0?width=1200"), 404, "no-such-file");
    assertProblem(ito.get("rooms/" + itosRoom + "/files/" + file + ".pdf"), 404, "no-such-file");
    assertProblem(sato.get("rooms/" + satosRoom + page + "0?width=1201"), 422, "bad-raster-width");
    assertProblem(
        sato.get("rooms/" + satosRoom + page + "0?width=99999999999"),
        422,
        "message-not-understood");
    assertProblem(sato.get("rooms/" + satosRoom + page + "7?width=1200"), 404, "no-such-page");
  }

  // ---- health

  @Test
  void healthIs503WhileTheDatabaseIsHeldAndWhatNeedsItSaysSo() throws Exception {
    assertThat(counter.get("/healthz", null).statusCode()).isEqualTo(200);
    var file = counter.data().resolve("madoguchi.db");
    try (var stranger = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = stranger.createStatement()) {
      statement.execute("begin immediate");
      var sick = counter.get("/healthz", null);
      assertThat(sick.statusCode()).isEqualTo(503);
      assertThat(TestCounter.text(sick)).contains("storage-unavailable");
      var signIn = TestCounter.json(new SignIn("sato", Demo.PASSWORD));
      assertProblem(counter.post("/staff/api/sign-in", null, signIn), 503, "storage-unavailable");
      assertThat(sato.get("me").statusCode()).isEqualTo(200); // reading goes on
      statement.execute("rollback");
    }
    assertThat(counter.get("/healthz", null).statusCode()).isEqualTo(200);
    assertThat(counter.staff("sato").get("me").statusCode()).isEqualTo(200);
  }
}
