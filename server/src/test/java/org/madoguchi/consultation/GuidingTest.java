package org.madoguchi.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madoguchi.TestTown;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.Problem;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.core.QuestionId;
import org.madoguchi.core.Role;
import org.madoguchi.procedure.guide.OpeningDays;
import org.madoguchi.wire.Answer;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.DocumentTick;
import org.madoguchi.wire.GuideAnswer;
import org.madoguchi.wire.GuideView;
import org.madoguchi.wire.GuideView.GuideConsequence;
import org.madoguchi.wire.GuideView.GuideDocument;
import org.madoguchi.wire.RoomMessage;

/** 手続案内 in a consultation about moving in. */
class GuidingTest {
  private static final ProcedureId KOKUHO = new ProcedureId("kokuho_join");

  private final List<ConsultationEvent> events =
      new ArrayList<>(List.of(Stories.opened(ConsultationId.fresh())));

  private Consultation consultation() {
    return Stories.after(events);
  }

  private List<ConsultationEvent> say(RoomMessage.RoomCommand command) {
    var more = Stories.DECISIONS.decide(consultation(), TestTown.SATO, command);
    events.addAll(more);
    return more;
  }

  private void begin() {
    say(new RoomMessage.OpenGuide(CommandId.fresh()));
  }

  private List<ConsultationEvent> answer(String question, @Nullable GuideAnswer answer) {
    return say(new RoomMessage.AnswerGuide(CommandId.fresh(), question, null, answer));
  }

  private GuideView guide() {
    return Stories.DECISIONS.guiding().view(consultation()).orElseThrow();
  }

  private List<String> consequences() {
    return guide().consequences().stream().map(GuideConsequence::consequence).toList();
  }

  private List<String> documents() {
    return guide().documents().stream().map(GuideDocument::document).toList();
  }

  @Test
  void nothingIsSaidBeforeItIsBegun() {
    assertThat(Stories.DECISIONS.guiding().view(consultation())).isEmpty();
    assertThatThrownBy(() -> answer("card", GuideAnswer.yes))
        .isInstanceOf(Problem.Conflict.class)
        .hasMessageContaining("guide-not-open");
  }

  @Test
  void anAnswerLeadsToWhatFollowsAndAnsweredAnewToSomethingElse() {
    begin();
    assertThat(answer("card", GuideAnswer.yes)).hasSize(1);
    assertThat(consequences()).contains("cards_continue");
    assertThat(answer("card", GuideAnswer.yes)).as("said twice").isEmpty();
    answer("card", GuideAnswer.no);
    assertThat(consequences()).isEmpty();
    answer("card", GuideAnswer.unknown);
    assertThat(documents()).doesNotContain("my_number_cards");
    assertThat(guide().unsure()).hasSize(1);
    answer("card", null);
    assertThat(guide().unsure()).isEmpty();
  }

  @Test
  void aFurtherProcedureBringsItsQuestionsAndAsksNothingTwice() {
    begin();
    answer("agent", GuideAnswer.yes);
    say(new RoomMessage.AddProcedure(CommandId.fresh(), KOKUHO));
    var mandate =
        guide().documents().stream().filter(d -> d.document().equals("mandate")).findFirst();
    assertThat(mandate.orElseThrow().of()).containsExactly(KOKUHO, Stories.TENNYU);
    assertThat(guide().questions()).extracting(q -> q.question()).contains("left_work");
  }

  @Test
  void whatTheIntakeKnowsNeedsNoQuestion() {
    begin();
    events.add(new ConsultationEvent.ItemChanged("move.on", "2026-11-20", null));
    events.add(new ConsultationEvent.ItemChanged("person.1.birth", "1948-05-05", null));
    assertThat(guide().deadlines().get(0).last()).isEqualTo("2026-12-04");
    assertThat(consequences()).containsExactly("late_elderly");
    assertThat(guide().questions()).extracting(q -> q.question()).doesNotContain("over75");
  }

  @Test
  void whatIsHereTodayIsTicked() {
    begin();
    say(new RoomMessage.TickGuideDocument(CommandId.fresh(), "identity", DocumentTick.today));
    assertThat(guide().documents().get(0).tick()).isEqualTo(DocumentTick.today);
    say(new RoomMessage.TickGuideDocument(CommandId.fresh(), "identity", null));
    assertThat(guide().documents().get(0).tick()).isNull();
    assertThatThrownBy(
            () -> say(new RoomMessage.TickGuideDocument(CommandId.fresh(), "umbrella", null)))
        .isInstanceOf(Problem.Invalid.class);
    assertThatThrownBy(() -> answer("umbrella", GuideAnswer.yes))
        .isInstanceOf(Problem.Invalid.class);
  }

