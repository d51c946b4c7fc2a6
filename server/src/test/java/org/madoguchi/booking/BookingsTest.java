package org.madoguchi.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.madoguchi.TestTown.NISHI_1;
import static org.madoguchi.TestTown.SATO;
import static org.madoguchi.TestTown.SUZUKI;
import static org.madoguchi.TestTown.TANAKA;
import static org.madoguchi.TestTown.YAMAMOTO;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.madoguchi.TestTown;
import org.madoguchi.access.Actor;
import org.madoguchi.core.BookingId;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.Problem;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.journal.Entry;
import org.madoguchi.wire.BookingMessage;
import org.madoguchi.wire.BookingState;
import org.madoguchi.wire.Town;

/** 予約 as pure questions; it is Tuesday, 24 November 2026, half past nine. */
class BookingsTest {
  private static final Town.Procedure TENNYU = TestTown.CATALOG.get(new ProcedureId("tennyu"));
  private static final BranchId NISHI = new BranchId("nishi");
  private static final Instant TEN = Instant.parse("2026-11-24T01:00:00Z");
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private final AtomicInteger number = new AtomicInteger(123_455);
  private final Bookings bookings =
      new Bookings(
          new Slots(TestTown.DIRECTORY::hours, TestTown.DIRECTORY.departments()),
          number::incrementAndGet);
  private Instant now = Instant.parse("2026-11-24T00:30:00Z");

  private void keep(List<BookingEvent> events) {
    for (var event : events) {
      var stream =
          event instanceof BookingEvent.BookingMade made
              ? new Bookings.Stream(made.department(), made.day())
              : Bookings.stream(bookings.find(event.booking()).orElseThrow());
      bookings.fold(
          new Entry<>(bookings.head(stream) + 1, now, NISHI_1.person(), CommandId.fresh(), event));
    }
  }

  private Booking make(Instant start) {
    var asked =
        new BookingMessage.MakeBooking(
            CommandId.fresh(), BookingId.fresh(), TENNYU.procedure(), start, null);
    keep(bookings.make(NISHI_1, asked, TENNYU, now));
    return bookings.find(asked.booking()).orElseThrow();
  }

  private void cancel(Actor actor, Booking booking) {
    var id = booking.made().booking();
    keep(
        bookings.cancel(
            actor, new BookingMessage.CancelBooking(CommandId.fresh(), id, "ご都合が変わったため")));
  }

  private Booking again(Booking booking) {
    return bookings.find(booking.made().booking()).orElseThrow();
  }

  private static Problem refused(Runnable what) {
    var problem = new Problem[1];
    assertThatThrownBy(what::run).isInstanceOfSatisfying(Problem.class, p -> problem[0] = p);
    return problem[0];
  }

  @Test
  void oneKioskMakesOnlySoManyBookingsInAnHourAndTheClerkIsNotCounted() {
    for (int i = 0; i < Bookings.PER_KIOSK; i++) {
      cancel(TANAKA, make(TEN)); // taken back again, it was made all the same
    }
    assertThat(refused(() -> make(TEN)).code()).isEqualTo("too-many-bookings");
    var byClerk =
        new BookingMessage.MakeBooking(
            CommandId.fresh(), BookingId.fresh(), TENNYU.procedure(), TEN, null);
    assertThat(bookings.make(TANAKA, byClerk, TENNYU, now)).hasSize(1);
    now = now.plus(Duration.ofHours(1));
    make(TEN.plus(Duration.ofHours(1)));
  }

  @Test
  void whoBooksKeepsTheTimeAndTheNextIsRefused() {
    var booking = make(TEN);
    assertThat(booking.made().number()).isEqualTo(123_456);
    assertThat(booking.made().end()).isEqualTo(TEN.plus(Duration.ofMinutes(30)));
    assertThat(bookings.free(TENNYU, now).get(0).free()).doesNotContain(TEN);
    assertThat(refused(() -> make(TEN)).code()).isEqualTo("slot-taken");
  }

