package org.madoguchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.core.ClerkTaskId;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.OutcomeCode;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.core.QuestionId;
import org.madoguchi.wire.Answer;
import org.madoguchi.wire.ClerkTaskItem;
import org.madoguchi.wire.ClerkTaskKind;
import org.madoguchi.wire.ClerkTaskState;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.IdentityKind;
import org.madoguchi.wire.IdentityMethod;
import org.madoguchi.wire.IdentitySubject;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.ServerMessage;

/** What passes between headquarters, branch and resident, over the real server's WebSockets. */
class ClerkTaskScenarioTest {
  private static final ProcedureId TENNYU = new ProcedureId("tennyu");

  private TestCounter counter;
  private TestScreen kiosk;
  private TestScreen sato;
  private TestScreen tanaka;
  private ConsultationId id;
  private TestSocket room;

  @BeforeEach
  void aConsultation() {
    counter = TestCounter.start(Map.of());
    kiosk = counter.kiosk("nishi-1");
    sato = counter.staff("sato");
    tanaka = counter.clerk("tanaka");
    id = sato.talkWith(kiosk);
    room = sato.room(id);
    room.expect(ServerMessage.RoomSnapshot.class);
  }

  @AfterEach
  void stop() {
    counter.close();
  }

  private static CommandId command() {
    return CommandId.fresh();
  }

  private static void say(TestSocket socket, RoomMessage.RoomCommand command) {
    socket.command(command, command.id());
  }

  private ClerkTaskId asked(ClerkTaskKind kind) {
    var task = ClerkTaskId.fresh();
    say(room, new RoomMessage.RequestClerkTask(command(), task, kind, null, null));
    return task;
  }

  private static List<ClerkTaskItem> board(TestSocket desk) {
    return desk.expect(ServerMessage.ClerkTasksSnapshot.class).tasks();
  }

  private static List<ClerkTaskId> names(List<ClerkTaskItem> items) {
    return items.stream().map(ClerkTaskItem::task).toList();
  }

  @Test
  void theClerkHearsOfItAtTheBoardAnswersInTheRoomAndStaffSeesIt() {
    var desk = tanaka.desk();
    assertThat(board(desk)).isEmpty();
    var elsewhere = counter.clerk("yamamoto").desk();
    assertThat(board(elsewhere)).isEmpty();

    var first = asked(ClerkTaskKind.identityDocument);
    var item = board(desk).get(0);
    assertThat(item.consultation()).isEqualTo(id);
    assertThat(item.kiosk().value()).isEqualTo("nishi-1");
    assertThat(item.kind()).isEqualTo(ClerkTaskKind.identityDocument);
    var second = asked(ClerkTaskKind.copy);
    assertThat(names(board(desk))).containsExactly(first, second);

    var clerk = tanaka.room(id);
    var seen = clerk.expect(ServerMessage.RoomSnapshot.class).consultation().clerkTasks();
    assertThat(seen).hasSize(2);
    say(clerk, new RoomMessage.ConfirmClerkTask(command(), first, "裏面も確認"));
    assertThat(names(board(desk))).containsExactly(second);
    var told = room.expectEvent(ConsultationEvent.ClerkTaskDone.class);
    assertThat(told.note()).isEqualTo("裏面も確認");

    var another = counter.clerk("yamamoto").desk();
    assertThat(board(another)).as("another branch is told of nothing").isEmpty();
  }

  @Test
  void whatIsAskedOutlivesTheServerAndEndsWithTheTalk() {
    var task = asked(ClerkTaskKind.original);
    assertThat(names(board(tanaka.desk()))).containsExactly(task);

    counter.restart();
    var desk = tanaka.desk();
    var waiting = desk.expect(ServerMessage.ClerkTasksSnapshot.class, m -> !m.tasks().isEmpty());
    assertThat(names(waiting.tasks())).containsExactly(task);

    room = sato.room(id);
    var kept = room.expect(ServerMessage.RoomSnapshot.class).consultation().clerkTasks();
    assertThat(kept).extracting(t -> t.state()).containsExactly(ClerkTaskState.open);
    say(
        room,
        new RoomMessage.RecordOutcome(
            command(), TENNYU, new OutcomeCode("documents_missing"), null, null));
    say(room, new RoomMessage.EndConsultation(command()));
    assertThat(board(desk)).isEmpty();
  }

