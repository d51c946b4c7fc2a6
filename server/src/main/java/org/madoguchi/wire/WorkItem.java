package org.madoguchi.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.Person;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.core.WorkItemId;

/**
 * 作業: what is to be done at headquarters after a talk, or without one, as the screens show it.
 *
 * @param department that has to do it
 * @param branch where it comes from
 * @param consultation that it follows from; absent when it was asked for by itself
 * @param number of that consultation's ticket
 * @param note what is to be done, in words; may be empty when the consultation says it
 * @param due the day by which
 * @param hidden 住所の非表示: true where addresses of its consultation are hidden; absent otherwise
 * @param steps that it passes, in order; after {@code entry} a {@code review} is somebody else's
 *     (四眼)
 * @param addedBy who asked for it; not told to a contractor
 * @param holder who has it; absent unless {@link WorkState#taken}
 * @param enteredBy who did it, once it is to be looked at
 * @param passed the steps behind it; a contractor is told of their own only
 * @param paper the certificate; absent until it is given, and for a contractor
 * @param remark what was said when it was given back, sent back, done or withdrawn last
 * @param changedAt when something happened to it last
 */
public record WorkItem(
    WorkItemId item,
    DepartmentId department,
    WorkKind kind,
    BranchId branch,
    @Nullable ConsultationId consultation,
    @Nullable Integer number,
    @Nullable ProcedureId procedure,
    String note,
    @Nullable LocalDate due,
    @Nullable Boolean hidden,
    List<WorkStep> steps,
    @Nullable Person addedBy,
    Instant addedAt,
    WorkStep step,
    WorkState state,
    @Nullable Person holder,
    @Nullable Person enteredBy,
    List<WorkPassed> passed,
    @Nullable WorkPaper paper,
    @Nullable String remark,
    Instant changedAt) {}
