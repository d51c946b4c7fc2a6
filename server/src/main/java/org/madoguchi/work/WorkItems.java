package org.madoguchi.work;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.access.Actor;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.Person;
import org.madoguchi.core.PrintId;
import org.madoguchi.core.Problem;
import org.madoguchi.core.WorkItemId;
import org.madoguchi.journal.Entry;
import org.madoguchi.wire.PrintMessage.PrintCommand;
import org.madoguchi.wire.PrintState;
import org.madoguchi.wire.WorkItem;
import org.madoguchi.wire.WorkKind;
import org.madoguchi.wire.WorkMessage;
import org.madoguchi.wire.WorkMessage.WorkCommand;
import org.madoguchi.wire.WorkPaper;
import org.madoguchi.wire.WorkPassed;
import org.madoguchi.wire.WorkState;
import org.madoguchi.wire.WorkStep;

/**
 * All work that is open, or was done not long ago: what is known, and what may happen next. Folding
 * and deciding touch nothing else. Not thread-safe; one WorkDesk owns it.
 */
final class WorkItems {
  static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  /** Open at once in one department; what is asked for beyond it is refused. */
  static final int OPEN = 2_000;

  private final Map<WorkItemId, WorkItem> items = new LinkedHashMap<>();
  private final Map<WorkItemId, Long> heads = new LinkedHashMap<>();
  private final Map<WorkItemId, Certificate> certificates = new LinkedHashMap<>();

  private final WorkPaths paths;

  WorkItems(WorkPaths paths) {
    this.paths = paths;
  }

  /** What has happened. Returns the item as it is now. */
  WorkItem fold(Entry<WorkEvent> entry) {
    var event = entry.event();
    var item =
        event instanceof WorkEvent.WorkAdded added
            ? added(added, entry.by(), entry.at())
            : changed(known(event.item()), entry, certificate(entry));
    items.put(item.item(), item);
    heads.put(item.item(), entry.seq());
    return item;
  }

  /** The item's certificate after the event; null where it has none. */
  private @Nullable Certificate certificate(Entry<WorkEvent> entry) {
    var id = entry.event().item();
    if (entry.event() instanceof WorkEvent.WorkCertified e) {
      certificates.put(id, Certificate.given(known(id), e, entry.at()));
    }
    return certificates.computeIfPresent(id, (same, before) -> before.after(entry));
  }

  private static WorkItem added(WorkEvent.WorkAdded e, Person by, Instant at) {
    var steps = e.steps() == null ? WorkPaths.before(e.review()) : e.steps();
    return new WorkItem(
        e.item(),
        e.department(),
        e.kind(),
        e.branch(),
        e.consultation(),
        e.number(),
        e.procedure(),
        e.note(),
        e.due(),
        e.hidden(),
        steps,
        by,
        at,
        steps.get(0),
        WorkState.open,
        null,
        null,
        List.of(),
        null,
        null,
        at);
  }

  private static WorkItem changed(
      WorkItem item, Entry<WorkEvent> entry, @Nullable Certificate certificate) {
    var event = entry.event();
    var at = entry.at();
    if (certificate != null) { // nothing else happens to it any more
      return with(
          item,
          item.note(),
          item.due(),
          item.step(),
          item.state(),
          item.holder(),
          item.passed(),
          certificate.view(),
          item.remark(),
          at);
    }
    if (event instanceof WorkEvent.WorkTaken e) {
      return with(item, item.step(), WorkState.taken, e.staff(), item.passed(), item.remark(), at);
    }
    if (event instanceof WorkEvent.WorkGivenBack e) {
      return with(item, item.step(), WorkState.open, null, item.passed(), e.note(), at);
    }
    if (event instanceof WorkEvent.WorkReceived e) {
      return with(item, WorkStep.entry, WorkState.open, null, passed(item, entry), e.note(), at);
    }
    if (event instanceof WorkEvent.WorkEntered e) {
      return with(item, WorkStep.review, WorkState.open, null, passed(item, entry), e.note(), at);
    }
    if (event instanceof WorkEvent.WorkSentBack e) {
      var stays = item.passed().stream().filter(p -> p.step() != WorkStep.entry).toList();
      return with(item, WorkStep.entry, WorkState.open, null, stays, e.note(), at);
    }
    if (event instanceof WorkEvent.WorkReturned e) {
      return with(item, item.step(), WorkState.returned, null, item.passed(), e.note(), at);
    }
    if (event instanceof WorkEvent.WorkAskedAgain e) {
      return with(
          item,
          e.note(),
          item.due(),
          item.step(),
          WorkState.open,
          null,
          item.passed(),
          null,
          item.remark(),
          at);
    }
    if (event instanceof WorkEvent.WorkPostponed e) {
      return with(
          item,
          item.note(),
          e.due(),
          item.step(),
          WorkState.open,
          null,
          item.passed(),
          null,
          e.note(),
          at);
    }
    if (event instanceof WorkEvent.WorkFinished e) {
      return with(item, item.step(), WorkState.done, null, passed(item, entry), e.note(), at);
    }
    if (event instanceof WorkEvent.WorkWithdrawn e) {
      return with(item, item.step(), WorkState.withdrawn, null, item.passed(), e.note(), at);
    }
    throw new IllegalStateException("an event that nothing folds: " + event.getClass());
  }

