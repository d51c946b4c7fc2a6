package org.madoguchi.wire;

import org.jspecify.annotations.Nullable;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.DepartmentId;

/**
 * 予約 and 折り返し of one department at one branch on one day; a row of {@code GET
 * /supervisor/api/reception}.
 *
 * @param booked bookings for that day, whatever became of them
 * @param arrived of these, whose resident came and was let in
 * @param missed whose time was over without anybody coming
 * @param cancelled whose time was given back
 * @param callbacks tickets of that day that ended with 折り返し
 * @param callbacksDone of these, who was called back since, on that day or later
 * @param callbackSeconds how long that took, the median; absent while nobody was
 */
public record ReceptionRow(
    DepartmentId department,
    BranchId branch,
    int booked,
    int arrived,
    int missed,
    int cancelled,
    int callbacks,
    int callbacksDone,
    @Nullable Long callbackSeconds) {}
