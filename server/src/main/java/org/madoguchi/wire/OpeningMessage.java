package org.madoguchi.wire;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Bounds;
import org.madoguchi.core.ClosureId;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.ProcedureId;

/** What a supervisor may say of 受付時間 and 休業, at {@code /{screen}/ws/desk}. */
public sealed interface OpeningMessage extends ClientMessage {
  /** Characters of a reason. */
  int MAX_REASON = 200;

  /** Rows of a week: two for each day. */
  int MAX_ROWS = 14;

  /** What changes something; may be said again with the same id and is done once. */
  sealed interface OpeningCommand extends OpeningMessage {
    CommandId id();
  }

  /** 臨時休業を登録する; the components as in {@link Closure}. */
  @JsonTypeName("closure.add")
  record AddClosure(
      CommandId id,
      ClosureId closure,
      @Nullable DepartmentId department,
      LocalDate from,
      @Nullable LocalTime fromTime,
      LocalDate to,
      @Nullable LocalTime toTime,
      String reason)
      implements OpeningCommand {
    public AddClosure {
      if (Bounds.text(reason, MAX_REASON).isBlank()) {
        throw new IllegalArgumentException("words are needed");
      }
    }
  }

  /** 休業を取り消す: what is not over yet. */
  @JsonTypeName("closure.remove")
  record RemoveClosure(CommandId id, ClosureId closure) implements OpeningCommand {}

  /**
   * 受付時間を変更する.
   *
   * @param department whose; absent with {@code procedure}: the town's
   * @param procedure of which, instead of a department
   * @param rows at most two for each day; none at all: as the file says
   */
  @JsonTypeName("hours.set")
  record SetHours(
      CommandId id,
      @Nullable DepartmentId department,
      @Nullable ProcedureId procedure,
      List<HoursRow> rows)
      implements OpeningCommand {
    public SetHours {
      if (department != null && procedure != null) {
        throw new IllegalArgumentException("hours are a department's or a procedure's");
      }
      rows = Bounds.list(rows, MAX_ROWS);
    }
  }
}
