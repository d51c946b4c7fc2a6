package org.madoguchi.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of looking at a change, or of keeping it.
 *
 * @param kept whether it is kept
 * @param problems why it can't be
 * @param changes what becomes otherwise on its day
 * @param differing test residents who would be told otherwise than their pack says
 */
public record PackChecked(
    boolean kept,
    List<PackProblem> problems,
    List<PackValue> changes,
    List<PackResident> differing) {

  /**
   * @param path whose value is not right; absent: the change as a whole
   * @param line of what was written as YAML, from 1; absent where it was not
   * @param message in the checker's words, for {@code other}
   */
  public record PackProblem(
      @Nullable String path,
      PackProblemKind kind,
      @Nullable Integer line,
      @Nullable String message) {}

  /** What is not right. */
  public enum PackProblemKind {
    empty,
    tooLong,
    notANumber,
    outOfRange,
    minutesOrder,
    tooMany,
    tooFew,
    unknownDepartment,
    unknownValue,
    other
  }
}
