package org.madoguchi.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.madoguchi.access.Actor;
import org.madoguchi.core.BookingId;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.Person;
import org.madoguchi.core.Problem;
import org.madoguchi.core.Role;
import org.madoguchi.directory.OpeningDays;
import org.madoguchi.journal.Entry;
import org.madoguchi.wire.BookingMessage;
import org.madoguchi.wire.BookingState;
import org.madoguchi.wire.SlotDay;
import org.madoguchi.wire.Town;

/**
 * All bookings that are to come or were today: what is known, and what may happen next. Folding and
 * deciding touch nothing else. Not thread-safe; one BookingDesk owns it.
 */
final class Bookings {
  /** So long before its time a resident is let in. */
  static final Duration EARLY = Duration.ofMinutes(15);

  /** So long after its time is over a booking waits for its resident still. */
  static final Duration LATE = Duration.ofMinutes(15);

  /** So many one kiosk takes within {@link #WHILE}; a queue of families, and no more. */
  static final int PER_KIOSK = 6;

  private static final Duration WHILE = Duration.ofHours(1);

  private final Slots slots;
  private final IntSupplier numbers;
  private final Map<BookingId, Booking> bookings = new LinkedHashMap<>();
  private final Map<Stream, Long> heads = new LinkedHashMap<>();

  /** The stream of a department and day. */
  record Stream(DepartmentId department, LocalDate day) {
    @Override
    public String toString() {
      return "booking." + department + "." + day;
    }
  }

  /**
   * @param numbers of {@link BookingMessage#FIRST_NUMBER} to {@link BookingMessage#LAST_NUMBER},
   *     unguessable
   */
  Bookings(Slots slots, IntSupplier numbers) {
    this.slots = slots;
    this.numbers = numbers;
  }

  /** What has happened. Returns the booking as it is now. */
  Booking fold(Entry<BookingEvent> entry) {
    var booking = folded(entry);
    bookings.put(booking.made().booking(), booking);
    heads.put(stream(booking), entry.seq());
    return booking;
  }

  private Booking folded(Entry<BookingEvent> entry) {
    var event = entry.event();
    if (event instanceof BookingEvent.BookingMade made) {
      return new Booking(made, entry.by(), entry.at(), BookingState.booked, null);
    }
    var before =
        find(event.booking())
            .orElseThrow(() -> new IllegalStateException("a booking that was never made"));
    if (event instanceof BookingEvent.BookingCancelled e) {
      return before.in(BookingState.cancelled, e.reason());
    }
    return before.in(
        event instanceof BookingEvent.BookingArrived ? BookingState.arrived : BookingState.missed,
        null);
  }

  // ---- decide

  /** The times that are free for the procedure. */
  List<SlotDay> free(Town.Procedure procedure, Instant now) {
    return slots.free(procedure, start -> taken(procedure.department(), start), now);
  }

  /**
   * The booking, once, however often it is asked for.
   *
   * @throws Problem.TooMany {@code too-many-bookings} when the kiosk has made enough for now; a
   *     clerk is not counted
   */
  List<BookingEvent> make(
      Actor by, BookingMessage.MakeBooking asked, Town.Procedure procedure, Instant now) {
    if (bookings.containsKey(asked.booking())) {
      return List.of();
    }
    if (by.role() == Role.resident && madeLately(by.person(), now) >= PER_KIOSK) {
      throw new Problem.TooMany("too-many-bookings");
    }
    var slot = slots.find(procedure, asked.start(), now);
    var department = procedure.department();
    if (taken(department, slot.start()) >= slots.places(department)) {
      throw new Problem.Conflict("slot-taken");
    }
    return List.of(
        new BookingEvent.BookingMade(
            asked.booking(),
            freeNumber(),
            by.ownBranch(),
            department,
            procedure.procedure(),
            day(slot.start()),
            slot.start(),
            slot.end(),
            asked.language()));
  }

  /** One that was cancelled counts too. */
  private long madeLately(Person by, Instant now) {
    return bookings.values().stream()
        .filter(b -> b.by().id().equals(by.id()) && b.at().plus(WHILE).isAfter(now))
        .count();
  }

