package org.madoguchi.work;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.Person;
import org.madoguchi.core.PrintId;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.core.WorkItemId;
import org.madoguchi.wire.PrintReason;
import org.madoguchi.wire.WorkKind;
import org.madoguchi.wire.WorkStep;

/**
 * What happened to one 作業, in a stream of its own, so that its words can be disposed of with it;
 * kept, so names and components never change.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
sealed interface WorkEvent {
  WorkItemId item();

  /**
   * Always the first.
   *
   * @param review read only where there are no steps
   * @param steps that it passes; absent from what was added before there were three
   * @param hidden true where addresses of its consultation are hidden; absent otherwise
   */
  @JsonTypeName("work.added")
  record WorkAdded(
      WorkItemId item,
      DepartmentId department,
      WorkKind kind,
      BranchId branch,
      @Nullable ConsultationId consultation,
      @Nullable Integer number,
      @Nullable ProcedureId procedure,
      String note,
      @Nullable LocalDate due,
      boolean review,
      @Nullable List<WorkStep> steps,
      @Nullable Boolean hidden)
      implements WorkEvent {}

  @JsonTypeName("work.taken")
  record WorkTaken(WorkItemId item, Person staff) implements WorkEvent {}

  @JsonTypeName("work.givenBack")
  record WorkGivenBack(WorkItemId item, @Nullable String note) implements WorkEvent {}

  /** 受付: all that is needed is there, and it waits to be done. */
  @JsonTypeName("work.received")
  record WorkReceived(WorkItemId item, @Nullable String note) implements WorkEvent {}

  /** 受付: something is missing, and the branch is to say it. */
  @JsonTypeName("work.returned")
  record WorkReturned(WorkItemId item, String note) implements WorkEvent {}

  /** The branch has said it; these words are in the place of those before. */
  @JsonTypeName("work.askedAgain")
  record WorkAskedAgain(WorkItemId item, String note) implements WorkEvent {}

  /** It was done, and waits for somebody else to look at it. */
  @JsonTypeName("work.entered")
  record WorkEntered(WorkItemId item, @Nullable String note) implements WorkEvent {}

  /** Whoever looked at it found something. */
  @JsonTypeName("work.sentBack")
  record WorkSentBack(WorkItemId item, String note) implements WorkEvent {}

  /** It could not be done yet, and waits for that day. */
  @JsonTypeName("work.postponed")
  record WorkPostponed(WorkItemId item, LocalDate due, String note) implements WorkEvent {}

  @JsonTypeName("work.finished")
  record WorkFinished(WorkItemId item, @Nullable String note) implements WorkEvent {}

  /**
   * 証明書: it was made, and is to come out at the branch. After {@link WorkFinished}.
   *
   * @param file the PDF, kept under this name and the item's own key
   */
  @JsonTypeName("work.certified")
  record WorkCertified(WorkItemId item, PrintId print, FileHash file, int copies)
      implements WorkEvent {}

  /** The certificate is given to a printer now. */
  @JsonTypeName("work.printSent")
  record WorkPrintSent(
      WorkItemId item, int copies, @Nullable PrintReason again, @Nullable String note)
      implements WorkEvent {}

  /** So many copies are in somebody's hand. */
  @JsonTypeName("work.printDone")
  record WorkPrintDone(WorkItemId item, int copies) implements WorkEvent {}

  @JsonTypeName("work.printFailed")
  record WorkPrintFailed(WorkItemId item, PrintReason reason, @Nullable String note)
      implements WorkEvent {}

  @JsonTypeName("work.withdrawn")
  record WorkWithdrawn(WorkItemId item, String note) implements WorkEvent {}
}
