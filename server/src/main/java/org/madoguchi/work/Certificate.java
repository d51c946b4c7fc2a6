package org.madoguchi.work;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.Problem;
import org.madoguchi.core.Role;
import org.madoguchi.journal.Entry;
import org.madoguchi.wire.PrintMessage;
import org.madoguchi.wire.PrintMessage.PrintCommand;
import org.madoguchi.wire.PrintPlace;
import org.madoguchi.wire.PrintReason;
import org.madoguchi.wire.PrintState;
import org.madoguchi.wire.TrayItem;
import org.madoguchi.wire.WorkItem;
import org.madoguchi.wire.WorkPaper;

/**
 * 証明書 of a 作業, on its way out of the branch's printer; as any paper of the tray it is never printed
 * twice in silence. Immutable.
 *
 * @param file the PDF's name
 * @param paper as the tray shows it
 * @param steps that have happened to it
 */
record Certificate(FileHash file, TrayItem paper, int steps) {
  /** What may happen to one paper. */
  private static final int STEPS = 60;

  static Certificate given(WorkItem of, WorkEvent.WorkCertified e, Instant at) {
    return new Certificate(
        e.file(),
        new TrayItem(
            null,
            of.item(),
            e.print(),
            of.branch(),
            null,
            of.number(),
            of.procedure(),
            null,
            null,
            PrintPlace.tray,
            e.copies(),
            at,
            PrintState.waiting,
            0,
            null,
            null,
            null,
            at),
        0);
  }

  WorkPaper view() {
    return new WorkPaper(paper.print(), paper.copies(), paper.state(), paper.printed());
  }

  /** As it is after the event; the same when that is about something else. */
  Certificate after(Entry<WorkEvent> entry) {
    var event = entry.event();
    if (event instanceof WorkEvent.WorkPrintSent e) {
      return with(PrintState.sent, 0, e.again(), entry.by().role(), entry.at());
    }
    if (event instanceof WorkEvent.WorkPrintDone e) {
      return with(PrintState.done, e.copies(), paper.reason(), paper.sentBy(), entry.at());
    }
    if (event instanceof WorkEvent.WorkPrintFailed e) {
      return with(PrintState.failed, 0, e.reason(), paper.sentBy(), entry.at());
    }
    return this;
  }

  private Certificate with(
      PrintState state, int more, @Nullable PrintReason reason, @Nullable Role by, Instant at) {
    return new Certificate(
        file,
        new TrayItem(
            paper.consultation(),
            paper.work(),
            paper.print(),
            paper.branch(),
            paper.kiosk(),
            paper.number(),
            paper.procedure(),
            paper.form(),
            paper.sheet(),
            paper.place(),
            paper.copies(),
            paper.requestedAt(),
            state,
            paper.printed() + more,
            reason,
            by,
            paper.hold(),
            at),
        steps + 1);
  }

  /** What is kept when the branch's clerk says so. */
  List<WorkEvent> decide(PrintCommand command) {
    if (steps >= STEPS) {
      throw new Problem.Conflict("too-many-prints", Map.of("most", String.valueOf(STEPS)));
    }
    var item = paper.work();
    if (command instanceof PrintMessage.SendPrint m) {
      require(paper.state() != PrintState.sent, "print-not-answered");
      if (paper.printed() == 0) {
        return List.of(new WorkEvent.WorkPrintSent(item, m.copies(), null, null));
      }
      require(m.again() != null && hasWords(m.again(), m.note()), "print-needs-reason");
      return List.of(new WorkEvent.WorkPrintSent(item, m.copies(), m.again(), m.note()));
    }
    if (command instanceof PrintMessage.ConfirmPrint m) {
      require(paper.state() == PrintState.sent, "print-not-sent");
      return List.of(new WorkEvent.WorkPrintDone(item, m.copies()));
    }
    if (command instanceof PrintMessage.FailPrint m) {
      require(
          paper.state() == PrintState.sent || paper.state() == PrintState.waiting,
          "print-not-sent");
      require(hasWords(m.reason(), m.note()), "print-needs-reason");
      return List.of(new WorkEvent.WorkPrintFailed(item, m.reason(), m.note()));
    }
    throw new IllegalStateException("a command without a decision: " + command.getClass());
  }

  private static boolean hasWords(PrintReason reason, @Nullable String note) {
    return reason != PrintReason.other || note != null && !note.isBlank();
  }

  private static void require(boolean holds, String problem) {
    if (!holds) {
      throw new Problem.Conflict(problem);
    }
  }
}
