package org.madoguchi.originals;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madoguchi.access.Actor;
import org.madoguchi.bus.Listener;
import org.madoguchi.core.ClerkTaskId;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.OriginalId;
import org.madoguchi.core.Problem;
import org.madoguchi.core.Role;
import org.madoguchi.directory.Directory;
import org.madoguchi.directory.OpeningDays;
import org.madoguchi.journal.Database;
import org.madoguchi.journal.DoneCommands;
import org.madoguchi.journal.Entry;
import org.madoguchi.journal.Journal;
import org.madoguchi.journal.Keeper;
import org.madoguchi.owner.Turns;
import org.madoguchi.wire.ClerkTaskKind;
import org.madoguchi.wire.ClerkTaskState;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.OriginalItem;
import org.madoguchi.wire.OriginalMessage.OriginalCommand;
import org.madoguchi.wire.OriginalMessage.ReceiveOriginal;
import org.madoguchi.wire.OriginalState;
import org.madoguchi.wire.ServerMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owner of the 原本受領簿 on this node: decides what is said of an original, keeps it, tells the branch
 * that took it in and the department that it is for. Its methods may be called from any thread and
 * return at once.
 */
public final class OriginalsDesk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OriginalsDesk.class);

  /** How often it is looked what other nodes have written. */
  private static final Duration LOOK = Duration.ofSeconds(5);

  /** What is over is shown so long. */
  static final Duration SHOWN = Duration.ofDays(31);

  /** A talk is over by then: its room need not be told again. */
  private static final Duration TALK = Duration.ofDays(1);

  private final Journal journal;
  private final Database database;
  private final Directory directory;
  private final Talks talks;
  private final Clock clock;
  private final Turns turns;
  private final Keeper<OriginalEvent> keeper;
  private final Originals originals;
  private final DoneCommands done = new DoneCommands();
  private final Map<Listener, Actor> screens = new LinkedHashMap<>();
  private boolean lookAsked;

  /** Reads back the books of this fiscal year, and those in which something is open. */
  public OriginalsDesk(
      Journal journal,
      Database database,
      Directory directory,
      Talks talks,
      Clock clock,
      Executor pool) {
    this.journal = journal;
    this.database = database;
    this.directory = directory;
    this.talks = talks;
    this.clock = clock;
    originals = new Originals(directory.branches());
    turns = new Turns("originals", pool, 10_000);
    keeper =
        new Keeper<>(
            journal, turns.mailbox(), clock, done::contains, this::happened, this::catchUp);
    missed(this::fold); // nobody else knows of this owner yet
    forget();
    turns.every(LOOK, this::look);
  }

  /**
   * Tells the rooms once more what was taken in for them: the server may have stopped in between.
   */
  public void open() {
    turns.resume(
        () -> {
          var then = clock.instant().minus(TALK);
          originals.all().stream()
              .filter(o -> !o.steps().get(0).at().isBefore(then))
              .toList()
              .forEach(o -> tellTalk(o, failure -> {}, () -> {}));
        });
  }

  /** A screen said hello: it is told what matters to it, and of every change. */
  public void join(Actor actor, Listener listener) {
    if (actor.isContractor() || actor.role() != Role.clerk && actor.role() != Role.staff) {
      return;
    }
    turns.hear(
        listener,
        () -> {
          forget();
          screens.put(listener, actor);
          var seen = originals.all().stream().filter(o -> o.concerns(actor));
          listener.tell(new ServerMessage.OriginalsSnapshot(seen.map(this::view).toList()));
        });
  }

  /** A screen is gone. */
  public void leave(Listener listener) {
    turns.resume(() -> screens.remove(listener));
  }

  /** A screen says something. */
  public void hear(Actor actor, Listener listener, OriginalCommand command) {
    turns.hear(listener, command.id(), (refused, kept) -> command(actor, command, refused, kept));
  }

  // ---- on the mailbox

  private void command(
      Actor actor, OriginalCommand command, Consumer<Problem> refused, Runnable kept) {
    if (command instanceof ReceiveOriginal m) {
      receive(actor, m, refused, () -> tellTalk(m.original(), refused, kept));
    } else {
      catchUp();
      keep(
          actor,
          command.id(),
          () ->
              new Decision(
                  originals.find(command.original()).map(Original::book).orElse(null),
                  originals.decide(actor, command)),
          refused,
          kept);
    }
  }

  /** Where it comes from a talk, it is first seen that this clerk is in it. */
  private void receive(Actor actor, ReceiveOriginal m, Consumer<Problem> refused, Runnable kept) {
    if (directory.department(m.department()).isEmpty()) {
      throw new Problem.Invalid("message-not-understood");
    }
    var consultation = m.consultation();
    if (consultation == null || done.contains(m.id())) {
      write(actor, m, null, refused, kept);
      return;
    }
    talks
        .view(actor, consultation)
        .whenComplete(
            (view, failure) ->
                turns.resume(
                    () -> {
                      if (failure != null) {
                        refused.accept(Problem.of(failure));
                      } else if (m.task() == null || mayBeDone(view, m.task(), m.original())) {
                        write(actor, m, view.number(), refused, kept);
                      } else {
                        refused.accept(new Problem.Conflict("clerk-task-not-open"));
                      }
                    }));
  }

  /** Whether the 依頼 asks for an original still, or was done by this one. */
  private boolean mayBeDone(ConsultationView view, ClerkTaskId task, OriginalId original) {
    return originals.find(original).isPresent()
        || view.clerkTasks().stream()
            .anyMatch(
                t ->
                    t.task().equals(task)
                        && t.kind() == ClerkTaskKind.original
                        && t.state() == ClerkTaskState.open);
  }

  private void write(
      Actor actor,
      ReceiveOriginal m,
      @Nullable Integer ticket,
      Consumer<Problem> refused,
      Runnable kept) {
    keep(
        actor,
        m.id(),
        () -> {
          var book = Book.of(actor.ownBranch(), today());
          return new Decision(book, originals.receive(book, m, ticket));
        },
        refused,
        kept);
  }

  private void tellTalk(OriginalId id, Consumer<Problem> refused, Runnable told) {
    originals.find(id).ifPresentOrElse(o -> tellTalk(o, refused, told), told);
  }

  private void tellTalk(Original original, Consumer<Problem> refused, Runnable told) {
    var received = original.received();
    if (received.consultation() == null
        || received.task() == null
        || original.state() == OriginalState.cancelled) {
      told.run();
      return;
    }
    talks
        .received(
            original.steps().get(0).by(),
            received.consultation(),
            received.task(),
            received.number())
        .whenComplete(
            (nothing, failure) ->
                turns.resume(
                    () -> {
                      if (failure == null) {
                        told.run();
                      } else {
                        refused.accept(Problem.of(failure));
                      }
                    }));
  }

  /**
   * @param book null when there is nothing to write
   */
  private record Decision(@Nullable Book book, List<OriginalEvent> events) {}

  private void keep(
      Actor by,
      CommandId cause,
      Supplier<Decision> decision,
      Consumer<Problem> refused,
      Runnable kept) {
    keeper.keep(
        by.person(),
        cause,
        () -> {
          var decided = decision.get();
          var book = decided.book();
          return book == null || decided.events().isEmpty()
              ? Keeper.Decided.nothing()
              : new Keeper.Decided<>(book.stream(), originals.head(book), decided.events());
        },
        refused,
        kept);
  }

  private void look() {
    if (lookAsked) {
      return;
    }
    lookAsked = true;
    turns.follow(
        (refused, done) -> {
          lookAsked = false;
          catchUp();
          done.run();
        });
  }

  private void fold(Book book, Entry<OriginalEvent> entry) {
    done.add(entry);
    originals.fold(book, entry);
  }

  private void happened(Entry<OriginalEvent> entry) {
    var book =
        entry.event() instanceof OriginalEvent.OriginalReceived e
            ? new Book(e.branch(), e.fiscalYear())
            : originals.find(entry.event().original()).map(Original::book).orElseThrow();
    happened(book, entry);
  }

  private void happened(Book book, Entry<OriginalEvent> entry) {
    fold(book, entry);
    originals.find(entry.event().original()).ifPresent(this::tell);
  }

  private void tell(Original original) {
    LOG.atInfo()
        .addKeyValue("original", original.received().original())
        .addKeyValue("branch", original.received().branch())
        .addKeyValue("number", original.received().running())
        .addKeyValue("state", original.state())
        .log("original changed");
    var changed = new ServerMessage.OriginalChanged(view(original));
    screens.forEach(
        (listener, actor) -> {
          if (original.concerns(actor)) {
            listener.tell(changed);
          }
        });
  }

  /** What is in the journal and not yet known here. */
  private void catchUp() {
    missed(this::happened);
  }

  private void missed(BiConsumer<Book, Entry<OriginalEvent>> each) {
    OriginalTable.heads(database, Book.fiscalYear(today()))
        .forEach(
            (book, head) -> {
              long known = originals.head(book);
              if (head > known) {
                journal
                    .read(book.stream(), known + 1, OriginalEvent.class)
                    .forEach(entry -> each.accept(book, entry));
              }
            });
  }

  private void forget() {
    originals.forget(clock.instant().minus(SHOWN));
  }

  private OriginalItem view(Original original) {
    return original.view(day -> directory.opening().isClosed(day));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), OpeningDays.JAPAN);
  }

  @Override
  public void close() {
    turns.close();
  }
}
