package org.madoguchi.booking;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madoguchi.access.Actor;
import org.madoguchi.access.Attempts;
import org.madoguchi.booking.Bookings.Stream;
import org.madoguchi.bus.Listener;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.KioskId;
import org.madoguchi.core.Person;
import org.madoguchi.core.Problem;
import org.madoguchi.core.Role;
import org.madoguchi.directory.Directory;
import org.madoguchi.journal.Database;
import org.madoguchi.journal.DoneCommands;
import org.madoguchi.journal.Entry;
import org.madoguchi.journal.Journal;
import org.madoguchi.journal.Keeper;
import org.madoguchi.owner.Turns;
import org.madoguchi.procedure.Catalog;
import org.madoguchi.wire.BookingMessage;
import org.madoguchi.wire.BookingMessage.BookingCommand;
import org.madoguchi.wire.ServerMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owner of the 予約 on this node: decides what is said of them, keeps it, tells the branch and the
 * department. Its methods may be called from any thread and return at once.
 */
public final class BookingDesk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BookingDesk.class);
  private static final Person COUNTER = new Person("counter", Role.admin, "窓口");

  /** How often it is looked what other nodes have written, and who has not come. */
  private static final Duration LOOK = Duration.ofSeconds(2);

  private final Journal journal;
  private final Database database;
  private final Directory directory;
  private final Catalog catalog;
  private final Slots slots;
  private final Reception reception;
  private final Clock clock;
  private final Turns turns;
  private final Keeper<BookingEvent> keeper;
  private final Attempts attempts;
  private final Bookings bookings;
  private final DoneCommands done = new DoneCommands();
  private final Map<Listener, Actor> screens = new LinkedHashMap<>();
  private boolean lookAsked;

  public BookingDesk(
      Journal journal,
      Database database,
      Directory directory,
      Catalog catalog,
      Reception reception,
      Clock clock,
      Executor pool) {
    this.journal = journal;
    this.database = database;
    this.directory = directory;
    this.catalog = catalog;
    this.reception = reception;
    this.clock = clock;
    slots = new Slots(directory::hours, directory.departments());
    var random = new SecureRandom();
    bookings =
        new Bookings(
            slots,
            () ->
                BookingMessage.FIRST_NUMBER
                    + random.nextInt(BookingMessage.LAST_NUMBER - BookingMessage.FIRST_NUMBER + 1));
    attempts = new Attempts(clock);
    turns = new Turns("booking", pool, 10_000);
    keeper =
        new Keeper<>(
            journal, turns.mailbox(), clock, done::contains, this::happened, this::catchUp);
    missed(this::fold); // nobody else knows of this owner yet
    var forgotten = BookingTable.forgotten(database);
    turns.resume(() -> forgotten.forEach(id -> follow(() -> bookings.arrived(id))));
    turns.every(LOOK, this::look);
  }

  /** A screen said hello: it is told what matters to it, and of every change. */
  public void join(Actor actor, Listener listener) {
    if (actor.role() != Role.clerk && actor.role() != Role.staff) {
      return;
    }
    turns.hear(
        listener,
        () -> {
          screens.put(listener, actor);
          var seen = bookings.all().stream().filter(b -> b.concerns(actor));
          listener.tell(new ServerMessage.BookingsSnapshot(seen.map(b -> b.view(actor)).toList()));
        });
  }

  /** A screen is gone. */
  public void leave(Listener listener) {
    turns.resume(() -> screens.remove(listener));
  }

  /** A screen says something. */
  public void hear(Actor actor, Listener listener, BookingMessage message) {
    if (message instanceof BookingCommand command) {
      turns.hear(
          listener,
          command.id(),
          (refused, kept) -> command(actor, listener, command, refused, kept));
    } else {
      turns.hear(listener, () -> tellSlots(listener, (BookingMessage.AskSlots) message));
    }
  }

  // ---- on the mailbox

  private void tellSlots(Listener listener, BookingMessage.AskSlots asked) {
    try {
      var procedure = catalog.get(asked.procedure());
      listener.tell(
          new ServerMessage.Slots(
              asked.procedure(),
              slots.minutes(procedure.department()),
              bookings.free(procedure, clock.instant())));
    } catch (Problem problem) {
      Turns.refuse(listener, null, problem);
    }
  }

  private void command(
      Actor actor,
      Listener listener,
      BookingCommand command,
      Consumer<Problem> refused,
      Runnable kept) {
    if (command instanceof BookingMessage.MakeBooking m) {
      var procedure = catalog.get(m.procedure());
      keep(
          actor.person(),
          m.id(),
          () -> bookings.make(actor, m, procedure, clock.instant()),
          refused,
          () -> {
            bookings
                .find(m.booking())
                .filter(b -> b.made().branch().equals(actor.branch()))
                .ifPresent(b -> listener.tell(new ServerMessage.BookingMade(b.view(actor))));
            kept.run();
          });
    } else if (command instanceof BookingMessage.CancelBooking m) {
      catchUp();
      keep(actor.person(), m.id(), () -> bookings.cancel(actor, m), refused, kept);
    } else if (done.contains(command.id())) {
      kept.run();
    } else if (command instanceof BookingMessage.ArriveBooked m) {
      receive(actor, m.id(), actor.ownKiosk(), named(actor, m), refused, kept);
    } else if (command instanceof BookingMessage.ReceiveBooked m) {
      var own =
          directory.kiosk(m.kiosk()).filter(k -> k.branch().equals(actor.branch())).isPresent();
      if (!own) {
        throw new Problem.Forbidden("not-your-kiosk");
      }
      catchUp();
      var booking = bookings.received(actor, m.booking(), clock.instant());
      receive(actor, m.id(), m.kiosk(), booking, refused, kept);
    } else {
      throw new IllegalStateException("a command without a decision: " + command.getClass());
    }
  }

  /** Whose number it is; a kiosk at which numbers are tried out waits a while. */
  private Booking named(Actor actor, BookingMessage.ArriveBooked m) {
    var kiosk = actor.ownKiosk().value();
    attempts.check(kiosk);
    catchUp();
    try {
      var booking = bookings.named(actor.ownBranch(), m.number(), clock.instant());
      attempts.succeeded(kiosk);
      return booking;
    } catch (Problem.NotFound unknown) {
      attempts.failed(kiosk);
      throw unknown;
    }
  }

  /**
   * First the ticket, whose id follows from the booking, then that its resident has come: said
   * again after a stop in between, both are there once.
   */
  private void receive(
      Actor by,
      CommandId cause,
      KioskId kiosk,
      Booking booking,
      Consumer<Problem> refused,
      Runnable kept) {
    var made = booking.made();
    reception
        .receive(by, made.booking().ticket(), kiosk, made.procedure(), made.language())
        .whenComplete(
            (done, failure) ->
                turns.resume(
                    () -> {
                      if (failure == null) {
                        keep(
                            by.person(),
                            cause,
                            () -> bookings.arrived(made.booking()),
                            refused,
                            kept);
                      } else {
                        refused.accept(Problem.of(failure));
                      }
                    }));
  }

  /**
   * Reads what other nodes have written, and says of whom the time is over that they were missed.
   */
  private void look() {
    if (lookAsked) {
      return;
    }
    lookAsked = true;
    turns.follow(
        (refused, done) -> {
          lookAsked = false;
          catchUp();
          bookings.forget(Bookings.day(clock.instant()));
          done.run();
          for (var late : bookings.late(clock.instant())) {
            follow(() -> bookings.missed(late.made().booking(), clock.instant()));
          }
        });
  }

  /** What the counter itself makes necessary. */
  private void follow(Supplier<List<BookingEvent>> decision) {
    turns.follow((refused, done) -> keep(COUNTER, null, decision, refused, done));
  }

  private void keep(
      Person by,
      @Nullable CommandId cause,
      Supplier<List<BookingEvent>> decision,
      Consumer<Problem> refused,
      Runnable kept) {
    keeper.keep(by, cause, () -> decided(decision.get()), refused, kept);
  }

  private Keeper.Decided<BookingEvent> decided(List<BookingEvent> events) {
    if (events.isEmpty()) {
      return Keeper.Decided.nothing();
    }
    var first = events.get(0);
    var stream =
        first instanceof BookingEvent.BookingMade made
            ? new Stream(made.department(), made.day())
            : bookings.find(first.booking()).map(Bookings::stream).orElseThrow();
    return new Keeper.Decided<>(stream.toString(), bookings.head(stream), events);
  }

  private Booking fold(Entry<BookingEvent> entry) {
    done.add(entry);
    return bookings.fold(entry);
  }

  private void happened(Entry<BookingEvent> entry) {
    var booking = fold(entry);
    LOG.atInfo()
        .addKeyValue("booking", booking.made().booking())
        .addKeyValue("department", booking.made().department())
        .addKeyValue("state", booking.state())
        .log("booking changed");
    screens.forEach(
        (listener, actor) -> {
          if (booking.concerns(actor)) {
            listener.tell(new ServerMessage.BookingChanged(booking.view(actor)));
          }
        });
  }

  /** What is in the journal and not yet known here. */
  private void catchUp() {
    missed(this::happened);
  }

  private void missed(Consumer<Entry<BookingEvent>> each) {
    BookingTable.heads(database, Bookings.day(clock.instant()))
        .forEach(
            (stream, head) -> {
              long known = bookings.head(stream);
              if (head > known) {
                journal.read(stream.toString(), known + 1, BookingEvent.class).forEach(each);
              }
            });
  }

  @Override
  public void close() {
    turns.close();
  }
}
