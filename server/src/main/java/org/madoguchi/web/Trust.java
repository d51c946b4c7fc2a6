package org.madoguchi.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether whoever opened a WebSocket still has the session they opened it with: looked up when it
 * is asked for, and believed for half a minute. Thread-safe.
 */
final class Trust {
  private static final Duration LASTS = Duration.ofSeconds(30);

  private final Gate gate;
  private final Visitor who;
  private final Clock clock;
  private volatile Instant lookedUp;

  /**
   * @param who has just been looked up
   */
  Trust(Gate gate, Visitor who, Clock clock) {
    this.gate = gate;
    this.who = who;
    this.clock = clock;
    lookedUp = clock.instant();
  }

  boolean holds() {
    var now = clock.instant();
    if (now.isBefore(lookedUp.plus(LASTS))) {
      return true;
    }
    lookedUp = now;
    return gate.actor(who.screen(), who.token()).isPresent();
  }
}
