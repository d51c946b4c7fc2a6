package org.madoguchi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.core.BookingId;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.KioskId;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.wire.BookingMessage;
import org.madoguchi.wire.BookingMessage.BookingCommand;
import org.madoguchi.wire.BookingState;
import org.madoguchi.wire.BookingView;
import org.madoguchi.wire.Priority;
import org.madoguchi.wire.ServerMessage;
import org.madoguchi.wire.TicketView;

/**
 * 予約 as its people do it, over the real server's WebSockets; it is Tuesday, 24 November 2026, half
 * past nine.
 */
class BookingScenarioTest {
  private static final ProcedureId TENNYU = new ProcedureId("tennyu");
  private static final Instant TEN = Instant.parse("2026-11-24T01:00:00Z");

  private final TestClock clock = new TestClock();
  private final TestCounter counter = TestCounter.start(Map.of(), clock);
  private final TestScreen nishi = counter.kiosk("nishi-1");
  private final TestSocket kiosk = nishi.desk();

  @AfterEach
  void stop() {
    counter.close();
  }

  private static List<Instant> freeToday(TestSocket desk) {
    desk.say(new BookingMessage.AskSlots(TENNYU));
    return desk.expect(ServerMessage.Slots.class).days().get(0).free();
  }

  private static BookingMessage.MakeBooking asked(Instant start) {
    return new BookingMessage.MakeBooking(
        CommandId.fresh(), BookingId.fresh(), TENNYU, start, null);
  }

  private static BookingView make(TestSocket desk, Instant start) {
    var asked = asked(start);
    desk.say(asked);
    var made = desk.expect(ServerMessage.BookingMade.class).booking();
    desk.expect(ServerMessage.Done.class, d -> d.ref().equals(asked.id()));
    return made;
  }

  private static ServerMessage.Refusal refused(TestSocket desk, BookingCommand command) {
    desk.say(command);
    return desk.expect(ServerMessage.Refusal.class, r -> command.id().equals(r.ref()));
  }

  private static BookingMessage.ArriveBooked arrive(int number) {
    return new BookingMessage.ArriveBooked(CommandId.fresh(), number);
  }

  private static TicketView ticketOf(TestSocket desk, BookingView booking) {
    return desk.expect(
            ServerMessage.TicketChanged.class,
            m -> m.ticket().ticket().equals(booking.booking().ticket()))
        .ticket();
  }

  private static BookingView changed(TestSocket desk, BookingState state) {
    return desk.expect(ServerMessage.BookingChanged.class, m -> m.booking().state() == state)
        .booking();
  }

  @Test
  void aResidentBooksComesInTimeAndWaitsBeforeOthers() {
    var tanaka = counter.clerk("tanaka").desk();
    var sato = counter.staff("sato").desk();
    assertThat(freeToday(kiosk)).startsWith(TEN);
    var booking = make(kiosk, TEN);
    assertThat(changed(tanaka, BookingState.booked)).isEqualTo(booking);
    assertThat(changed(sato, BookingState.booked).number()).isNull();
    assertThat(freeToday(kiosk)).doesNotContain(TEN);

    clock.forward(Duration.ofMinutes(20));
    var arrived = arrive(booking.number());
    kiosk.command(arrived, arrived.id());
    var ticket = ticketOf(sato, booking);
    assertThat(ticket.procedure()).isEqualTo(TENNYU);
    assertThat(ticket.priorities()).containsExactly(Priority.booked);
    assertThat(changed(tanaka, BookingState.arrived).booking()).isEqualTo(booking.booking());
  }

  @Test
  void ofTwoWhoWantTheLastPlaceTheSecondIsToldAndSeesTheTimesAnew() {
    var other = counter.kiosk("higashi-1").desk();
    make(kiosk, TEN);
    assertThat(refused(other, asked(TEN)).problem()).isEqualTo("slot-taken");
    assertThat(freeToday(other)).isNotEmpty().doesNotContain(TEN);
  }

  @Test
  void bookingTwiceWithTheSameCommandIsBookingOnceAndTheNumberIsTheSameAlsoAfterARestart() {
    var asked = asked(TEN);
    kiosk.say(asked);
    var number = kiosk.expect(ServerMessage.BookingMade.class).booking().number();
    kiosk.expect(ServerMessage.Done.class);
    counter.restart();
    var again = nishi.desk();
    again.say(asked);
    assertThat(again.expect(ServerMessage.BookingMade.class).booking().number()).isEqualTo(number);
    again.expect(ServerMessage.Done.class);
    var tanaka = counter.clerk("tanaka").desk();
    assertThat(tanaka.expect(ServerMessage.BookingsSnapshot.class).bookings()).hasSize(1);
  }

  @Test
  void whoComesTooEarlyOrElsewhereIsToldWhenAndWhere() {
    var booking = make(kiosk, TEN);
    var early = refused(kiosk, arrive(booking.number()));
    assertThat(early.problem()).isEqualTo("booking-too-early");
    assertThat(early.detail()).containsEntry("start", TEN.toString());
    var elsewhere = refused(counter.kiosk("higashi-1").desk(), arrive(booking.number()));
    assertThat(elsewhere.problem()).isEqualTo("booking-elsewhere");
    assertThat(elsewhere.detail()).containsEntry("branch", "nishi");
  }

