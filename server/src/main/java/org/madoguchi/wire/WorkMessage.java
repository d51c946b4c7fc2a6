package org.madoguchi.wire;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Bounds;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.core.WorkItemId;

/** What may be said of 作業, at {@code /{screen}/ws/desk}. */
public sealed interface WorkMessage extends ClientMessage {
  /** Characters of a note or a reason. */
  int MAX_NOTE = 500;

  /** What changes something; may be said again with the same id and is done once. */
  sealed interface WorkCommand extends WorkMessage {
    CommandId id();

    WorkItemId item();
  }

  /**
   * 作業を頼む.
   *
   * @param branch where it comes from; a clerk's own
   * @param review whether somebody else is to look at it before it is done
   */
  @JsonTypeName("work.add")
  record AddWork(
      CommandId id,
      WorkItemId item,
      DepartmentId department,
      WorkKind kind,
      BranchId branch,
      @Nullable ProcedureId procedure,
      String note,
      @Nullable LocalDate due,
      boolean review)
      implements WorkCommand {
    public AddWork {
      needed(note);
    }
  }

  /** 着手する: the sender has it now. */
  @JsonTypeName("work.take")
  record TakeWork(CommandId id, WorkItemId item) implements WorkCommand {}

  /** 手放す: it waits for somebody again, where it is on its way. */
  @JsonTypeName("work.giveBack")
  record GiveBackWork(CommandId id, WorkItemId item, @Nullable String note) implements WorkCommand {
    public GiveBackWork {
      bounded(note);
    }
  }

  /** 完了: the sender's step is done. */
  @JsonTypeName("work.finish")
  record FinishWork(CommandId id, WorkItemId item, @Nullable String note) implements WorkCommand {
    public FinishWork {
      bounded(note);
    }
  }

  /**
   * 差し戻す: whoever looked at it found something. From 審査 it is to be done again; from 受付 it goes
   * back to the branch.
   */
  @JsonTypeName("work.sendBack")
  record SendBackWork(CommandId id, WorkItemId item, String note) implements WorkCommand {
    public SendBackWork {
      needed(note);
    }
  }

  /**
   * もう一度頼む: what was missing is said.
   *
   * @param note what is to be done, in whole; in the place of the words before
   */
  @JsonTypeName("work.askAgain")
  record AskWorkAgain(CommandId id, WorkItemId item, String note) implements WorkCommand {
    public AskWorkAgain {
      needed(note);
    }
  }

  /**
   * 日を改める: nobody answered, or what should have come has not; it waits for another day.
   *
   * @param due today or later
   */
  @JsonTypeName("work.postpone")
  record PostponeWork(CommandId id, WorkItemId item, LocalDate due, String note)
      implements WorkCommand {
    public PostponeWork {
      needed(note);
    }
  }

  /** 取り下げる: it need not be done. */
  @JsonTypeName("work.withdraw")
  record WithdrawWork(CommandId id, WorkItemId item, String note) implements WorkCommand {
    public WithdrawWork {
      needed(note);
    }
  }

  private static void bounded(@Nullable String note) {
    if (note != null) {
      needed(note);
    }
  }

  private static void needed(String note) {
    if (Bounds.text(note, MAX_NOTE).isBlank()) {
      throw new IllegalArgumentException("words are needed");
    }
  }
}
