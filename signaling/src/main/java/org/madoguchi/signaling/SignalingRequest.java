package org.madoguchi.signaling;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * With what a client came to a door, as untrusted as it comes.
 *
 * @param query what stands behind the question mark of its request line, still encoded; may be
 *     empty
 * @param local whether it comes straight from this machine, through no other server
 */
public record SignalingRequest(String query, boolean local) {

  /** Longer than any token that fits into a request line. */
  private static final int LONGEST = 8_192;

  /** Through another server; what stands behind the question mark may not be there. */
  public static SignalingRequest of(@Nullable String query) {
    return new SignalingRequest(query == null ? "" : query, false);
  }

  /** The first value of a parameter, or null when it is not there, empty or malformed. */
  public @Nullable String parameter(String name) {
    if (query.length() > LONGEST) {
      return null;
    }
    for (String pair : query.split("&")) {
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

  /** Whether it can be said again to another server: no space, no line break, not too long. */
  public boolean isClean() {
    return query.length() <= LONGEST && query.chars().allMatch(c -> c > ' ' && c < 0x7f);
  }

  /** Never the query, which may hold a token. */
  @Override
  public String toString() {
    return "SignalingRequest";
  }
}
