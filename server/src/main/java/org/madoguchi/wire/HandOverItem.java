package org.madoguchi.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.HandOverId;
import org.madoguchi.core.Person;
import org.madoguchi.core.ProcedureId;

/**
 * A {@link HandOverView} that waits for an answer, as the asked have it at their desk: no words,
 * those are in the room.
 *
 * @param procedure the first of the consultation
 * @param number of the ticket
 * @param staff the one person asked; absent: whoever is free of the department
 */
public record HandOverItem(
    ConsultationId consultation,
    HandOverId handOver,
    HandOverKind kind,
    DepartmentId department,
    @Nullable Person staff,
    Person by,
    BranchId branch,
    ProcedureId procedure,
    int number,
    Instant askedAt,
    Instant until) {}
