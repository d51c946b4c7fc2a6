package org.madoguchi.wire;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Bounds;

/**
 * What is known of one guardian (保護者) for the points.
 *
 * @param reason 事由
 * @param line of a reason whose line is chosen by its words
 * @param work of a reason that is measured, in days or minutes
 */
public record PointsGuardian(
    @Nullable String reason, @Nullable String line, Map<PointsMeasure, Integer> work) {
  private static final int MINUTES_PER_MONTH = 31 * 24 * 60;

  public PointsGuardian {
    for (Integer value : work.values()) {
      Bounds.whole(value, 0, MINUTES_PER_MONTH);
    }
    work = Map.copyOf(work);
  }
}
