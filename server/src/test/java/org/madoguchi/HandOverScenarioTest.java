package org.madoguchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.HandOverId;
import org.madoguchi.core.OutcomeCode;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.HandOverKind;
import org.madoguchi.wire.HandOverLapse;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.ServerMessage;
import org.madoguchi.wire.TicketState;

/** 転送・支援要請 over the real server's WebSockets: who is asked, who looks, who leads. */
class HandOverScenarioTest {
  private static final ProcedureId TENNYU = new ProcedureId("tennyu");

  private final TestClock clock = new TestClock();
  private TestCounter counter;
  private TestScreen kiosk;
  private TestScreen sato;
  private TestScreen suzuki;
  private TestSocket suzukiDesk;
  private ConsultationId id;
  private TestSocket room;

  @BeforeEach
  void aConsultation() {
    counter = TestCounter.start(Map.of("MADOGUCHI_RECEPTION_HOURS", "kept"), clock);
    kiosk = counter.kiosk("nishi-1");
    sato = counter.staff("sato");
    id = sato.talkWith(kiosk);
    room = sato.room(id);
    room.expect(ServerMessage.RoomSnapshot.class);
    suzuki = counter.staff("suzuki");
    suzukiDesk = atTheDesk(suzuki);
  }

  @AfterEach
  void stop() {
    counter.close();
  }

  /** Reception knows them before anybody is asked. */
  private static TestSocket atTheDesk(TestScreen staff) {
    var desk = staff.desk();
    desk.expect(ServerMessage.DeskSnapshot.class);
    return desk;
  }

  private static void say(TestSocket socket, RoomMessage.RoomCommand command) {
    socket.command(command, command.id());
  }

  private static String refusal(TestSocket socket, RoomMessage.RoomCommand command) {
    socket.say(command);
    return socket.expect(ServerMessage.Refusal.class, m -> command.id().equals(m.ref())).problem();
  }

  private static RoomMessage.RequestHandOver request(
      HandOverKind kind, String department, @Nullable String staff) {
    return new RoomMessage.RequestHandOver(
        CommandId.fresh(), HandOverId.fresh(), kind, new DepartmentId(department), staff, "確認済み");
  }

  private static RoomMessage.AcceptHandOver accept(HandOverId handOver) {
    return new RoomMessage.AcceptHandOver(CommandId.fresh(), handOver);
  }

  private HandOverId asked(HandOverKind kind, String department) {
    var request = request(kind, department, null);
    say(room, request);
    return request.handOver();
  }

  /** The desk is told that these wait, and no other. */
  private static void waiting(TestSocket desk, HandOverId... asked) {
    desk.expect(
        ServerMessage.HandOversSnapshot.class,
        m -> m.items().stream().map(item -> item.handOver()).toList().equals(List.of(asked)));
  }

  /** This screen's ticket is led by that account. */
  private static void led(TestSocket desk, String account) {
    desk.expect(
        ServerMessage.TicketChanged.class,
        m -> m.ticket().staff() != null && m.ticket().staff().id().equals(account));
  }

  @Test
  void whoTakesACaseOverSeesItAllBeforeLeadsItAfterAndTheSenderIsFreeOnLeaving() {
    var satoDesk = atTheDesk(sato);
    var handOver = asked(HandOverKind.transfer, "hoken");
    waiting(suzukiDesk, handOver);
    assertThat(suzuki.post("rooms/" + id + "/call", new byte[0]).statusCode()).isEqualTo(403);

    var looking = suzuki.room(id);
    var seen = looking.expect(ServerMessage.RoomSnapshot.class);
    assertThat(seen.consultation().handOver().summary()).isEqualTo("確認済み");
    assertThat(seen.members()).extracting(m -> m.person().id()).doesNotContain("suzuki");
    room.expectEvent(ConsultationEvent.HandOverLooked.class);
    assertThat(refusal(looking, new RoomMessage.StartHold(CommandId.fresh(), null)))
        .isEqualTo("not-a-member");

    say(looking, accept(handOver));
    var transferred = room.expectEvent(ConsultationEvent.ConsultationTransferred.class);
    assertThat(transferred.staff().id()).isEqualTo("suzuki");
    led(suzukiDesk, "suzuki");
    assertThat(suzuki.post("rooms/" + id + "/call", new byte[0]).statusCode()).isEqualTo(200);
    say(looking, new RoomMessage.StartHold(CommandId.fresh(), null));

    var leave = new RoomMessage.LeaveCompany(CommandId.fresh());
    say(room, leave);
    say(room, leave); // the line was cut before the answer came
    satoDesk.expect(
        ServerMessage.DepartmentsChanged.class,
        m -> m.departments().get(0).free().stream().anyMatch(p -> p.id().equals("sato")));
    assertThat(refusal(room, new RoomMessage.EndHold(CommandId.fresh()))).isEqualTo("not-a-member");

    say(
        looking,
        new RoomMessage.RecordOutcome(
            CommandId.fresh(), TENNYU, new OutcomeCode("documents_missing"), null, null));
    say(looking, new RoomMessage.EndConsultation(CommandId.fresh()));
    suzukiDesk.expect(
        ServerMessage.TicketChanged.class, m -> m.ticket().state() == TicketState.wrapUp);
    say(looking, new RoomMessage.FinishWrapUp(CommandId.fresh()));
    var csv = TestVisitors.text(counter.signIn("supervisor", "kato").get("sessions.csv"));
    assertThat(csv).contains("保険年金課 鈴木").doesNotContain("市民課 佐藤");
  }

