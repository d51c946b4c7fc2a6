package org.madoguchi.wire;

import java.util.List;
import java.util.Map;

/**
 * 共通データ: what was said once and fills every form.
 *
 * @param values by item key, as they were typed, right or wrong; what was never said is absent
 * @param confirmations at most one for each item or field, and at most one that is still asked
 * @param sources 出どころ by item key, of what the resident did not say
 * @param askedAgain 伺い直し: how many times the resident was asked for what was known already
 */
public record IntakeView(
    Map<String, String> values,
    EntryCount entries,
    List<Confirmation> confirmations,
    Map<String, IntakeSource> sources,
    int askedAgain) {

  /** Nothing was said yet. */
  public static IntakeView empty() {
    return new IntakeView(Map.of(), new EntryCount(0, 0), List.of(), Map.of(), 0);
  }
}
