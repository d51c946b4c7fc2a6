package org.madoguchi.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.madoguchi.TestTown.NISHI_1;
import static org.madoguchi.TestTown.SATO;
import static org.madoguchi.TestTown.TANAKA;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madoguchi.access.Actor;
import org.madoguchi.core.ClerkTaskId;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.FormId;
import org.madoguchi.core.OutcomeCode;
import org.madoguchi.core.Problem;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.core.Role;
import org.madoguchi.wire.ChecklistAbout;
import org.madoguchi.wire.ChecklistState;
import org.madoguchi.wire.ChecklistView.ChecklistLine;
import org.madoguchi.wire.ClerkTaskKind;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.DocumentTick;
import org.madoguchi.wire.GuideAnswer;
import org.madoguchi.wire.IdentityKind;
import org.madoguchi.wire.IdentityMethod;
import org.madoguchi.wire.IdentitySubject;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.RoomMessage.RoomCommand;

/** 確認リスト: what moving in asks for, and that none of it is passed over in silence. */
class ChecklistTest {
  private static final DocumentId PAPER = DocumentId.fresh();
  private static final ProcedureId KOKUHO = new ProcedureId("kokuho_join");

  private final Consultation consultation =
      Stories.after(List.of(Stories.opened(ConsultationId.fresh())));

  private void says(Actor actor, RoomCommand command) {
    Stories.DECISIONS.decide(consultation, actor, command).forEach(event -> happens(actor, event));
  }

  private void happens(Actor actor, ConsultationEvent event) {
    consultation.fold(Stories.entry(consultation.seq() + 1, actor, null, event));
  }

  private List<ChecklistLine> lines(ProcedureId procedure) {
    return Stories.DECISIONS.checklist(consultation).view().procedures().stream()
        .filter(one -> one.procedure().equals(procedure))
        .findFirst()
        .orElseThrow()
        .lines();
  }

  private ChecklistLine line(String key) {
    return lines(Stories.TENNYU).stream()
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no line " + key));
  }

  private ChecklistState state(String key) {
    return line(key).state();
  }

  private void answers(String question, GuideAnswer answer) {
    says(SATO, new RoomMessage.AnswerGuide(CommandId.fresh(), question, null, answer));
  }

  private void opens(String form) {
    says(SATO, new RoomMessage.OpenForm(CommandId.fresh(), PAPER, new FormId(form)));
  }

  private void finished(@Nullable String reason) {
    var document = consultation.document(PAPER).orElseThrow();
    happens(
        SATO,
        new ConsultationEvent.DocumentFinished(
            PAPER, new FileHash("d".repeat(64)), document.pages(), List.of(), false, reason));
  }

  private RoomMessage.RecordOutcome outcome(String code, @Nullable String reason) {
    return new RoomMessage.RecordOutcome(
        CommandId.fresh(), Stories.TENNYU, new OutcomeCode(code), null, null, reason);
  }

  private void identifiedAndAccepted() {
    var task = ClerkTaskId.fresh();
    says(
        TANAKA,
        new RoomMessage.RecordIdentityCheck(
            CommandId.fresh(),
            IdentitySubject.filer,
            IdentityMethod.onePhoto,
            List.of(IdentityKind.mynumberCard)));
    says(
        SATO,
        new RoomMessage.RequestClerkTask(
            CommandId.fresh(), task, ClerkTaskKind.accept, Stories.TENNYU, null));
    says(TANAKA, new RoomMessage.ConfirmClerkTask(CommandId.fresh(), task, null));
  }

  @Test
  void anUntouchedVisitLacksItsGuideFormIdentityAcceptanceAndOutcome() {
    assertThat(lines(Stories.TENNYU))
        .filteredOn(one -> one.required() && one.state() == ChecklistState.open)
        .extracting(ChecklistLine::key)
        .containsExactly("guide", "identity", "form", "acceptance", "outcome");
    assertThat(line("handout").required()).isFalse();
  }

  @Test
  void whatWasAnsweredIsDoneAndWhatNobodyKnowsSaysHowToFindOut() {
    says(SATO, new RoomMessage.OpenGuide(CommandId.fresh()));
    assertThat(state("question from_abroad")).isEqualTo(ChecklistState.open);
    answers("from_abroad", GuideAnswer.no);
    answers("by_card", GuideAnswer.unknown);
    assertThat(state("question from_abroad")).isEqualTo(ChecklistState.done);
    assertThat(state("question by_card")).isEqualTo(ChecklistState.later);
    assertThat(line("question by_card").about())
        .isInstanceOfSatisfying(
            ChecklistAbout.QuestionCheck.class,
            about -> assertThat(about.findOut().ja()).contains("転出証明書が手元にあるか"));
  }

  @Test
  void whatIsToBeBroughtIsHereOrComesAnotherDay() {
    says(SATO, new RoomMessage.OpenGuide(CommandId.fresh()));
    assertThat(state("bring identity")).isEqualTo(ChecklistState.open);
    says(SATO, new RoomMessage.TickGuideDocument(CommandId.fresh(), "identity", DocumentTick.next));
    assertThat(state("bring identity")).isEqualTo(ChecklistState.later);
    says(
        SATO, new RoomMessage.TickGuideDocument(CommandId.fresh(), "identity", DocumentTick.today));
    assertThat(state("bring identity")).isEqualTo(ChecklistState.done);
  }

