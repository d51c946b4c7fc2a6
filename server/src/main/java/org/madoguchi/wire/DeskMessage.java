package org.madoguchi.wire;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Bounds;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.KioskId;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.core.TicketId;

/** What may be said at {@code /{screen}/ws/desk}: reception and calling. */
public sealed interface DeskMessage extends ClientMessage {

  /** First words of every connection; answered by {@link ServerMessage.DeskSnapshot}. */
  @JsonTypeName("desk.hello")
  record DeskHello() implements DeskMessage {}

  /** What changes something; may be said again with the same id and is done once. */
  sealed interface DeskCommand extends DeskMessage {
    CommandId id();
  }

  /**
   * 呼び出す: the resident at the kiosk confirmed that somebody should be called.
   *
   * @param language in which; absent: Japanese
   */
  @JsonTypeName("ticket.call")
  record CallCounter(CommandId id, ProcedureId procedure, @Nullable ServiceLanguage language)
      implements DeskCommand {
    /** In Japanese. */
    public CallCounter(CommandId id, ProcedureId procedure) {
      this(id, procedure, null);
    }
  }

  /**
   * The clerk starts for a resident, on a kiosk of the clerk's own branch.
   *
   * @param priorities why the person should wait less than others; absent: no reason
   * @param language in which they would be helped; absent: Japanese
   */
  @JsonTypeName("ticket.start")
  record StartForResident(
      CommandId id,
      KioskId kiosk,
      ProcedureId procedure,
      boolean helper,
      @Nullable List<Priority> priorities,
      @Nullable ServiceLanguage language)
      implements DeskCommand {
    public StartForResident {
      priorities = priorities == null ? null : Bounds.list(priorities, Priority.values().length);
    }

    /** For no reason before others, and in Japanese. */
    public StartForResident(CommandId id, KioskId kiosk, ProcedureId procedure, boolean helper) {
      this(id, kiosk, procedure, helper, null, null);
    }
  }

  /** やめる: the resident, or the clerk for them, no longer waits. */
  @JsonTypeName("ticket.withdraw")
  record WithdrawTicket(CommandId id, TicketId ticket) implements DeskCommand {}

  /** 応答: a member of staff takes the ticket; a second one is refused. */
  @JsonTypeName("ticket.accept")
  record AcceptTicket(CommandId id, TicketId ticket) implements DeskCommand {}

  /** ほかの職員へ: whoever is asked lets the next be asked at once. */
  @JsonTypeName("ticket.pass")
  record PassOffer(CommandId id, TicketId ticket) implements DeskCommand {}

  /** 折り返し: nobody answers, and the resident would rather be called back. */
  @JsonTypeName("ticket.askCallback")
  record AskCallback(CommandId id, TicketId ticket) implements DeskCommand {}

  /** The resident has been called back, or need not be any more. */
  @JsonTypeName("ticket.finishCallback")
  record FinishCallback(CommandId id, TicketId ticket) implements DeskCommand {}

  /** What a member of staff says of themselves. */
  sealed interface StaffCommand extends DeskCommand {}

  /** 離席: nothing is offered until {@link ComeBack}. */
  @JsonTypeName("staff.away")
  record GoAway(CommandId id, AwayReason reason) implements StaffCommand {}

  /** 戻る. */
  @JsonTypeName("staff.back")
  record ComeBack(CommandId id) implements StaffCommand {}
}
