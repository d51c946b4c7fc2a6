package org.madoguchi.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.access.Actor;
import org.madoguchi.access.Kiosks;
import org.madoguchi.access.Screen;
import org.madoguchi.access.SignIns;
import org.madoguchi.core.Problem;

/**
 * Who stands behind a request: the bearer of the screen's cookie. The cookie is HttpOnly,
 * SameSite=Strict and scoped to the screen's path. Thread-safe.
 */
final class Gate {
  static final String COOKIE = "madoguchi";
  private static final String UNLOCKED_COOKIE = "madoguchi-settings";

  private final SignIns signIns;
  private final Kiosks kiosks;

  Gate(SignIns signIns, Kiosks kiosks) {
    this.signIns = signIns;
    this.kiosks = kiosks;
  }

  /** The screen whose path this is, such as {@code /staff/api/me}. */
  static Optional<Screen> screen(String path) {
    var name = path.split("/", 3)[1];
    return Arrays.stream(Screen.values()).filter(s -> s.name().equals(name)).findFirst();
  }

  /** Who bears this token at this screen. */
  Optional<Actor> actor(Screen screen, @Nullable String token) {
    if (token == null || token.length() > 200) {
      return Optional.empty();
    }
    return screen == Screen.kiosk ? kiosks.actor(token) : signIns.actor(screen, token);
  }

  /**
   * @throws Problem.SignInRequired {@code sign-in-required}
   */
  Actor require(Screen screen, @Nullable String token) {
    return actor(screen, token).orElseThrow(() -> new Problem.SignInRequired("sign-in-required"));
  }

  /**
   * Who stands before the kiosk to set it up.
   *
   * @throws Problem.SignInRequired {@code settings-locked}
   */
  Actor requireUnlocked(@Nullable String cookieHeader) {
    var token = unlockedToken(cookieHeader);
    return Optional.ofNullable(token)
        .filter(t -> t.length() <= 200)
        .flatMap(signIns::unlocked)
        .orElseThrow(() -> new Problem.SignInRequired("settings-locked"));
  }

  /** The token of {@link SignIns#unlock} in a Cookie header. */
  static @Nullable String unlockedToken(@Nullable String cookieHeader) {
    return token(cookieHeader, UNLOCKED_COOKIE);
  }

  /** The token of the screen in a Cookie header (RFC 6265 §4.2). */
  static @Nullable String token(@Nullable String cookieHeader) {
    return token(cookieHeader, COOKIE);
  }

  private static @Nullable String token(@Nullable String cookieHeader, String name) {
    if (cookieHeader == null) {
      return null;
    }
    return Arrays.stream(cookieHeader.split(";"))
        .map(c -> c.strip().split("=", 2))
        .filter(c -> c.length == 2 && c[0].equals(name))
        .map(c -> c[1])
        .findFirst()
        .orElse(null);
  }

  /** A Set-Cookie header (RFC 6265bis §4.1); a lifetime of zero takes the cookie away. */
  static String cookie(Screen screen, String token, long seconds, boolean secure) {
    return cookie(COOKIE, token, "/" + screen, seconds, secure);
  }

  /** As {@link #cookie}, for the settings of a kiosk: no WebSocket and no page ever gets it. */
  static String unlockedCookie(String token, long seconds, boolean secure) {
    return cookie(UNLOCKED_COOKIE, token, "/kiosk/api", seconds, secure);
  }

  private static String cookie(
      String name, String token, String path, long seconds, boolean secure) {
    return "%s=%s; Path=%s; Max-Age=%d; HttpOnly; SameSite=Strict%s"
        .formatted(name, token, path, seconds, secure ? "; Secure" : "");
  }

  /** First value of a header in a map as Jakarta WebSocket gives it. */
  static @Nullable String header(Map<String, java.util.List<String>> headers, String name) {
    return headers.entrySet().stream()
        .filter(e -> e.getKey().equalsIgnoreCase(name))
        .flatMap(e -> e.getValue().stream())
        .findFirst()
        .orElse(null);
  }
}
