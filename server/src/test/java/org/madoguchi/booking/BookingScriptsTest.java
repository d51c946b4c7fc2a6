package org.madoguchi.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madoguchi.TestTown.TANAKA;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.TestTown;
import org.madoguchi.core.BookingId;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.Problem;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.directory.OpeningDays;
import org.madoguchi.journal.Entry;
import org.madoguchi.wire.BookingMessage;
import org.madoguchi.wire.BookingState;
import org.madoguchi.wire.Town;

/**
 * What holds for the bookings whatever people do: random weeks at three nodes that know of each
 * other only what they have read, with a clock that is moved back now and then and commands that
 * are said twice. No time is given to more than it has places for, no number to two who are
 * awaited, and no booking is lost.
 */
class BookingScriptsTest {
  private static final int WEEKS = 100;
  private static final int DEEDS = 300;
  private static final int PLACES = 2;
  private static final List<Town.Procedure> PROCEDURES =
      List.of(procedure("tennyu"), procedure("juminhyo"), procedure("kokuho_join"));

  private static Town.Procedure procedure(String id) {
    return TestTown.CATALOG.get(new ProcedureId(id));
  }

  static IntStream weeks() {
    return IntStream.range(0, WEEKS);
  }

  @ParameterizedTest
  @MethodSource("weeks")
  void noTimeIsGivenTwiceNoNumberToTwoAndNoBookingIsLost(int seed) {
    var week = new Week(new Random(seed));
    for (int i = 0; i < DEEDS; i++) {
      week.somethingIsDone();
      week.check();
    }
    week.everybodyKnowsTheSame();
  }

  private static final class Week {
    final Random random;
    final Map<Bookings.Stream, List<Entry<BookingEvent>>> journal = new HashMap<>();
    final Map<BookingId, BookingEvent.BookingMade> made = new HashMap<>();
    final Map<BookingId, BookingState> states = new HashMap<>();
    final List<BookingMessage.MakeBooking> said = new ArrayList<>();
    final List<Bookings> nodes;
    Instant now = Instant.parse("2026-11-24T00:00:00Z");

    Week(Random random) {
      this.random = random;
      var rule = new Town.Booking(120, PLACES, 2); // few times, so that there is a rush
      var slots =
          new Slots(
              TestTown.DIRECTORY::hours,
              TestTown.DIRECTORY.departments().stream()
                  .map(d -> new Town.Department(d.department(), d.name(), null, rule))
                  .toList());
      nodes =
          IntStream.range(0, 3)
              .mapToObj(
                  i ->
                      new Bookings(
                          slots,
                          () -> BookingMessage.FIRST_NUMBER + random.nextInt(200))) // few numbers
              .toList();
    }

    private <T> T any(List<T> list) {
      return list.get(random.nextInt(list.size()));
    }

    void somethingIsDone() {
      var node = any(nodes);
      var booking = anyBooking(node);
      switch (random.nextInt(10)) {
        case 0, 1, 2, 3 -> make(node, fresh(node));
        case 4 -> {
          if (!said.isEmpty()) {
            make(node, any(said)); // the same once more, perhaps at another node
          }
        }
        case 5 ->
            keep(
                node,
                () ->
                    node.cancel(
                        TANAKA,
                        new BookingMessage.CancelBooking(CommandId.fresh(), booking, "都合")));
        case 6 -> keep(node, () -> node.arrived(booking));
        case 7 -> keep(node, () -> node.missed(booking, now));
        case 8 ->
            now = now.plus(Duration.ofMinutes(random.nextInt(8) == 0 ? -120 : random.nextInt(60)));
        default -> readOn(node);
      }
    }

    private BookingId anyBooking(Bookings node) {
      var known = List.copyOf(node.all());
      return known.isEmpty() ? BookingId.fresh() : any(known).made().booking();
    }

    private BookingMessage.MakeBooking fresh(Bookings node) {
      var procedure = any(PROCEDURES);
      var free = node.free(procedure, now).stream().flatMap(d -> d.free().stream()).toList();
      var start = free.isEmpty() ? now : any(free);
      var asked =
          new BookingMessage.MakeBooking(
              CommandId.fresh(), BookingId.fresh(), procedure.procedure(), start, null);
      said.add(asked);
      return asked;
    }

    private void make(Bookings node, BookingMessage.MakeBooking asked) {
      keep(node, () -> node.make(TANAKA, asked, procedure(asked.procedure().value()), now));
    }

    /**
     * As the Keeper and the table do it: who knows less than the journal reads and decides again.
     */
    private void keep(Bookings node, Supplier<List<BookingEvent>> decision) {
      try {
        for (int tries = 0; tries < 20; tries++) {
          var events = decision.get();
          if (events.isEmpty() || append(node, events.get(0))) {
            return;
          }
          readOn(node);
        }
      } catch (Problem refused) {
        assertThat(refused.code()).matches("slot-.*|booking-over|no-such-booking");
      }
    }

    private boolean append(Bookings node, BookingEvent event) {
      var isNew = event instanceof BookingEvent.BookingMade;
      var stream =
          event instanceof BookingEvent.BookingMade e
              ? new Bookings.Stream(e.department(), e.day())
              : Bookings.stream(node.find(event.booking()).orElseThrow());
      var entries = journal.computeIfAbsent(stream, s -> new ArrayList<>());
      if (node.head(stream) < entries.size()) {
        return false; // the stream has moved on
      }
      if (event instanceof BookingEvent.BookingMade e
          && (made.containsKey(e.booking()) || awaited(e.number()) > 0)) {
        return false; // the table's unique indexes
      }
      var entry = new Entry<>(entries.size() + 1L, now, TANAKA.person(), CommandId.fresh(), event);
      entries.add(entry);
      node.fold(entry);
      if (isNew) {
        made.put(event.booking(), (BookingEvent.BookingMade) event);
        states.put(event.booking(), BookingState.booked);
      } else {
        var before = states.put(event.booking(), state(event));
        assertThat(before).as("what is over stays over").isEqualTo(BookingState.booked);
      }
      return true;
    }

    private static BookingState state(BookingEvent event) {
      if (event instanceof BookingEvent.BookingCancelled) {
        return BookingState.cancelled;
      }
      return event instanceof BookingEvent.BookingArrived
          ? BookingState.arrived
          : BookingState.missed;
    }

    private long awaited(int number) {
      return made.values().stream()
          .filter(m -> m.number() == number && states.get(m.booking()) == BookingState.booked)
          .count();
    }

    private void readOn(Bookings node) {
      journal.forEach(
          (stream, entries) ->
              entries.stream().skip(node.head(stream)).toList().forEach(node::fold));
    }

    void check() {
      var taken = new HashMap<String, Integer>();
      made.forEach(
          (id, m) -> {
            if (states.get(id) != BookingState.cancelled) {
              taken.merge(m.department() + " " + m.start(), 1, Integer::sum);
            }
            assertThat(awaited(m.number())).isLessThanOrEqualTo(1);
            assertThat(m.start().atZone(OpeningDays.JAPAN).toLocalDate()).isEqualTo(m.day());
          });
      assertThat(taken.values()).allMatch(places -> places <= PLACES);
    }

    void everybodyKnowsTheSame() {
      for (var node : nodes) {
        readOn(node);
        var known = new HashMap<BookingId, BookingState>();
        node.all().forEach(b -> known.put(b.made().booking(), b.state()));
        assertThat(known).isEqualTo(states);
      }
    }
  }
}
