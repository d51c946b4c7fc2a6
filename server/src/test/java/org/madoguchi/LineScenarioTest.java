package org.madoguchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.core.TicketId;
import org.madoguchi.wire.AwayReason;
import org.madoguchi.wire.CallStep;
import org.madoguchi.wire.DeskMessage;
import org.madoguchi.wire.ServerMessage;
import org.madoguchi.wire.ServiceLanguage;
import org.madoguchi.wire.TicketState;
import org.madoguchi.wire.TicketView;

/** 呼出 as its people hear it, over the real server, with a clock that the test winds. */
class LineScenarioTest {
  private static final ProcedureId TENNYU = new ProcedureId("tennyu");

  private final TestClock clock = new TestClock();
  private final TestCounter counter = TestCounter.start(Map.of(), clock);

  @AfterEach
  void stop() {
    counter.close();
  }

  private static CommandId id() {
    return CommandId.fresh();
  }

  private static TicketId call(TestSocket kiosk) {
    kiosk.say(new DeskMessage.CallCounter(id(), TENNYU));
    return told(kiosk, ticket -> ticket.state() == TicketState.waiting).ticket();
  }

  private static TicketView told(TestSocket desk, Predicate<TicketView> which) {
    return desk.expect(ServerMessage.TicketChanged.class, m -> which.test(m.ticket())).ticket();
  }

  private static void isAsked(TestSocket desk, String account) {
    told(desk, t -> t.offeredTo() != null && t.offeredTo().id().equals(account));
  }

  private static Predicate<TicketView> at(CallStep step) {
    return ticket -> ticket.calling() == step;
  }

  /** A member of staff whose desk has answered, so that they count as there. */
  private static TestSocket desk(TestScreen screen) {
    var desk = screen.desk();
    desk.expect(ServerMessage.DeskSnapshot.class);
    return desk;
  }

  @Test
  void oneIsAskedAndTheNextAfterTwentySecondsAndTheResidentIsNotToldWho() {
    var sato = desk(counter.staff("sato"));
    clock.forward(Duration.ofSeconds(1));
    var ito = desk(counter.staff("ito"));
    var kiosk = counter.kiosk("nishi-1").desk();
    var ticket = call(kiosk);
    isAsked(sato, "sato");
    isAsked(ito, "sato"); // who is not asked sees it all the same
    clock.forward(Duration.ofSeconds(20));
    isAsked(ito, "ito");
    var accept = id();
    ito.command(new DeskMessage.AcceptTicket(accept, ticket), accept);
    var accepted = told(kiosk, t -> t.state() == TicketState.accepted);
    assertThat(accepted.staff().name()).isEqualTo("市民課 伊藤");
    assertThat(accepted.offeredTo()).isNull();
  }

  @Test
  void whoReadsEasyJapaneseIsAnsweredByAnybodyAndStaffKnowsItToTheEnd() {
    var sato = counter.staff("sato");
    var desk = desk(sato);
    var kiosk = counter.kiosk("nishi-1").desk();
    kiosk.say(new DeskMessage.CallCounter(id(), TENNYU, ServiceLanguage.easy));
    var waiting = told(desk, t -> t.offeredTo() != null);
    assertThat(waiting.language()).isEqualTo(ServiceLanguage.easy);
    assertThat(waiting.offeredTo().id()).isEqualTo("sato");
    var accept = id();
    desk.command(new DeskMessage.AcceptTicket(accept, waiting.ticket()), accept);
    var room = told(kiosk, t -> t.state() == TicketState.accepted).consultation();
    counter.restart();
    var view = sato.room(room).expect(ServerMessage.RoomSnapshot.class).consultation();
    assertThat(view.language()).isEqualTo(ServiceLanguage.easy);
  }

