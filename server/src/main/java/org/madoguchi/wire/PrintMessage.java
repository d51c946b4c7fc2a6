package org.madoguchi.wire;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Bounds;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.PrintId;
import org.madoguchi.core.WorkItemId;

/**
 * What may be said of the papers of the 印刷トレイ, at {@code /{screen}/ws/desk}: they are printed also
 * when nobody is in their consultation any more.
 */
public sealed interface PrintMessage extends ClientMessage {
  /** Copies at once. */
  int MAX_COPIES = 20;

  /**
   * What changes something; may be said again with the same id and is done once. It names the
   * consultation that the paper is of, or the 作業 that it is the certificate of; never both.
   */
  sealed interface PrintCommand extends PrintMessage {
    CommandId id();

    @Nullable ConsultationId consultation();

    @Nullable WorkItemId work();

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
      @Nullable ConsultationId consultation,
      @Nullable WorkItemId work,
      PrintId print,
      int copies,
      @Nullable PrintReason again,
      @Nullable String note)
      implements PrintCommand {
    public SendPrint {
      ofOne(consultation, work);
      Bounds.whole(copies, 1, MAX_COPIES);
      bounded(note);
    }
  }

  /** 正しく印刷できた: so many copies are in somebody's hand. */
  @JsonTypeName("print.confirm")
  record ConfirmPrint(
      CommandId id,
      @Nullable ConsultationId consultation,
      @Nullable WorkItemId work,
      PrintId print,
      int copies)
      implements PrintCommand {
    public ConfirmPrint {
      ofOne(consultation, work);
      Bounds.whole(copies, 1, MAX_COPIES);
    }
  }

  /** できない: it did not come out, or not as it should. */
  @JsonTypeName("print.fail")
  record FailPrint(
      CommandId id,
      @Nullable ConsultationId consultation,
      @Nullable WorkItemId work,
      PrintId print,
      PrintReason reason,
      @Nullable String note)
      implements PrintCommand {
    public FailPrint {
      ofOne(consultation, work);
      bounded(note);
    }
  }

  private static void ofOne(@Nullable ConsultationId consultation, @Nullable WorkItemId work) {
    if ((consultation == null) == (work == null)) {
      throw new IllegalArgumentException("a paper is a consultation's or a work item's");
    }
  }

  private static void bounded(@Nullable String note) {
    if (note != null) {
      Bounds.text(note, 200);
    }
  }
}
