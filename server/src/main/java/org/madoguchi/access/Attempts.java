package org.madoguchi.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.madoguchi.core.Problem;

/**
 * Slows down guessing: after five failures in a row an account, a kiosk code, or a kiosk where
 * booking numbers are tried, waits a minute. Remembers a bounded number of names, the most recent
 * ones. Thread-safe.
 */
public final class Attempts {
  private static final int FREE = 5;
  private static final int NAMES = 1_000;
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private record Failures(int count, Instant last) {}

  private final Clock clock;
  private final Map<String, Failures> failures =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > NAMES;
        }
      };

  public Attempts(Clock clock) {
    this.clock = clock;
  }

  /**
   * @throws Problem.TooMany {@code too-many-tries}
   */
  public synchronized void check(String name) {
    var found = failures.get(name);
    if (found != null && found.count >= FREE && found.last.plus(PAUSE).isAfter(clock.instant())) {
      throw new Problem.TooMany("too-many-tries");
    }
  }

  /** One more failure of the name. */
  public synchronized void failed(String name) {
    var found = failures.remove(name);
    failures.put(name, new Failures(found == null ? 1 : found.count + 1, clock.instant()));
  }

  /** The name's failures are forgotten. */
  public synchronized void succeeded(String name) {
    failures.remove(name);
  }
}
