package org.madoguchi.practice;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.madoguchi.access.Actor;
import org.madoguchi.consultation.Rooms;
import org.madoguchi.core.BranchId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.KioskId;
import org.madoguchi.core.Person;
import org.madoguchi.core.PracticeId;
import org.madoguchi.core.Problem;
import org.madoguchi.core.Role;
import org.madoguchi.directory.Directory;
import org.madoguchi.exec.Mailbox;
import org.madoguchi.journal.Journal;
import org.madoguchi.procedure.Catalog;
import org.madoguchi.queue.Desk;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.PracticePerson;
import org.madoguchi.wire.PracticeReview;
import org.madoguchi.wire.Town;

/**
 * 練習: calls residents from files to the counter, lets them act, and looks back. Owns all visits.
 * Its methods may be called from any thread; but for {@link #review} they return at once.
 */
public final class Practice implements AutoCloseable {
  /** At each branch: as many may practise with its residents at once. */
  private static final int KIOSKS = 3;

  /** How often those who think are looked at; what they do is due by the clock. */
  private static final int LOOKS_EVERY_MS = 200;

  private final PracticeScripts scripts;
  private final Directory town;
  private final Catalog catalog;
  private final Journal journal;
  private final Rooms rooms;
  private final Clock clock;
  private final Mailbox mailbox;
  private final Visit.Counter counter;
  private final Map<KioskId, Visit> visits = new LinkedHashMap<>();
  private final ScheduledExecutorService ticks =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            var thread = new Thread(task, "practice");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param town with the {@link #kiosks}
   * @param isAttended whether a clerk of a branch is there; answers at once
   */
  public Practice(
      PracticeScripts scripts,
      Directory town,
      Catalog catalog,
      Journal journal,
      Desk desk,
      Rooms rooms,
      Predicate<BranchId> isAttended,
      Clock clock,
      Executor pool) {
    this.scripts = scripts;
    this.town = town;
    this.catalog = catalog;
    this.journal = journal;
    this.rooms = rooms;
    this.clock = clock;
    mailbox = new Mailbox("practice", pool, 10_000);
    counter =
        new Visit.Counter(
            desk, rooms, scripts, script -> isAttended.test(script.branch()), clock, mailbox);
  }

  /** The kiosks at which nobody but 練習の来庁者 sits, for a town. */
  public static List<Town.Kiosk> kiosks(Directory town) {
    var kiosks = new ArrayList<Town.Kiosk>();
    for (var branch : town.branches()) {
      for (int i = 1; i <= KIOSKS; i++) {
        var id = new KioskId("practice-" + branch.branch() + "-" + i);
        kiosks.add(new Town.Kiosk(id, branch.branch(), "練習" + i + "番"));
      }
    }
    return List.copyOf(kiosks);
  }

  /** Takes up again who was there when the server stopped, and begins to look after them. */
  public void open() {
    mailbox.resume(
        () -> {
          for (var kiosk : kiosks(town)) {
            var visit = visit(kiosk);
            visits.put(kiosk.kiosk(), visit);
            visit.resume();
          }
        });
    ticks.scheduleWithFixedDelay(
        () -> mailbox.offer(this::look), LOOKS_EVERY_MS, LOOKS_EVERY_MS, TimeUnit.MILLISECONDS);
  }

  /** All whom one can practise with, in the order of their files. */
  public List<PracticePerson> people() {
    return scripts.all().stream()
        .map(
            s ->
                new PracticePerson(
                    s.resident(),
                    s.name(),
                    s.matter(),
                    s.level(),
                    s.branch(),
                    catalog.get(s.procedure()).department(),
                    s.procedure(),
                    s.language()))
        .toList();
  }

  /**
   * 練習をはじめる: they come to a free kiosk and call, as anybody does.
   *
   * @return completes when the call is kept; fails with a {@link Problem}: {@code
   *     no-such-practice-resident}, {@code no-practice-kiosk}, or as the desk refuses
   */
  public CompletionStage<Void> call(PracticeId resident) {
    var called = new CompletableFuture<Void>();
    var taken =
        mailbox.offer(
            () ->
                come(resident)
                    .whenComplete(
                        (done, failure) -> {
                          if (failure == null) {
                            called.complete(null);
                          } else {
                            called.completeExceptionally(failure);
                          }
                        }));
    if (!taken) {
      called.completeExceptionally(new Problem.Unavailable("busy"));
    }
    return called;
  }

  /**
   * ふりかえり of a session of one's own; reads the journal, so not for a mailbox.
   *
   * @return fails with a {@link Problem} for somebody who is not a member, and {@code
   *     not-in-practice} for a session with somebody else than a 練習の来庁者
   */
  public CompletionStage<PracticeReview> review(Actor actor, ConsultationId id) {
    return rooms
        .view(actor, id)
        .thenApply(
            view -> {
              var script =
                  Optional.ofNullable(view.practice())
                      .flatMap(practice -> scripts.find(practice.resident(), view.openedAt()))
                      .orElseThrow(() -> new Problem.Conflict("not-in-practice"));
              return new Retrospect(script, view, clock.instant());
            })
        .thenApplyAsync(
            retrospect ->
                retrospect.over(journal.read(Rooms.stream(id), 1, ConsultationEvent.class)),
            ticks);
  }

  // ---- on the mailbox

  private CompletionStage<Void> come(PracticeId resident) {
    var script = scripts.find(resident, clock.instant());
    if (script.isEmpty()) {
      return CompletableFuture.failedFuture(new Problem.NotFound("no-such-practice-resident"));
    }
    visits.values().removeIf(Visit::isOver);
    var free =
        kiosks(town).stream()
            .filter(kiosk -> kiosk.branch().equals(script.get().branch()))
            .filter(kiosk -> !visits.containsKey(kiosk.kiosk()))
            .findFirst();
    if (free.isEmpty()) {
      return CompletableFuture.failedFuture(new Problem.Conflict("no-practice-kiosk"));
    }
    var visit = visit(free.get());
    visits.put(free.get().kiosk(), visit);
    return visit.begin(script.get());
  }

  private Visit visit(Town.Kiosk kiosk) {
    var branch = town.branch(kiosk.branch()).orElseThrow().name().ja();
    var resident =
        new Actor(
            new Person(kiosk.kiosk().value(), Role.resident, branch + " " + kiosk.name()),
            kiosk.branch(),
            List.of(),
            kiosk.kiosk());
    var clerk =
        new Actor(
            new Person("practice-" + kiosk.branch(), Role.clerk, branch + "(練習)"),
            kiosk.branch(),
            List.of(),
            null);
    return new Visit(counter, resident, clerk);
  }

  private void look() {
    visits.values().forEach(Visit::act);
    visits.values().removeIf(Visit::isOver);
  }

  @Override
  public void close() {
    ticks.shutdownNow();
    mailbox.close();
  }
}
