package org.madoguchi.wire;

import java.util.List;
import java.util.Map;
import org.madoguchi.core.Bounds;

/**
 * What is known of a household for its points, without any name. What is left out is not known yet;
 * it is never taken for "no".
 *
 * @param guardians two; where there is one parent only, the other has the table's reason for that
 *     (不存在)
 * @param adjustments whether a line applies, by its id
 * @param facts by the id of a {@link PointsFact}
 */
public record PointsHousehold(
    List<PointsGuardian> guardians, Map<String, Boolean> adjustments, Map<String, Long> facts) {
  /** Of adjustments and of facts, each. */
  public static final int MOST = 200;

  private static final long LARGEST_FACT = 1_000_000_000_000L;

  public PointsHousehold {
    guardians = Bounds.list(guardians, 2);
    if (guardians.size() != 2 || adjustments.size() > MOST || facts.size() > MOST) {
      throw new IllegalArgumentException("not a household");
    }
    for (Long value : facts.values()) {
      Bounds.number(value, -LARGEST_FACT, LARGEST_FACT);
    }
    adjustments = Map.copyOf(adjustments);
    facts = Map.copyOf(facts);
  }
}
