package org.madoguchi.signaling.upstream;

import java.time.Duration;

/**
 * What is known of the way to the upstream. When it fails, clients are turned away at once for a
 * while that doubles, and then one of them tries: a dead host is not stormed, and nobody waits for
 * it. Safe for several threads. Times are {@link System#nanoTime()}.
 */
final class Reachability {

  private static final long FIRST = Duration.ofMillis(250).toNanos();
  private static final int DOUBLINGS = 4; // to four seconds

  private int failures;
  private long failedAt;
  private boolean trying;

  /** Whether a client may try now; each that may ends with one of the three methods below. */
  synchronized boolean mayTry(long now) {
    if (failures == 0) {
      return true;
    }
    if (trying || now - failedAt < FIRST << Math.min(failures - 1, DOUBLINGS)) {
      return false;
    }
    trying = true;
    return true;
  }

  /** The upstream answered. */
  synchronized void reached() {
    failures = 0;
    trying = false;
  }

  /**
   * It could not be reached.
   *
   * @param began when the attempt did; those that began before the last failure say nothing new
   * @return whether this is news
   */
  synchronized boolean failed(long began, long now) {
    boolean news = failures == 0;
    if (news || began - failedAt >= 0) {
      failures++;
      failedAt = now;
    }
    trying = false;
    return news;
  }

  /** The client left before anything was known. */
  synchronized void gaveUp() {
    trying = false;
  }

  synchronized boolean isAway() {
    return failures > 0;
  }
}
