package org.madoguchi.wire;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.OutcomeCode;
import org.madoguchi.core.ProcedureId;

/**
 * One procedure of a consultation and how it came out.
 *
 * @param acceptance 受理 by the clerk; absent until then, and where no clerk is needed for it
 * @param outcome absent until recorded
 */
public record ProcedureCase(
    ProcedureId procedure,
    @Nullable Acceptance acceptance,
    @Nullable OutcomeCode outcome,
    @Nullable String note,
    @Nullable LocalDate followUp) {

  /** Nobody has accepted it. */
  public ProcedureCase(
      ProcedureId procedure,
      @Nullable OutcomeCode outcome,
      @Nullable String note,
      @Nullable LocalDate followUp) {
    this(procedure, null, outcome, note, followUp);
  }
}
