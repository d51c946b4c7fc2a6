package org.madoguchi.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.madoguchi.access.Actor;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.Problem;
import org.madoguchi.core.Role;
import org.madoguchi.document.form.FormTemplates;
import org.madoguchi.procedure.Catalog;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationPhase;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.DocumentView;
import org.madoguchi.wire.FieldKind;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.RoomMessage.RoomCommand;

/**
 * What a command leads to, given what is known: events, or a {@link Problem} and nothing. Pure:
 * touches nothing, asks no clock but for the day on a seal. That the actor may say such a thing at
 * all is already known.
 */
final class Decisions {
  /** Documents of one consultation. */
  private static final int DOCUMENTS = 20;

  private final Catalog catalog;
  private final FormTemplates forms;
  private final Annotating annotating;
  private final IntakeDecisions intake;
  private final Printing printing;
  private final Guiding guiding;
  private final HandOvers handOvers;

  private boolean practice;

  Decisions(
      Catalog catalog,
      FormTemplates forms,
      Stamps stamps,
      IntakeDecisions intake,
      Printing printing,
      Guiding guiding,
      HandOvers handOvers) {
    this.catalog = catalog;
    this.forms = forms;
    annotating = new Annotating(stamps);
    this.intake = intake;
    this.printing = printing;
    this.guiding = guiding;
    this.handOvers = handOvers;
  }

  /** From here on it is a practice (練習): what is said aloud may be said in words. */
  void practise() {
    practice = true;
  }

  /** What the 手続案内 says. */
  Guiding guiding() {
    return guiding;
  }

  /** What the procedures of the visit ask for and how far that is. */
  Checklist checklist(Consultation consultation) {
    return new Checklist(consultation.view(), guiding.view(consultation), catalog, forms);
  }

  /** What is not to be seen at the branch. */
  Privacy privacy() {
    return intake.privacy();
  }

  /** What may be done with papers. */
  Printing printing() {
    return printing;
  }

  /** All but {@link RoomMessage.FinishDocument}, which needs the finished PDF first. */
  List<ConsultationEvent> decide(Consultation consultation, Actor actor, RoomCommand command) {
    var view = consultation.view();
    privacy().requireSight(view, actor, command);
    if (command instanceof RoomMessage.RecordOutcome m) {
      return recordOutcome(consultation, actor, m);
    }
    if (command instanceof RoomMessage.FinishWrapUp) {
      if (view.phase() != ConsultationPhase.wrapUp) {
        throw new Problem.Conflict("consultation-over");
      }
      return List.of(new ConsultationEvent.WrapUpFinished());
    }
    if (command instanceof RoomMessage.RequestPrint m) {
      return printing.document(consultation, m);
    }
    requireTalking(view);
    if (command instanceof RoomMessage.EndConsultation m) {
      Companies.requireLead(view, actor);
      return end(view, m);
    }
    if (command instanceof RoomMessage.AskToEnd) {
      return view.endAsked() ? List.of() : List.of(new ConsultationEvent.EndAsked());
    }
    if (command instanceof RoomMessage.SetPrivacy m) {
      return Privacy.decided(view, actor, m);
    }
    if (command instanceof RoomMessage.AddProcedure m) {
      return addProcedure(consultation, m);
    }
    if (command instanceof RoomMessage.GuideCommand m) {
      return guiding.decided(consultation, m);
    }
    if (command instanceof RoomMessage.OpenForm m) {
      return openForm(consultation, m);
    }
    if (command instanceof RoomMessage.DocumentCameraCommand m) {
      return DocumentCamera.decided(view.documentCamera(), m);
    }
    if (command instanceof RoomMessage.AskGuideQuestion m) {
      return Asking.asked(view.questions(), guiding.question(consultation, m));
    }
    if (command instanceof RoomMessage.QuestionCommand m) {
      return guiding.alsoAnswered(consultation, Asking.decided(view.questions(), m));
    }
    if (command instanceof RoomMessage.NotesCommand m) {
      return Notes.decided(view.notes(), m);
    }
    if (command instanceof RoomMessage.PracticeCommand m) {
      return Practising.decided(practice, view.practice(), m);
    }
    if (command instanceof RoomMessage.StartHold m) {
      return view.hold() == null
          ? List.of(new ConsultationEvent.HoldStarted(m.words()))
          : List.of();
    }
    if (command instanceof RoomMessage.EndHold) {
      return view.hold() == null ? List.of() : List.of(new ConsultationEvent.HoldEnded());
    }
    if (command instanceof RoomMessage.HandOverCommand m) {
      return handOvers.decided(view, actor, m);
    }
    if (command instanceof RoomMessage.LeaveCompany) {
      return Companies.left(view, actor);
    }
    if (command instanceof RoomMessage.ThankCompanion m) {
      return Companies.thanked(view, actor, m);
    }
    if (command instanceof RoomMessage.ClerkTaskCommand m) {
      return ClerkTasks.decided(view, catalog, m);
    }
    if (command instanceof RoomMessage.ChangeItem m) {
      return intake.change(consultation, actor, m);
    }
    if (command instanceof RoomMessage.UndoEntry) {
      return intake.undo(consultation, actor);
    }
    if (command instanceof RoomMessage.RedoEntry) {
      return intake.redo(consultation, actor);
    }
    if (command instanceof RoomMessage.IdentityCheckCommand m) {
      return IdentityChecks.decided(view, actor, m);
    }
    if (command instanceof RoomMessage.RemoveGlyph m) {
      return intake.glyphRemoved(view, m.character());
    }
    if (command instanceof RoomMessage.CancelConfirmation) {
      return Confirming.cancel(view.intake());
    }
    if (command instanceof RoomMessage.AnswerConfirmation m) {
      return Confirming.answer(view.intake(), m);
    }
    return decideDocument(consultation, actor, command);
  }

