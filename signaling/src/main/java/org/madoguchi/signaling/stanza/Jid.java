package org.madoguchi.signaling.stanza;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An XMPP address (RFC 7622), folded to lower case but for the resource.
 *
 * @param local before the {@code @}, or null
 * @param domain always there
 * @param resource after the {@code /}, or null; in a room this is the nick
 */
public record Jid(@Nullable String local, String domain, @Nullable String resource) {

  /** RFC 7622 allows 1023 bytes for a part; nothing of ours is near that. */
  private static final int LONGEST_PART = 255;

  /** The address written as text, or null when the text is not one. */
  public static @Nullable Jid parse(@Nullable String text) {
    if (text == null) {
      return null;
    }
    int slash = text.indexOf('/');
    String bare = slash < 0 ? text : text.substring(0, slash);
    String resource = slash < 0 ? null : text.substring(slash + 1);
    int at = bare.indexOf('@');
    String local = at < 0 ? null : bare.substring(0, at).toLowerCase(Locale.ROOT);
    String domain = bare.substring(at + 1).toLowerCase(Locale.ROOT);
    boolean good =
        isPart(domain, "@\"&'<>: ")
            && (local == null || isPart(local, "@\"&'<>: "))
            && (resource == null || isPart(resource, ""));
    return good ? new Jid(local, domain, resource) : null;
  }

  private static boolean isPart(String part, String forbidden) {
    return !part.isEmpty()
        && part.length() <= LONGEST_PART
        && part.codePoints().noneMatch(c -> Character.isISOControl(c) || forbidden.indexOf(c) >= 0);
  }

  /** The same address without a resource. */
  public Jid bare() {
    return resource == null ? this : new Jid(local, domain, null);
  }

  /** The address of that name at this domain. */
  public Jid withLocal(String local) {
    return new Jid(local, domain, null);
  }

  /** The same address with this resource. */
  public Jid withResource(String resource) {
    return new Jid(local, domain, resource);
  }

  @Override
  public String toString() {
    return (local == null ? "" : local + "@") + domain + (resource == null ? "" : "/" + resource);
  }
}
