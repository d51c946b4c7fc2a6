package org.madoguchi.work;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madoguchi.access.Actor;
import org.madoguchi.bus.Listener;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.Person;
import org.madoguchi.core.PrintId;
import org.madoguchi.core.Problem;
import org.madoguchi.core.Role;
import org.madoguchi.core.WorkItemId;
import org.madoguchi.directory.Directory;
import org.madoguchi.journal.Database;
import org.madoguchi.journal.DoneCommands;
import org.madoguchi.journal.Entry;
import org.madoguchi.journal.Journal;
import org.madoguchi.journal.Keeper;
import org.madoguchi.owner.Turns;
import org.madoguchi.procedure.Catalog;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.PrintMessage.PrintCommand;
import org.madoguchi.wire.ProcedureCase;
import org.madoguchi.wire.ServerMessage;
import org.madoguchi.wire.TrayItem;
import org.madoguchi.wire.WorkItem;
import org.madoguchi.wire.WorkKind;
import org.madoguchi.wire.WorkMessage;
import org.madoguchi.wire.WorkMessage.WorkCommand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owner of the 作業 on this node: decides what is said of it, keeps it, tells the department that has
 * to do it and the branch that waits for it. Its methods may be called from any thread and return
 * at once.
 */
public final class WorkDesk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WorkDesk.class);

  private final Journal journal;
  private final Directory directory;
  private final Catalog catalog;
  private final Clock clock;
  private final Turns turns;
  private final Keeper<WorkEvent> keeper;
  private final WorkPaths paths;
  private final WorkItems items;
  private final DoneCommands done = new DoneCommands();
  private final Map<Listener, Actor> screens = new LinkedHashMap<>();

  private Consumer<TrayItem> tray = paper -> {};

  /** The item whose turn it is. */
  private @Nullable WorkItemId current;

  public WorkDesk(
      Journal journal,
      Database database,
      Directory directory,
      Catalog catalog,
      WorkPaths paths,
      Clock clock,
      Executor pool) {
    this.paths = paths;
    items = new WorkItems(paths);
    this.journal = journal;
    this.directory = directory;
    this.catalog = catalog;
    this.clock = clock;
    turns = new Turns("work", pool, 10_000);
    keeper =
        new Keeper<>(journal, turns.mailbox(), clock, done::contains, this::happened, this::missed);
    WorkTable.read(database, today())
        .forEach(id -> journal.read(stream(id), 1, WorkEvent.class).forEach(this::fold));
  }

  /** A screen said hello: it is told what matters to it, and of every change. */
  public void join(Actor actor, Listener listener) {
    if (actor.role() == Role.resident || actor.role() == Role.admin) {
      return;
    }
    turns.hear(
        listener,
        () -> {
          items.forget(today());
          screens.put(listener, actor);
          var seen =
              items.all().stream().flatMap(i -> Sight.of(actor, i, today()).stream()).toList();
          listener.tell(new ServerMessage.WorkSnapshot(seen));
        });
  }

  /**
   * Who is told of each certificate that is to come out at a branch, and of what happens to it; at
   * once of those that are known.
   */
  public void onCertificate(Consumer<TrayItem> tray) {
    turns.resume(
        () -> {
          this.tray = tray;
          items.certificates().forEach(c -> tray.accept(c.paper()));
        });
  }

  /**
   * That this person may give the item's certificate now; asked before it is read.
   *
   * @throws Problem.NotFound {@code no-such-work}
   * @throws Problem.Conflict {@code work-not-yours}, {@code work-no-certificate}
   */
  public CompletionStage<WorkItem> requireCertifiable(Actor actor, WorkItemId item) {
    return turns.asked(() -> items.requireCertifiable(actor, item, today()));
  }

  /**
   * 証明書 is given: the item is done, and the paper is in the tray of its branch.
   *
   * @param file its PDF, which is kept already
   */
  public CompletionStage<Void> certify(
      Actor actor, WorkItemId item, PrintId print, FileHash file, int copies) {
    return changed(
        actor, item, null, () -> items.certify(actor, item, print, file, copies, today()));
  }

  /** The branch's clerk says something of a certificate. */
  public CompletionStage<Void> print(Actor actor, WorkItemId item, PrintCommand command) {
    return changed(actor, item, command.id(), () -> items.print(actor, item, command, today()));
  }

  /**
   * The name of an item's certificate.
   *
   * @throws Problem.NotFound {@code no-such-work}, {@code no-such-print}
   */
  public CompletionStage<FileHash> certificate(Actor actor, WorkItemId item) {
    return turns.asked(
        () ->
            items
                .certificate(items.seen(actor, item, today()).item())
                .map(Certificate::file)
                .orElseThrow(() -> new Problem.NotFound("no-such-print")));
  }

  private CompletionStage<Void> changed(
      Actor actor, WorkItemId item, @Nullable CommandId cause, Supplier<List<WorkEvent>> decision) {
    return turns.asked(
        (refused, done) -> keep(item, decision, actor.person(), cause, refused, done));
  }

  /** A screen is gone. */
  public void leave(Listener listener) {
    turns.resume(() -> screens.remove(listener));
  }

  /** A screen says something. */
  public void hear(Actor actor, Listener listener, WorkCommand command) {
    turns.hear(
        listener,
        command.id(),
        (refused, done) ->
            keep(
                command.item(),
                () -> decide(actor, command),
                actor.person(),
                command.id(),
                refused,
                done));
  }

  /**
   * A consultation is closed: each 後日対応 becomes work of the procedure's department. Saying it again
   * does nothing.
   */
  public void closed(ConsultationView view) {
    var followUps = view.procedures().stream().filter(c -> c.followUp() != null).toList();
    turns.resume(
        () ->
            followUps.forEach(
                followUp -> {
                  var added = followUp(view, followUp);
                  turns.follow(
                      (refused, done) ->
                          keep(
                              added.item(),
                              () -> items.add(added),
                              view.staff(),
                              null,
                              refused,
                              done));
                }));
  }

  // ---- on the mailbox

  private WorkEvent.WorkAdded followUp(ConsultationView view, ProcedureCase of) {
    var note = of.note();
    return new WorkEvent.WorkAdded(
        WorkItemId.followUp(view.consultation(), of.procedure()),
        catalog.get(of.procedure()).department(),
        WorkKind.followUp,
        view.branch(),
        view.consultation(),
        view.number(),
        of.procedure(),
        note == null ? "" : note,
        of.followUp(),
        false,
        paths.path(WorkKind.followUp, false),
        view.privacy() == null ? null : true);
  }

  private List<WorkEvent> decide(Actor actor, WorkCommand command) {
    if (command instanceof WorkMessage.AddWork add) {
      check(actor, add);
    }
    return items.decide(actor, command, today());
  }

  /**
   * That there are such a department, branch and procedure, and that a clerk asks for their own.
   */
  private void check(Actor actor, WorkMessage.AddWork add) {
    if (directory.department(add.department()).isEmpty()
        || directory.branch(add.branch()).isEmpty()) {
      throw new Problem.Invalid("message-not-understood");
    }
    if (actor.role() == Role.clerk && !actor.ownBranch().equals(add.branch())) {
      throw new Problem.Forbidden("not-allowed");
    }
    if (add.procedure() != null) {
      catalog.get(add.procedure());
    }
  }

  private void keep(
      WorkItemId item,
      Supplier<List<WorkEvent>> decision,
      Person by,
      @Nullable CommandId cause,
      Consumer<Problem> refused,
      Runnable kept) {
    current = item;
    keeper.keep(
        by,
        cause,
        () -> new Keeper.Decided<>(stream(item), items.head(item), decision.get()),
        refused,
        kept);
  }

  private void happened(Entry<WorkEvent> entry) {
    var today = today();
    var before = items.find(entry.event().item());
    var item = fold(entry);
    LOG.atInfo()
        .addKeyValue("work", item.item())
        .addKeyValue("department", item.department())
        .addKeyValue("step", item.step())
        .addKeyValue("state", item.state())
        .log("work changed");
    items.certificate(item.item()).ifPresent(c -> tray.accept(c.paper()));
    screens.forEach(
        (listener, actor) -> {
          var seen = Sight.of(actor, item, today);
          if (seen.isPresent()) {
            listener.tell(new ServerMessage.WorkChanged(seen.get()));
          } else if (before.flatMap(i -> Sight.of(actor, i, today)).isPresent()) {
            listener.tell(new ServerMessage.WorkGone(item.item()));
          }
        });
  }

  /** What another node has written of the item whose turn it is. */
  private void missed() {
    if (current != null) {
      journal
          .read(stream(current), items.head(current) + 1, WorkEvent.class)
          .forEach(this::happened);
    }
  }

  private WorkItem fold(Entry<WorkEvent> entry) {
    done.add(entry);
    return items.fold(entry);
  }

  /** The stream of an item, whose key its certificate is sealed with. */
  public static String stream(WorkItemId item) {
    return "work." + item;
  }

  private Instant today() {
    return LocalDate.ofInstant(clock.instant(), WorkItems.JAPAN)
        .atStartOfDay(WorkItems.JAPAN)
        .toInstant();
  }

  @Override
  public void close() {
    turns.close();
  }
}
