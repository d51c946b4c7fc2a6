package org.madoguchi.wire;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.OutcomeCode;
import org.madoguchi.core.ProcedureId;

/**
 * One procedure of a consultation and how it came out.
 *
 * @param outcome absent until recorded
 */
public record ProcedureCase(
    ProcedureId procedure,
    @Nullable OutcomeCode outcome,
    @Nullable String note,
    @Nullable LocalDate followUp) {}
