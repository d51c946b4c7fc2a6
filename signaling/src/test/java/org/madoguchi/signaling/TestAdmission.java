package org.madoguchi.signaling;

import java.util.function.BiFunction;
import org.madoguchi.signaling.Admission.Admitted;
import org.madoguchi.signaling.Admission.Decision;
import org.madoguchi.signaling.Admission.Standing;

/**
 * Takes a token for a user's id, and whoever has the word {@code staff} before it moderates. No
 * token, nobody in particular: a stranger.
 *
 * @param rule who may be in which room: a token (null for none) and a room
 */
record TestAdmission(BiFunction<String, String, Decision> rule) implements Admission {

  /** Everybody everywhere. */
  static TestAdmission everybody() {
    return new TestAdmission((token, room) -> new Admitted(standing(token)));
  }

  private static Standing standing(String token) {
    return token != null && token.startsWith("staff") ? Standing.MODERATOR : Standing.PARTICIPANT;
  }

  @Override
  public Login logIn(Arrival arrival) {
    String token = arrival.token();
    return token == null
        ? Identity.stranger()
        : Identity.of(token, "name of " + token, standing(token));
  }

  @Override
  public Decision admit(Identity who, String room) {
    return rule.apply(who.user() == null ? null : who.user().id(), room);
  }
}