  @Test
  void aQuestionThatTwoProceduresAskStandsWithBoth() {
    says(SATO, new RoomMessage.OpenGuide(CommandId.fresh()));
    says(SATO, new RoomMessage.AddProcedure(CommandId.fresh(), KOKUHO));
    assertThat(lines(KOKUHO)).extracting(ChecklistLine::key).contains("question agent");
    answers("agent", GuideAnswer.no);
    assertThat(state("question agent")).isEqualTo(ChecklistState.done);
    assertThat(lines(KOKUHO))
        .filteredOn(one -> one.key().equals("question agent"))
        .extracting(ChecklistLine::state)
        .containsExactly(ChecklistState.done);
  }

  @Test
  void aFormCountsWhatItAsksForAndLeadsToTheFirstThatIsMissing() {
    opens("juminido");
    assertThat(lines(Stories.TENNYU)).extracting(ChecklistLine::key).doesNotContain("form");
    var before = fields();
    assertThat(before.right()).isLessThan(before.of());
    assertThat(before.field()).isNotNull();
    says(SATO, new RoomMessage.ChangeItem(CommandId.fresh(), "filer.name", "佐藤 花子"));
    assertThat(fields().right()).isEqualTo(before.right() + 1);
    assertThat(fields().of()).isEqualTo(before.of());
    assertThat(state("signature " + PAPER)).isEqualTo(ChecklistState.open);
  }

  private ChecklistAbout.FieldsCheck fields() {
    return (ChecklistAbout.FieldsCheck) line("fields " + PAPER).about();
  }

  @Test
  void whatTheResidentWasAskedToLookAtIsOpenUntilTheySayItIsRight() {
    opens("juminido");
    says(SATO, new RoomMessage.ChangeItem(CommandId.fresh(), "filer.name", "佐藤 花子"));
    says(SATO, new RoomMessage.ConfirmField(CommandId.fresh(), PAPER, "filer_name"));
    var key = "confirmation " + PAPER;
    assertThat(state(key)).isEqualTo(ChecklistState.open);
    says(
        NISHI_1, new RoomMessage.AnswerConfirmation(CommandId.fresh(), PAPER, "filer_name", false));
    assertThat(state(key)).as("it is not right").isEqualTo(ChecklistState.open);
    says(SATO, new RoomMessage.ConfirmField(CommandId.fresh(), PAPER, "filer_name"));
    says(NISHI_1, new RoomMessage.AnswerConfirmation(CommandId.fresh(), PAPER, "filer_name", true));
    assertThat(state(key)).isEqualTo(ChecklistState.done);
  }

  @Test
  void aPaperThatWasFinishedWithAReasonIsNotAskedAboutAgain() {
    opens("juminido");
    assertThat(line("paper " + PAPER).asksReason()).isTrue();
    finished("署名は紙で");
    assertThat(state("signature " + PAPER)).isEqualTo(ChecklistState.notNeeded);
    assertThat(state("fields " + PAPER)).isEqualTo(ChecklistState.notNeeded);
    assertThat(state("paper " + PAPER)).as("not filed").isEqualTo(ChecklistState.open);
    assertThat(line("paper " + PAPER).asksReason()).as("the end asks").isFalse();
    says(SATO, new RoomMessage.FileDocument(CommandId.fresh(), PAPER));
    assertThat(state("paper " + PAPER)).isEqualTo(ChecklistState.done);
  }

  @Test
  void aProcedureIsAcceptedWithSomethingOpenOnlyWithAReasonWhichIsKept() {
    identifiedAndAccepted();
    assertThatThrownBy(() -> says(SATO, outcome("accepted", null)))
        .isInstanceOfSatisfying(
            Problem.Conflict.class,
            problem -> {
              assertThat(problem.code()).isEqualTo("checklist-open");
              assertThat(problem.detail()).containsEntry("lines", "guide,form");
            });
    says(SATO, outcome("returned", null));
    var recorded =
        Stories.DECISIONS.decide(consultation, SATO, outcome("accepted", "紙で受け付けたため")).get(0);
    assertThat(recorded)
        .isEqualTo(
            new ConsultationEvent.OutcomeRecorded(
                Stories.TENNYU,
                new OutcomeCode("accepted"),
                null,
                null,
                "紙で受け付けたため",
                List.of("guide", "form")));
    happens(SATO, recorded);
    says(SATO, outcome("accepted", null)); // a note put right
    assertThat(consultation.view().procedures().get(0).reason()).isEqualTo("紙で受け付けたため");
    assertThat(Decisions.told(Role.resident, recorded))
        .isEqualTo(
            new ConsultationEvent.OutcomeRecorded(
                Stories.TENNYU, new OutcomeCode("accepted"), null, null));
  }

  @Test
  void aReasonForNothingIsNotKept() {
    says(SATO, outcome("stopped", "紙で受け付けたため"));
    assertThat(consultation.view().procedures().get(0).reason()).isNull();
  }

  @Test
  void theRulesOfIdentityAndAcceptanceStandAsTheyDid() {
    assertThatThrownBy(() -> says(SATO, outcome("accepted", "窓口で確かめたため")))
        .hasMessageContaining("identity-check-missing");
  }
}