  /** The steps behind it, with the one that whoever has it has done now. */
  private static List<WorkPassed> passed(WorkItem item, Entry<WorkEvent> entry) {
    var all = new ArrayList<>(item.passed());
    all.add(new WorkPassed(item.step(), entry.by(), entry.at()));
    return List.copyOf(all);
  }

  private static WorkItem with(
      WorkItem i,
      WorkStep step,
      WorkState state,
      @Nullable Person holder,
      List<WorkPassed> passed,
      @Nullable String remark,
      Instant at) {
    return with(i, i.note(), i.due(), step, state, holder, passed, i.paper(), remark, at);
  }

  private static WorkItem with(
      WorkItem i,
      String note,
      @Nullable LocalDate due,
      WorkStep step,
      WorkState state,
      @Nullable Person holder,
      List<WorkPassed> passed,
      @Nullable WorkPaper paper,
      @Nullable String remark,
      Instant at) {
    var enteredBy =
        passed.stream().filter(p -> p.step() == WorkStep.entry).findFirst().map(WorkPassed::by);
    return new WorkItem(
        i.item(),
        i.department(),
        i.kind(),
        i.branch(),
        i.consultation(),
        i.number(),
        i.procedure(),
        note,
        due,
        i.hidden(),
        i.steps(),
        i.addedBy(),
        i.addedAt(),
        step,
        state,
        holder,
        enteredBy.orElse(null),
        passed,
        paper,
        remark,
        at);
  }

  // ---- decide

  /**
   * What is kept when the actor says so; nothing when it is so already.
   *
   * @param today its beginning
   */
  List<WorkEvent> decide(Actor actor, WorkCommand command, Instant today) {
    if (command instanceof WorkMessage.AddWork m) {
      return add(
          new WorkEvent.WorkAdded(
              m.item(),
              m.department(),
              m.kind(),
              m.branch(),
              null,
              null,
              m.procedure(),
              m.note(),
              m.due(),
              m.review(),
              paths.path(m.kind(), m.review()),
              null));
    }
    var item = seen(actor, command.item(), today);
    if (command instanceof WorkMessage.TakeWork) {
      return take(actor, item);
    }
    if (command instanceof WorkMessage.GiveBackWork m) {
      require(item.state() == WorkState.taken, "work-not-taken");
      require(!actor.isContractor() || isHeld(actor, item), "work-not-yours");
      return List.of(new WorkEvent.WorkGivenBack(item.item(), m.note()));
    }
    if (command instanceof WorkMessage.FinishWork m) {
      requireHeld(actor, item);
      return List.of(stepDone(item, m.note()));
    }
    if (command instanceof WorkMessage.SendBackWork m) {
      requireHeld(actor, item);
      require(item.step() != WorkStep.entry, "work-not-in-review");
      return List.of(
          item.step() == WorkStep.reception
              ? new WorkEvent.WorkReturned(item.item(), m.note())
              : new WorkEvent.WorkSentBack(item.item(), m.note()));
    }
    if (command instanceof WorkMessage.PostponeWork m) {
      requireHeld(actor, item);
      require(
          item.kind() == WorkKind.callback || item.kind() == WorkKind.followUp,
          "work-not-postponable");
      require(!m.due().isBefore(LocalDate.ofInstant(today, JAPAN)), "work-day-past");
      return List.of(new WorkEvent.WorkPostponed(item.item(), m.due(), m.note()));
    }
    if (command instanceof WorkMessage.AskWorkAgain m) {
      require(item.state() == WorkState.returned, "work-not-returned");
      return List.of(new WorkEvent.WorkAskedAgain(item.item(), m.note()));
    }
    if (command instanceof WorkMessage.WithdrawWork m) {
      require(isOpen(item), "work-over");
      return List.of(new WorkEvent.WorkWithdrawn(item.item(), m.note()));
    }
    throw new IllegalStateException("a command without a decision: " + command.getClass());
  }

