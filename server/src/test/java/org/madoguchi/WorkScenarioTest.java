package org.madoguchi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.OutcomeCode;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.core.WorkItemId;
import org.madoguchi.wire.PrintMessage;
import org.madoguchi.wire.PrintState;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.ServerMessage;
import org.madoguchi.wire.WorkItem;
import org.madoguchi.wire.WorkKind;
import org.madoguchi.wire.WorkMessage;
import org.madoguchi.wire.WorkMessage.WorkCommand;
import org.madoguchi.wire.WorkState;

/** 作業 as its people do it, over the real server's WebSockets. */
class WorkScenarioTest {
  private static final LocalDate DUE = LocalDate.of(2030, 1, 15);

  private TestCounter counter;
  private TestScreen sato;
  private TestScreen tanaka;

  @BeforeEach
  void start() {
    counter = TestCounter.start(Map.of());
    sato = counter.staff("sato");
    tanaka = counter.clerk("tanaka");
  }

  @AfterEach
  void stop() {
    counter.close();
  }

  private static WorkItem only(TestSocket desk) {
    var items = desk.expect(ServerMessage.WorkSnapshot.class).items();
    assertThat(items).hasSize(1);
    return items.get(0);
  }

  private static WorkItem changed(TestSocket desk, WorkState state) {
    return desk.expect(ServerMessage.WorkChanged.class, m -> m.item().state() == state).item();
  }

  private static void say(TestSocket desk, WorkCommand command) {
    desk.command(command, command.id());
  }

  private static String refused(TestSocket desk, WorkCommand command) {
    desk.say(command);
    return desk.expect(ServerMessage.Refusal.class, r -> command.id().equals(r.ref())).problem();
  }

  private static WorkMessage.AddWork asked(String branch) {
    return asked(branch, WorkKind.entry);
  }

  private static WorkMessage.AddWork asked(String branch, WorkKind kind) {
    return new WorkMessage.AddWork(
        CommandId.fresh(),
        WorkItemId.fresh(),
        new DepartmentId("shimin"),
        kind,
        new BranchId(branch),
        new ProcedureId("juminhyo"),
        "世帯全員の写しを2通",
        DUE,
        false);
  }

  /** A talk that ends with a paper still to come. */
  private void talkWithFollowUp() {
    var room = sato.room(sato.talkWith(counter.kiosk("nishi-1")));
    room.expect(ServerMessage.RoomSnapshot.class);
    var outcome =
        new RoomMessage.RecordOutcome(
            CommandId.fresh(),
            new ProcedureId("tennyu"),
            new OutcomeCode("documents_missing"),
            "転出証明書を郵送していただく",
            DUE);
    room.command(outcome, outcome.id());
    var end = new RoomMessage.EndConsultation(CommandId.fresh());
    room.command(end, end.id());
    var wrapUp = new RoomMessage.FinishWrapUp(CommandId.fresh());
    room.command(wrapUp, wrapUp.id());
  }

  @Test
  void aPaperStillToComeIsWorkOfTheDepartmentAndSeenAtTheBranch() {
    var board = tanaka.desk();
    assertThat(board.expect(ServerMessage.WorkSnapshot.class).items()).isEmpty();
    talkWithFollowUp();
    var item = changed(board, WorkState.open);
    assertThat(item.kind()).isEqualTo(WorkKind.followUp);
    assertThat(item.due()).isEqualTo(DUE);
    assertThat(item.note()).isEqualTo("転出証明書を郵送していただく");
    assertThat(item.number()).isEqualTo(1);
    assertThat(only(counter.staff("ito").desk())).isEqualTo(item);
    assertThat(counter.staff("suzuki").desk().expect(ServerMessage.WorkSnapshot.class).items())
        .isEmpty();
  }

  @Test
  void workIsThereOnceAfterARestartAndAsFarAsItHadCome() {
    talkWithFollowUp();
    var ito = counter.staff("ito").desk();
    var item = only(ito);
    say(ito, new WorkMessage.TakeWork(CommandId.fresh(), item.item()));
    counter.restart();
    assertThat(only(counter.staff("ito").desk()).holder().id()).isEqualTo("ito");
  }

