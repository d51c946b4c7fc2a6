package org.madoguchi.wire;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Bounds;
import org.madoguchi.core.ClerkTaskId;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.OriginalId;

/** What may be said of 原本, at {@code /{screen}/ws/desk}. */
public sealed interface OriginalMessage extends ClientMessage {
  /** Characters of a note. */
  int MAX_NOTE = 60;

  /** Papers handed in at once. */
  int MAX_COUNT = 99;

  /** What changes something; may be said again with the same id and is done once. */
  sealed interface OriginalCommand extends OriginalMessage {
    CommandId id();

    OriginalId original();
  }

  /**
   * 原本を受領する, at the clerk's own branch; it gets the next number of the fiscal year.
   *
   * @param consultation in which it is handed in, where there is one
   * @param task the 依頼 of that consultation which is done by it
   * @param note what to mind; needed where the kind is その他
   * @param count of papers
   */
  @JsonTypeName("original.receive")
  record ReceiveOriginal(
      CommandId id,
      OriginalId original,
      DepartmentId department,
      @Nullable ConsultationId consultation,
      @Nullable ClerkTaskId task,
      OriginalKind kind,
      @Nullable String note,
      int count,
      OriginalPurpose purpose)
      implements OriginalCommand {
    public ReceiveOriginal {
      if (task != null && consultation == null) {
        throw new IllegalArgumentException("a task is one of a consultation");
      }
      if (note != null && Bounds.text(note, MAX_NOTE).isBlank()) {
        throw new IllegalArgumentException("a note without words");
      }
      if (note == null && kind == OriginalKind.other) {
        throw new IllegalArgumentException("another kind needs words");
      }
      Bounds.whole(count, 1, MAX_COUNT);
    }
  }

  /** 本庁へ送付した. */
  @JsonTypeName("original.send")
  record SendOriginal(CommandId id, OriginalId original) implements OriginalCommand {}

  /** 到着を確認した: it is at the department that it is for. */
  @JsonTypeName("original.confirm")
  record ConfirmOriginal(CommandId id, OriginalId original) implements OriginalCommand {}

  /** 返却した: the resident has it back. */
  @JsonTypeName("original.return")
  record ReturnOriginal(CommandId id, OriginalId original) implements OriginalCommand {}

  /** 訂正する: its last step did not happen; by whose step it was. */
  @JsonTypeName("original.correct")
  record CorrectOriginal(CommandId id, OriginalId original, String reason)
      implements OriginalCommand {
    public CorrectOriginal {
      needed(reason);
    }
  }

  /** 取り消す: it was recorded by mistake; the number is not given again. */
  @JsonTypeName("original.cancel")
  record CancelOriginal(CommandId id, OriginalId original, String reason)
      implements OriginalCommand {
    public CancelOriginal {
      needed(reason);
    }
  }

  private static void needed(String reason) {
    if (Bounds.text(reason, MAX_NOTE).isBlank()) {
      throw new IllegalArgumentException("a reason is needed");
    }
  }
}
