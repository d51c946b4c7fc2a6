package org.madoguchi.originals;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.ClerkTaskId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.OriginalId;
import org.madoguchi.wire.OriginalKind;
import org.madoguchi.wire.OriginalPurpose;
import org.madoguchi.wire.OriginalState;

/**
 * What happened to the originals of one branch and fiscal year, whose stream it is: of two who take
 * the next number the stream's order decides. Kept, so names and components never change.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
sealed interface OriginalEvent {
  OriginalId original();

  /**
   * Always the first of its original.
   *
   * @param running from 1 within branch and fiscal year
   * @param number as it stands on paper; a branch may be called otherwise later
   */
  @JsonTypeName("original.received")
  record OriginalReceived(
      OriginalId original,
      BranchId branch,
      int fiscalYear,
      int running,
      String number,
      DepartmentId department,
      @Nullable ConsultationId consultation,
      @Nullable Integer ticket,
      @Nullable ClerkTaskId task,
      OriginalKind kind,
      @Nullable String note,
      int count,
      OriginalPurpose purpose)
      implements OriginalEvent {}

  /**
   * It is somewhere else, or was never where the last step said.
   *
   * @param reason of a correction or a cancellation
   */
  @JsonTypeName("original.moved")
  record OriginalMoved(OriginalId original, OriginalState state, @Nullable String reason)
      implements OriginalEvent {}
}