  private List<ConsultationEvent> decideDocument(
      Consultation consultation, Actor actor, RoomCommand command) {
    if (command instanceof RoomMessage.ShowDocument m) {
      var document = document(consultation, m.document());
      return document.document().equals(consultation.view().shown())
          ? List.of()
          : List.of(new ConsultationEvent.DocumentShown(m.document()));
    }
    if (command instanceof RoomMessage.TurnPage m) {
      return turn(document(consultation, m.document()), m);
    }
    if (command instanceof RoomMessage.ChangeField m) {
      return changeField(consultation, actor, filling(consultation, m.document()), m);
    }
    if (command instanceof RoomMessage.ConfirmField m) {
      return Confirming.ask(consultation.view().intake(), filling(consultation, m.document()), m);
    }
    if (command instanceof RoomMessage.AnnotationCommand m) {
      return annotating.decided(
          filling(consultation, m.document()), consultation.view().department(), actor, m);
    }
    if (command instanceof RoomMessage.RequestSignature m) {
      return requestSignature(filling(consultation, m.document()), m);
    }
    if (command instanceof RoomMessage.CancelSignature m) {
      return document(consultation, m.document()).signatureAsked() == null
          ? List.of()
          : List.of(new ConsultationEvent.SignatureCancelled(m.document()));
    }
    if (command instanceof RoomMessage.GiveSignature m) {
      var document = filling(consultation, m.document());
      if (!m.signature().field().equals(document.signatureAsked())) {
        throw new Problem.Conflict("signature-not-asked");
      }
      return List.of(new ConsultationEvent.SignatureGiven(m.document(), m.signature()));
    }
    if (command instanceof RoomMessage.ReopenDocument m) {
      var document = finished(consultation, m.document());
      requireNotFiled(document);
      return IdentityBoxes.alsoTicked(
          Documents.reopened(document),
          consultation.view().identityChecks(),
          intake.reopened(
              consultation.view(), document, new ConsultationEvent.DocumentReopened(m.document())));
    }
    if (command instanceof RoomMessage.FileDocument m) {
      return finished(consultation, m.document()).filed()
          ? List.of()
          : List.of(new ConsultationEvent.DocumentFiled(m.document()));
    }
    throw new IllegalStateException("a command without a decision: " + command.getClass());
  }

  /** An upload that passed the gate is put on the table. */
  List<ConsultationEvent> openUpload(
      Consultation consultation, ConsultationEvent.DocumentOpened upload) {
    requireTalking(consultation.view());
    requireRoom(consultation.view());
    return List.of(upload);
  }

  /** A still that passed the gate is kept with the consultation, once. */
  List<ConsultationEvent> takeStill(Consultation consultation, ConsultationEvent.StillTaken still) {
    requireTalking(consultation.view());
    return DocumentCamera.taken(consultation.view().documentCamera(), still);
  }

  /** A picture that was looked at stands for a character from now on. */
  List<ConsultationEvent> attachGlyph(
      Consultation consultation, ConsultationEvent.GlyphAttached attached) {
    requireTalking(consultation.view());
    return intake.glyphAttached(consultation.view(), attached);
  }

