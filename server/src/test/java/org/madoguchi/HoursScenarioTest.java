package org.madoguchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.KioskId;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.wire.DeskMessage;
import org.madoguchi.wire.OpeningView;
import org.madoguchi.wire.ServerMessage;

/** A counter that keeps the hours of its town; it is Tuesday, 24 November 2026, half past nine. */
class HoursScenarioTest {
  private static final ProcedureId TENNYU = new ProcedureId("tennyu");

  private final TestClock clock = new TestClock();
  private final TestCounter counter =
      TestCounter.start(Map.of("MADOGUCHI_RECEPTION_HOURS", "kept"), clock);

  @AfterEach
  void stop() {
    counter.close();
  }

  private static OpeningView tennyu(TestSocket desk, boolean open) {
    return desk
        .expect(
            ServerMessage.OpeningsChanged.class,
            m -> m.procedures().stream().anyMatch(o -> isTennyu(o) && o.open() == open))
        .procedures()
        .stream()
        .filter(HoursScenarioTest::isTennyu)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isTennyu(OpeningView opening) {
    return opening.procedure().equals(TENNYU);
  }

  @Test
  void aKioskIsToldUntilWhenAndWhenTheNextDayBegins() {
    var desk = counter.kiosk("nishi-1").desk();
    assertThat(tennyu(desk, true).changesAt()).isEqualTo(Instant.parse("2026-11-24T08:15:00Z"));
    clock.forward(Duration.ofHours(8));
    assertThat(tennyu(desk, false).changesAt()).isEqualTo(Instant.parse("2026-11-24T23:30:00Z"));
  }

  @Test
  void nobodyIsCalledOutsideTheHoursNeitherByAResidentNorByTheClerk() {
    var kiosk = counter.kiosk("nishi-1").desk();
    var tanaka = counter.clerk("tanaka").desk();
    clock.forward(Duration.ofHours(8));
    kiosk.say(new DeskMessage.CallCounter(CommandId.fresh(), TENNYU));
    var refusal = kiosk.expect(ServerMessage.Refusal.class);
    assertThat(refusal.problem()).isEqualTo("counter-closed");
    assertThat(refusal.detail()).containsEntry("opensAt", "2026-11-24T23:30:00Z");
    tanaka.say(
        new DeskMessage.StartForResident(CommandId.fresh(), new KioskId("nishi-1"), TENNYU, false));
    assertThat(tanaka.expect(ServerMessage.Refusal.class).problem()).isEqualTo("counter-closed");
  }

  @Test
  void whoCameInTimeIsAnsweredAfterTheHoursAreOver() {
    var kiosk = counter.kiosk("nishi-1").desk();
    var call = CommandId.fresh();
    kiosk.say(new DeskMessage.CallCounter(call, TENNYU));
    var ticket = kiosk.expect(ServerMessage.TicketChanged.class).ticket().ticket();
    clock.forward(Duration.ofHours(8));
    tennyu(kiosk, false);
    var accept = CommandId.fresh();
    counter.staff("sato").desk().command(new DeskMessage.AcceptTicket(accept, ticket), accept);
  }
}
