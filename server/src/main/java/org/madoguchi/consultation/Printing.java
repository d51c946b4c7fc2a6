package org.madoguchi.consultation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.madoguchi.access.Actor;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.FormId;
import org.madoguchi.core.KioskId;
import org.madoguchi.core.PrintId;
import org.madoguchi.core.Problem;
import org.madoguchi.core.Role;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationPhase;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.PrintMessage;
import org.madoguchi.wire.PrintMessage.PrintCommand;
import org.madoguchi.wire.PrintPlace;
import org.madoguchi.wire.PrintReason;
import org.madoguchi.wire.PrintState;
import org.madoguchi.wire.PrintStep;
import org.madoguchi.wire.PrintView;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.SheetLanguage;
import org.madoguchi.wire.SheetWish;

/**
 * 印刷: what may be done with a paper and what follows. A paper is never printed twice in silence: it
 * is said before it goes to a printer, a person says how it came out, and what is printed once more
 * has a reason. Pure.
 */
final class Printing {
  /**
   * How long the kiosk may print after the talk: as long as its farewell may stand. Later the next
   * resident could be there.
   */
  static final Duration FAREWELL = Duration.ofMinutes(5);

  /** Papers of one consultation. */
  private static final int PAPERS = 40;

  /** What may happen to one paper. */
  private static final int STEPS = 60;

  private final Predicate<KioskId> printsItself;

  /**
   * @param printsItself whether a kiosk prints without a dialog; asked on a room's mailbox, so it
   *     answers at once
   */
  Printing(Predicate<KioskId> printsItself) {
    this.printsItself = printsItself;
  }

  // ---- asking for a paper

  /** A filed document; one is printed anew from the tray, so it is asked for once. */
  List<ConsultationEvent> document(Consultation consultation, RoomMessage.RequestPrint m) {
    var view = consultation.view();
    requireOpen(view);
    var document =
        consultation
            .document(m.document())
            .orElseThrow(() -> new Problem.NotFound("no-such-document"));
    var file = document.finished();
    if (file == null || !document.filed()) {
      throw new Problem.Conflict("document-not-filed");
    }
    if (view.prints().stream().anyMatch(p -> m.document().equals(p.document()))) {
      throw new Problem.Conflict("print-in-tray");
    }
    if (find(view, m.print()) != null) {
      throw new Problem.Conflict("print-exists");
    }
    return requested(
        view, m.print(), m.document(), document.form(), null, file, m.place(), m.copies());
  }

  /** A sheet that was made; the resident may ask for one. Asked again it is the same one. */
  List<ConsultationEvent> sheet(
      ConsultationView view, Actor actor, SheetWish wish, FileHash file, Instant now) {
    requireReach(view, actor, now);
    if (find(view, wish.print()) != null) {
      return List.of();
    }
    var isResident = actor.role() == Role.resident;
    if (!isResident) {
      requireOpen(view); // the resident may still read the farewell when staff is done
    } else if (view.prints().stream().anyMatch(p -> isSheetOf(p, actor))) {
      throw new Problem.Conflict("sheet-taken");
    }
    return requested(
        view,
        wish.print(),
        null,
        null,
        wish.language(),
        file,
        isResident ? PrintPlace.kiosk : wish.place(),
        isResident ? 1 : wish.copies());
  }

  private static boolean isSheetOf(PrintView print, Actor actor) {
    return print.sheet() != null && print.by().equals(actor.person());
  }

  private List<ConsultationEvent> requested(
      ConsultationView view,
      PrintId print,
      @Nullable DocumentId document,
      @Nullable FormId form,
      @Nullable SheetLanguage sheet,
      FileHash file,
      PrintPlace wanted,
      int copies) {
    if (view.prints().size() >= PAPERS) {
      throw new Problem.Conflict("too-many-prints", Map.of("most", String.valueOf(PAPERS)));
    }
    var isHeld = view.privacy() != null && document != null;
    var place = printsItself.test(view.kiosk()) && !isHeld ? wanted : PrintPlace.tray;
    return List.of(
        new ConsultationEvent.PrintRequested(
            print,
            document,
            form,
            sheet,
            file,
            view.branch(),
            view.kiosk(),
            view.number(),
            place,
            copies,
            isHeld ? true : null));
  }

  // ---- printing it