  private static WorkEvent stepDone(WorkItem item, @Nullable String note) {
    if (isLast(item)) {
      require(item.kind() != WorkKind.certificate, "work-needs-certificate");
      return new WorkEvent.WorkFinished(item.item(), note);
    }
    return item.step() == WorkStep.reception
        ? new WorkEvent.WorkReceived(item.item(), note)
        : new WorkEvent.WorkEntered(item.item(), note);
  }

  /**
   * That the actor may give the certificate that the item is about.
   *
   * @throws Problem.Conflict {@code work-not-yours}, {@code work-no-certificate}
   */
  WorkItem requireCertifiable(Actor actor, WorkItemId id, Instant today) {
    var item = seen(actor, id, today);
    requireHeld(actor, item);
    require(item.kind() == WorkKind.certificate && isLast(item), "work-no-certificate");
    return item;
  }

  /** The last step of a certificate is done by giving it. */
  List<WorkEvent> certify(
      Actor actor, WorkItemId id, PrintId print, FileHash file, int copies, Instant today) {
    requireCertifiable(actor, id, today);
    return List.of(
        new WorkEvent.WorkFinished(id, null), new WorkEvent.WorkCertified(id, print, file, copies));
  }

  /** What is kept when the branch's clerk says something of a certificate in the tray. */
  List<WorkEvent> print(Actor actor, WorkItemId id, PrintCommand command, Instant today) {
    seen(actor, id, today);
    return certificate(id)
        .filter(c -> c.paper().print().equals(command.print()))
        .orElseThrow(() -> new Problem.NotFound("no-such-print"))
        .decide(command);
  }

  WorkItem seen(Actor actor, WorkItemId id, Instant today) {
    return find(id)
        .filter(i -> Sight.of(actor, i, today).isPresent())
        .orElseThrow(() -> new Problem.NotFound("no-such-work"));
  }

  private static boolean isLast(WorkItem item) {
    return item.step() == item.steps().get(item.steps().size() - 1);
  }

  /** The item, once, however often it is asked for. */
  List<WorkEvent> add(WorkEvent.WorkAdded wanted) {
    if (items.containsKey(wanted.item())) {
      return List.of();
    }
    var open =
        items.values().stream()
            .filter(i -> isOpen(i) && i.department().equals(wanted.department()))
            .count();
    require(open < OPEN, "work-too-many");
    return List.of(wanted);
  }

  private static List<WorkEvent> take(Actor actor, WorkItem item) {
    if (item.state() == WorkState.taken) {
      if (isHeld(actor, item)) {
        return List.of();
      }
      throw new Problem.Conflict("work-taken");
    }
    require(item.state() != WorkState.returned, "work-returned");
    require(isOpen(item), "work-over");
    require(actor.duties().cover(item.step()), "work-not-your-step");
    // 四眼: nobody looks at what they did themselves.
    require(
        item.enteredBy() == null || !item.enteredBy().id().equals(actor.person().id()),
        "work-own-entry");
    return List.of(new WorkEvent.WorkTaken(item.item(), actor.person()));
  }

  private static boolean isOpen(WorkItem item) {
    return item.state() != WorkState.done && item.state() != WorkState.withdrawn;
  }

  /** Also what has come out of the branch's printer, where something has to. */
  private static boolean isOver(WorkItem item) {
    return !isOpen(item) && (item.paper() == null || item.paper().state() == PrintState.done);
  }

  private static void requireHeld(Actor actor, WorkItem item) {
    require(isHeld(actor, item), "work-not-yours");
  }

  private static boolean isHeld(Actor actor, WorkItem item) {
    return item.state() == WorkState.taken
        && item.holder() != null
        && item.holder().id().equals(actor.person().id());
  }

  private static void require(boolean holds, String problem) {
    if (!holds) {
      throw new Problem.Conflict(problem);
    }
  }

  // ---- read

  Optional<WorkItem> find(WorkItemId id) {
    return Optional.ofNullable(items.get(id));
  }

  Optional<Certificate> certificate(WorkItemId id) {
    return Optional.ofNullable(certificates.get(id));
  }

  Collection<Certificate> certificates() {
    return certificates.values();
  }

  private WorkItem known(WorkItemId id) {
    return find(id).orElseThrow(() -> new IllegalStateException("work that was never added"));
  }

  /** The last event known of it; 0 when there is none. */
  long head(WorkItemId id) {
    return heads.getOrDefault(id, 0L);
  }

  Collection<WorkItem> all() {
    return items.values();
  }

  /** Lets go of what was over before then. */
  void forget(Instant before) {
    items.values().removeIf(i -> isOver(i) && i.changedAt().isBefore(before));
    heads.keySet().retainAll(items.keySet());
    certificates.keySet().retainAll(items.keySet());
  }
}
