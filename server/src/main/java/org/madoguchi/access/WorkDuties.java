package org.madoguchi.access;

import java.util.List;
import org.madoguchi.wire.WorkStep;

/**
 * What of the 作業 somebody does: 受付, 入力 and 審査 are separable.
 *
 * @param steps none named: all
 * @param contractor 委託: sees nothing but what waits at these steps, and their own
 */
public record WorkDuties(List<WorkStep> steps, boolean contractor) {
  /** Of the office's own people, unless their account says otherwise. */
  static final WorkDuties ALL = new WorkDuties(List.of(), false);

  /**
   * @throws IllegalArgumentException when a contractor has no step
   */
  public WorkDuties {
    if (contractor && steps.isEmpty()) {
      throw new IllegalArgumentException("without workSteps, which a contractor needs");
    }
  }

  public boolean cover(WorkStep step) {
    return steps.isEmpty() || steps.contains(step);
  }
}