  @Test
  void aNotificationFaceToFaceIsAcceptedByTheClerkWhoHasIdentifiedThePerson() {
    var outcome =
        new RoomMessage.RecordOutcome(
            command(), TENNYU, new OutcomeCode("accepted"), null, null, "窓口で確かめたため");
    room.say(outcome);
    assertThat(room.expect(ServerMessage.Refusal.class).problem())
        .isEqualTo("identity-check-missing");

    var look = asked(ClerkTaskKind.identityDocument);
    var clerk = tanaka.room(id);
    say(
        clerk,
        new RoomMessage.RecordIdentityCheck(
            command(),
            IdentitySubject.filer,
            IdentityMethod.onePhoto,
            List.of(IdentityKind.driverLicence)));
    assertThat(room.expectEvent(ConsultationEvent.ClerkTaskDone.class).task()).isEqualTo(look);
    room.say(outcome);
    assertThat(room.expect(ServerMessage.Refusal.class).problem())
        .isEqualTo("not-accepted-in-person");

    var accept = ClerkTaskId.fresh();
    say(
        room,
        new RoomMessage.RequestClerkTask(command(), accept, ClerkTaskKind.accept, TENNYU, null));
    say(clerk, new RoomMessage.ConfirmClerkTask(command(), accept, null));
    room.expectEvent(ConsultationEvent.ProcedureAccepted.class);
    say(room, outcome);
    var known = kiosk.room(id).expect(ServerMessage.RoomSnapshot.class).consultation();
    assertThat(known.procedures().get(0).acceptance().by().id()).isEqualTo("tanaka");
    assertThat(known.identityChecks().get(0).by().id()).isEqualTo("tanaka");
  }

  @Test
  void theResidentAnswersWhatIsAskedAndWaitsWhileOnHoldAlsoAfterAReload() {
    var resident = kiosk.room(id);
    resident.expect(ServerMessage.RoomSnapshot.class);
    var question = QuestionId.fresh();
    say(room, new RoomMessage.AskQuestion(command(), question, "車をお持ちですか"));
    assertThat(resident.expectEvent(ConsultationEvent.QuestionAsked.class).text())
        .isEqualTo("車をお持ちですか");
    say(resident, new RoomMessage.AnswerQuestion(command(), question, Answer.no));
    assertThat(room.expectEvent(ConsultationEvent.QuestionAnswered.class).answer())
        .isEqualTo(Answer.no);

    say(room, new RoomMessage.StartHold(command(), "担当の課に確認しています"));
    counter.restart();
    var known = kiosk.room(id).expect(ServerMessage.RoomSnapshot.class).consultation();
    assertThat(known.hold().words()).isEqualTo("担当の課に確認しています");
    assertThat(known.questions().get(0).answer()).isEqualTo(Answer.no);
    say(sato.room(id), new RoomMessage.EndHold(command()));
    assertThat(kiosk.room(id).expect(ServerMessage.RoomSnapshot.class).consultation().hold())
        .isNull();
  }

  @Test
  void onlyTheBranchsClerkAnswersAndOnlyStaffAsks() {
    var task = asked(ClerkTaskKind.cash);
    var done = new RoomMessage.ConfirmClerkTask(command(), task, null);
    room.say(done);
    assertThat(room.expect(ServerMessage.Refusal.class).problem()).isEqualTo("not-allowed");
    var clerk = tanaka.room(id);
    var asks = new RoomMessage.RequestClerkTask(command(), task, ClerkTaskKind.copy, null, null);
    clerk.say(asks);
    assertThat(clerk.expect(ServerMessage.Refusal.class).problem()).isEqualTo("not-allowed");
    say(clerk, done);
    say(clerk, done); // the answer was lost on the way
  }
}
