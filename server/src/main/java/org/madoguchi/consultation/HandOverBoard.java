package org.madoguchi.consultation;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.madoguchi.access.Actor;
import org.madoguchi.bus.Listener;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.Role;
import org.madoguchi.exec.Mailbox;
import org.madoguchi.wire.ConsultationPhase;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.HandOverItem;
import org.madoguchi.wire.HandOverLapse;
import org.madoguchi.wire.HandOverState;
import org.madoguchi.wire.ServerMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 転送・支援要請 beyond their rooms: tells staff at their desks what they are asked, and says when nobody
 * answers in time. It decides and keeps nothing; after a start it hears again of every consultation
 * that is going on. Its methods may be called from any thread and return at once.
 */
public final class HandOverBoard implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HandOverBoard.class);

  private final Clock clock;
  private final Predicate<DepartmentId> isOpen;
  private final Rooms rooms;
  private final Mailbox mailbox;
  private final Map<ConsultationId, HandOverItem> asked = new LinkedHashMap<>();
  private final Map<Listener, Actor> screens = new LinkedHashMap<>();

  /** Asks the clock each second, as the desk does. */
  private final ScheduledExecutorService seconds =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            var thread = new Thread(task, "hand-over-seconds");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param isOpen whether a department answers now
   */
  public HandOverBoard(Rooms rooms, Predicate<DepartmentId> isOpen, Clock clock, Executor pool) {
    this.rooms = rooms;
    this.isOpen = isOpen;
    this.clock = clock;
    mailbox = new Mailbox("hand-overs", pool, 10_000);
  }

  /** Begins to look at the clock. */
  public void open() {
    seconds.scheduleWithFixedDelay(() -> mailbox.offer(this::lapse), 1, 1, TimeUnit.SECONDS);
  }

  /** A screen said hello: staff is told what they are asked, and of every change. */
  public void join(Actor actor, Listener listener) {
    if (actor.role() != Role.staff) {
      return;
    }
    var taken =
        mailbox.offer(
            () -> {
              screens.put(listener, actor);
              listener.tell(of(actor));
            });
    if (!taken) {
      listener.tell(new ServerMessage.Refusal(null, "busy", Map.of()));
    }
  }

  /** A screen is gone. */
  public void leave(Listener listener) {
    mailbox.resume(() -> screens.remove(listener));
  }

  /** What is asked in a consultation, or its phase, may be another now. */
  public void changed(ConsultationView view) {
    mailbox.resume(
        () -> {
          var id = view.consultation();
          var before = asked.get(id);
          var handOver = view.handOver();
          if (handOver == null
              || handOver.state() != HandOverState.asked
              || view.phase() != ConsultationPhase.talking) {
            asked.remove(id);
          } else {
            asked.put(
                id,
                new HandOverItem(
                    id,
                    handOver.handOver(),
                    handOver.kind(),
                    handOver.department(),
                    handOver.staff(),
                    handOver.by(),
                    view.branch(),
                    view.procedures().get(0).procedure(),
                    view.number(),
                    handOver.askedAt(),
                    handOver.until()));
          }
          var now = asked.get(id);
          if (before != now && (now == null || !now.equals(before))) {
            LOG.atInfo()
                .addKeyValue("consultation", id)
                .addKeyValue("asked", now != null)
                .log("hand-over changed");
            tell(before, now);
          }
        });
  }

  // ---- on the mailbox

  private void lapse() {
    var now = clock.instant();
    for (var item : List.copyOf(asked.values())) {
      if (!isOpen.test(item.department())) {
        rooms.lapse(item.consultation(), item.handOver(), HandOverLapse.closed);
      } else if (isOver(item, now)) {
        rooms.lapse(item.consultation(), item.handOver(), HandOverLapse.unanswered);
      }
    }
  }

  private static boolean isOver(HandOverItem item, Instant now) {
    return !now.isBefore(item.until());
  }

  private void tell(@Nullable HandOverItem before, @Nullable HandOverItem now) {
    screens.forEach(
        (listener, actor) -> {
          if (concerns(before, actor) || concerns(now, actor)) {
            listener.tell(of(actor));
          }
        });
  }

  private ServerMessage of(Actor actor) {
    return new ServerMessage.HandOversSnapshot(
        asked.values().stream().filter(item -> concerns(item, actor)).toList());
  }

  private static boolean concerns(@Nullable HandOverItem item, Actor actor) {
    return item != null
        && !item.by().id().equals(actor.person().id())
        && (item.staff() == null
            ? actor.departments().contains(item.department())
            : item.staff().id().equals(actor.person().id()));
  }

  @Override
  public void close() {
    seconds.shutdownNow();
    mailbox.close();
  }
}