  @Test
  void aTimeThatWasCancelledIsFreeAgainAndItsNumberLetsNobodyIn() {
    var booking = make(TEN);
    cancel(TANAKA, booking);
    assertThat(again(booking).reason()).isEqualTo("ご都合が変わったため");
    assertThat(bookings.free(TENNYU, now).get(0).free()).contains(TEN);
    now = TEN;
    assertThat(refused(() -> bookings.named(NISHI, 123_456, now)).code())
        .isEqualTo("no-such-booking");
    assertThat(refused(() -> cancel(TANAKA, booking)).code()).isEqualTo("booking-over");
  }

  @Test
  void aNumberThatIsOpenIsNotGivenAgain() {
    make(TEN);
    number.set(123_455);
    assertThat(make(TEN.plus(Duration.ofMinutes(30))).made().number()).isEqualTo(123_457);
  }

  @Test
  void aResidentIsLetInFromAQuarterOfAnHourBefore() {
    var booking = make(TEN);
    now = TEN.minus(Bookings.EARLY).minus(A_MINUTE);
    var early = refused(() -> bookings.named(NISHI, 123_456, now));
    assertThat(early.code()).isEqualTo("booking-too-early");
    assertThat(early.detail()).containsEntry("start", TEN.toString());
    now = TEN.minus(Bookings.EARLY);
    assertThat(bookings.named(NISHI, 123_456, now)).isEqualTo(booking);
  }

  @Test
  void atAnotherBranchItIsSaidWhereTheBookingIs() {
    make(TEN);
    now = TEN;
    var elsewhere = refused(() -> bookings.named(new BranchId("higashi"), 123_456, now));
    assertThat(elsewhere.code()).isEqualTo("booking-elsewhere");
    assertThat(elsewhere.detail()).containsEntry("branch", "nishi");
  }

  @Test
  void whoComesTwiceIsLetInOnce() {
    var booking = make(TEN);
    keep(bookings.arrived(booking.made().booking()));
    assertThat(bookings.arrived(booking.made().booking())).isEmpty();
    assertThat(again(booking).state()).isEqualTo(BookingState.arrived);
    assertThat(refused(() -> bookings.named(NISHI, 123_456, TEN)).code())
        .isEqualTo("no-such-booking");
  }

  @Test
  void theClerkLetsInTheWholeDayButNotBeforeIt() {
    var today = make(TEN);
    assertThat(bookings.received(TANAKA, today.made().booking(), now)).isEqualTo(today);
    var tomorrow = make(TEN.plus(Duration.ofDays(1)));
    assertThat(refused(() -> bookings.received(TANAKA, tomorrow.made().booking(), now)).code())
        .isEqualTo("booking-too-early");
  }

  @Test
  void whoDoesNotComeWithinAQuarterOfAnHourAfterItsEndWasMissed() {
    var booking = make(TEN);
    now = booking.made().end().plus(Bookings.LATE);
    assertThat(bookings.late(now)).isEmpty();
    now = now.plus(A_MINUTE);
    assertThat(bookings.late(now)).containsExactly(booking);
    keep(bookings.missed(booking.made().booking(), now));
    assertThat(again(booking).state()).isEqualTo(BookingState.missed);
    assertThat(bookings.missed(booking.made().booking(), now)).isEmpty();
  }

  @Test
  void onlyItsBranchAndItsDepartmentSeeItAndTheDepartmentNotItsNumber() {
    var booking = make(TEN);
    assertThat(List.of(TANAKA, SATO)).allMatch(booking::concerns);
    assertThat(List.of(YAMAMOTO, SUZUKI, NISHI_1)).noneMatch(booking::concerns);
    assertThat(booking.view(TANAKA).number()).isEqualTo(123_456);
    assertThat(booking.view(SATO).number()).isNull();
    assertThat(refused(() -> cancel(YAMAMOTO, booking)).code()).isEqualTo("no-such-booking");
  }

  @Test
  void yesterdayIsForgottenOnceNobodyIsAwaitedAnyMore() {
    var booking = make(TEN);
    var tomorrow = Bookings.day(now).plusDays(1);
    bookings.forget(tomorrow);
    assertThat(bookings.all()).containsExactly(booking);
    cancel(TANAKA, booking);
    bookings.forget(tomorrow);
    assertThat(bookings.all()).isEmpty();
  }
}