  @Test
  void ofTwoWhoAcceptAtTheSameMomentOneIsToldThatTheOtherHas() {
    var ito = counter.staff("ito");
    atTheDesk(ito);
    var handOver = asked(HandOverKind.transfer, "hoken");
    var lead = suzuki.room(id);
    say(lead, accept(handOver));
    say(room, new RoomMessage.LeaveCompany(CommandId.fresh()));
    suzukiDesk.expect(
        ServerMessage.DepartmentsChanged.class, m -> m.departments().get(0).free().size() == 2);

    var back = request(HandOverKind.transfer, "shimin", null);
    say(lead, back);
    var first = sato.room(id);
    var second = ito.room(id);
    first.expect(ServerMessage.RoomSnapshot.class);
    second.expect(ServerMessage.RoomSnapshot.class);
    var accepts = List.of(accept(back.handOver()), accept(back.handOver()));
    first.say(accepts.get(0));
    second.say(accepts.get(1));
    var answers = List.of(answer(first, accepts.get(0)), answer(second, accepts.get(1)));
    assertThat(answers).containsExactlyInAnyOrder("done", "hand-over-already-accepted");
  }

  private static String answer(TestSocket socket, RoomMessage.RoomCommand command) {
    var answer =
        socket.expect(
            ServerMessage.class,
            m ->
                (m instanceof ServerMessage.Done d && d.ref().equals(command.id()))
                    || (m instanceof ServerMessage.Refusal r && command.id().equals(r.ref())));
    return answer instanceof ServerMessage.Refusal refusal ? refusal.problem() : "done";
  }

  @Test
  void theSameCommandSaidTwiceAsksOnceAndComesInOnce() {
    var request = request(HandOverKind.help, "hoken", "suzuki");
    say(room, request);
    say(room, request);
    var accept = accept(request.handOver());
    var helper = suzuki.room(id);
    say(helper, accept);
    say(helper, accept);
    var company = sato.room(id).expect(ServerMessage.RoomSnapshot.class).consultation().company();
    assertThat(company).hasSize(1);
  }

  @Test
  void unansweredItIsBackWithTheSenderAndTheLookerSeesNothingMore() {
    var handOver = asked(HandOverKind.transfer, "hoken");
    waiting(suzukiDesk, handOver);
    var looking = suzuki.room(id);
    looking.expect(ServerMessage.RoomSnapshot.class);
    clock.forward(Duration.ofSeconds(61));
    var lapsed = room.expectEvent(ConsultationEvent.HandOverLapsed.class);
    assertThat(lapsed.why()).isEqualTo(HandOverLapse.unanswered);
    waiting(suzukiDesk);
    assertThat(suzuki.room(id).closeCode()).isEqualTo(4403);
    assertThat(refusal(looking, accept(handOver))).isEqualTo("hand-over-not-open");
  }

  @Test
  void aDepartmentThatClosesWhileAskedGivesTheCaseBackAtOnceAndIsNotAskedAgain() {
    clock.forward(Duration.ofMinutes(149).plusSeconds(40)); // 11:59:40, before its lunch
    atTheDesk(counter.staff("nakamura"));
    asked(HandOverKind.join, "zeimu");
    clock.forward(Duration.ofSeconds(30));
    var lapsed = room.expectEvent(ConsultationEvent.HandOverLapsed.class);
    assertThat(lapsed.why()).isEqualTo(HandOverLapse.closed);
    suzukiDesk.expect(
        ServerMessage.DepartmentsChanged.class,
        m -> m.departments().stream().anyMatch(d -> !d.open()));
    var again = request(HandOverKind.join, "zeimu", null);
    room.say(again);
    var refusal = room.expect(ServerMessage.Refusal.class);
    assertThat(refusal.problem()).isEqualTo("department-closed");
    assertThat(refusal.detail()).containsEntry("opensAt", "2026-11-24T04:00:00Z");
  }

  @Test
  void aKioskThatVanishesWhileHeldIsStillHeldWhenItIsBack() {
    var resident = kiosk.room(id);
    resident.expect(ServerMessage.RoomSnapshot.class);
    say(room, new RoomMessage.StartHold(CommandId.fresh(), "担当者に代わります"));
    resident.close();
    room.expect(
        ServerMessage.RoomMembers.class,
        m ->
            m.members().stream()
                .anyMatch(one -> one.person().id().equals("nishi-1") && !one.connected()));
    say(room, request(HandOverKind.help, "hoken", null));

    var back = kiosk.room(id);
    var seen = back.expect(ServerMessage.RoomSnapshot.class).consultation();
    assertThat(seen.hold().words()).isEqualTo("担当者に代わります");
    assertThat(seen.handOver().summary()).isNull();
    room.expect(
        ServerMessage.RoomMembers.class,
        m -> m.members().stream().allMatch(one -> one.connected()));
    say(room, new RoomMessage.EndHold(CommandId.fresh()));
    back.expectEvent(ConsultationEvent.HoldEnded.class);
  }

  @Test
  void whatIsAskedAndWhoIsInCompanyOutliveTheServer() {
    var help = asked(HandOverKind.help, "hoken");
    say(suzuki.room(id), accept(help));
    var ito = counter.staff("ito");
    var itoDesk = atTheDesk(ito);
    var more = asked(HandOverKind.help, "shimin");
    waiting(itoDesk, more);

    counter.restart();
    itoDesk = ito.desk();
    waiting(itoDesk, more);
    var seen = suzuki.room(id).expect(ServerMessage.RoomSnapshot.class).consultation();
    assertThat(seen.company()).extracting(c -> c.person().id()).containsExactly("suzuki");
    assertThat(suzuki.post("rooms/" + id + "/call", new byte[0]).statusCode()).isEqualTo(200);
    say(ito.room(id), accept(more));
  }
}