  List<ConsultationEvent> decided(
      ConsultationView view, Actor actor, PrintCommand command, Instant now) {
    requireReach(view, actor, now);
    var print = known(view, actor, command.print());
    if (print.steps().size() >= STEPS) {
      throw new Problem.Conflict("too-many-prints", Map.of("most", String.valueOf(STEPS)));
    }
    if (command instanceof PrintMessage.SendPrint m) {
      requireMaySend(PrivacySight.maySend(view, actor, print));
      var events = new ArrayList<>(PrivacyRequests.printed(view, print.print()));
      events.addAll(send(print, actor, m));
      return events;
    }
    if (command instanceof PrintMessage.ConfirmPrint m) {
      requireAsked(print, actor);
      return List.of(new ConsultationEvent.PrintDone(m.print(), m.copies()));
    }
    if (command instanceof PrintMessage.FailPrint m) {
      if (print.state() != PrintState.waiting) {
        requireAsked(print, actor);
      }
      requireWords(m.reason(), m.note());
      return List.of(new ConsultationEvent.PrintFailed(m.print(), m.reason(), m.note()));
    }
    throw new IllegalStateException("a command without a decision: " + command.getClass());
  }

  private static List<ConsultationEvent> send(
      PrintView print, Actor actor, PrintMessage.SendPrint m) {
    if (print.state() == PrintState.sent) {
      throw new Problem.Conflict("print-not-answered");
    }
    if (actor.role() == Role.resident && print.state() != PrintState.waiting) {
      throw new Problem.NotFound("no-such-print"); // what went wrong is the clerk's from now on
    }
    if (print.printed() == 0) {
      return List.of(new ConsultationEvent.PrintSent(m.print(), m.copies(), null, null));
    }
    if (m.again() == null) {
      throw new Problem.Conflict("print-needs-reason");
    }
    requireWords(m.again(), m.note());
    return List.of(new ConsultationEvent.PrintSent(m.print(), m.copies(), m.again(), m.note()));
  }

  /** The kiosk answers only for what it printed itself; the clerk for everything. */
  private static void requireAsked(PrintView print, Actor actor) {
    var isAsked = print.state() == PrintState.sent;
    if (!isAsked || actor.role() == Role.resident && !last(print).by().equals(actor.person())) {
      throw new Problem.Conflict("print-not-sent");
    }
  }

  private static PrintStep last(PrintView print) {
    return print.steps().get(print.steps().size() - 1);
  }

  private static void requireWords(PrintReason reason, @Nullable String note) {
    if (reason == PrintReason.other && (note == null || note.isBlank())) {
      throw new Problem.Conflict("print-needs-reason");
    }
  }

  // ---- who, and until when

  /**
   * The PDF of a paper that may be printed now.
   *
   * @throws Problem.NotFound {@code no-such-print} also when it is not the kiosk's to print
   */
  static PrintView paper(ConsultationView view, Actor actor, PrintId id, Instant now) {
    requireReach(view, actor, now);
    var print = known(view, actor, id);
    requireMaySend(PrivacySight.mayFetch(view, actor, print));
    return print;
  }

  /**
   * @throws Problem.Forbidden {@code print-held}
   */
  private static void requireMaySend(boolean maySend) {
    if (!maySend) {
      throw new Problem.Forbidden("print-held");
    }
  }

  /**
   * Members, also after the end; the kiosk a little longer than the talk.
   *
   * @throws Problem.Forbidden {@code not-a-member}
   * @throws Problem.NotFound {@code no-such-room}
   */
  static void requireReach(ConsultationView view, Actor actor, Instant now) {
    if (!Decisions.isMember(view, actor)) {
      throw new Problem.Forbidden("not-a-member");
    }
    var ended = view.endedAt();
    if (actor.role() == Role.resident && ended != null && now.isAfter(ended.plus(FAREWELL))) {
      throw new Problem.NotFound("no-such-room"); // the next resident finds nothing of this one
    }
  }

  private static PrintView known(ConsultationView view, Actor actor, PrintId id) {
    var print = find(view, id);
    if (print == null || actor.role() == Role.resident && print.place() != PrintPlace.kiosk) {
      throw new Problem.NotFound("no-such-print");
    }
    return print;
  }

  private static @Nullable PrintView find(ConsultationView view, PrintId id) {
    return view.prints().stream().filter(p -> p.print().equals(id)).findFirst().orElse(null);
  }

  private static void requireOpen(ConsultationView view) {
    if (view.phase() == ConsultationPhase.closed) {
      throw new Problem.Conflict("consultation-over");
    }
  }
}
