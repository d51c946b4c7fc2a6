package org.madoguchi.signaling;

import java.util.function.BiFunction;
import org.madoguchi.signaling.Admission.Admitted;
import org.madoguchi.signaling.Admission.Decision;
import org.madoguchi.signaling.Admission.Refused;
import org.madoguchi.signaling.Admission.Standing;

/**
 * Takes a token for a user's id, and whoever has the word {@code staff} before it always moderates,
 * {@code open} when nobody else does. No token, nobody in particular: a stranger.
 *
 * @param rule who may be in which room: a token (null for none) and a room
 */
public record TestAdmission(BiFunction<String, String, Decision> rule) implements Admission {

  /** Everybody everywhere. */
  public static TestAdmission everybody() {
    return new TestAdmission((token, room) -> new Admitted(standing(token)));
  }

  private static Standing standing(String token) {
    if (token == null || token.startsWith("open")) {
      return Standing.FIRST_COME;
    }
    return token.startsWith("staff") ? Standing.MODERATOR : Standing.PARTICIPANT;
  }

  /** Everybody everywhere but strangers, who is called one, and who breaks the host. */
  static TestAdmission noStrangers() {
    return new TestAdmission(
        (token, room) -> {
          if ("broken".equals(token)) {
            throw new IllegalStateException("thrown on purpose");
          }
          return token == null || token.equals("stranger")
              ? new Refused("Room and token mismatched")
              : new Admitted(standing(token));
        });
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
