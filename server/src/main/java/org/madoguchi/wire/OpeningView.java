package org.madoguchi.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.ProcedureId;

/**
 * 受付時間: whether somebody may be called about a procedure now. One without hours is always open and
 * not listed.
 *
 * @param changesAt until when it stays so; absent when it does not open within a year
 */
public record OpeningView(ProcedureId procedure, boolean open, @Nullable Instant changesAt) {}
