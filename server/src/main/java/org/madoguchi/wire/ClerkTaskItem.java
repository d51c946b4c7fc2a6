package org.madoguchi.wire;

import java.time.Instant;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.ClerkTaskId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.KioskId;

/**
 * An open {@link ClerkTaskView} as the clerk's board has it: no words, those are in the room.
 *
 * @param number of the ticket
 * @param at when it was asked for
 */
public record ClerkTaskItem(
    ConsultationId consultation,
    ClerkTaskId task,
    BranchId branch,
    KioskId kiosk,
    int number,
    ClerkTaskKind kind,
    Instant at) {}
