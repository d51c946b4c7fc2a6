package org.madoguchi.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.madoguchi.TestTown.HIGASHI_1;
import static org.madoguchi.TestTown.ITO;
import static org.madoguchi.TestTown.KATO;
import static org.madoguchi.TestTown.NISHI_1;
import static org.madoguchi.TestTown.NISHI_2;
import static org.madoguchi.TestTown.SATO;
import static org.madoguchi.TestTown.TANAKA;
import static org.madoguchi.TestTown.YAMAMOTO;
import static org.madoguchi.consultation.Stories.TENNYU;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madoguchi.TestTown;
import org.madoguchi.access.Actor;
import org.madoguchi.core.AnnotationId;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.FormId;
import org.madoguchi.core.OutcomeCode;
import org.madoguchi.core.Problem;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.core.Role;
import org.madoguchi.core.StillId;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationPhase;
import org.madoguchi.wire.DocumentCameraState;
import org.madoguchi.wire.DocumentCameraView;
import org.madoguchi.wire.FieldKind;
import org.madoguchi.wire.Ink;
import org.madoguchi.wire.InkKind;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.RoomMessage.RoomCommand;
import org.madoguchi.wire.SignatureInk;

/** Each command as a pure question: these events happened, this is said; what follows? */
class DecisionsTest {
  private static final ConsultationId ROOM = ConsultationId.fresh();
  private static final DocumentId PAPER = DocumentId.fresh();
  private static final FormId JUMINIDO = new FormId("juminido");
  private static final OutcomeCode ACCEPTED = new OutcomeCode("accepted");
  private static final FileHash FINISHED = FileHash.of(new byte[] {1});

  private final Decisions decisions = Stories.DECISIONS;
  private Consultation consultation = Stories.after(List.of(Stories.opened(ROOM)));

  private void happened(Actor by, List<ConsultationEvent> events) {
    for (var event : events) {
      consultation.fold(Stories.entry(consultation.seq() + 1, by, null, event));
    }
  }

  private List<ConsultationEvent> decide(Actor actor, RoomCommand command) {
    return decisions.decide(consultation, actor, command);
  }

  private void says(Actor actor, RoomCommand command) {
    happened(actor, decide(actor, command));
  }

  private void refused(String code, Actor actor, RoomCommand command) {
    var seq = consultation.seq();
    assertThatThrownBy(() -> decide(actor, command))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
    assertThat(consultation.seq()).isEqualTo(seq);
  }

  private static CommandId id() {
    return CommandId.fresh();
  }

  private void openForm() {
    says(SATO, new RoomMessage.OpenForm(id(), PAPER, JUMINIDO));
  }

  private static RoomMessage.AddAnnotation stroke(AnnotationId id, int page) {
    var ink = new Ink(InkKind.pen, page, "#000000", 0.003, List.of(0.1, 0.1, 0.5));
    return new RoomMessage.AddAnnotation(id(), PAPER, id, ink);
  }

  private static RoomMessage.ChangeField field(String field, String value) {
    return new RoomMessage.ChangeField(id(), PAPER, field, value);
  }