  private QuestionId asks(String question, @Nullable String person) {
    var asked = QuestionId.fresh();
    say(new RoomMessage.AskGuideQuestion(CommandId.fresh(), asked, question, person));
    return asked;
  }

  private void residentAnswers(QuestionId asked, Answer answer) {
    events.addAll(
        Stories.DECISIONS.decide(
            consultation(),
            TestTown.NISHI_1,
            new RoomMessage.AnswerQuestion(CommandId.fresh(), asked, answer)));
  }

  @Test
  void aQuestionWhoseAnswerTheGuideHasIsAskedAgainAndOneThatNobodyKnewIsNot() {
    begin();
    residentAnswers(asks("from_abroad", null), Answer.unsure);
    residentAnswers(asks("from_abroad", null), Answer.no);
    assertThat(consultation().view().intake().askedAgain()).isZero();
    asks("from_abroad", null);
    assertThat(consultation().view().intake().askedAgain()).isEqualTo(1);
  }

  @Test
  void aQuestionAtTheKioskStandsInTheWordsOfThePackAndItsAnswerIsTheGuides() {
    begin();
    var asked = asks("from_abroad", null);
    var question = consultation().view().questions().get(0);
    assertThat(question.text()).isEqualTo("国外からの引っ越しですか。");
    assertThat(question.wording().easy()).contains("外国（がいこく）");
    residentAnswers(asked, Answer.no);
    assertThat(events.get(events.size() - 1))
        .isEqualTo(new ConsultationEvent.GuideAnswered("from_abroad", null, GuideAnswer.no));
    residentAnswers(asks("by_card", null), Answer.unsure);
    assertThat(guide().unsure()).extracting(one -> one.question()).containsExactly("by_card");
  }

  @Test
  void aQuestionThatOthersMayNotSeeIsNotPutOnTheScreen() {
    begin();
    assertThat(guide().questions())
        .filteredOn(GuideView.GuideQuestion::discreet)
        .extracting(GuideView.GuideQuestion::question)
        .contains("protected");
    assertThatThrownBy(() -> asks("protected", null))
        .isInstanceOf(Problem.Conflict.class)
        .hasMessageContaining("question-discreet");
    assertThatThrownBy(() -> asks("umbrella", null)).isInstanceOf(Problem.Invalid.class);
    assertThatThrownBy(() -> asks("from_abroad", "person.1")).isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void anAnswerToWhatTheGuideNoLongerAsksStaysAnAnswerAndNoMore() {
    begin();
    answer("from_abroad", GuideAnswer.no);
    var asked = asks("by_card", null);
    answer("from_abroad", GuideAnswer.yes);
    residentAnswers(asked, Answer.yes);
    assertThat(consultation().guide().household()).doesNotContainKey("by_card");
    assertThat(consultation().view().questions().get(0).answer()).isEqualTo(Answer.yes);
  }

  @Test
  void aQuestionOfStaffsOwnSaysNothingToTheGuide() {
    begin();
    var own = QuestionId.fresh();
    say(new RoomMessage.AskQuestion(CommandId.fresh(), own, "車をお持ちですか"));
    residentAnswers(own, Answer.yes);
    assertThat(consultation().guide().household()).isEmpty();
  }

  @Test
  void theConsultationKeepsThePackItBeganWith() {
    var inkan = new ProcedureId("inkan");
    var packs = TestTown.CATALOG.packs();
    var old = packs.editions().get(0).packs().get(inkan);
    var today = packs.editions().get(1).packs().get(inkan);
    events.add(new ConsultationEvent.GuidePacked(inkan, old.hash()));
    answer("agent", GuideAnswer.yes);
    var guiding = new Guiding(TestTown.CATALOG, null, OpeningDays.WEEKDAYS);
    var deadline = guiding.view(consultation()).orElseThrow().deadlines().get(0);
    assertThat(old).isNotEqualTo(today);
    assertThat(deadline.length()).isEqualTo(20);
  }

  @Test
  void theKioskHearsOfNoAnswer() {
    begin();
    var answered = answer("protected", GuideAnswer.yes).get(0);
    assertThat(Decisions.told(Role.resident, answered))
        .isEqualTo(new ConsultationEvent.GuideAnswered(null, null, null));
    assertThat(Decisions.told(Role.staff, answered)).isEqualTo(answered);
  }
}
