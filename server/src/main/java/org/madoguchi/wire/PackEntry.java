package org.madoguchi.wire;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.ProcedureId;

/**
 * A line of the list of procedures (手続の一覧).
 *
 * @param version what is in force today
 * @param since the day from which it is so; absent: as it came
 * @param next the day on which it becomes another; absent: on none
 * @param unverified facts the municipality has yet to check (要確認)
 * @param changes facts that overlays of the municipality have otherwise than the pack came
 * @param residents test residents
 * @param met test residents who are told what the pack says they must be
 * @param revision how many times it was changed at the screen
 */
public record PackEntry(
    ProcedureId procedure,
    Words title,
    DepartmentId department,
    String version,
    @Nullable LocalDate since,
    @Nullable LocalDate next,
    int unverified,
    int changes,
    int residents,
    int met,
    int revision) {}
