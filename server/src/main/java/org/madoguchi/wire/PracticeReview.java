package org.madoguchi.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.OutcomeCode;
import org.madoguchi.core.PracticeId;
import org.madoguchi.core.ProcedureId;

/**
 * ふりかえり: how a practised session went, worked out from its events each time it is looked at. It is
 * kept nowhere and counts for nothing.
 *
 * @param heard how many of the facts that the resident knows are written as they say
 * @param facts how many there are
 * @param differences what is written otherwise than the resident says
 * @param askedTwice how many times something was asked aloud that had been answered already
 * @param steps those that have begun, in order
 */
public record PracticeReview(
    PracticeId resident,
    List<ReviewHint> hints,
    int heard,
    int facts,
    List<ReviewDifference> differences,
    int askedTwice,
    List<ReviewStep> steps,
    List<ReviewResult> outcomes) {

  /**
   * @param of the form, the procedure or the like it is about; absent where there is only one
   */
  public record ReviewHint(PracticeHint hint, @Nullable String of, Words why, boolean done) {}

  public record ReviewDifference(String item, String said, String written) {}

  public record ReviewStep(PracticeStep step, long seconds) {}

  /**
   * @param right the outcome that fits the resident
   * @param recorded absent when the procedure has none, or was not part of the visit
   */
  public record ReviewResult(
      ProcedureId procedure, OutcomeCode right, @Nullable OutcomeCode recorded) {}
}
