package org.madoguchi.work;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.access.Actor;
import org.madoguchi.core.Person;
import org.madoguchi.wire.WorkItem;
import org.madoguchi.wire.WorkState;

/** Who sees which 作業, and how much of it. Pure. */
final class Sight {
  private Sight() {}

  /**
   * The item as this person is shown it: the department's and the branch's people see it whole. A
   * contractor (委託) sees what waits at a step of theirs, what they have and what they did today,
   * without the consultation and without anybody's name but their own.
   *
   * @param today its beginning
   */
  static Optional<WorkItem> of(Actor actor, WorkItem item, Instant today) {
    return switch (actor.role()) {
      case staff -> staff(actor, item, today);
      case clerk -> Optional.of(item).filter(i -> i.branch().equals(actor.branch()));
      case supervisor -> Optional.of(item);
      case resident, admin -> Optional.empty();
    };
  }

  private static Optional<WorkItem> staff(Actor actor, WorkItem item, Instant today) {
    if (!actor.departments().contains(item.department())) {
      return Optional.empty();
    }
    if (!actor.isContractor()) {
      return Optional.of(item);
    }
    var waits = item.state() == WorkState.open && actor.duties().cover(item.step());
    var wasTheirs =
        item.passed().stream().anyMatch(p -> isOwn(actor, p.by()) && !p.at().isBefore(today));
    return waits || isOwn(actor, item.holder()) || wasTheirs
        ? Optional.of(narrowed(actor, item))
        : Optional.empty();
  }

  private static WorkItem narrowed(Actor actor, WorkItem i) {
    return new WorkItem(
        i.item(),
        i.department(),
        i.kind(),
        i.branch(),
        null,
        null,
        i.procedure(),
        i.note(),
        i.due(),
        i.hidden(),
        i.steps(),
        own(actor, i.addedBy()),
        i.addedAt(),
        i.step(),
        i.state(),
        own(actor, i.holder()),
        own(actor, i.enteredBy()),
        i.passed().stream().filter(p -> isOwn(actor, p.by())).toList(),
        null,
        i.remark(),
        i.changedAt());
  }

  private static @Nullable Person own(Actor actor, @Nullable Person person) {
    return isOwn(actor, person) ? person : null;
  }

  private static boolean isOwn(Actor actor, @Nullable Person person) {
    return person != null && person.id().equals(actor.person().id());
  }
}
