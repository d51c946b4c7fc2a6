package org.madoguchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.madoguchi.core.BookingId;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.wire.BookingMessage;
import org.madoguchi.wire.BookingState;
import org.madoguchi.wire.ServerMessage;

/** 予約 at two nodes that share one PostgreSQL; the town's times have one place each. */
@Timeout(300)
class BookingAtTwoNodesTest {
  private static final Instant TEN = Instant.parse("2026-11-24T01:00:00Z");

  private static BookingMessage.MakeBooking asked(Instant start) {
    return new BookingMessage.MakeBooking(
        CommandId.fresh(), BookingId.fresh(), new ProcedureId("tennyu"), start, null);
  }

  /** The booking that was made, or the refusal. */
  private static ServerMessage answer(TestSocket desk) {
    return desk.expect(
        ServerMessage.class,
        m -> m instanceof ServerMessage.BookingMade || m instanceof ServerMessage.Refusal);
  }

  @Test
  void eachTimeIsGivenOnceAndWhoBookedAtOneNodeIsLetInAtTheOther() throws Exception {
    var clock = new TestClock();
    try (var postgres = TestPostgres.start()) {
      var settings = TestPostgres.settings(postgres);
      try (var one = TestCounter.start(settings, clock)) {
        var here = one.kiosk("nishi-1").desk();
        var tanaka = one.clerk("tanaka").desk();
        try (var two = TestCounter.start(settings, clock)) {
          var there = two.kiosk("nishi-2").desk();
          for (int half = 1; half <= 4; half++) {
            var start = TEN.plus(Duration.ofMinutes(30L * half));
            here.say(asked(start));
            there.say(asked(start));
            var answers = List.of(answer(here), answer(there));
            assertThat(answers).filteredOn(ServerMessage.BookingMade.class::isInstance).hasSize(1);
            assertThat(answers)
                .filteredOn(ServerMessage.Refusal.class::isInstance)
                .allMatch(r -> ((ServerMessage.Refusal) r).problem().equals("slot-taken"));
          }

          here.say(asked(TEN));
          var booking = here.expect(ServerMessage.BookingMade.class).booking();
          clock.forward(Duration.ofMinutes(20));
          var arrive = new BookingMessage.ArriveBooked(CommandId.fresh(), booking.number());
          there.command(arrive, arrive.id());
          var arrived =
              tanaka.expect(
                  ServerMessage.BookingChanged.class,
                  m -> m.booking().state() == BookingState.arrived);
          assertThat(arrived.booking().booking()).isEqualTo(booking.booking());
        }
      }
    }
  }
}
