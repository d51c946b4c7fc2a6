package org.madoguchi.opening;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.madoguchi.access.Actor;
import org.madoguchi.bus.Listener;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.Problem;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.core.Role;
import org.madoguchi.directory.Directory;
import org.madoguchi.exec.Mailbox;
import org.madoguchi.journal.Entry;
import org.madoguchi.journal.Journal;
import org.madoguchi.journal.Keeper;
import org.madoguchi.journal.OneAtATime;
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
  private static final int LOOK_SECONDS = 5;

  /** Command ids remembered to answer a repetition; far more than a client ever resends. */
  private static final int REMEMBERED = 256;

  private final Journal journal;
  private final Directory directory;
  private final Function<ProcedureId, DepartmentId> departmentOf;
  private final boolean keepsHours;
  private final Clock clock;
  private final Mailbox mailbox;
  private final OneAtATime turns;
  private final Keeper<OpeningEvent> keeper;
  private final OpeningBook book;
  private final Set<CommandId> done = new LinkedHashSet<>();
  private final Map<Listener, Actor> screens = new LinkedHashMap<>();
  private final ScheduledExecutorService looks =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            var thread = new Thread(task, "opening-looks");
            thread.setDaemon(true);
            return thread;
          });

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
    mailbox = new Mailbox("opening", pool, 1_000);
    turns = new OneAtATime(mailbox);
    keeper = new Keeper<>(journal, mailbox, clock, done::contains, this::happened, this::catchUp);
    journal.read(STREAM, 1, OpeningEvent.class).forEach(this::fold);
    putInForce();
    looks.scheduleWithFixedDelay(
        () -> mailbox.offer(() -> turns.follow(this::look)),
        LOOK_SECONDS,
        LOOK_SECONDS,
        TimeUnit.SECONDS);
  }

  /** A screen said hello: a supervisor is told what holds, and of every change. */
  public void join(Actor actor, Listener listener) {
    if (actor.role() != Role.supervisor && actor.role() != Role.admin) {
      return;
    }
    var taken =
        mailbox.offer(
            () -> {
              screens.put(listener, actor);
              listener.tell(snapshot());
            });
    if (!taken) {
      listener.tell(new ServerMessage.Refusal(null, "busy", Map.of()));
    }
  }

  /** A screen is gone. */
  public void leave(Listener listener) {
    mailbox.resume(() -> screens.remove(listener));
  }

  /** A screen says something. */
  public void hear(Actor actor, Listener listener, OpeningCommand command) {
    var taken =
        mailbox.offer(
            () -> {
              if (!turns.submit(over -> command(actor, listener, command, over))) {
                refuse(listener, command, new Problem.Unavailable("busy"));
              }
            });
    if (!taken) {
      refuse(listener, command, new Problem.Unavailable("busy"));
    }
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

  private void command(Actor actor, Listener listener, OpeningCommand command, Runnable over) {
    keeper.keep(
        actor.person(),
        command.id(),
        () -> {
          check(command);
          var event = book.decide(command, clock.instant());
          return event == null
              ? Keeper.Decided.nothing()
              : new Keeper.Decided<>(STREAM, head, List.of(event));
        },
        failure -> {
          refuse(listener, command, failure);
          over.run();
        },
        () -> {
          listener.tell(new ServerMessage.Done(command.id()));
          over.run();
        });
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

  private void look(Runnable over) {
    catchUp();
    over.run();
  }

  /** What another node has written. */
  private void catchUp() {
    journal.read(STREAM, head + 1, OpeningEvent.class).forEach(this::happened);
  }

  private void fold(Entry<OpeningEvent> entry) {
    head = entry.seq();
    if (entry.cause() != null) {
      done.add(entry.cause());
      if (done.size() > REMEMBERED) {
        done.remove(done.iterator().next());
      }
    }
    book.fold(entry);
  }

  private void putInForce() {
    directory.openingNow().change(book.days(), !keepsHours);
  }

  private ServerMessage.HoursSnapshot snapshot() {
    return new ServerMessage.HoursSnapshot(book.hours(), book.closures());
  }

  private static void refuse(Listener listener, OpeningCommand command, Problem problem) {
    listener.tell(new ServerMessage.Refusal(command.id(), problem.code(), problem.detail()));
  }

  @Override
  public void close() {
    looks.shutdownNow();
    mailbox.close();
  }
}
