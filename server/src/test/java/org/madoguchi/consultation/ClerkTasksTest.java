package org.madoguchi.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.madoguchi.TestTown.SATO;
import static org.madoguchi.TestTown.TANAKA;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.madoguchi.access.Actor;
import org.madoguchi.core.ClerkTaskId;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.Problem;
import org.madoguchi.core.Role;
import org.madoguchi.wire.ClerkTaskKind;
import org.madoguchi.wire.ClerkTaskReason;
import org.madoguchi.wire.ClerkTaskState;
import org.madoguchi.wire.ClerkTaskView;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.RoomMessage.RoomCommand;

/** 依頼: what staff asks of the clerk gets one answer. */
class ClerkTasksTest {
  private static final ClerkTaskId TASK = ClerkTaskId.fresh();

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

  private static RoomCommand asked(ClerkTaskId task, String note) {
    return new RoomMessage.RequestClerkTask(
        CommandId.fresh(), task, ClerkTaskKind.stamp, null, note);
  }

  private static RoomCommand done(String note) {
    return new RoomMessage.ConfirmClerkTask(CommandId.fresh(), TASK, note);
  }

  private static RoomCommand cannot(ClerkTaskReason reason, String note) {
    return new RoomMessage.FailClerkTask(CommandId.fresh(), TASK, reason, note);
  }

  private ClerkTaskView task() {
    return consultation.view().clerkTasks().get(0);
  }

  @Test
  void whatIsAskedWaitsUntilTheClerkHasDoneIt() {
    says(SATO, asked(TASK, "二枚目にも"));
    assertThat(task().state()).isEqualTo(ClerkTaskState.open);
    assertThat(task().by()).isEqualTo(SATO.person());
    says(TANAKA, done("三か所"));
    assertThat(task().state()).isEqualTo(ClerkTaskState.done);
    assertThat(task().endedBy()).isEqualTo(TANAKA.person());
    assertThat(task().endedAt()).isEqualTo(Stories.MORNING);
    assertThat(task().answer()).isEqualTo("三か所");
  }

  @Test
  void whatCannotBeDoneSaysWhyAndIsNotAnsweredAgain() {
    says(SATO, asked(TASK, null));
    says(TANAKA, cannot(ClerkTaskReason.notHere, null));
    assertThat(task().state()).isEqualTo(ClerkTaskState.failed);
    assertThat(task().reason()).isEqualTo(ClerkTaskReason.notHere);
    refused("clerk-task-not-open", TANAKA, done(null));
    refused("clerk-task-not-open", SATO, new RoomMessage.CancelClerkTask(CommandId.fresh(), TASK));
  }

  @Test
  void whatStaffTakesBackIsNoLongerWaitedFor() {
    says(SATO, asked(TASK, null));
    says(SATO, new RoomMessage.CancelClerkTask(CommandId.fresh(), TASK));
    assertThat(task().state()).isEqualTo(ClerkTaskState.cancelled);
    refused("clerk-task-not-open", TANAKA, done(null));
  }

  @Test
  void nobodyAnswersWhatWasNotAskedAndNobodyAsksWithoutEnd() {
    refused("no-such-clerk-task", TANAKA, done(null));
    says(SATO, asked(TASK, null));
    refused("clerk-task-exists", SATO, asked(TASK, null));
    for (var count = 1; count < 50; count++) {
      says(SATO, asked(ClerkTaskId.fresh(), null));
    }
    refused("too-many-clerk-tasks", SATO, asked(ClerkTaskId.fresh(), null));
  }

  @Test
  void theKioskHearsThatSomethingIsDoneAndNotWhatIsWrittenAboutIt() {
    says(SATO, asked(TASK, "住所を読み上げないでください"));
    says(TANAKA, cannot(ClerkTaskReason.other, "本人が不在"));
    var seen = Screens.seenBy(Role.resident, consultation.view()).clerkTasks().get(0);
    assertThat(seen.note()).isNull();
    assertThat(seen.answer()).isNull();
    assertThat(seen.state()).isEqualTo(ClerkTaskState.failed);
    List<ConsultationEvent> events =
        List.of(
            new ConsultationEvent.ClerkTaskRequested(TASK, ClerkTaskKind.stamp, null, "言葉"),
            new ConsultationEvent.ClerkTaskDone(TASK, "言葉", null),
            new ConsultationEvent.ClerkTaskFailed(TASK, ClerkTaskReason.other, "言葉"));
    assertThat(events)
        .allSatisfy(
            event -> {
              assertThat(Decisions.told(Role.resident, event).toString()).doesNotContain("言葉");
              assertThat(Decisions.told(Role.clerk, event)).isEqualTo(event);
            });
  }

  @Test
  void anotherReasonAndAnotherTaskNeedWords() {
    assertThatThrownBy(() -> cannot(ClerkTaskReason.other, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new RoomMessage.RequestClerkTask(
                    CommandId.fresh(), TASK, ClerkTaskKind.other, null, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> asked(TASK, "あ".repeat(201)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