  @Test
  void theSameCommandSaidTwiceIsDoneOnceAlsoAfterARestart() {
    var add = asked("nishi");
    var board = tanaka.desk();
    say(board, add);
    say(board, add);
    counter.restart();
    var again = tanaka.desk();
    say(again, add);
    assertThat(only(counter.staff("ito").desk()).note()).isEqualTo("世帯全員の写しを2通");
  }

  @Test
  void ofTwoWhoTakeItOneHasIt() {
    var add = asked("nishi");
    say(tanaka.desk(), add);
    var first = sato.desk();
    var second = counter.staff("ito").desk();
    say(first, new WorkMessage.TakeWork(CommandId.fresh(), add.item()));
    assertThat(refused(second, new WorkMessage.TakeWork(CommandId.fresh(), add.item())))
        .isEqualTo("work-taken");
    say(first, new WorkMessage.FinishWork(CommandId.fresh(), add.item(), "印刷しました"));
    assertThat(changed(second, WorkState.done).remark()).isEqualTo("印刷しました");
  }

  @Test
  void aCertificateComesOutAtTheBranchThatAskedAlsoAfterARestart() throws IOException {
    var add = asked("nishi", WorkKind.certificate);
    var board = tanaka.desk();
    say(board, add);
    var ito = counter.staff("ito");
    for (var screen : List.of(sato, sato)) { // 受付 and 入力
      var desk = screen.desk();
      say(desk, new WorkMessage.TakeWork(CommandId.fresh(), add.item()));
      say(desk, new WorkMessage.FinishWork(CommandId.fresh(), add.item(), null));
    }
    var pdf = Files.readAllBytes(TestCounter.SETTINGS.resolve("forms/juminido.pdf"));
    var give = "work/" + add.item() + "/certificate?copies=2";
    assertThat(TestCounter.text(ito.post(give, pdf))).contains("work-not-yours");
    say(ito.desk(), new WorkMessage.TakeWork(CommandId.fresh(), add.item()));
    assertThat(TestCounter.text(ito.post(give, "no pdf".getBytes(UTF_8)))).contains("not-a-pdf");
    assertThat(counter.clerk("tanaka").post(give, pdf).statusCode()).isEqualTo(403);
    var given = ito.post(give, pdf);
    assertThat(given.statusCode()).as(TestCounter.text(given)).isEqualTo(204);
    var item = board.expect(ServerMessage.TrayChanged.class).item();
    assertThat(item.work()).isEqualTo(add.item());
    assertThat(item.copies()).isEqualTo(2);

    counter.restart();
    tanaka = counter.clerk("tanaka");
    board = tanaka.desk();
    assertThat(board.expect(ServerMessage.TraySnapshot.class).items()).containsExactly(item);
    var path = "work/" + add.item() + "/certificate.pdf";
    assertThat(tanaka.get(path).body()).isEqualTo(pdf);
    assertThat(counter.clerk("yamamoto").get(path).statusCode()).isEqualTo(404);
    assertThat(counter.staff("suzuki").get(path).statusCode()).isEqualTo(404);
    print(
        board,
        new PrintMessage.SendPrint(
            CommandId.fresh(), null, add.item(), item.print(), 2, null, null));
    print(
        board, new PrintMessage.ConfirmPrint(CommandId.fresh(), null, add.item(), item.print(), 2));
    var done = only(counter.staff("sato").desk());
    assertThat(done.paper().state()).isEqualTo(PrintState.done);
    assertThat(done.paper().printed()).isEqualTo(2);
  }

  private static void print(TestSocket desk, PrintMessage.PrintCommand command) {
    desk.command(command, command.id());
  }

  @Test
  void aClerkAsksForTheirOwnBranchOnlyAndTakesNothing() {
    var board = tanaka.desk();
    assertThat(refused(board, asked("higashi"))).isEqualTo("not-allowed");
    var add = asked("nishi");
    say(board, add);
    assertThat(refused(board, new WorkMessage.TakeWork(CommandId.fresh(), add.item())))
        .isEqualTo("not-allowed");
    board.say(new WorkMessage.WithdrawWork(CommandId.fresh(), add.item(), "本人が取り下げ"));
    assertThat(changed(board, WorkState.withdrawn).remark()).isEqualTo("本人が取り下げ");
  }
}
