package org.madoguchi;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.madoguchi.core.KioskId;
import org.madoguchi.demo.Demo;
import org.madoguchi.wire.DemoAccess;
import org.madoguchi.wire.Enrolment;
import org.madoguchi.wire.SignIn;
import org.madoguchi.wire.WireJson;

/** The people who come to a counter with the sample town, wherever it runs. */
public abstract class TestVisitors {
  private final HttpClient http = HttpClient.newHttpClient();

  /** Where the counter is, such as {@code http://localhost:8080}. */
  public abstract String origin();

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
    var access = WireJson.read(text(get("/demo/api/access", null)), DemoAccess.class);
    var code =
        access.codes().stream()
            .filter(c -> c.kiosk().equals(new KioskId(kiosk)))
            .findFirst()
            .orElseThrow()
            .code();
    var answer = post("/kiosk/api/enrol", null, json(new Enrolment(code)));
    return new TestScreen(this, "kiosk", cookie(answer));
  }

  public static String cookie(HttpResponse<byte[]> answer) {
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

  public HttpResponse<byte[]> put(String path, String cookie, byte[] body) {
    return send(request(path, cookie).PUT(HttpRequest.BodyPublishers.ofByteArray(body)).build());
  }

  public HttpResponse<byte[]> delete(String path, String cookie) {
    return send(request(path, cookie).DELETE().build());
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

  public HttpClient http() {
    return http;
  }

  public static byte[] json(Object body) {
    return WireJson.write(body).getBytes(StandardCharsets.UTF_8);
  }

  public static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
