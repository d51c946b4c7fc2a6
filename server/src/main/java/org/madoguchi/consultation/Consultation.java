package org.madoguchi.consultation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.Person;
import org.madoguchi.core.Problem;
import org.madoguchi.journal.Entry;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationEvent.ConsultationOpened;
import org.madoguchi.wire.ConsultationPhase;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.DocumentView;
import org.madoguchi.wire.HoldView;
import org.madoguchi.wire.IntakeView;
import org.madoguchi.wire.NotesView;
import org.madoguchi.wire.ProcedureCase;

/**
 * Everything that is known of one consultation, folded from its stream. What the members see is a
 * view of its own that is replaced, never changed; beside it are only the commands already done.
 * Not thread-safe; one Room owns it.
 */
final class Consultation {
  private final Set<CommandId> done = new HashSet<>();
  private final Entries entries = new Entries();
  private final GuideAnswers guide = new GuideAnswers();
  private long seq;
  private @Nullable ConsultationView view;

  /** Takes in the next event of the stream. */
  void fold(Entry<ConsultationEvent> entry) {
    if (entry.seq() != seq + 1) {
      throw new IllegalStateException("event " + entry.seq() + " after " + seq);
    }
    seq = entry.seq();
    if (entry.cause() != null) {
      done.add(entry.cause());
    }
    if (entry.event() instanceof ConsultationOpened opened) {
      view = opened(opened, entry.at());
    } else {
      entries.fold(view(), entry.by(), entry.event());
      view = folded(view(), entry);
      if (entry.event() instanceof ConsultationEvent.GuideEvent told) {
        guide.fold(told);
      }
    }
  }

  /** What the 手続案内 was told. */
  GuideAnswers guide() {
    return guide;
  }

  /** What can be taken back. */
  Entries entries() {
    return entries;
  }

  /** The last event's place; 0 before the first. */
  long seq() {
    return seq;
  }

  boolean isOpened() {
    return view != null;
  }

  boolean isDone(CommandId id) {
    return done.contains(id);
  }

  /** What the members see together. */
  ConsultationView view() {
    if (view == null) {
      throw new Problem.NotFound("no-such-room");
    }
    return view;
  }

  /** The document of this name, if it was opened. */
  Optional<DocumentView> document(DocumentId id) {
    return view().documents().stream().filter(d -> d.document().equals(id)).findFirst();
  }

  // ---- fold

  private static ConsultationView opened(ConsultationOpened e, Instant at) {
    return new ConsultationView(
        e.consultation(),
        e.ticket(),
        e.number(),
        e.branch(),
        e.kiosk(),
        e.department(),
        e.helper(),
        e.waitingSince(),
        at,
        e.staff(),
        e.resident(),
        List.of(),
        ConsultationPhase.talking,
        List.of(new ProcedureCase(e.procedure(), null, null, null)),
        List.of(),
        null,
        DocumentCamera.UNTOUCHED,
        IntakeView.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        NotesView.empty(),
        null,
        null,
        null,
        List.of(),
        null,
        e.language(),
        List.of(),
        false,
        null);
  }

