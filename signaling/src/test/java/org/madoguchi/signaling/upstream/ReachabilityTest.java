package org.madoguchi.signaling.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ReachabilityTest {

  private final Reachability way = new Reachability();

  private static long at(long millis) {
    return TimeUnit.MILLISECONDS.toNanos(millis);
  }

  @Test
  void whileItIsThereEverybodyMayTry() {
    assertThat(way.mayTry(at(0))).isTrue();
    assertThat(way.mayTry(at(0))).isTrue();
    way.reached();
    assertThat(way.isAway()).isFalse();
  }

  @Test
  void afterAFailureOneTriesAtATimeAndThePauseDoublesToFourSeconds() {
    assertThat(way.failed(at(0), at(0))).isTrue();
    assertThat(way.isAway()).isTrue();
    long now = 0;
    for (long pause : new long[] {250, 500, 1_000, 2_000, 4_000, 4_000}) {
      assertThat(way.mayTry(at(now + pause - 1))).isFalse();
      now += pause;
      assertThat(way.mayTry(at(now))).isTrue();
      assertThat(way.mayTry(at(now))).as("a second one").isFalse();
      assertThat(way.failed(at(now), at(now))).isFalse();
    }
  }

  @Test
  void manyThatFailTogetherAreOneFailure() {
    for (int i = 0; i < 500; i++) {
      way.failed(at(0), at(10));
    }
    assertThat(way.mayTry(at(260))).isTrue();
  }

  @Test
  void whoLeavesBeforeTheAnswerLetsTheNextTry() {
    way.failed(at(0), at(0));
    assertThat(way.mayTry(at(250))).isTrue();
    way.gaveUp();
    assertThat(way.mayTry(at(251))).isTrue();
    way.reached();
    assertThat(way.isAway()).isFalse();
    assertThat(way.mayTry(at(252))).isTrue();
  }
}