  /** How many keep a place of the time; one that was cancelled no longer does. */
  private int taken(DepartmentId department, Instant start) {
    return (int)
        bookings.values().stream()
            .filter(b -> b.state() != BookingState.cancelled)
            .map(Booking::made)
            .filter(m -> m.start().equals(start) && m.department().equals(department))
            .count();
  }

  private int freeNumber() {
    int number;
    do {
      number = numbers.getAsInt();
    } while (open(number).isPresent());
    return number;
  }

  List<BookingEvent> cancel(Actor actor, BookingMessage.CancelBooking asked) {
    requireOpen(own(actor, asked.booking()));
    return List.of(new BookingEvent.BookingCancelled(asked.booking(), asked.reason()));
  }

  /**
   * The booking whose resident stands at a kiosk of the branch and names the number.
   *
   * @throws Problem.NotFound {@code no-such-booking} when no open one has the number
   * @throws Problem.Conflict {@code booking-elsewhere} with the branch, {@code booking-too-early}
   *     with its time
   */
  Booking named(BranchId branch, int number, Instant now) {
    var booking = open(number).orElseThrow(Bookings::unknown);
    var made = booking.made();
    if (!made.branch().equals(branch)) {
      throw new Problem.Conflict("booking-elsewhere", Map.of("branch", made.branch().value()));
    }
    if (now.isBefore(made.start().minus(EARLY))) {
      throw tooEarly(made);
    }
    return booking;
  }

  /** The booking that the clerk lets in: on its day, whenever the clerk thinks fit. */
  Booking received(Actor clerk, BookingId id, Instant now) {
    var booking = own(clerk, id);
    requireOpen(booking);
    if (day(now).isBefore(booking.made().day())) {
      throw tooEarly(booking.made());
    }
    return booking;
  }

  private static Problem tooEarly(BookingEvent.BookingMade made) {
    return new Problem.Conflict("booking-too-early", Map.of("start", made.start().toString()));
  }

  /** Its resident is here, and was let in; nothing when that is known. */
  List<BookingEvent> arrived(BookingId id) {
    return isOpen(id) ? List.of(new BookingEvent.BookingArrived(id)) : List.of();
  }

  /** Its time is over and nobody has come; nothing when that is known, or not so. */
  List<BookingEvent> missed(BookingId id, Instant now) {
    return isOpen(id) && isLate(bookings.get(id), now)
        ? List.of(new BookingEvent.BookingMissed(id))
        : List.of();
  }

  private boolean isOpen(BookingId id) {
    return find(id).filter(Booking::isOpen).isPresent();
  }

  /** Those nobody has come for in time. */
  List<Booking> late(Instant now) {
    return bookings.values().stream().filter(b -> b.isOpen() && isLate(b, now)).toList();
  }

  private static boolean isLate(Booking booking, Instant now) {
    return now.isAfter(booking.made().end().plus(LATE));
  }

  private Booking own(Actor actor, BookingId id) {
    return find(id).filter(b -> b.concerns(actor)).orElseThrow(Bookings::unknown);
  }

  private static void requireOpen(Booking booking) {
    if (!booking.isOpen()) {
      throw new Problem.Conflict("booking-over");
    }
  }

  private static Problem unknown() {
    return new Problem.NotFound("no-such-booking");
  }

  // ---- read

  Optional<Booking> find(@Nullable BookingId id) {
    return Optional.ofNullable(bookings.get(id));
  }

  private Optional<Booking> open(int number) {
    return bookings.values().stream()
        .filter(b -> b.isOpen() && b.made().number() == number)
        .findFirst();
  }

  Collection<Booking> all() {
    return bookings.values();
  }

  /** The last event known of the stream; 0 when there is none. */
  long head(Stream stream) {
    return heads.getOrDefault(stream, 0L);
  }

  static Stream stream(Booking booking) {
    return new Stream(booking.made().department(), booking.made().day());
  }

  static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, OpeningDays.JAPAN);
  }

  /** Lets go of the streams of days before that one whose bookings are all over. */
  void forget(LocalDate before) {
    var over =
        heads.keySet().stream()
            .filter(stream -> stream.day.isBefore(before))
            .filter(
                stream ->
                    bookings.values().stream()
                        .noneMatch(b -> b.isOpen() && stream(b).equals(stream)))
            .toList();
    heads.keySet().removeAll(over);
    bookings.values().removeIf(b -> over.contains(stream(b)));
  }
}
