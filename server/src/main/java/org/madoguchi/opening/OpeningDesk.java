package org.madoguchi.opening;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.madoguchi.access.Actor;
import org.madoguchi.bus.Listener;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.Problem;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.core.Role;
import org.madoguchi.directory.Directory;
import org.madoguchi.journal.DoneCommands;
import org.madoguchi.journal.Entry;
import org.madoguchi.journal.Journal;
import org.madoguchi.journal.Keeper;
import org.madoguchi.owner.Turns;
import org.madoguchi.wire.OpeningDay;
import org.madoguchi.wire.OpeningMessage;
import org.madoguchi.wire.OpeningMessage.OpeningCommand;
import org.madoguchi.wire.ServerMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owner of what supervisors change of 受付時間 and 休業 on this node: decides, keeps, puts it in force in
 * the {@link Directory}, tells the supervisors. Its methods may be called from any thread and
 * return at once.
 */
public final class OpeningDesk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OpeningDesk.class);
  private static final String STREAM = "opening";

  /** How often it is looked whether another node has changed something. */
  private static final Duration LOOK = Duration.ofSeconds(5);

  private final Journal journal;
  private final Directory directory;
  private final Function<ProcedureId, DepartmentId> departmentOf;
  private final boolean keepsHours;
  private final Clock clock;
  private final Turns turns;
  private final Keeper<OpeningEvent> keeper;
  private final OpeningBook book;
  private final DoneCommands done = new DoneCommands();
  private final Map<Listener, Actor> screens = new LinkedHashMap<>();
  private long head;

  /**
   * Reads back what was changed and puts it in force.
   *
   * @param directory with the hours as the file says
   * @param departmentOf whose a procedure is; a {@link Problem} for one there is not
   * @param keepsHours false: at any hour, but for 臨時休業
   */
  public OpeningDesk(
      Journal journal,
      Directory directory,
      Function<ProcedureId, DepartmentId> departmentOf,
      boolean keepsHours,
      Clock clock,
      Executor pool) {
    this.journal = journal;
    this.directory = directory;
    this.departmentOf = departmentOf;
    this.keepsHours = keepsHours;
    this.clock = clock;
    book = new OpeningBook(directory.opening());
    turns = new Turns("opening", pool, 1_000);
    keeper =
        new Keeper<>(
            journal, turns.mailbox(), clock, done::contains, this::happened, this::catchUp);
    journal.read(STREAM, 1, OpeningEvent.class).forEach(this::fold);
    putInForce();
    turns.every(LOOK, () -> turns.follow(this::look));
  }

  /** A screen said hello: a supervisor is told what holds, and of every change. */
  public void join(Actor actor, Listener listener) {
    if (actor.role() != Role.supervisor && actor.role() != Role.admin) {
      return;
    }
    turns.hear(
        listener,
        () -> {
          screens.put(listener, actor);
          listener.tell(snapshot());
        });
  }

  /** A screen is gone. */
  public void leave(Listener listener) {
    turns.resume(() -> screens.remove(listener));
  }

  /** A screen says something. */
  public void hear(Actor actor, Listener listener, OpeningCommand command) {
    turns.hear(
        listener,
        command.id(),
        (refused, done) ->
            keeper.keep(actor.person(), command.id(), () -> decided(command), refused, done));
  }

  /**
   * The calendar as it stands now. Answers at once.
   *
   * @param department whose; null: the town's, or that of the procedure
   * @param procedure null: whatever the procedures have
   */
  public List<OpeningDay> calendar(
      @Nullable DepartmentId department,
      @Nullable ProcedureId procedure,
      LocalDate from,
      int days) {
    if (department != null) {
      require(department);
    }
    var whose = procedure == null ? department : departmentOf.apply(procedure);
    var opening = directory.opening();
    return from.datesUntil(from.plusDays(days))
        .map(day -> opening.day(whose, procedure, day))
        .toList();
  }

  // ---- on the mailbox

  private Keeper.Decided<OpeningEvent> decided(OpeningCommand command) {
    check(command);
    var event = book.decide(command, clock.instant());
    return event == null
        ? Keeper.Decided.nothing()
        : new Keeper.Decided<>(STREAM, head, List.of(event));
  }

  private void check(OpeningCommand command) {
    if (command instanceof OpeningMessage.AddClosure add && add.department() != null) {
      require(add.department());
    } else if (command instanceof OpeningMessage.SetHours set && set.department() != null) {
      require(set.department());
    } else if (command instanceof OpeningMessage.SetHours set && set.procedure() != null) {
      departmentOf.apply(set.procedure());
    }
  }

  private void require(DepartmentId department) {
    if (directory.department(department).isEmpty()) {
      throw new Problem.Invalid("message-not-understood");
    }
  }

  private void happened(Entry<OpeningEvent> entry) {
    fold(entry);
    LOG.atInfo()
        .addKeyValue("event", entry.event().getClass().getSimpleName())
        .addKeyValue("by", entry.by().id())
        .log("opening changed");
    putInForce();
    var message = snapshot();
    screens.keySet().forEach(listener -> listener.tell(message));
  }

  private void look(Consumer<Problem> refused, Runnable done) {
    catchUp();
    done.run();
  }

  /** What another node has written. */
  private void catchUp() {
    journal.read(STREAM, head + 1, OpeningEvent.class).forEach(this::happened);
  }

  private void fold(Entry<OpeningEvent> entry) {
    head = entry.seq();
    done.add(entry);
    book.fold(entry);
  }

  private void putInForce() {
    directory.openingNow().change(book.days(), !keepsHours);
  }

  private ServerMessage.HoursSnapshot snapshot() {
    return new ServerMessage.HoursSnapshot(book.hours(), book.closures());
  }

  @Override
  public void close() {
    turns.close();
  }
}