  /** The document that is to be finished, if it can be. */
  DocumentView toFinish(Consultation consultation, RoomMessage.FinishDocument m) {
    requireTalking(consultation.view());
    var document = filling(consultation, m.document());
    Lacking.requireSaid(document, m.reason());
    if (document.form() != null && m.reason() == null) {
      IdentityChecks.require(consultation.view(), catalog);
    }
    return document;
  }

  private List<ConsultationEvent> recordOutcome(
      Consultation consultation, Actor actor, RoomMessage.RecordOutcome m) {
    var view = consultation.view();
    if (view.phase() == ConsultationPhase.closed) {
      throw new Problem.Conflict("consultation-over");
    }
    var known =
        view.procedures().stream()
            .filter(p -> p.procedure().equals(m.procedure()))
            .findFirst()
            .orElseThrow(() -> new Problem.Invalid("unknown-procedure"));
    if (!catalog.has(m.procedure(), m.outcome())) {
      throw new Problem.Invalid("unknown-outcome");
    }
    Companies.requireOutcome(view, catalog, actor, m);
    Accepting.requireTrue(view, catalog, m.procedure(), m.outcome());
    var passedOver = checklist(consultation).passedOver(known, m.outcome(), m.reason());
    return List.of(
        new ConsultationEvent.OutcomeRecorded(
            m.procedure(),
            m.outcome(),
            m.note(),
            m.followUp(),
            passedOver.reason(),
            passedOver.lines()));
  }

  private static List<ConsultationEvent> end(ConsultationView view, RoomMessage.EndConsultation m) {
    for (var procedure : view.procedures()) {
      if (procedure.outcome() == null) {
        throw new Problem.Conflict(
            "outcome-missing", Map.of("procedure", procedure.procedure().value()));
      }
    }
    for (var document : view.documents()) {
      if (document.finished() != null && !document.filed() && m.reason() == null) {
        throw new Problem.Conflict(
            "documents-not-filed", Map.of("document", document.document().value()));
      }
    }
    var events = new ArrayList<>(HandOvers.ended(view));
    events.addAll(PrivacyRequests.ended(view));
    events.add(new ConsultationEvent.ConsultationEnded(m.reason()));
    return events;
  }

  private List<ConsultationEvent> addProcedure(
      Consultation consultation, RoomMessage.AddProcedure m) {
    catalog.get(m.procedure());
    if (consultation.view().procedures().stream()
        .anyMatch(p -> p.procedure().equals(m.procedure()))) {
      throw new Problem.Conflict("procedure-already-added");
    }
    return guiding.added(consultation, new ConsultationEvent.ProcedureAdded(m.procedure()));
  }

  private List<ConsultationEvent> openForm(Consultation consultation, RoomMessage.OpenForm m) {
    requireRoom(consultation.view());
    if (consultation.document(m.document()).isPresent()) {
      throw new Problem.Conflict("document-exists");
    }
    var form = forms.get(m.form().value());
    var file = new FileHash(form.inspected().sha256());
    var opened =
        new ConsultationEvent.DocumentOpened(
            m.document(),
            form.title(),
            m.form(),
            file,
            form.inspected().pages(),
            intake.marked(m.form(), file, form.inspected().fields()));
    return IdentityBoxes.alsoTicked(
        Documents.opened(opened),
        consultation.view().identityChecks(),
        intake.opened(consultation.view(), opened));
  }

  private static List<ConsultationEvent> turn(DocumentView document, RoomMessage.TurnPage m) {
    var pages = document.finished() == null ? document.pages() : document.finishedPages();
    if (m.page() >= pages.size()) {
      throw new Problem.Invalid("no-such-page");
    }
    return m.page() == document.page()
        ? List.of()
        : List.of(new ConsultationEvent.PageTurned(m.document(), m.page()));
  }

