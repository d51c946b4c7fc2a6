package org.madoguchi.wire;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.OriginalId;

/**
 * One line of the 原本受領簿.
 *
 * @param number such as 西-R8-0012: branch, fiscal year, and running number, from 1 without gaps
 * @param department that it is for
 * @param ticket number of the consultation in which it was handed in; absent without one
 * @param note what the clerk adds; never a name
 * @param count of papers (通), 1 to 99
 * @param steps in order; the first is when it was taken in
 * @param due the last day on which its next step is in time; absent when none is awaited
 */
public record OriginalItem(
    OriginalId original,
    BranchId branch,
    String number,
    DepartmentId department,
    @Nullable ConsultationId consultation,
    @Nullable Integer ticket,
    OriginalKind kind,
    @Nullable String note,
    int count,
    OriginalPurpose purpose,
    OriginalState state,
    List<OriginalStep> steps,
    @Nullable LocalDate due) {}
