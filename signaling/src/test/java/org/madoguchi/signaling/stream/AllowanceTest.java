package org.madoguchi.signaling.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AllowanceTest {

  @Test
  void fiveSecondsWorthMayComeAtOnceAndThenTheAverage() {
    var allowance = new Allowance(10, 0);
    for (int i = 0; i < 50; i++) {
      assertThat(allowance.take(1, 0)).isTrue();
    }
    assertThat(allowance.take(1, 0)).isFalse();
    assertThat(allowance.take(1, 99)).isFalse();
    assertThat(allowance.take(1, 100)).isTrue();
    assertThat(allowance.take(1, 100)).isFalse();
  }

  @Test
  void aLongSilenceSavesUpNoMoreThanFiveSeconds() {
    var allowance = new Allowance(10, 0);
    assertThat(allowance.take(50, 3_600_000)).isTrue();
    assertThat(allowance.take(1, 3_600_000)).isFalse();
  }

  @Test
  void aClockThatStepsBackCostsNothing() {
    var allowance = new Allowance(10, 10_000);
    assertThat(allowance.take(50, 0)).isTrue();
    assertThat(allowance.take(10, 1_000)).isTrue();
  }
}
