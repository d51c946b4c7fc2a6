package org.madoguchi.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.madoguchi.TestTown.NISHI_1;
import static org.madoguchi.TestTown.SATO;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.madoguchi.access.Actor;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.Problem;
import org.madoguchi.core.QuestionId;
import org.madoguchi.wire.Answer;
import org.madoguchi.wire.QuestionView;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.RoomMessage.RoomCommand;

/** One question at a time, with one answer; and 保留. */
class AskingTest {
  private static final QuestionId FIRST = QuestionId.fresh();
  private static final QuestionId SECOND = QuestionId.fresh();

  private final Consultation consultation =
      Stories.after(List.of(Stories.opened(ConsultationId.fresh())));

  private void says(Actor actor, RoomCommand command) {
    for (var event : Stories.DECISIONS.decide(consultation, actor, command)) {
      consultation.fold(Stories.entry(consultation.seq() + 1, actor, null, event));
    }
  }

  private void refused(String code, Actor actor, RoomCommand command) {
    assertThatThrownBy(() -> says(actor, command))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
  }

  private static RoomCommand ask(QuestionId question) {
    return new RoomMessage.AskQuestion(CommandId.fresh(), question, "車をお持ちですか");
  }

  private static RoomCommand answer(QuestionId question) {
    return new RoomMessage.AnswerQuestion(CommandId.fresh(), question, Answer.unsure);
  }

  private QuestionView asked(int at) {
    return consultation.view().questions().get(at);
  }

  @Test
  void aQuestionStandsUntilItIsAnswered() {
    says(SATO, ask(FIRST));
    assertThat(asked(0).endedAt()).isNull();
    says(NISHI_1, answer(FIRST));
    assertThat(asked(0).answer()).isEqualTo(Answer.unsure);
    assertThat(asked(0).endedAt()).isEqualTo(Stories.MORNING);
    refused("question-not-asked", NISHI_1, answer(FIRST));
    refused("question-exists", SATO, ask(FIRST));
  }

  @Test
  void aNewOneTakesThePlaceOfTheOneBeforeWhichNobodyAnswersAnyMore() {
    says(SATO, ask(FIRST));
    says(SATO, ask(SECOND));
    assertThat(asked(0).endedAt()).isNotNull();
    refused("question-not-asked", NISHI_1, answer(FIRST));
    says(NISHI_1, answer(SECOND));
    assertThat(asked(0).answer()).isNull();
    assertThat(asked(1).answer()).isEqualTo(Answer.unsure);
  }

  @Test
  void whatIsTakenBackIsNotAnsweredAndAnAnswerIsNotTakenBack() {
    says(SATO, ask(FIRST));
    says(SATO, new RoomMessage.CancelQuestion(CommandId.fresh(), FIRST));
    refused("question-not-asked", NISHI_1, answer(FIRST));
    says(SATO, ask(SECOND));
    says(NISHI_1, answer(SECOND));
    says(SATO, new RoomMessage.CancelQuestion(CommandId.fresh(), SECOND));
    assertThat(asked(1).answer()).isEqualTo(Answer.unsure);
  }

  @Test
  void aQuestionIsShortEnoughToStandLargeAndHasWords() {
    for (var text : List.of("あ".repeat(121), " ")) {
      assertThatThrownBy(() -> new RoomMessage.AskQuestion(CommandId.fresh(), FIRST, text))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aHoldSaysSinceWhenAndIsOverWhenStaffIsBack() {
    says(SATO, new RoomMessage.StartHold(CommandId.fresh(), "担当課に確認しています"));
    says(SATO, new RoomMessage.StartHold(CommandId.fresh(), null)); // pressed twice
    var hold = consultation.view().hold();
    assertThat(hold.since()).isEqualTo(Stories.MORNING);
    assertThat(hold.words()).isEqualTo("担当課に確認しています");
    assertThat(hold.by()).isEqualTo(SATO.person());
    says(SATO, new RoomMessage.EndHold(CommandId.fresh()));
    assertThat(consultation.view().hold()).isNull();
  }
}
