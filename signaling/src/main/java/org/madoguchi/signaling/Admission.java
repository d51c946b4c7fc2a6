package org.madoguchi.signaling;

import org.jspecify.annotations.Nullable;

/**
 * The one question the signaling asks its host: who may be in which room, and as whom.
 *
 * <p>Asked at the conference request and again at the join, on a pool thread shared by all
 * connections: an answer must come from memory, or every call waits. Must be safe for several
 * threads. What it throws is taken as a refusal.
 */
@FunctionalInterface
public interface Admission {

  /**
   * Decides about one room.
   *
   * @param token what the client brought when it connected, or null; verify it here, every time
   * @param room the room's name, lower case, without its domain
   */
  Decision admit(@Nullable String token, String room);

  /** The host's answer. */
  sealed interface Decision permits Admitted, Refused {}

  /**
   * May enter.
   *
   * @param userId who this is; the same id is the same person, who is in a room once: whoever comes
   *     again takes the place of the older connection, which is closed
   * @param displayName what the others are shown
   * @param standing whether others may be put out of the room by this one
   */
  record Admitted(String userId, String displayName, Standing standing) implements Decision {}

  /** Who may moderate a room: put others out, give it a password, open and shut its lobby. */
  enum Standing {

    /** From the first presence to the last, whoever else is there. */
    MODERATOR,

    /** Never, not even when a moderator would have it so or nobody else is there. */
    PARTICIPANT,

    /**
     * One among equals: moderates when nobody does, which is whoever comes first, and whoever has
     * been there longest when the last moderator goes. Moderators may make it moderate, and undo
     * it.
     */
    FIRST_COME
  }

  /**
   * May not enter.
   *
   * @param text why, shown to the client; no personal data
   */
  record Refused(String text) implements Decision {}
}