  @Test
  void whoIsNotAskedMayTakeItByHand() {
    var sato = desk(counter.staff("sato"));
    clock.forward(Duration.ofSeconds(1));
    var ito = desk(counter.staff("ito"));
    var ticket = call(counter.kiosk("nishi-1").desk());
    isAsked(ito, "sato");
    var accept = id();
    ito.command(new DeskMessage.AcceptTicket(accept, ticket), accept);
    sato.say(new DeskMessage.AcceptTicket(id(), ticket));
    assertThat(sato.expect(ServerMessage.Refusal.class).problem())
        .isEqualTo("ticket-already-accepted");
  }

  @Test
  void passingOnTwiceIsPassingOnOnce() {
    var sato = desk(counter.staff("sato"));
    clock.forward(Duration.ofSeconds(1));
    var ito = desk(counter.staff("ito"));
    var ticket = call(counter.kiosk("nishi-1").desk());
    isAsked(sato, "sato");
    var pass = id();
    sato.command(new DeskMessage.PassOffer(pass, ticket), pass);
    isAsked(ito, "ito");
    sato.command(new DeskMessage.PassOffer(pass, ticket), pass); // done already, and no refusal
    sato.say(new DeskMessage.PassOffer(id(), ticket));
    assertThat(sato.expect(ServerMessage.Refusal.class).problem()).isEqualTo("not-offered-to-you");
  }

  @Test
  void whatNobodyAnswersIsToldToTheClerkAndEndsAsACallBackAlsoOverARestart() {
    var kiosk = counter.kiosk("nishi-1");
    var tanaka = counter.clerk("tanaka");
    var sato = counter.staff("sato");
    var ticket = call(kiosk.desk());
    var clerk = desk(tanaka);
    clock.forward(Duration.ofSeconds(20)); // nobody is there at all
    told(clerk, at(CallStep.department));
    counter.restart();
    clerk = desk(tanaka);
    clock.forward(Duration.ofSeconds(40));
    told(clerk, at(CallStep.clerk));
    var desk = kiosk.desk();
    desk.expect(ServerMessage.DeskSnapshot.class);
    desk.say(new DeskMessage.AskCallback(id(), ticket));
    assertThat(desk.expect(ServerMessage.Refusal.class).problem()).isEqualTo("ticket-not-waiting");
    clock.forward(Duration.ofSeconds(60));
    told(desk, at(CallStep.callback));
    var ask = id();
    desk.command(new DeskMessage.AskCallback(ask, ticket), ask);
    var left = sato.desk().expect(ServerMessage.DeskSnapshot.class).tickets();
    assertThat(left).singleElement().returns(TicketState.callback, TicketView::state);
    var finish = id();
    sato.desk().command(new DeskMessage.FinishCallback(finish, ticket), finish);
    call(desk); // the kiosk is free for the next
    var figures = counter.signIn("supervisor", "kato").get("reception?date=2026-11-24");
    assertThat(TestVisitors.text(figures))
        .contains("\"department\":\"shimin\",\"branch\":\"nishi\"")
        .contains("\"callbacks\":1,\"callbacksDone\":1,\"callbackSeconds\":0");
  }

  @Test
  void whoIsAwayIsNotAskedAndStaysAwayOverAReloadAndARestart() {
    var sato = counter.staff("sato");
    var away = id();
    desk(sato).command(new DeskMessage.GoAway(away, AwayReason.lunch), away);
    counter.restart();
    var satoDesk = sato.desk();
    assertThat(satoDesk.expect(ServerMessage.StaffChanged.class).away().reason())
        .isEqualTo(AwayReason.lunch);
    clock.forward(Duration.ofSeconds(1));
    var ito = desk(counter.staff("ito"));
    call(counter.kiosk("nishi-1").desk());
    isAsked(ito, "ito"); // though 佐藤 was there before
    clock.forward(Duration.ofSeconds(20));
    told(satoDesk, at(CallStep.department));
    var back = id();
    satoDesk.command(new DeskMessage.ComeBack(back), back);
    isAsked(satoDesk, "sato"); // it rings for whoever has not been asked
  }
}
