package org.madoguchi.signaling.ws;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The query of a request line, as untrusted as it comes. */
final class Query {

  /** Longer than any token that fits into a request line. */
  private static final int LONGEST = 8_192;

  private Query() {}

  /** The first value of a parameter, or null when it is not there, empty or malformed. */
  static @Nullable String parameter(String resource, String name) {
    int start = resource.indexOf('?');
    if (start < 0 || resource.length() > LONGEST) {
      return null;
    }
    for (String pair : resource.substring(start + 1).split("&")) {
      int equals = pair.indexOf('=');
      if (equals == name.length() && pair.startsWith(name) && pair.length() > equals + 1) {
        return decode(pair.substring(equals + 1));
      }
    }
    return null;
  }

  private static @Nullable String decode(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }
}
