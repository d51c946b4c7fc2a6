package org.madoguchi.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When something of a procedure holds, as data that a screen puts into words.
 *
 * @param of for {@code all}, {@code any} and {@code not}, and whom it must hold of for persons
 * @param question for {@code answer}
 * @param is for {@code answer}: yes or no
 * @param from a number of persons, or an age in full years, inclusive
 * @param to an age in full years, inclusive
 */
public record PackCondition(
    PackConditionKind kind,
    List<PackCondition> of,
    @Nullable String question,
    @Nullable GuideAnswer is,
    @Nullable Integer from,
    @Nullable Integer to) {

  /** What kind of condition it is. */
  public enum PackConditionKind {
    all,
    any,
    not,
    answer,
    anyPerson,
    allPersons,
    countPersons,
    ageToday,
    ageFiscalYearEnd
  }
}
