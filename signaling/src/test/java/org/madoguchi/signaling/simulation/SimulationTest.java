package org.madoguchi.signaling.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Clients who do anything in any order, some of it nonsense, on lines that break. Whatever happens:
 * nothing is thrown, every question gets one answer or the stream ends, both sides count alike,
 * what is said in a room is heard once and in order also over a break, the room shows who is there,
 * and nothing is left of those who have gone.
 *
 * <p>{@code -Dsimulation.worlds=100000} tries more; {@code -Dsimulation.seed=…} one alone.
 */
class SimulationTest {

  private static final int STEPS = 600;

  @Test
  void whateverClientsDoNobodyHangsAndNothingIsLeft() {
    Integer worlds = Integer.getInteger("simulation.worlds", 200);
    Long seed = Long.getLong("simulation.seed");
    Map<String, Integer> happened = new HashMap<>();
    for (long s = seed == null ? 0 : seed; s < (seed == null ? worlds : seed + 1); s++) {
      try (var complaints = new Complaints()) {
        new World(Choices.seeded(s, STEPS), happened).run();
        assertThat(complaints.heard()).isEmpty();
      } catch (AssertionError failed) {
        throw new AssertionError("-Dsimulation.seed=" + s, failed);
      }
    }
    System.out.println(happened);
    if (seed == null) { // else these would be a matter of luck
      assertThat(happened.get("resumed")).as("resumed").isGreaterThan(worlds / 10);
      assertThat(happened.get("heard")).as("heard").isGreaterThan(worlds);
      assertThat(happened.get("bound anew")).as("bound anew").isPositive();
    }
  }
}
