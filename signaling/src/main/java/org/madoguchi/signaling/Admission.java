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
   * @param moderator whether others may be put out of the room by this one
   */
  record Admitted(String userId, String displayName, boolean moderator) implements Decision {}

  /**
   * May not enter.
   *
   * @param text why, shown to the client; no personal data
   */
  record Refused(String text) implements Decision {}
}
