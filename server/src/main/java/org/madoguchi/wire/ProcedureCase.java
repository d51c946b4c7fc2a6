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
 * @param reason why it was accepted although its 確認リスト had something open; absent when it had
 *     nothing, and at the kiosk
 */
public record ProcedureCase(
    ProcedureId procedure,
    @Nullable Acceptance acceptance,
    @Nullable OutcomeCode outcome,
    @Nullable String note,
    @Nullable LocalDate followUp,
    @Nullable String reason) {

  /** Nobody has accepted it. */
  public ProcedureCase(
      ProcedureId procedure,
      @Nullable OutcomeCode outcome,
      @Nullable String note,
      @Nullable LocalDate followUp) {
    this(procedure, null, outcome, note, followUp, null);
  }
}
