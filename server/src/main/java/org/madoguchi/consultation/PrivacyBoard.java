package org.madoguchi.consultation;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.madoguchi.access.Actor;
import org.madoguchi.bus.Listener;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.Role;
import org.madoguchi.exec.Mailbox;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.PrivacyRequestItem;
import org.madoguchi.wire.ServerMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 閲覧・印刷の承認 beyond their rooms: tells supervisors what waits for an answer, and says when nobody
 * answers in time. It decides and keeps nothing. Its methods may be called from any thread and
 * return at once.
 */
public final class PrivacyBoard implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PrivacyBoard.class);

  private final Clock clock;
  private final Rooms rooms;
  private final Mailbox mailbox;
  private final Map<ConsultationId, List<PrivacyRequestItem>> asked = new LinkedHashMap<>();
  private final Map<Listener, Actor> screens = new LinkedHashMap<>();

  /** Asks the clock each second, as the desk does. */
  private final ScheduledExecutorService seconds =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            var thread = new Thread(task, "privacy-seconds");
            thread.setDaemon(true);
            return thread;
          });

  public PrivacyBoard(Rooms rooms, Clock clock, Executor pool) {
    this.rooms = rooms;
    this.clock = clock;
    mailbox = new Mailbox("privacy", pool, 10_000);
  }

  /** Begins to look at the clock. */
  public void open() {
    seconds.scheduleWithFixedDelay(() -> mailbox.offer(this::lapse), 1, 1, TimeUnit.SECONDS);
  }

  /** A screen said hello: a supervisor is told what waits, and of every change. */
  public void join(Actor actor, Listener listener) {
    if (actor.role() != Role.supervisor) {
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

  /** What is asked in a consultation may be another now. */
  public void changed(ConsultationView view) {
    mailbox.resume(
        () -> {
          var id = view.consultation();
          var before = asked.getOrDefault(id, List.of());
          var now = itemsOf(view);
          if (now.isEmpty()) {
            asked.remove(id);
          } else {
            asked.put(id, now);
          }
          if (!before.equals(now)) {
            LOG.atInfo()
                .addKeyValue("consultation", id)
                .addKeyValue("asked", now.size())
                .log("privacy requests changed");
            screens.keySet().forEach(listener -> listener.tell(snapshot()));
          }
        });
  }

  private static List<PrivacyRequestItem> itemsOf(ConsultationView view) {
    return PrivacyRequests.asked(view)
        .map(
            r ->
                new PrivacyRequestItem(
                    view.consultation(),
                    r.request(),
                    view.branch(),
                    view.department(),
                    view.number(),
                    view.staff(),
                    r.by(),
                    r.print(),
                    r.why(),
                    r.askedAt(),
                    r.until()))
        .toList();
  }

  // ---- on the mailbox

  private void lapse() {
    var now = clock.instant();
    asked.forEach(
        (id, items) -> {
          if (items.stream().anyMatch(item -> !now.isBefore(item.until()))) {
            rooms.lapsePrivacy(id);
          }
        });
  }

  private ServerMessage snapshot() {
    return new ServerMessage.PrivacyRequestsSnapshot(
        asked.values().stream().flatMap(List::stream).toList());
  }

  @Override
  public void close() {
    seconds.shutdownNow();
    mailbox.close();
  }
}
