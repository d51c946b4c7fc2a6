package org.madoguchi.wire;

import java.util.List;
import java.util.Map;

/**
 * 共通データ: what was said once and fills every form.
 *
 * @param values by item key, as they were typed, right or wrong; what was never said is absent
 * @param confirmations at most one for each item or field, and at most one that is still asked
 */
public record IntakeView(
    Map<String, String> values, EntryCount entries, List<Confirmation> confirmations) {

  /** Nothing was said yet. */
  public static IntakeView empty() {
    return new IntakeView(Map.of(), new EntryCount(0, 0), List.of());
  }
}
