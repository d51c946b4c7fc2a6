package org.madoguchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.core.ClosureId;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.wire.DeskMessage;
import org.madoguchi.wire.HoursRow;
import org.madoguchi.wire.OpeningMessage;
import org.madoguchi.wire.ServerMessage;
import org.madoguchi.wire.Weekday;

/** What a supervisor enters of the hours; it is Tuesday, 24 November 2026, half past nine. */
class OpeningScenarioTest {
  private static final ProcedureId TENNYU = new ProcedureId("tennyu");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private final TestClock clock = new TestClock();
  private TestCounter counter =
      TestCounter.start(Map.of("MADOGUCHI_RECEPTION_HOURS", "kept"), clock);

  @AfterEach
  void stop() {
    counter.close();
  }

  private static OpeningMessage.AddClosure forToday() {
    return new OpeningMessage.AddClosure(
        CommandId.fresh(),
        ClosureId.fresh(),
        null,
        TODAY,
        LocalTime.of(9, 30),
        TODAY,
        null,
        "システム障害");
  }

  private static void isOpen(TestSocket kiosk, boolean open) {
    kiosk.expect(
        ServerMessage.OpeningsChanged.class,
        m ->
            m.procedures().stream()
                .anyMatch(o -> o.procedure().equals(TENNYU) && o.open() == open));
  }

  private static String refusal(TestSocket kiosk) {
    kiosk.say(new DeskMessage.CallCounter(CommandId.fresh(), TENNYU));
    return kiosk.expect(ServerMessage.Refusal.class).problem();
  }

  @Test
  void aClosureClosesTheKioskAtOnceSurvivesARestartAndIsUndone() {
    var kiosk = counter.kiosk("nishi-1").desk();
    isOpen(kiosk, true);
    var kato = counter.signIn("supervisor", "kato").desk();
    var closure = forToday();
    kato.command(closure, closure.id());
    isOpen(kiosk, false);
    assertThat(refusal(kiosk)).isEqualTo("counter-closed");

    counter.restart();
    var anew = counter.kiosk("nishi-1").desk();
    isOpen(anew, false);
    assertThat(refusal(anew)).isEqualTo("counter-closed");
    var later = counter.signIn("supervisor", "kato").desk();
    assertThat(later.expect(ServerMessage.HoursSnapshot.class).closures())
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.reason()).isEqualTo("システム障害");
              assertThat(c.by().id()).isEqualTo("kato");
              assertThat(c.at()).isEqualTo(clock.instant());
            });
    var undo = new OpeningMessage.RemoveClosure(CommandId.fresh(), closure.closure());
    later.command(undo, undo.id());
    isOpen(anew, true);
  }

  @Test
  void whoWaitsWhenItClosesIsStillAnswered() {
    var kiosk = counter.kiosk("nishi-1").desk();
    kiosk.say(new DeskMessage.CallCounter(CommandId.fresh(), TENNYU));
    var ticket = kiosk.expect(ServerMessage.TicketChanged.class).ticket().ticket();
    var closure = forToday();
    counter.signIn("supervisor", "kato").desk().command(closure, closure.id());
    isOpen(kiosk, false);
    var accept = new DeskMessage.AcceptTicket(CommandId.fresh(), ticket);
    counter.staff("sato").desk().command(accept, accept.id());
  }

  @Test
  void aCounterOnTrialAtAnyHourClosesTooWhenItIsSaid() {
    counter.close();
    counter = TestCounter.start(Map.of("MADOGUCHI_RECEPTION_HOURS", "ignored"), clock);
    var kiosk = counter.kiosk("nishi-1").desk();
    var closure = forToday();
    counter.signIn("supervisor", "kato").desk().command(closure, closure.id());
    isOpen(kiosk, false);
    assertThat(refusal(kiosk)).isEqualTo("counter-closed");
  }

  @Test
  void theCalendarShowsWhatIsEnteredAndIsTheSupervisorsOnly() {
    var kato = counter.signIn("supervisor", "kato");
    var closure = forToday();
    kato.desk().command(closure, closure.id());
    var answer = kato.get("opening?from=2026-11-23&department=zeimu");
    assertThat(new String(answer.body(), StandardCharsets.UTF_8))
        .contains("{\"day\":\"2026-11-23\",\"holiday\":true,\"spans\":[]}")
        .contains(
            "{\"day\":\"2026-11-24\",\"holiday\":false,"
                + "\"spans\":[{\"from\":\"08:30:00\",\"to\":\"09:30:00\"}]}");
    for (var wrong : List.of("opening", "opening?from=x", "opening?from=2026-11-23&department=y")) {
      assertThat(kato.get(wrong).statusCode()).isEqualTo(422);
    }
    assertThat(counter.staff("sato").get("opening?from=2026-11-23").statusCode()).isEqualTo(403);
  }

  @Test
  void nobodyElseMayCloseTheCounterAndADepartmentMustExist() {
    var closure = forToday();
    var sato = counter.staff("sato").desk();
    sato.say(closure);
    assertThat(sato.expect(ServerMessage.Refusal.class).problem()).isEqualTo("not-allowed");
    var kato = counter.signIn("supervisor", "kato").desk();
    kato.say(
        new OpeningMessage.SetHours(
            CommandId.fresh(), new DepartmentId("nowhere"), null, List.of()));
    assertThat(kato.expect(ServerMessage.Refusal.class).problem())
        .isEqualTo("message-not-understood");
    kato.say(
        new OpeningMessage.SetHours(
            CommandId.fresh(), null, new ProcedureId("nothing"), List.of()));
    assertThat(kato.expect(ServerMessage.Refusal.class).problem()).isEqualTo("unknown-procedure");
  }

  @Test
  void aProcedureThatClosesEarlyIsClosedAtTheKioskAtOnceAndTheOthersAreNot() {
    var kiosk = counter.kiosk("nishi-1").desk();
    isOpen(kiosk, true);
    var kato = counter.signIn("supervisor", "kato");
    var early =
        new HoursRow(Weekday.tue, LocalTime.of(8, 30), LocalTime.of(9, 0), null, null, false);
    var command = new OpeningMessage.SetHours(CommandId.fresh(), null, TENNYU, List.of(early));
    kato.desk().command(command, command.id());
    isOpen(kiosk, false);
    assertThat(refusal(kiosk)).isEqualTo("counter-closed");
    kiosk.say(new DeskMessage.CallCounter(CommandId.fresh(), new ProcedureId("tenkyo")));
    kiosk.expect(ServerMessage.TicketChanged.class);
    var calendar = kato.get("opening?from=2026-11-24&procedure=tennyu");
    assertThat(new String(calendar.body(), StandardCharsets.UTF_8))
        .contains("\"spans\":[{\"from\":\"08:30:00\",\"to\":\"09:00:00\"}]");
    assertThat(kato.get("opening?from=2026-11-24&procedure=nothing").statusCode()).isEqualTo(422);
  }
}