  @Test
  void aKioskAtWhichNumbersAreTriedOutWaitsAMinute() {
    var booking = make(kiosk, TEN);
    clock.forward(Duration.ofMinutes(20));
    int wrong = booking.number() == 100_000 ? 100_001 : 100_000;
    for (int i = 0; i < 5; i++) {
      assertThat(refused(kiosk, arrive(wrong)).problem()).isEqualTo("no-such-booking");
    }
    assertThat(refused(kiosk, arrive(booking.number())).problem()).isEqualTo("too-many-tries");
    clock.forward(Duration.ofMinutes(1));
    var arrived = arrive(booking.number());
    kiosk.command(arrived, arrived.id());
  }

  @Test
  void theClerkBooksCancelsAndLetsSomebodyInOnAnotherKiosk() {
    var tanaka = counter.clerk("tanaka").desk();
    var cancelled = make(tanaka, TEN);
    var cancel =
        new BookingMessage.CancelBooking(CommandId.fresh(), cancelled.booking(), "ご本人からの電話");
    tanaka.command(cancel, cancel.id());
    var booking = make(tanaka, TEN);
    var elsewhere =
        new BookingMessage.ReceiveBooked(
            CommandId.fresh(), booking.booking(), new KioskId("higashi-1"));
    assertThat(refused(tanaka, elsewhere).problem()).isEqualTo("not-your-kiosk");
    var second = counter.kiosk("nishi-2").desk();
    second.expect(ServerMessage.DeskSnapshot.class);
    var receive =
        new BookingMessage.ReceiveBooked(
            CommandId.fresh(), booking.booking(), new KioskId("nishi-2"));
    tanaka.command(receive, receive.id());
    var ticket = ticketOf(second, booking);
    assertThat(ticket.kiosk()).isEqualTo(new KioskId("nishi-2"));
    assertThat(ticket.startedByClerk()).isTrue();
  }

  @Test
  void theSupervisorCountsWhatBecameOfTheDaysBookings() {
    var tanaka = counter.clerk("tanaka").desk();
    var cancelled = make(kiosk, TEN);
    var cancel =
        new BookingMessage.CancelBooking(CommandId.fresh(), cancelled.booking(), "ご本人からの電話");
    tanaka.command(cancel, cancel.id());
    var booking = make(kiosk, TEN);
    make(counter.kiosk("higashi-1").desk(), TEN.plus(Duration.ofMinutes(30)));
    clock.forward(Duration.ofMinutes(20));
    var arrived = arrive(booking.number());
    kiosk.command(arrived, arrived.id());

    var kato = counter.signIn("supervisor", "kato");
    assertThat(new String(kato.get("reception.csv").body(), UTF_8).lines())
        .containsExactly(
            "\uFEFF課,拠点,予約,来所,来所なし,取消,折り返し,折り返し済み,折り返しまでの中央値(秒)",
            "市民課,東出張所,1,0,0,0,0,0,",
            "市民課,西出張所,2,1,0,1,0,0,");
    assertThat(TestVisitors.text(kato.get("reception?date=2026-11-25"))).isEqualTo("[]");
    assertThat(counter.staff("sato").get("reception").statusCode()).isEqualTo(403);
  }

  @Test
  void anotherBranchsClerkAndTheKioskHearOfNoBooking() {
    var yamamoto = counter.clerk("yamamoto").desk();
    assertThat(yamamoto.expect(ServerMessage.BookingsSnapshot.class).bookings()).isEmpty();
    var beside = counter.kiosk("nishi-2").desk();
    make(kiosk, TEN);
    for (var desk : List.of(yamamoto, beside)) {
      assertThat(heardUntilSlots(desk))
          .noneMatch(
              m ->
                  m instanceof ServerMessage.BookingChanged
                      || m instanceof ServerMessage.BookingMade
                      || m instanceof ServerMessage.BookingsSnapshot);
    }
  }

  /** All that was told until an answer that is given after it. */
  private static List<ServerMessage> heardUntilSlots(TestSocket desk) {
    var heard = new ArrayList<ServerMessage>();
    desk.say(new BookingMessage.AskSlots(TENNYU));
    desk.expect(
        ServerMessage.class,
        m -> {
          heard.add(m);
          return m instanceof ServerMessage.Slots;
        });
    return heard;
  }

  @Test
  void whoDoesNotComeIsMissedAndTheBranchIsTold() {
    var tanaka = counter.clerk("tanaka").desk();
    var booking = make(kiosk, TEN);
    clock.forward(Duration.ofMinutes(30 + 30 + 15 + 1));
    assertThat(changed(tanaka, BookingState.missed).booking()).isEqualTo(booking.booking());
    assertThat(refused(kiosk, arrive(booking.number())).problem()).isEqualTo("no-such-booking");
  }
}
