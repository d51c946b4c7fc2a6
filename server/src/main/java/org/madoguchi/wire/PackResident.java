package org.madoguchi.wire;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A test resident, and what the guide tells them.
 *
 * @param today the day on which they ask
 * @param born the births the guide is told of
 * @param parts what the pack says they must be told
 */
public record PackResident(
    String name,
    LocalDate today,
    Map<String, GuideAnswer> answers,
    List<LocalDate> born,
    List<PackTold> parts) {

  /** Whether they are told all of it. */
  public boolean met() {
    return parts.stream().allMatch(PackTold::met);
  }

  /**
   * @param expected ids; a deadline is its id, a blank and its last day or {@code none}
   * @param told the same of what they are told
   */
  public record PackTold(PackPart part, List<String> expected, List<String> told, boolean met) {}

  /** Of which part of what the guide says. */
  public enum PackPart {
    next,
    consequences,
    documents,
    conflicts,
    unsure,
    deadlines
  }
}
