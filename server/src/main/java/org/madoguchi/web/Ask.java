package org.madoguchi.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.madoguchi.access.Actor;
import org.madoguchi.access.Deed;
import org.madoguchi.access.Rights;
import org.madoguchi.access.Screen;
import org.madoguchi.core.Bounds;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.KioskId;
import org.madoguchi.core.Problem;
import org.madoguchi.core.UploadId;
import org.madoguchi.document.raster.Raster;
import org.madoguchi.wire.WireJson;

/**
 * One request of a screen, and the answer to it. Serves the request's thread.
 *
 * @param path what the address has in the places of its route
 * @param token of the screen's cookie
 */
record Ask(
    Gate gate,
    Screen screen,
    Matcher path,
    HttpServletRequest request,
    HttpServletResponse response,
    @Nullable String token) {
  private static final int SMALL_BODY = 4_096;

  // ---- who asks

  /**
   * Who asks, if they may do that.
   *
   * @throws Problem.SignInRequired when nobody is signed in
   * @throws Problem.Forbidden {@code not-allowed}
   */
  Actor actor(Deed deed) {
    var actor = gate.require(screen, token);
    Rights.check(actor, deed);
    return actor;
  }

  /** Which kiosk asks; no other screen has what a kiosk has. */
  KioskId kiosk() {
    requireKiosk(true);
    return gate.require(screen, token).ownKiosk();
  }

  /** That a kiosk asks, or that none does, whoever it is. */
  void requireKiosk(boolean isKiosk) {
    if ((screen == Screen.kiosk) != isKiosk) {
      throw new Problem.Forbidden("not-allowed");
    }
  }

  // ---- for what

  ConsultationId room() {
    return new ConsultationId(path.group(1));
  }

  FileHash file(int place) {
    return new FileHash(path.group(place));
  }

  int number(int place) {
    return Integer.parseInt(path.group(place));
  }

  /**
   * The character with this code point, in hexadecimal digits.
   *
   * @throws Problem.Invalid {@code message-not-understood} when it is none
   */
  String character(int place) {
    int codePoint = Integer.parseInt(path.group(place), 16);
    if (!Character.isValidCodePoint(codePoint) || isHalf(codePoint)) {
      throw new Problem.Invalid("message-not-understood");
    }
    return Character.toString(codePoint);
  }

  /** Whether it is half a character of UTF-16, which is none. */
  private static boolean isHalf(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }

  /** A number of the address's query. */
  int queryNumber(String name, int otherwise) {
    var value = request.getParameter(name);
    return value == null ? otherwise : Integer.parseInt(value);
  }

  /** In pixels. */
  int width() {
    var width = request.getParameter("width");
    return Integer.parseInt(width == null ? "1200" : width);
  }

  /** What the screen calls its upload, so that it can ask after it. */
  UploadId upload() {
    var header = request.getHeader("X-Upload-Id");
    return header == null ? UploadId.fresh() : new UploadId(header);
  }

  /** What a file is called, without what says its kind. */
  String title() {
    var header = request.getHeader("X-File-Name");
    var name = header == null ? "" : URLDecoder.decode(header, StandardCharsets.UTF_8);
    var title =
        name.replaceFirst("(?i)\\.(pdf|jpe?g|png|tiff?)$", "")
            .replaceAll("\\p{IsControl}", " ")
            .strip();
    var end = title.offsetByCodePoints(0, Math.min(100, title.codePointCount(0, title.length())));
    return title.isEmpty() ? "PDF" : Bounds.text(title.substring(0, end), 100);
  }

  /** What is said in a few words: the body of every request that carries no file. */
  <T> T body(Class<T> type) throws IOException {
    return body(type, SMALL_BODY);
  }

  <T> T body(Class<T> type, int max) throws IOException {
    return WireJson.read(body(max, "message-not-understood"), type);
  }

  /**
   * The whole body.
   *
   * @param max in bytes
   * @throws Problem.Invalid {@code tooLong} when it is longer
   */
  byte[] body(long max, String tooLong) throws IOException {
    var in = request.getInputStream();
    var bytes = in.readNBytes((int) max + 1);
    if (bytes.length > max) {
      throw new Problem.Invalid(tooLong);
    }
    return bytes;
  }

  // ---- the answer

  void noContent() {
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  void created(Object body) throws IOException {
    response.setStatus(HttpServletResponse.SC_CREATED);
    json(body);
  }

  void json(Object body) throws IOException {
    bytes("application/json", WireJson.write(body).getBytes(StandardCharsets.UTF_8));
  }

  void picture(Raster raster) throws IOException {
    keepable();
    bytes(raster.mediaType(), raster.bytes());
  }

  void pdf(byte[] pdf) throws IOException {
    // The browser's own viewer draws it; the policy for our pages would only be in its way.
    response.setHeader("Content-Security-Policy", "frame-ancestors 'self'");
    bytes("application/pdf", pdf);
  }

  /** Its address never means anything else; but nothing of a resident stays in a kiosk's cache. */
  void keepable() {
    if (screen != Screen.kiosk) {
      response.setHeader("Cache-Control", "private, max-age=3600, immutable");
    }
  }

  void bytes(String type, byte[] bytes) throws IOException {
    response.setContentType(type);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  void cookie(String cookie) {
    response.addHeader("Set-Cookie", cookie);
  }
}
