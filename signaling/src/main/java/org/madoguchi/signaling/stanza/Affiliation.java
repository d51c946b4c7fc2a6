package org.madoguchi.signaling.stanza;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How somebody stands to a room (XEP-0045 §5.2). The role while they are in it follows from it:
 * rooms are not moderated in the sense of the XEP, so there are no visitors.
 */
public enum Affiliation {
  OWNER("owner", "moderator"),
  ADMIN("admin", "moderator"),
  MEMBER("member", "participant"),
  NONE("none", "participant"),
  OUTCAST("outcast", "none");

  private final String word;
  private final String role;

  Affiliation(String word, String role) {
    this.word = word;
    this.role = role;
  }

  /** The affiliation written as that word, or null when there is none. */
  public static @Nullable Affiliation parse(@Nullable String word) {
    return Arrays.stream(values()).filter(a -> a.word.equals(word)).findFirst().orElse(null);
  }

  /** Whether others may be put out by this one. */
  public boolean moderates() {
    return role.equals("moderator");
  }

  /** Whether a room for members only is open to this one. */
  public boolean isMember() {
    return compareTo(MEMBER) <= 0;
  }

  String word() {
    return word;
  }

  /** The role of somebody in the room. */
  public String role() {
    return role;
  }
}
