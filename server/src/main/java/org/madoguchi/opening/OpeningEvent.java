package org.madoguchi.opening;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.ClosureId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.wire.HoursRow;

/** What was changed of 受付時間 and 休業; kept, so names and components never change. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface OpeningEvent {

  @JsonTypeName("closure.added")
  record ClosureAdded(
      ClosureId closure,
      @Nullable DepartmentId department,
      LocalDate from,
      @Nullable LocalTime fromTime,
      LocalDate to,
      @Nullable LocalTime toTime,
      String reason)
      implements OpeningEvent {}

  @JsonTypeName("closure.removed")
  record ClosureRemoved(ClosureId closure) implements OpeningEvent {}

  /**
   * @param before what held until then
   * @param rows none: as the file says
   * @param procedure whose they are instead of a department's; absent also in what was kept before
   *     procedures could be changed
   */
  @JsonTypeName("hours.changed")
  record HoursChanged(
      @Nullable DepartmentId department,
      List<HoursRow> before,
      List<HoursRow> rows,
      @Nullable ProcedureId procedure)
      implements OpeningEvent {}
}
