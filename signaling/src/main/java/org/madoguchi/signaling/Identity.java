package org.madoguchi.signaling;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madoguchi.signaling.Admission.Login;
import org.madoguchi.signaling.Admission.Standing;

/**
 * Who a client is, as the host vouches for it: the claims that Jitsi uses (RFC 7519 and {@code
 * context} of Jitsi's token specification), wherever they come from.
 *
 * @param user null for a stranger
 * @param group {@code context.group}: what the user belongs to
 * @param features {@code context.features}: what the user may use, by name
 * @param subject {@code sub}: the tenant or domain the claims are for
 * @param room the one room the claims are for, lower case, or {@value #ANY_ROOM}; empty for none
 * @param standing what the claims make of somebody who is let into a room
 */
public record Identity(
    @Nullable User user,
    @Nullable String group,
    Map<String, Boolean> features,
    @Nullable String subject,
    String room,
    Standing standing)
    implements Login {

  /** The room of claims that are good for every room. */
  public static final String ANY_ROOM = "*";

  public Identity {
    features = Map.copyOf(features);
    room = room.toLowerCase(Locale.ROOT);
  }

  /**
   * What others may know of somebody; each may be unknown.
   *
   * @param id the same id is the same person
   */
  public record User(
      @Nullable String id, @Nullable String name, @Nullable String email, @Nullable String avatar) {

    /** Never more than the id. */
    @Override
    public String toString() {
      return "user " + id;
    }
  }

  /** Somebody nobody vouches for, with claims to nothing. */
  public static Identity stranger() {
    return new Identity(null, null, Map.of(), null, "", Standing.FIRST_COME);
  }

  /** A person of that name, in every room. */
  public static Identity of(String id, String name, Standing standing) {
    return new Identity(new User(id, name, null, null), null, Map.of(), null, ANY_ROOM, standing);
  }

  /** Whether the claims are for this room. */
  public boolean isFor(String room) {
    return this.room.equals(ANY_ROOM) || this.room.equals(room);
  }

  /** Whether both are known to be one person; strangers are not. */
  public boolean isSamePerson(Identity other) {
    return user != null
        && other.user != null
        && user.id != null
        && user.id.equals(other.user.id)
        && Objects.equals(subject, other.subject);
  }

  /** Whether the other may take this one's place: the same claims about user, room and subject. */
  public boolean mayBeResumedBy(Identity other) {
    return room.equals(other.room)
        && Objects.equals(subject, other.subject)
        && (isSamePerson(other) || Objects.equals(user, other.user));
  }

  /** Never more than the user's id and the room. */
  @Override
  public String toString() {
    return user + " for " + room;
  }
}
