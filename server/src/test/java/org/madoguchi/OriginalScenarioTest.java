package org.madoguchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.core.ClerkTaskId;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.OriginalId;
import org.madoguchi.wire.ClerkTaskKind;
import org.madoguchi.wire.ClerkTaskState;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.DeskMessage;
import org.madoguchi.wire.OriginalItem;
import org.madoguchi.wire.OriginalKind;
import org.madoguchi.wire.OriginalMessage;
import org.madoguchi.wire.OriginalMessage.OriginalCommand;
import org.madoguchi.wire.OriginalPurpose;
import org.madoguchi.wire.OriginalState;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.ServerMessage;

/**
 * 原本受領簿 as its people keep it, over the real server's WebSockets; it is Tuesday, 24 November 2026,
 * half past nine.
 */
class OriginalScenarioTest {
  private final TestClock clock = new TestClock();
  private final TestCounter counter = TestCounter.start(Map.of(), clock);
  private final TestScreen tanaka = counter.clerk("tanaka");
  private final TestScreen sato = counter.staff("sato");

  @AfterEach
  void stop() {
    counter.close();
  }

  private static OriginalMessage.ReceiveOriginal paper(ConsultationId talk, ClerkTaskId task) {
    return new OriginalMessage.ReceiveOriginal(
        CommandId.fresh(),
        OriginalId.fresh(),
        new DepartmentId("shimin"),
        talk,
        task,
        OriginalKind.movingOutCertificate,
        null,
        1,
        OriginalPurpose.send);
  }

  private static void say(TestSocket desk, OriginalCommand command) {
    desk.command(command, command.id());
  }

  private static String refused(TestSocket desk, OriginalCommand command) {
    desk.say(command);
    return desk.expect(ServerMessage.Refusal.class, r -> command.id().equals(r.ref())).problem();
  }

  private static OriginalItem changed(TestSocket desk, OriginalState state) {
    return desk.expect(ServerMessage.OriginalChanged.class, m -> m.original().state() == state)
        .original();
  }

  private static List<OriginalItem> book(TestScreen screen) {
    return screen.desk().expect(ServerMessage.OriginalsSnapshot.class).originals();
  }

  @Test
  void whatAClerkTakesInGoesToHeadquartersAndIsConfirmedThere() {
    var clerk = tanaka.desk();
    var staff = sato.desk();
    var paper = paper(null, null);
    say(clerk, paper);
    var held = changed(staff, OriginalState.held);
    assertThat(held.number()).isEqualTo("西-R8-0001");
    assertThat(held.due()).isEqualTo("2026-11-25");
    say(clerk, new OriginalMessage.SendOriginal(CommandId.fresh(), paper.original()));
    assertThat(changed(staff, OriginalState.sent).due()).isEqualTo("2026-11-27");
    say(staff, new OriginalMessage.ConfirmOriginal(CommandId.fresh(), paper.original()));
    var arrived = changed(clerk, OriginalState.arrived);
    assertThat(arrived.steps().get(2).by().id()).isEqualTo("sato");
    assertThat(arrived.due()).isNull();
  }

  @Test
  void theTaskOfATalkIsDoneUnderTheNumberAlsoWhenItIsSaidTwiceAndAfterARestart() {
    var kiosk = counter.kiosk("nishi-1");
    var talk = sato.talkWith(kiosk);
    var room = sato.room(talk);
    var task = ClerkTaskId.fresh();
    var ask =
        new RoomMessage.RequestClerkTask(
            CommandId.fresh(), task, ClerkTaskKind.original, null, "転出証明書");
    room.command(ask, ask.id());
    var clerk = tanaka.desk();
    var paper = paper(talk, task);
    clerk.say(paper);
    assertThat(changed(clerk, OriginalState.held).ticket()).isEqualTo(1);
    assertThat(room.expectEvent(ConsultationEvent.ClerkTaskDone.class).original())
        .isEqualTo("西-R8-0001");
    clerk.expect(ServerMessage.Done.class, d -> d.ref().equals(paper.id()));

    say(clerk, paper);
    counter.restart();
    var again = tanaka.desk();
    say(again, paper);
    assertThat(refused(again, paper(talk, task))).isEqualTo("clerk-task-not-open");
    assertThat(book(tanaka)).hasSize(1);
    var tasks =
        sato.room(talk).expect(ServerMessage.RoomSnapshot.class).consultation().clerkTasks();
    assertThat(tasks).hasSize(1);
    assertThat(tasks.get(0).state()).isEqualTo(ClerkTaskState.done);
    assertThat(tasks.get(0).original()).isEqualTo("西-R8-0001");
    assertThat(tasks.get(0).endedBy().id()).isEqualTo("tanaka");
  }