  private String fieldOf(FieldKind kind) {
    return consultation.document(PAPER).orElseThrow().fields().stream()
        .filter(f -> f.kind() == kind)
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static RoomMessage.RecordOutcome outcome(String procedure, String code) {
    return new RoomMessage.RecordOutcome(
        id(), new ProcedureId(procedure), new OutcomeCode(code), null, null);
  }

  private static RoomMessage.GiveSignature signature(String field) {
    var ink = new SignatureInk(field, List.of(List.of(0.1, 0.5, 0.5)), null);
    return new RoomMessage.GiveSignature(id(), PAPER, ink);
  }

  private void finish() {
    var pages = consultation.document(PAPER).orElseThrow().pages();
    happened(
        SATO, List.of(new ConsultationEvent.DocumentFinished(PAPER, FINISHED, pages, List.of())));
  }

  private void end() {
    says(SATO, outcome("tennyu", "documents_missing"));
    says(SATO, new RoomMessage.EndConsultation(id()));
  }

  // ---- procedures and outcomes

  @Test
  void everyProcedureNeedsAnOutcomeBeforeTheEnd() {
    says(SATO, new RoomMessage.AddProcedure(id(), new ProcedureId("juminhyo")));
    says(SATO, outcome("tennyu", "returned"));
    assertThatThrownBy(() -> decide(SATO, new RoomMessage.EndConsultation(id())))
        .isInstanceOfSatisfying(
            Problem.Conflict.class,
            p -> {
              assertThat(p.code()).isEqualTo("outcome-missing");
              assertThat(p.detail()).containsEntry("procedure", "juminhyo");
            });
    says(SATO, outcome("juminhyo", "documents_missing"));
    says(SATO, new RoomMessage.EndConsultation(id()));
    assertThat(consultation.view().phase()).isEqualTo(ConsultationPhase.wrapUp);
  }

  @Test
  void aFinishedDocumentIsFiledOrLeftWithAReasonBeforeTheEnd() {
    openForm();
    finish();
    says(SATO, outcome("tennyu", "returned"));
    assertThatThrownBy(() -> decide(SATO, new RoomMessage.EndConsultation(id())))
        .isInstanceOfSatisfying(
            Problem.Conflict.class,
            p -> {
              assertThat(p.code()).isEqualTo("documents-not-filed");
              assertThat(p.detail()).containsEntry("document", PAPER.value());
            });
    var left = decide(SATO, new RoomMessage.EndConsultation(id(), "後日来庁"));
    assertThat(left).containsExactly(new ConsultationEvent.ConsultationEnded("後日来庁"));
    assertThat(Decisions.told(Role.resident, left.get(0)))
        .isEqualTo(new ConsultationEvent.ConsultationEnded());
    says(SATO, new RoomMessage.FileDocument(id(), PAPER));
    says(SATO, new RoomMessage.EndConsultation(id()));
  }

  @Test
  void onlyOutcomesOfTheProceduresOwnListAreTaken() {
    refused("unknown-outcome", SATO, outcome("tennyu", "made_up"));
    refused("unknown-procedure", SATO, outcome("juminhyo", "accepted"));
  }

  @Test
  void aProcedureIsAddedOnceAndOnlyIfTheTownHasIt() {
    refused("procedure-already-added", SATO, new RoomMessage.AddProcedure(id(), TENNYU));
    refused(
        "unknown-procedure", SATO, new RoomMessage.AddProcedure(id(), new ProcedureId("made_up")));
  }

  @Test
  void afterTheEndNothingIsDoneButTheWrapUp() {
    openForm();
    end();
    refused("consultation-over", SATO, new RoomMessage.EndConsultation(id()));
    refused("consultation-over", NISHI_1, new RoomMessage.AskToEnd(id()));
    refused("consultation-over", SATO, stroke(AnnotationId.fresh(), 0));
    refused(
        "consultation-over", SATO, new RoomMessage.OpenForm(id(), DocumentId.fresh(), JUMINIDO));
    refused(
        "consultation-over", SATO, new RoomMessage.AddProcedure(id(), new ProcedureId("sodan")));
    says(SATO, outcome("tennyu", "returned"));
    says(SATO, new RoomMessage.FinishWrapUp(id()));
    refused("consultation-over", SATO, outcome("tennyu", "accepted"));
    refused("consultation-over", SATO, new RoomMessage.FinishWrapUp(id()));
    assertThat(consultation.view().procedures().get(0).outcome().value()).isEqualTo("returned");
  }

  @Test
  void wrapUpBeginsWithTheEndAndNotBefore() {
    refused("consultation-over", SATO, new RoomMessage.FinishWrapUp(id()));
  }

  @Test
  void askingToEndTwiceIsAskingOnce() {
    says(NISHI_1, new RoomMessage.AskToEnd(id()));
    assertThat(decide(NISHI_1, new RoomMessage.AskToEnd(id()))).isEmpty();
    assertThat(consultation.view().endAsked()).isTrue();
  }

  // ---- documents

  @Test
  void aDocumentThatIsNotThereCantBeUsed() {
    var other = DocumentId.fresh();
    refused("no-such-document", SATO, new RoomMessage.ShowDocument(id(), other));
    refused("no-such-document", SATO, new RoomMessage.TurnPage(id(), other, 0));
    refused("no-such-document", SATO, new RoomMessage.ChangeField(id(), other, "x", "y"));
    refused("no-such-document", SATO, new RoomMessage.UndoAnnotation(id(), other));
    refused("no-such-document", SATO, new RoomMessage.CancelSignature(id(), other));
    refused("no-such-document", SATO, new RoomMessage.ReopenDocument(id(), other));
    assertThatThrownBy(
            () ->
                decisions.toFinish(
                    consultation, new RoomMessage.FinishDocument(id(), other, false)))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo("no-such-document"));
  }

