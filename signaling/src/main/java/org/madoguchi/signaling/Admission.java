package org.madoguchi.signaling;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the signaling asks its host: who comes, and what are they in which room.
 *
 * <p>Asked on pool threads shared by all connections: an answer must come from memory, or every
 * call waits. Must be safe for several threads. What it throws is taken as a refusal.
 */
public interface Admission {

  /**
   * Says who comes without a password. Asked when a client connects, and again when it comes back
   * to its session on another connection (XEP-0198): it goes on only if it is the same person.
   */
  Login logIn(Arrival arrival);

  /**
   * Decides about one room. Asked at the conference request, again at the join, and again when
   * somebody in the room comes back after a break.
   *
   * @param who what {@link #logIn} answered
   * @param room the room's name, lower case, without its domain
   */
  Decision admit(Identity who, String room);

  /** How clients may log in; the same as long as the host runs. */
  default Set<Way> ways() {
    return Set.of(Way.TOKEN);
  }

  /**
   * Finds who logs in with a password (SASL). Nobody does unless {@link #ways} says so.
   *
   * @param name in lower case, as it comes
   */
  default @Nullable Account account(String name) {
    return null;
  }

  /** How somebody logs in. */
  enum Way {

    /** With a token, or with nothing at all: {@link #logIn} decides. SASL ANONYMOUS. */
    TOKEN,

    /** With a name and a password: {@link #account} knows them. SASL SCRAM-SHA-1 and PLAIN. */
    PASSWORD
  }

  /**
   * What a client without a password brings.
   *
   * @param token a JSON Web Token, or what the client takes for one; null for none
   * @param local whether it comes straight from this machine, through no other server
   */
  record Arrival(@Nullable String token, boolean local) {

    /** Never the token. */
    @Override
    public String toString() {
      return token == null ? "nothing" : "a token";
    }
  }

  /** Who comes, or why not. */
  sealed interface Login permits Identity, Refused {}

  /** The host's answer about a room. */
  sealed interface Decision permits Admitted, NotYet, Refused {}

  /**
   * May enter.
   *
   * @param standing whether others may be put out of the room by this one
   */
  record Admitted(Standing standing) implements Decision {}

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

  /** May enter, but the room is not open: clients ask again after a while. */
  record NotYet() implements Decision {}

  /**
   * May not enter.
   *
   * @param text why, shown to the client; no personal data, and no apostrophes, which Jitsi's
   *     client would show as {@code &apos;}
   */
  record Refused(String text) implements Login, Decision {}
}
