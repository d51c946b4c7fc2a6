package org.madoguchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.DocumentId;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.FormId;
import org.madoguchi.core.HandOverId;
import org.madoguchi.core.OutcomeCode;
import org.madoguchi.core.PrintId;
import org.madoguchi.core.PrivacyRequestId;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.HandOverKind;
import org.madoguchi.wire.PrintHold;
import org.madoguchi.wire.PrintMessage;
import org.madoguchi.wire.PrintPlace;
import org.madoguchi.wire.PrintState;
import org.madoguchi.wire.PrivacyMessage;
import org.madoguchi.wire.PrivacyReason;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.ServerMessage;
import org.madoguchi.wire.WorkItem;

/** 閲覧・印刷の承認 over the real server: what other staff and the branch see, and print, and when. */
class PrivacyScenarioTest {
  private static final String STREET = "松本市大手一丁目";

  private final TestClock clock = new TestClock();
  private TestCounter counter;
  private TestScreen sato;
  private TestScreen suzuki;
  private TestScreen tanaka;
  private ConsultationId id;
  private TestSocket room;
  private TestSocket satoDesk;
  private TestSocket suzukiDesk;
  private final DocumentId document = DocumentId.fresh();

  @BeforeEach
  void anAddressIsHidden() {
    counter = TestCounter.start(Map.of(), clock);
    var kiosk = counter.kiosk("nishi-1");
    sato = counter.staff("sato");
    suzuki = counter.staff("suzuki");
    tanaka = counter.clerk("tanaka");
    id = sato.talkWith(kiosk);
    room = sato.room(id);
    room.expect(ServerMessage.RoomSnapshot.class);
    satoDesk = sato.desk();
    suzukiDesk = suzuki.desk();
    suzukiDesk.expect(ServerMessage.DeskSnapshot.class);
    say(room, new RoomMessage.OpenForm(command(), document, new FormId("juminido")));
    say(room, new RoomMessage.ChangeItem(command(), "filer.address", STREET));
    say(room, new RoomMessage.SetPrivacy(command(), PrivacyReason.supportMeasures));
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

  private static void say(TestSocket socket, PrivacyMessage.PrivacyCommand command) {
    socket.command(command, command.id());
  }

  private static void say(TestSocket socket, PrintMessage.PrintCommand command) {
    socket.command(command, command.id());
  }

  private static String refused(
      TestSocket socket, org.madoguchi.wire.ClientMessage command, CommandId id) {
    socket.say(command);
    return socket.expect(ServerMessage.Refusal.class, r -> id.equals(r.ref())).problem();
  }

  private PrivacyMessage.RequestPrivacy request(@Nullable PrintId print) {
    return new PrivacyMessage.RequestPrivacy(
        command(), id, PrivacyRequestId.fresh(), print, "内容を確認するため");
  }

  private PrivacyMessage.ApprovePrivacy approve(
      PrivacyMessage.RequestPrivacy request, @Nullable String reason) {
    return new PrivacyMessage.ApprovePrivacy(command(), id, request.request(), reason);
  }

  private PrintMessage.SendPrint send(PrintId print) {
    return new PrintMessage.SendPrint(command(), id, null, print, 1, null, null);
  }

  private FileHash filed() {
    say(room, new RoomMessage.FinishDocument(command(), document, false, "署名は紙で"));
    say(room, new RoomMessage.FileDocument(command(), document));
    var seen = sato.room(id).expect(ServerMessage.RoomSnapshot.class).consultation();
    return seen.documents().get(0).finished();
  }

  private static boolean isMarked(WorkItem item) {
    return Boolean.TRUE.equals(item.hidden()) && !item.toString().contains(STREET);
  }

  private int pdf(TestScreen screen, FileHash file) {
    return screen.get("rooms/" + id + "/files/" + file + ".pdf").statusCode();
  }

  private int paper(PrintId print) {
    return tanaka.get("rooms/" + id + "/prints/" + print + ".pdf").statusCode();
  }

  private void overAndDone() {
    say(
        room,
        new RoomMessage.RecordOutcome(
            command(),
            new ProcedureId("tennyu"),
            new OutcomeCode("documents_missing"),
            null,
            LocalDate.of(2026, 12, 1)));
    say(room, new RoomMessage.EndConsultation(command()));
    say(room, new RoomMessage.FinishWrapUp(command()));
  }

  @Test
  void aHelperSeesDotsAsksIsApprovedAndSeesAndEachStepIsInTheRecord() {
    var file = filed();
    assertThat(pdf(sato, file)).isEqualTo(200);
    var handOver = HandOverId.fresh();
    say(
        room,
        new RoomMessage.RequestHandOver(
            command(), handOver, HandOverKind.help, new DepartmentId("hoken"), null, null));
    suzukiDesk.expect(ServerMessage.HandOversSnapshot.class, m -> !m.items().isEmpty());

    // who looks before answering sees no more than who has come in
    var helper = suzuki.room(id);
    assertThat(helper.expect(ServerMessage.RoomSnapshot.class).toString()).doesNotContain(STREET);
    say(helper, new RoomMessage.AcceptHandOver(command(), handOver));
    helper = suzuki.room(id);
    assertThat(helper.expect(ServerMessage.RoomSnapshot.class).toString())
        .doesNotContain(STREET, file.value());
    var change = new RoomMessage.ChangeItem(command(), "filer.address", "ここではない");
    assertThat(refused(helper, change, change.id())).isEqualTo("address-hidden");
    assertThat(pdf(suzuki, file)).isEqualTo(404);

    var request = request(null);
    say(suzukiDesk, request);
    say(suzukiDesk, request); // the line was cut before the answer came
    room.expectEvent(ConsultationEvent.PrivacyRequested.class);
    var own = approve(request, null);
    assertThat(refused(suzukiDesk, own, own.id())).isEqualTo("only-the-lead");
    var approve = approve(request, null);
    say(satoDesk, approve);
    say(satoDesk, approve);
    room.expectEvent(ConsultationEvent.PrivacyApproved.class);
    room.expectEvent(ConsultationEvent.PrivacyUsed.class);
    assertThat(
            helper
                .expect(ServerMessage.RoomSnapshot.class, m -> m.toString().contains(STREET))
                .consultation()
                .privacy()
                .requests())
        .hasSize(1);
    assertThat(pdf(suzuki, file)).isEqualTo(200);
    room.expectEvent(ConsultationEvent.PrivacyUsed.class);

    // the branch is shown nothing of it
    assertThat(tanaka.room(id).expect(ServerMessage.RoomSnapshot.class).toString())
        .doesNotContain(STREET, "内容を確認するため");
  }

  @Test
  void whoseRequestNobodyAnswersIsToldSoAndASupervisorMayAnswer() {
    var handOver = HandOverId.fresh();
    say(
        room,
        new RoomMessage.RequestHandOver(
            command(), handOver, HandOverKind.help, new DepartmentId("hoken"), null, null));
    var helper = suzuki.room(id);
    helper.expect(ServerMessage.RoomSnapshot.class);
    say(helper, new RoomMessage.AcceptHandOver(command(), handOver));
    helper = suzuki.room(id);
    helper.expect(ServerMessage.RoomSnapshot.class);
    var kato = counter.signIn("supervisor", "kato").desk();
    kato.expect(ServerMessage.PrivacyRequestsSnapshot.class, m -> m.items().isEmpty());
    say(suzukiDesk, request(null));
    kato.expect(ServerMessage.PrivacyRequestsSnapshot.class, m -> m.items().size() == 1);
    clock.forward(Duration.ofMinutes(5));
    room.expectEvent(ConsultationEvent.PrivacyLapsed.class);
    kato.expect(ServerMessage.PrivacyRequestsSnapshot.class, m -> m.items().isEmpty());

    var again = request(null);
    say(suzukiDesk, again);
    var withoutReason = approve(again, null);
    assertThat(refused(kato, withoutReason, withoutReason.id())).isEqualTo("reason-missing");
    say(kato, approve(again, "決裁者不在"));
    helper.expect(ServerMessage.RoomSnapshot.class, m -> m.toString().contains(STREET));
  }

  @Test
  void aPaperOfTheTrayIsHeldAndPrintedOnceForAnApproval() {
    filed();
    var clerk = tanaka.desk();
    clerk.expect(ServerMessage.TraySnapshot.class);
    var print = PrintId.fresh();
    say(room, new RoomMessage.RequestPrint(command(), print, document, 1, PrintPlace.kiosk));
    var item = clerk.expect(ServerMessage.TrayChanged.class).item();
    assertThat(item.hold()).isEqualTo(PrintHold.held);
    assertThat(item.place()).isEqualTo(PrintPlace.tray);
    var early = send(print);
    assertThat(refused(clerk, early, early.id())).isEqualTo("print-held");
    assertThat(paper(print)).isEqualTo(403);

    var request = request(print);
    clerk.say(request);
    assertThat(clerk.expect(ServerMessage.TrayChanged.class).item().hold())
        .isEqualTo(PrintHold.asked);
    say(satoDesk, approve(request, null));
    assertThat(clerk.expect(ServerMessage.TrayChanged.class).item().hold())
        .isEqualTo(PrintHold.approved);
    var send = send(print);
    say(clerk, send);
    say(clerk, send);
    assertThat(paper(print)).isEqualTo(200);
    clerk.say(new PrintMessage.ConfirmPrint(command(), id, null, print, 1));
    clerk.expect(
        ServerMessage.TrayChanged.class,
        m -> m.item().state() == PrintState.done && m.item().hold() == PrintHold.held);
    assertThat(paper(print)).isEqualTo(403);
    var second = send(print);
    assertThat(refused(clerk, second, second.id())).isEqualTo("print-held");
    room.expectEvent(ConsultationEvent.PrivacyUsed.class);
    assertThat(room.expectEvent(ConsultationEvent.PrintDone.class).copies()).isEqualTo(1);
  }

  @Test
  void whatLiesInTheTrayWhenItIsPutOnIsHeldAlsoAfterARestartAndTheLeadIsTooLate() {
    say(room, new RoomMessage.SetPrivacy(command(), null));
    filed();
    var print = PrintId.fresh();
    say(room, new RoomMessage.RequestPrint(command(), print, document, 1, PrintPlace.tray));
    var clerkRoom = tanaka.room(id);
    clerkRoom.expect(ServerMessage.RoomSnapshot.class);
    say(clerkRoom, new RoomMessage.SetPrivacy(command(), PrivacyReason.other));
    var off = new RoomMessage.SetPrivacy(command(), null);
    assertThat(refused(clerkRoom, off, off.id())).isEqualTo("only-the-lead");
    overAndDone();
    satoDesk.expect(ServerMessage.WorkChanged.class, m -> isMarked(m.item()));
    var csv = TestVisitors.text(counter.signIn("supervisor", "kato").get("sessions.csv"));
    assertThat(csv).contains("2026-12-01").doesNotContain(STREET);
    counter.restart();

    var clerk = tanaka.desk();
    assertThat(clerk.expect(ServerMessage.TraySnapshot.class).items())
        .extracting(item -> item.hold())
        .containsExactly(PrintHold.held);
    var request = request(print);
    say(clerk, request);
    var late = approve(request, null);
    assertThat(refused(sato.desk(), late, late.id())).isEqualTo("consultation-over");
    say(counter.signIn("supervisor", "kato").desk(), approve(request, "決裁者不在"));
    say(clerk, send(print));
    assertThat(paper(print)).isEqualTo(200);
  }
}