  private static ConsultationView folded(ConsultationView v, Entry<ConsultationEvent> entry) {
    var event = entry.event();
    if (event instanceof ConsultationEvent.MemberJoined e) {
      return ViewChange.of(v, c -> c.joined = add(v.joined(), e.member()));
    }
    if (event instanceof ConsultationEvent.ProcedureAdded e) {
      var added = new ProcedureCase(e.procedure(), null, null, null);
      return ViewChange.of(v, c -> c.procedures = add(v.procedures(), added));
    }
    if (event instanceof ConsultationEvent.OutcomeRecorded e) {
      var procedures =
          v.procedures().stream()
              .map(p -> p.procedure().equals(e.procedure()) ? recorded(p, e) : p)
              .toList();
      return ViewChange.of(v, c -> c.procedures = procedures);
    }
    if (event instanceof ConsultationEvent.ProcedureAccepted e) {
      var procedures = Accepting.folded(v.procedures(), entry.by(), entry.at(), e);
      return ViewChange.of(v, c -> c.procedures = procedures);
    }
    if (event instanceof ConsultationEvent.IdentityCheckEvent e) {
      var checks = IdentityChecks.folded(v.identityChecks(), entry.by(), entry.at(), e);
      return ViewChange.of(v, c -> c.identityChecks = checks);
    }
    if (event instanceof ConsultationEvent.PrivacySet e) {
      return ViewChange.of(
          v, c -> c.privacy = Privacy.folded(v.privacy(), entry.by(), entry.at(), e));
    }
    if (event instanceof ConsultationEvent.PrivacyRequestEvent e) {
      var privacy = PrivacyRequests.folded(v.privacy(), entry.by(), entry.at(), e);
      return ViewChange.of(v, c -> c.privacy = privacy);
    }
    if (event instanceof ConsultationEvent.EndAsked) {
      return ViewChange.of(v, c -> c.endAsked = true);
    }
    if (event instanceof ConsultationEvent.ConsultationEnded) {
      return ViewChange.of(
          v,
          c -> {
            c.phase = ConsultationPhase.wrapUp;
            c.company = List.of();
            c.endedAt = entry.at();
          });
    }
    if (event instanceof ConsultationEvent.WrapUpFinished) {
      return ViewChange.of(v, c -> c.phase = ConsultationPhase.closed);
    }
    if (event instanceof ConsultationEvent.GuideEvent) {
      return v; // beside it: see GuideAnswers
    }
    if (event instanceof ConsultationEvent.PrintEvent e) {
      var prints = Prints.folded(v.prints(), entry.by(), entry.at(), e);
      return ViewChange.of(v, c -> c.prints = prints);
    }
    if (event instanceof ConsultationEvent.DocumentCameraEvent e) {
      var camera = DocumentCamera.folded(v.documentCamera(), entry.by(), entry.at(), e);
      return ViewChange.of(v, c -> c.documentCamera = camera);
    }
    if (event instanceof ConsultationEvent.QuestionEvent e) {
      var questions = Asking.folded(v.questions(), entry.by(), entry.at(), e);
      var intake =
          e instanceof ConsultationEvent.QuestionAsked asked
              ? Intakes.questioned(v.intake(), asked)
              : v.intake();
      return ViewChange.of(
          v,
          c -> {
            c.questions = questions;
            c.intake = intake;
          });
    }
    if (event instanceof ConsultationEvent.NotesEvent e) {
      var notes = Notes.folded(v.notes(), entry.by(), entry.at(), e);
      return ViewChange.of(v, c -> c.notes = notes);
    }
    if (event instanceof ConsultationEvent.PracticeEvent e) {
      var practice = Practising.folded(v.practice(), entry.by(), entry.at(), e);
      return ViewChange.of(v, c -> c.practice = practice);
    }
    if (event instanceof ConsultationEvent.HoldStarted e) {
      var hold = new HoldView(entry.by(), entry.at(), e.words());
      return ViewChange.of(v, c -> c.hold = hold);
    }
    if (event instanceof ConsultationEvent.HoldEnded) {
      return ViewChange.of(v, c -> c.hold = null);
    }
    if (event instanceof ConsultationEvent.HandOverEvent e) {
      var handOver = HandOvers.folded(v.handOver(), entry.by(), entry.at(), e);
      return ViewChange.of(v, c -> c.handOver = handOver);
    }
    if (event instanceof ConsultationEvent.CompanyEvent e) {
      return Companies.folded(v, entry.at(), e);
    }
    if (event instanceof ConsultationEvent.ClerkTaskEvent e) {
      var tasks = ClerkTasks.folded(v.clerkTasks(), entry.by(), entry.at(), e);
      return ViewChange.of(v, c -> c.clerkTasks = tasks);
    }
    return foldedIntake(v, entry.by(), entry.at(), event);
  }