  @Test
  void aDocumentIsOpenedUnderAnIdOfItsOwnFromAFormThereIs() {
    openForm();
    refused("document-exists", SATO, new RoomMessage.OpenForm(id(), PAPER, JUMINIDO));
    assertThatThrownBy(
            () ->
                decide(
                    SATO,
                    new RoomMessage.OpenForm(id(), DocumentId.fresh(), new FormId("made_up"))))
        .isInstanceOf(Problem.class);
  }

  @Test
  void aConsultationHasTwentyDocumentsAtMost() {
    for (int i = 0; i < 20; i++) {
      says(SATO, new RoomMessage.OpenForm(id(), DocumentId.fresh(), JUMINIDO));
    }
    refused(
        "too-many-documents", SATO, new RoomMessage.OpenForm(id(), DocumentId.fresh(), JUMINIDO));
    var upload =
        new ConsultationEvent.DocumentOpened(
            DocumentId.fresh(), "請求書", null, FINISHED, List.of(), List.of());
    assertThatThrownBy(() -> decisions.openUpload(consultation, upload))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo("too-many-documents"));
  }

  @Test
  void showingWhatIsShownAndTurningToTheSamePageIsNothing() {
    openForm();
    assertThat(decide(SATO, new RoomMessage.ShowDocument(id(), PAPER))).isEmpty();
    assertThat(decide(SATO, new RoomMessage.TurnPage(id(), PAPER, 0))).isEmpty();
    refused("no-such-page", SATO, new RoomMessage.TurnPage(id(), PAPER, 999));
  }

  @Test
  void aFieldTakesWhatItIsFor() {
    openForm();
    says(SATO, field("filer_name", "𠮷野 花子"));
    assertThat(decide(SATO, field("filer_name", "𠮷野 花子"))).isEmpty();
    refused("no-such-field", SATO, field("made_up", "x"));
    refused("no-such-field", SATO, field(fieldOf(FieldKind.signature), "x"));
    refused("no-such-field", SATO, field(fieldOf(FieldKind.check), "made up"));
    says(SATO, field("filer_name", ""));
    assertThat(consultation.document(PAPER).orElseThrow().values()).doesNotContainKey("filer_name");
  }

  @Test
  void strokesAreInOnesOwnColourOnAPageThereIsAndBounded() {
    openForm();
    var first = AnnotationId.fresh();
    var decided = (ConsultationEvent.AnnotationAdded) decide(SATO, stroke(first, 0)).get(0);
    assertThat(decided.mark().colour()).isEqualTo(Colours.of(Role.staff)).isNotEqualTo("#000000");
    says(SATO, stroke(first, 0));
    refused("annotation-exists", NISHI_1, stroke(first, 0));
    refused("no-such-page", SATO, stroke(AnnotationId.fresh(), 999));
    for (int i = 1; i < 2_000; i++) {
      says(SATO, stroke(AnnotationId.fresh(), 0));
    }
    refused("too-many-annotations", SATO, stroke(AnnotationId.fresh(), 0));
  }

  @Test
  void undoTakesBackOnesOwnLastStrokeAndNobodyElses() {
    openForm();
    var mine = AnnotationId.fresh();
    says(SATO, stroke(mine, 0));
    says(NISHI_1, stroke(AnnotationId.fresh(), 0));
    assertThat(decide(SATO, new RoomMessage.UndoAnnotation(id(), PAPER)))
        .containsExactly(new ConsultationEvent.AnnotationsUndone(PAPER));
    says(SATO, new RoomMessage.UndoAnnotation(id(), PAPER));
    refused("no-annotation-to-undo", SATO, new RoomMessage.UndoAnnotation(id(), PAPER));
  }

  @Test
  void oneSignsOnlyInTheBoxOneIsAskedFor() {
    openForm();
    var box = fieldOf(FieldKind.signature);
    refused("signature-not-asked", NISHI_1, signature(box));
    refused("no-such-field", SATO, new RoomMessage.RequestSignature(id(), PAPER, "filer_name"));
    says(SATO, new RoomMessage.RequestSignature(id(), PAPER, box));
    refused("signature-not-asked", NISHI_1, signature("another"));
    says(NISHI_1, signature(box));
    refused("signature-not-asked", NISHI_1, signature(box)); // once asked, once given
    assertThat(decide(SATO, new RoomMessage.CancelSignature(id(), PAPER))).isEmpty();
    says(SATO, new RoomMessage.RequestSignature(id(), PAPER, box));
    says(NISHI_1, new RoomMessage.CancelSignature(id(), PAPER));
    refused("signature-not-asked", NISHI_1, signature(box));
  }

  @Test
  void aFinishedDocumentIsReopenedBeforeItIsChanged() {
    openForm();
    refused("document-not-finished", SATO, new RoomMessage.ReopenDocument(id(), PAPER));
    finish();
    refused("document-is-finished", SATO, field("filer_name", "x"));
    refused("document-is-finished", NISHI_1, stroke(AnnotationId.fresh(), 0));
    refused("document-is-finished", NISHI_1, new RoomMessage.UndoAnnotation(id(), PAPER));
    refused("document-is-finished", SATO, new RoomMessage.RequestSignature(id(), PAPER, "x"));
    refused("document-is-finished", NISHI_1, signature("x"));
    assertThatThrownBy(
            () ->
                decisions.toFinish(
                    consultation, new RoomMessage.FinishDocument(id(), PAPER, false)))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo("document-is-finished"));
    says(SATO, new RoomMessage.ReopenDocument(id(), PAPER));
    says(SATO, field("filer_name", "山田"));
  }

  @Test
  void aFiledDocumentIsNeverOpenedAgain() {
    openForm();
    refused("document-not-finished", SATO, new RoomMessage.FileDocument(id(), PAPER));
    finish();
    says(SATO, new RoomMessage.FileDocument(id(), PAPER));
    assertThat(consultation.document(PAPER).orElseThrow().filed()).isTrue();
    refused("document-is-filed", SATO, new RoomMessage.ReopenDocument(id(), PAPER));
    refused("document-is-filed", SATO, field("filer_name", "x"));
    assertThat(decide(SATO, new RoomMessage.FileDocument(id(), PAPER))).isEmpty();
  }

  // ---- who belongs, and who hears what

  @Test
  void membersAreItsStaffItsKioskAndTheClerksOfItsBranch() {
    var view = consultation.view();
    assertThat(List.of(SATO, NISHI_1, TANAKA)).allMatch(a -> Decisions.isMember(view, a));
    assertThat(List.of(ITO, NISHI_2, HIGASHI_1, YAMAMOTO, KATO, TestTown.ADMIN))
        .noneMatch(a -> Decisions.isMember(view, a));
  }

  @Test
  void theKioskHearsNeitherNoteNorFollowUp() {
    var event =
        new ConsultationEvent.OutcomeRecorded(TENNYU, ACCEPTED, "家庭の事情", LocalDate.of(2026, 12, 1));
    assertThat(Decisions.told(Role.resident, event))
        .isEqualTo(new ConsultationEvent.OutcomeRecorded(TENNYU, ACCEPTED, null, null));
    assertThat(Decisions.told(Role.clerk, event)).isEqualTo(event);
  }

  @Test
  void aRoomThatWasNeverOpenedHasNothingToSee() {
    consultation = new Consultation();
    refused("no-such-room", SATO, new RoomMessage.AskToEnd(id()));
  }

  // ---- the document camera

  private static RoomMessage.FreezeDocumentCamera freeze(boolean frozen) {
    return new RoomMessage.FreezeDocumentCamera(id(), frozen);
  }

  private static RoomMessage.SwitchDocumentCamera show(boolean on) {
    return new RoomMessage.SwitchDocumentCamera(id(), on);
  }

  private static ConsultationEvent.StillTaken still(StillId id) {
    return new ConsultationEvent.StillTaken(id, SATO.person(), FINISHED, 1920, 1080, 100_000);
  }

  private DocumentCameraView camera() {
    return consultation.view().documentCamera();
  }

  @Test
  void theDocumentCameraIsOnUntilTheResidentOrTheClerkPutsItOff() {
    assertThat(camera().state()).isEqualTo(DocumentCameraState.on);
    assertThat(decide(NISHI_1, show(true))).isEmpty();
    says(NISHI_1, show(false));
    assertThat(camera().state()).isEqualTo(DocumentCameraState.off);
    refused("document-camera-off", SATO, freeze(true));
    refused("document-camera-off", SATO, new RoomMessage.RequestStill(id(), StillId.fresh()));
    says(TANAKA, show(true));
    assertThat(camera().state()).isEqualTo(DocumentCameraState.on);
  }

  @Test
  void aFrozenPictureGoesOnWhenStaffLetsItOrWhenTheCameraIsPutOffAndOnAgain() {
    says(SATO, freeze(true));
    assertThat(camera().state()).isEqualTo(DocumentCameraState.frozen);
    assertThat(decide(SATO, freeze(true))).isEmpty();
    assertThat(decide(NISHI_1, show(true))).isEmpty();
    says(SATO, freeze(false));
    assertThat(camera().state()).isEqualTo(DocumentCameraState.on);
    says(SATO, freeze(true));
    says(NISHI_1, show(false));
    says(NISHI_1, show(true));
    assertThat(camera().state()).isEqualTo(DocumentCameraState.on);
  }

  @Test
  void onlyTheStillThatIsAskedForIsTakenAndOnlyOnce() {
    var first = StillId.fresh();
    var second = StillId.fresh();
    assertStillRefused(first);
    says(SATO, new RoomMessage.RequestStill(id(), first));
    assertThat(camera().stillAsked().by()).isEqualTo(SATO.person());
    says(SATO, new RoomMessage.RequestStill(id(), second)); // the first is given up
    assertStillRefused(first);
    happened(NISHI_1, decisions.takeStill(consultation, still(second)));
    assertThat(camera().stillAsked()).isNull();
    assertThat(camera().stills())
        .singleElement()
        .satisfies(s -> assertThat(s.askedBy()).isEqualTo(SATO.person()));
    assertThat(decisions.takeStill(consultation, still(second))).isEmpty();
    refused("still-exists", SATO, new RoomMessage.RequestStill(id(), second));
    end();
    assertThatThrownBy(() -> decisions.takeStill(consultation, still(second)))
        .hasMessage("consultation-over");
  }

  private void assertStillRefused(StillId id) {
    assertThatThrownBy(() -> decisions.takeStill(consultation, still(id)))
        .isInstanceOf(Problem.Conflict.class)
        .hasMessage("still-not-asked");
  }

  @Test
  void aStillThatFailsIsNoLongerAskedForUnlessAnotherIs() {
    var first = StillId.fresh();
    var second = StillId.fresh();
    says(SATO, new RoomMessage.RequestStill(id(), first));
    says(SATO, new RoomMessage.RequestStill(id(), second));
    assertThat(decide(NISHI_1, new RoomMessage.FailStill(id(), first))).isEmpty();
    says(NISHI_1, new RoomMessage.FailStill(id(), second));
    assertThat(camera().stillAsked()).isNull();
    assertThat(camera().stills()).isEmpty();
  }

  @Test
  void aConsultationHasAtMostFiftyStills() {
    for (int i = 0; i < 50; i++) {
      var id = StillId.fresh();
      says(SATO, new RoomMessage.RequestStill(id(), id));
      happened(NISHI_1, decisions.takeStill(consultation, still(id)));
    }
    refused("too-many-stills", SATO, new RoomMessage.RequestStill(id(), StillId.fresh()));
  }
}