  private List<ConsultationEvent> changeField(
      Consultation consultation, Actor actor, DocumentView document, RoomMessage.ChangeField m) {
    var fields = document.fields().stream().filter(f -> f.id().equals(m.field())).toList();
    if (fields.isEmpty() || fields.get(0).kind() == FieldKind.signature) {
      throw new Problem.Invalid("no-such-field");
    }
    if (fields.get(0).kind() != FieldKind.text
        && !m.value().isEmpty()
        && fields.stream().noneMatch(f -> f.options().contains(m.value()))) {
      throw new Problem.Invalid("no-such-field");
    }
    if (fields.get(0).item() != null) {
      return intake.changeByField(
          consultation, actor, document, fields.get(0), m.value(), m.source());
    }
    if (document.values().getOrDefault(m.field(), "").equals(m.value())) {
      return List.of();
    }
    var place = Entries.Place.field(m.document(), m.field());
    var isText = fields.get(0).kind() == FieldKind.text;
    var mark = consultation.entries().next(actor.person(), place, isText);
    return List.of(new ConsultationEvent.FieldChanged(m.document(), m.field(), m.value(), mark));
  }

  private static List<ConsultationEvent> requestSignature(
      DocumentView document, RoomMessage.RequestSignature m) {
    if (document.fields().stream()
        .noneMatch(f -> f.id().equals(m.field()) && f.kind() == FieldKind.signature)) {
      throw new Problem.Invalid("no-such-field");
    }
    return List.of(new ConsultationEvent.SignatureRequested(m.document(), m.field()));
  }

  private static void requireTalking(ConsultationView view) {
    if (view.phase() != ConsultationPhase.talking) {
      throw new Problem.Conflict("consultation-over");
    }
  }

  private static void requireRoom(ConsultationView view) {
    if (view.documents().size() >= DOCUMENTS) {
      throw new Problem.Conflict("too-many-documents");
    }
  }

  private static DocumentView document(Consultation consultation, DocumentId id) {
    return consultation.document(id).orElseThrow(() -> new Problem.NotFound("no-such-document"));
  }

  private static DocumentView filling(Consultation consultation, DocumentId id) {
    var document = document(consultation, id);
    requireNotFiled(document);
    if (document.finished() != null) {
      throw new Problem.Conflict("document-is-finished");
    }
    return document;
  }

  private static DocumentView finished(Consultation consultation, DocumentId id) {
    var document = document(consultation, id);
    if (document.finished() == null) {
      throw new Problem.Conflict("document-not-finished");
    }
    return document;
  }

  private static void requireNotFiled(DocumentView document) {
    if (document.filed()) {
      throw new Problem.Conflict("document-is-filed");
    }
  }

  /** Whether this person belongs to the consultation, by who they are. */
  static boolean isMember(ConsultationView view, Actor actor) {
    return switch (actor.role()) {
      case staff ->
          Companies.isLead(view, actor) || Companies.find(view, actor.person().id()).isPresent();
      case resident -> view.kiosk().equals(actor.kiosk());
      case clerk -> view.branch().equals(actor.branch());
      case supervisor, admin -> false;
    };
  }

  /** Whether this person may see the consultation: a member, or staff asked to come in. */
  static boolean maySee(ConsultationView view, Actor actor) {
    return isMember(view, actor) || HandOvers.isAsked(view, actor);
  }

  /**
   * What this role is told of an event: the kiosk hears no notes, follow-up date or reason, and no
   * answer of the 手続案内, which others may see there.
   */
  static ConsultationEvent told(Role role, ConsultationEvent event) {
    if (role == Role.resident && event instanceof ConsultationEvent.OutcomeRecorded e) {
      return new ConsultationEvent.OutcomeRecorded(e.procedure(), e.outcome(), null, null);
    }
    if (role == Role.resident && event instanceof ConsultationEvent.GuideAnswered) {
      return new ConsultationEvent.GuideAnswered(null, null, null);
    }
    if (role == Role.resident && event instanceof ConsultationEvent.GuideTicked) {
      return new ConsultationEvent.GuideTicked(null, null);
    }
    if (role == Role.resident && event instanceof ConsultationEvent.PrintEvent e) {
      return Prints.withoutNote(e);
    }
    if (role == Role.resident && event instanceof ConsultationEvent.ClerkTaskEvent e) {
      return ClerkTasks.withoutNote(e);
    }
    if (role == Role.resident && event instanceof ConsultationEvent.HandOverEvent e) {
      return HandOvers.withoutWords(e);
    }
    if (role == Role.resident && event instanceof ConsultationEvent.DocumentFinished e) {
      return new ConsultationEvent.DocumentFinished(
          e.document(), e.file(), e.pages(), e.remarks(), e.withAnnotations(), null);
    }
    if (role == Role.resident && event instanceof ConsultationEvent.ConsultationEnded) {
      return new ConsultationEvent.ConsultationEnded();
    }
    return event;
  }
}
