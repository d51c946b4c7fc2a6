package org.madoguchi.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.ClerkTaskId;
import org.madoguchi.core.Person;
import org.madoguchi.core.ProcedureId;

/**
 * 依頼: what staff asked the clerk to do, and what became of it.
 *
 * @param procedure which one is to be accepted; absent for any other kind
 * @param note what staff adds; neither this nor {@code answer} is told to the kiosk
 * @param reason why it can't be done
 * @param answer what the clerk adds
 * @param original number of the 原本受領簿 under which it was done, such as 西-R8-0012
 * @param endedBy who did it, could not do it, or took it back; absent while open, as {@code
 *     endedAt}
 */
public record ClerkTaskView(
    ClerkTaskId task,
    ClerkTaskKind kind,
    @Nullable ProcedureId procedure,
    @Nullable String note,
    Person by,
    Instant at,
    ClerkTaskState state,
    @Nullable ClerkTaskReason reason,
    @Nullable String answer,
    @Nullable String original,
    @Nullable Person endedBy,
    @Nullable Instant endedAt) {}