  private static ProcedureCase recorded(ProcedureCase before, ConsultationEvent.OutcomeRecorded e) {
    return new ProcedureCase(
        e.procedure(), before.acceptance(), e.outcome(), e.note(), e.followUp(), e.reason());
  }

  private static ConsultationView foldedIntake(
      ConsultationView v, Person by, Instant at, ConsultationEvent event) {
    if (event instanceof ConsultationEvent.ItemChanged e) {
      return with(v, Intakes.said(v.intake(), e));
    }
    if (event instanceof ConsultationEvent.ConfirmationAsked e) {
      return with(v, Intakes.asked(v.intake(), e, at));
    }
    if (event instanceof ConsultationEvent.ConfirmationAnswered e) {
      return with(v, Intakes.answered(v.intake(), e, at));
    }
    if (event instanceof ConsultationEvent.ConfirmationCancelled) {
      return with(v, Intakes.cancelled(v.intake()));
    }
    if (event instanceof ConsultationEvent.GlyphEvent e) {
      return ViewChange.of(v, c -> c.glyphs = Glyphs.folded(v.glyphs(), e));
    }
    return foldedDocument(v, by, at, event);
  }

  private static ConsultationView foldedDocument(
      ConsultationView v, Person by, Instant at, ConsultationEvent event) {
    if (event instanceof ConsultationEvent.DocumentOpened e) {
      return ViewChange.of(
          v,
          c -> {
            c.documents = add(v.documents(), Documents.opened(e));
            c.shown = e.document();
          });
    }
    if (event instanceof ConsultationEvent.DocumentShown e) {
      return ViewChange.of(v, c -> c.shown = e.document());
    }
    if (event instanceof ConsultationEvent.PageTurned e) {
      return change(v, e.document(), d -> Documents.onPage(d, e.page()));
    }
    if (event instanceof ConsultationEvent.FieldChanged e) {
      return with(
          change(v, e.document(), d -> Documents.changed(d, e.field(), e.value())),
          Intakes.typed(v.intake(), e.document(), e.field(), e.mark()));
    }
    if (event instanceof ConsultationEvent.DocumentFilled e) {
      return change(v, e.document(), d -> Documents.filled(d, e));
    }
    if (event instanceof ConsultationEvent.AnnotationEvent e) {
      return change(v, e.document(), d -> Annotations.folded(d, by, at, e));
    }
    if (event instanceof ConsultationEvent.SignatureRequested e) {
      return change(v, e.document(), d -> Documents.asked(d, e.field()));
    }
    if (event instanceof ConsultationEvent.SignatureCancelled e) {
      return change(v, e.document(), d -> Documents.asked(d, null));
    }
    if (event instanceof ConsultationEvent.SignatureGiven e) {
      return change(v, e.document(), d -> Documents.signed(d, e.signature()));
    }
    if (event instanceof ConsultationEvent.DocumentFinished e) {
      return change(v, e.document(), d -> Documents.finished(d, e, by, at));
    }
    if (event instanceof ConsultationEvent.DocumentReopened e) {
      return change(v, e.document(), Documents::reopened);
    }
    if (event instanceof ConsultationEvent.DocumentFiled e) {
      return change(v, e.document(), d -> Documents.filed(d, by, at));
    }
    throw new IllegalStateException("an event that nothing folds: " + event.getClass());
  }

  static <T> List<T> add(List<T> list, T last) {
    var longer = new ArrayList<>(list);
    longer.add(last);
    return List.copyOf(longer);
  }

  private static ConsultationView change(
      ConsultationView v, DocumentId id, UnaryOperator<DocumentView> change) {
    var documents =
        v.documents().stream().map(d -> d.document().equals(id) ? change.apply(d) : d).toList();
    return ViewChange.of(v, c -> c.documents = documents);
  }

  private static ConsultationView with(ConsultationView v, IntakeView intake) {
    return ViewChange.of(v, c -> c.intake = intake);
  }
}
