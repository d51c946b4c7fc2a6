package org.madoguchi.signaling.sasl;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.madoguchi.signaling.sasl.SaslFailure.Condition;

/**
 * Slows down who guesses passwords: a name that failed {@value #MOST} times in a row waits, whether
 * anybody has it or not, and through however many connections it comes. Safe for several threads.
 */
final class FailedLogins {

  static final int MOST = 5;
  static final long WAIT_MILLIS = 30_000;

  /** Names remembered; beyond that the one longest untouched is forgotten. */
  private static final int NAMES = 10_000;

  private final Clock clock;

  private record Failures(int count, long last) {}

  private final Map<String, Failures> byName =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > NAMES;
        }
      };

  FailedLogins(Clock clock) {
    this.clock = clock;
  }

  /**
   * @throws SaslFailure while the name has to wait
   */
  synchronized void check(String name) throws SaslFailure {
    Failures failures = byName.get(name);
    if (failures != null
        && failures.count() >= MOST
        && clock.millis() - failures.last() < WAIT_MILLIS) {
      throw new SaslFailure(Condition.TEMPORARY_AUTH_FAILURE);
    }
  }

  /** Remembers how an attempt ended. */
  synchronized void count(String name, boolean right) {
    if (right) {
      byName.remove(name);
    } else {
      byName.merge(
          name,
          new Failures(1, clock.millis()),
          (before, now) -> new Failures(before.count() + 1, now.last()));
    }
  }
}
