package org.madoguchi.consultation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.madoguchi.access.Actor;
import org.madoguchi.bus.Listener;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.Role;
import org.madoguchi.exec.Mailbox;
import org.madoguchi.wire.ClerkTaskItem;
import org.madoguchi.wire.ClerkTaskState;
import org.madoguchi.wire.ConsultationPhase;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.ServerMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 依頼 beyond their rooms: tells the clerks of a branch what waits for them in any of its
 * consultations. It decides and keeps nothing; after a start it hears again of every consultation
 * that is going on. Its methods may be called from any thread and return at once.
 */
public final class TaskBoard implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TaskBoard.class);

  private final Mailbox mailbox;
  private final Map<ConsultationId, List<ClerkTaskItem>> open = new LinkedHashMap<>();
  private final Map<Listener, Actor> screens = new ConcurrentHashMap<>();

  public TaskBoard(Executor pool) {
    mailbox = new Mailbox("tasks", pool, 10_000);
  }

  /** A screen said hello: a clerk is told what waits, and of every change. */
  public void join(Actor actor, Listener listener) {
    if (actor.role() != Role.clerk) {
      return;
    }
    var taken =
        mailbox.offer(
            () -> {
              screens.put(listener, actor);
              listener.tell(at(actor.ownBranch()));
            });
    if (!taken) {
      listener.tell(new ServerMessage.Refusal(null, "busy", Map.of()));
    }
  }

  /** Whether a clerk of this branch has their screen open; answers at once, from any thread. */
  public boolean isAttended(BranchId branch) {
    return screens.values().stream().anyMatch(actor -> branch.equals(actor.branch()));
  }

  /** A screen is gone. */
  public void leave(Listener listener) {
    mailbox.resume(() -> screens.remove(listener));
  }

  /** What is asked in a consultation, or its phase, may be another now. */
  public void changed(ConsultationView view) {
    mailbox.resume(
        () -> {
          var now = open(view);
          var before =
              now.isEmpty() ? open.remove(view.consultation()) : open.put(view.consultation(), now);
          if (!now.equals(before == null ? List.of() : before)) {
            LOG.atInfo()
                .addKeyValue("consultation", view.consultation())
                .addKeyValue("open", now.size())
                .log("clerk tasks changed");
            tell(view.branch());
          }
        });
  }

  private static List<ClerkTaskItem> open(ConsultationView view) {
    return view.clerkTasks().stream()
        .filter(t -> view.phase() == ConsultationPhase.talking && t.state() == ClerkTaskState.open)
        .map(
            t ->
                new ClerkTaskItem(
                    view.consultation(),
                    t.task(),
                    view.branch(),
                    view.kiosk(),
                    view.number(),
                    t.kind(),
                    t.at()))
        .toList();
  }

  // ---- on the mailbox

  private void tell(BranchId branch) {
    var message = at(branch);
    screens.forEach(
        (listener, actor) -> {
          if (branch.equals(actor.branch())) {
            listener.tell(message);
          }
        });
  }

  private ServerMessage at(BranchId branch) {
    return new ServerMessage.ClerkTasksSnapshot(
        open.values().stream()
            .flatMap(List::stream)
            .filter(item -> item.branch().equals(branch))
            .sorted(Comparator.comparing(ClerkTaskItem::at))
            .toList());
  }

  @Override
  public void close() {
    mailbox.close();
  }
}
