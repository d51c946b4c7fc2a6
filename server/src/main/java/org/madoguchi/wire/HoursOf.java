package org.madoguchi.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.Person;
import org.madoguchi.core.ProcedureId;

/**
 * 受付時間 of the town, of a department or of a procedure, as they hold in a usual week.
 *
 * @param department of which; absent with {@code procedure}: the town's
 * @param rows none: as of what it belongs to; of the town: at any hour
 * @param closed its own closing days as the file says them, such as {@code 12-29} to {@code 01-03}
 * @param changedBy who entered them at the screen last; absent while the file's hold
 */
public record HoursOf(
    @Nullable DepartmentId department,
    @Nullable ProcedureId procedure,
    List<HoursRow> rows,
    List<ClosedSpan> closed,
    @Nullable Person changedBy,
    @Nullable Instant changedAt) {

  /**
   * 休業日 of the file.
   *
   * @param from {@code 2027-02-01} once or {@code 12-29} every year
   * @param to the last, written the same way; absent: the first only
   */
  public record ClosedSpan(String from, @Nullable String to) {}
}
