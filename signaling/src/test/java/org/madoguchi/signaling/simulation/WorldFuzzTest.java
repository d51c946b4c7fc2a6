package org.madoguchi.signaling.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.HashMap;

/** The worlds of {@link SimulationTest}, each decision chosen by what it makes the server do. */
class WorldFuzzTest {

  @FuzzTest(maxDuration = "90s")
  void whateverIsChosenNobodyHangsAndNothingIsLeft(byte[] choices) {
    try (var complaints = new Complaints()) {
      new World(Choices.of(choices), new HashMap<>()).run();
      assertThat(complaints.heard()).isEmpty();
    }
  }
}
