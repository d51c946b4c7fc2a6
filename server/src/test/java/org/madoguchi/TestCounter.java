package org.madoguchi;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import org.madoguchi.config.Config;
import org.madoguchi.config.ConfigFile;
import org.madoguchi.core.KioskId;
import org.madoguchi.demo.Demo;
import org.madoguchi.wire.Enrolment;
import org.madoguchi.wire.SignIn;
import org.madoguchi.wire.WireJson;

/** The real counter on free ports with a database of its own, and the people who come to it. */
public final class TestCounter implements AutoCloseable {
  /** The repository's own settings: what an operator gets is what is tested. */
  static final Path SETTINGS = Path.of("../config");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path data;
  private final Config config;
  private App app;

  private TestCounter(Config config) throws IOException {
    this.config = config;
    data = Files.createTempDirectory("madoguchi-test");
    app = new App(config, SETTINGS, data, Clock.systemUTC(), true);
  }

  public static TestCounter start() {
    return start(Map.of());
  }

  /**
   * @param environment further settings, as an operator would give them
   */
  public static TestCounter start(Map<String, String> environment) {
    var free =
        new java.util.HashMap<>(
            Map.of(
                "MADOGUCHI_HTTP_PORT", "0",
                "MADOGUCHI_HTTPS_ENABLED", "false",
                "MADOGUCHI_MEDIA_LISTENER_PORT", "-1"));
    free.putAll(environment);
    try {
      return new TestCounter(ConfigFile.read(SETTINGS.resolve("madoguchi.yaml"), free));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Stops it and starts it again on the same data; the port may be another. */
  public void restart() {
    app.close();
    app = new App(config, SETTINGS, data, Clock.systemUTC(), true);
  }

  public App app() {
    return app;
  }

  public Path data() {
    return data;
  }

  public String origin() {
    return "http://localhost:" + app.port();
  }

  // ---- people

  /** Somebody signed in at a screen. */
  public TestScreen signIn(String screen, String account) {
    var answer =
        post("/" + screen + "/api/sign-in", null, json(new SignIn(account, Demo.PASSWORD)));
    if (answer.statusCode() != 204) {
      throw new AssertionError(answer.statusCode() + " " + text(answer));
    }
    return new TestScreen(this, screen, cookie(answer));
  }

  public TestScreen staff(String account) {
    return signIn("staff", account);
  }

  public TestScreen clerk(String account) {
    return signIn("clerk", account);
  }

  /** A browser that becomes this kiosk. */
  public TestScreen kiosk(String kiosk) {
    var code =
        app.demo().orElseThrow().access().codes().stream()
            .filter(c -> c.kiosk().equals(new KioskId(kiosk)))
            .findFirst()
            .orElseThrow()
            .code();
    var answer = post("/kiosk/api/enrol", null, json(new Enrolment(code)));
    return new TestScreen(this, "kiosk", cookie(answer));
  }

  private static String cookie(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
  }

  // ---- HTTP

  public HttpResponse<byte[]> get(String path, String cookie) {
    return send(request(path, cookie).GET().build());
  }

  public HttpResponse<byte[]> post(String path, String cookie, byte[] body) {
    return post(path, cookie, body, Map.of());
  }

  public HttpResponse<byte[]> post(
      String path, String cookie, byte[] body, Map<String, String> headers) {
    var request = request(path, cookie).POST(HttpRequest.BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    return send(request.build());
  }

  private HttpRequest.Builder request(String path, String cookie) {
    var request = HttpRequest.newBuilder(URI.create(origin() + path)).header("Origin", origin());
    return cookie == null ? request : request.header("Cookie", cookie);
  }

  public HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpClient http() {
    return http;
  }

  public static byte[] json(Object body) {
    return WireJson.write(body).getBytes(StandardCharsets.UTF_8);
  }

  public static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    app.close();
    try (var files = Files.walk(data)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