  @Test
  void nobodyTakesAnythingInForATalkAtAnotherBranchOrForAnotherTask() {
    var talk = sato.talkWith(counter.kiosk("nishi-1"));
    var room = sato.room(talk);
    var copy = ClerkTaskId.fresh();
    var ask =
        new RoomMessage.RequestClerkTask(CommandId.fresh(), copy, ClerkTaskKind.copy, null, null);
    room.command(ask, ask.id());
    assertThat(refused(tanaka.desk(), paper(talk, copy))).isEqualTo("clerk-task-not-open");
    assertThat(refused(counter.clerk("yamamoto").desk(), paper(talk, null)))
        .isEqualTo("not-a-member");
    assertThat(refused(tanaka.desk(), paper(ConsultationId.fresh(), null))).isNotEmpty();
    assertThat(book(tanaka)).isEmpty();
  }

  @Test
  void twoClerksAtOnceGetTwoNumbersAndNoneIsLeftOutOverARestart() {
    var desks = List.of(tanaka.desk(), tanaka.desk());
    var said = new ArrayList<OriginalMessage.ReceiveOriginal>();
    for (int i = 0; i < 10; i++) {
      for (var desk : desks) {
        var paper = paper(null, null);
        desk.say(paper);
        said.add(paper);
      }
    }
    for (int i = 0; i < said.size(); i++) {
      var id = said.get(i).id();
      desks.get(i % 2).expect(ServerMessage.Done.class, d -> d.ref().equals(id));
    }
    counter.restart();
    say(tanaka.desk(), paper(null, null));
    var numbers = book(tanaka).stream().map(OriginalItem::number).toList();
    assertThat(numbers).hasSize(21).doesNotHaveDuplicates();
    assertThat(numbers).contains("西-R8-0001", "西-R8-0021");
  }

  @Test
  void aNewFiscalYearBeginsWithOneAndWhatIsOpenStaysInTheListUntilItIsAnsweredFor() {
    var open = paper(null, null);
    var cancelled = paper(null, null);
    var clerk = tanaka.desk();
    say(clerk, open);
    say(clerk, cancelled);
    clerk.say(
        new OriginalMessage.CancelOriginal(CommandId.fresh(), cancelled.original(), "二重に入力したため"));
    assertThat(changed(clerk, OriginalState.cancelled).steps().get(1).reason())
        .isEqualTo("二重に入力したため");
    clock.forward(Duration.ofDays(500)); // past the end of another year as well
    counter.restart();
    var later = counter.clerk("tanaka"); // that morning's session is long over
    clerk = later.desk();
    say(clerk, paper(null, null));
    assertThat(book(later))
        .extracting(OriginalItem::number)
        .containsExactlyInAnyOrder("西-R8-0001", "西-R10-0001");
    clerk.say(new OriginalMessage.SendOriginal(CommandId.fresh(), open.original()));
    assertThat(changed(clerk, OriginalState.sent).number()).isEqualTo("西-R8-0001");
  }

  @Test
  void nobodyElseHearsOfIt() {
    var others =
        List.of(
            counter.clerk("yamamoto").desk(),
            counter.staff("suzuki").desk(),
            counter.staff("mori").desk(),
            counter.kiosk("nishi-1").desk());
    var clerk = tanaka.desk();
    var paper = paper(null, null);
    say(clerk, paper);
    for (var desk : others) {
      var heard = new ArrayList<ServerMessage>();
      desk.say(new DeskMessage.DeskHello());
      desk.expect(
          ServerMessage.class,
          m -> {
            heard.add(m);
            return m instanceof ServerMessage.DeskSnapshot
                && heard.stream().filter(ServerMessage.DeskSnapshot.class::isInstance).count() == 2;
          });
      assertThat(heard)
          .noneMatch(m -> m instanceof ServerMessage.OriginalChanged)
          .noneMatch(
              m -> m instanceof ServerMessage.OriginalsSnapshot s && !s.originals().isEmpty());
    }
    var confirm = new OriginalMessage.ConfirmOriginal(CommandId.fresh(), paper.original());
    assertThat(refused(others.get(1), confirm)).isEqualTo("no-such-original");
    assertThat(refused(others.get(2), confirm)).as("a contractor").isEqualTo("not-allowed");
  }
}
