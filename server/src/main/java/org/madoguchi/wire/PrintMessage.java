package org.madoguchi.wire;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Bounds;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.PrintId;

/**
 * What may be said of the papers of the 印刷トレイ, at {@code /{screen}/ws/desk}: they are printed also
 * when nobody is in their consultation any more.
 */
public sealed interface PrintMessage extends ClientMessage {
  /** Copies at once. */
  int MAX_COPIES = 20;

  /** What changes something; may be said again with the same id and is done once. */
  sealed interface PrintCommand extends PrintMessage {
    CommandId id();

    ConsultationId consultation();

    PrintId print();
  }

  /**
   * 印刷: it is given to a printer now. Said before it is, so that a page loaded anew in between
   * prints nothing a second time.
   *
   * @param again why it is printed once more; needed when there are copies already
   */
  @JsonTypeName("print.send")
  record SendPrint(
      CommandId id,
      ConsultationId consultation,
      PrintId print,
      int copies,
      @Nullable PrintReason again,
      @Nullable String note)
      implements PrintCommand {
    public SendPrint {
      Bounds.whole(copies, 1, MAX_COPIES);
      bounded(note);
    }
  }

  /** 正しく印刷できた: so many copies are in somebody's hand. */
  @JsonTypeName("print.confirm")
  record ConfirmPrint(CommandId id, ConsultationId consultation, PrintId print, int copies)
      implements PrintCommand {
    public ConfirmPrint {
      Bounds.whole(copies, 1, MAX_COPIES);
    }
  }

  /** できない: it did not come out, or not as it should. */
  @JsonTypeName("print.fail")
  record FailPrint(
      CommandId id,
      ConsultationId consultation,
      PrintId print,
      PrintReason reason,
      @Nullable String note)
      implements PrintCommand {
    public FailPrint {
      bounded(note);
    }
  }

  private static void bounded(@Nullable String note) {
    if (note != null) {
      Bounds.text(note, 200);
    }
  }
}
