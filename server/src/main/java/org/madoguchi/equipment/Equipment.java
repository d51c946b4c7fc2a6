package org.madoguchi.equipment;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.madoguchi.access.Actor;
import org.madoguchi.bus.Listener;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.KioskId;
import org.madoguchi.core.Person;
import org.madoguchi.core.Problem;
import org.madoguchi.directory.Directory;
import org.madoguchi.exec.Mailbox;
import org.madoguchi.journal.Database;
import org.madoguchi.journal.Entry;
import org.madoguchi.journal.Journal;
import org.madoguchi.journal.OneAtATime;
import org.madoguchi.wire.KioskMessage;
import org.madoguchi.wire.KioskMessage.KioskCommand;
import org.madoguchi.wire.KioskSettings;
import org.madoguchi.wire.ServerMessage;
import org.madoguchi.wire.Town;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owner of what is known of the kiosks' equipment on this node: keeps what is chosen and found, and
 * tells the screens. A command said twice says the same twice and does no harm, so none is
 * remembered. Its methods may be called from any thread and return at once.
 */
public final class Equipment implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Equipment.class);
  private static final int TRIES = 20;

  private final Journal journal;
  private final Directory directory;
  private final Clock clock;
  private final Mailbox mailbox;
  private final OneAtATime turns;
  private final Map<KioskId, Kept> kiosks = new ConcurrentHashMap<>(); // written on the mailbox
  private final Map<Listener, Actor> screens = new LinkedHashMap<>();

  public Equipment(
      Database database, Journal journal, Directory directory, Clock clock, Executor pool) {
    this.journal = journal;
    this.directory = directory;
    this.clock = clock;
    mailbox = new Mailbox("equipment", pool, 10_000);
    turns = new OneAtATime(mailbox);
    var known = EquipmentTable.read(database);
    for (var kiosk : directory.kiosks()) {
      var id = kiosk.kiosk();
      kiosks.put(id, known.getOrDefault(id, Kept.nothing(id)));
    }
  }

  /** A screen said hello: it is told what it may see, and of every change. */
  public void join(Actor actor, Listener listener) {
    var taken =
        mailbox.offer(
            () -> {
              screens.put(listener, actor);
              var seen =
                  directory.kiosks().stream()
                      .filter(actor::sees)
                      .map(kiosk -> kept(kiosk.kiosk()).view())
                      .toList();
              listener.tell(new ServerMessage.EquipmentSnapshot(seen));
            });
    if (!taken) {
      refuse(listener, null, new Problem.Unavailable("busy"));
    }
  }

  /** A screen is gone. */
  public void leave(Listener listener) {
    mailbox.resume(() -> screens.remove(listener));
  }

  /** A screen says something. */
  public void hear(Actor actor, Listener listener, KioskCommand command) {
    Consumer<Problem> refused = problem -> refuse(listener, command.id(), problem);
    try {
      var kiosk = kioskOf(actor, command);
      submit(
          new Change(
              actor.person(),
              command.id(),
              kiosk,
              event(command),
              () -> listener.tell(new ServerMessage.Done(command.id())),
              refused));
    } catch (Problem problem) {
      refused.accept(problem);
    }
  }

  /**
   * Keeps what somebody has chosen for a kiosk of theirs.
   *
   * @return completes when it is durable; fails with a {@link Problem}, {@code not-your-kiosk} when
   *     it is none of theirs
   */
  public CompletionStage<Void> configure(Actor actor, KioskId kiosk, KioskSettings settings) {
    var kept = new CompletableFuture<Void>();
    submit(
        new Change(
            actor.person(),
            null,
            own(actor, kiosk),
            new EquipmentEvent.KioskConfigured(settings),
            () -> kept.complete(null),
            kept::completeExceptionally));
    return kept;
  }

  /** Whether a kiosk has a printer of its own, which prints without a dialog. Answers at once. */
  public boolean printsItself(KioskId kiosk) {
    return kept(kiosk).view().settings().printer();
  }

  // ---- decide

  private KioskId kioskOf(Actor actor, KioskCommand command) {
    return command instanceof KioskMessage.RequestSelfTest request
        ? own(actor, request.kiosk())
        : actor.ownKiosk();
  }

  private KioskId own(Actor actor, KioskId kiosk) {
    return directory
        .kiosk(kiosk)
        .filter(actor::sees)
        .map(Town.Kiosk::kiosk)
        .orElseThrow(() -> new Problem.Forbidden("not-your-kiosk"));
  }

  private static EquipmentEvent event(KioskCommand command) {
    if (command instanceof KioskMessage.RequestSelfTest) {
      return new EquipmentEvent.SelfTestRequested();
    }
    if (command instanceof KioskMessage.BeginSelfTest) {
      return new EquipmentEvent.SelfTestBegun();
    }
    if (command instanceof KioskMessage.AbortSelfTest) {
      return new EquipmentEvent.SelfTestAborted();
    }
    if (command instanceof KioskMessage.FinishSelfTest finish) {
      return new EquipmentEvent.SelfTestFinished(finish.steps());
    }
    throw new IllegalStateException("a command without an event: " + command.getClass());
  }

  // ---- keep and tell, on the mailbox

  /** Something to be kept, and who is to hear of it. */
  private record Change(
      Person by,
      @Nullable CommandId cause,
      KioskId kiosk,
      EquipmentEvent event,
      Runnable kept,
      Consumer<Problem> refused) {}

  private void submit(Change change) {
    var taken =
        mailbox.offer(
            () -> {
              if (!turns.submit(over -> keep(change, over, TRIES))) {
                change.refused.accept(new Problem.Unavailable("busy"));
              }
            });
    if (!taken) {
      change.refused.accept(new Problem.Unavailable("busy"));
    }
  }

  private void keep(Change change, Runnable over, int tries) {
    var entry =
        new Entry<>(
            kept(change.kiosk).seq() + 1, clock.instant(), change.by, change.cause, change.event);
    journal
        .append(EquipmentTable.stream(change.kiosk), List.of(entry))
        .whenComplete(
            (done, failure) ->
                mailbox.resume(
                    () -> {
                      try {
                        kept(change, entry, failure, over, tries);
                      } catch (RuntimeException e) {
                        LOG.atError().setCause(e).log("not kept");
                        change.refused.accept(Problem.of(e));
                        over.run();
                      }
                    }));
  }

  private void kept(
      Change change,
      Entry<EquipmentEvent> entry,
      @Nullable Throwable failure,
      Runnable over,
      int tries) {
    if (failure == null) {
      happened(change.kiosk, entry);
      change.kept.run();
      over.run();
    } else if (Journal.Superseded.isCauseOf(failure) && tries > 1) {
      catchUp(change.kiosk); // another node was first
      keep(change, over, tries - 1);
    } else {
      change.refused.accept(Problem.of(failure));
      over.run();
    }
  }

  private void catchUp(KioskId kiosk) {
    journal
        .read(EquipmentTable.stream(kiosk), kept(kiosk).seq() + 1, EquipmentEvent.class)
        .forEach(entry -> happened(kiosk, entry));
  }

  private void happened(KioskId id, Entry<? extends EquipmentEvent> entry) {
    var next = kept(id).after(entry);
    kiosks.put(id, next);
    LOG.atInfo()
        .addKeyValue("kiosk", id)
        .addKeyValue("event", entry.event().getClass().getSimpleName())
        .log("equipment changed");
    var message = new ServerMessage.EquipmentChanged(next.view());
    directory
        .kiosk(id)
        .ifPresent(
            kiosk ->
                screens.forEach(
                    (listener, actor) -> {
                      if (actor.sees(kiosk)) {
                        listener.tell(message);
                      }
                    }));
  }

  private Kept kept(KioskId kiosk) {
    return kiosks.getOrDefault(kiosk, Kept.nothing(kiosk));
  }

  private static void refuse(Listener listener, @Nullable CommandId ref, Problem problem) {
    listener.tell(new ServerMessage.Refusal(ref, problem.code(), problem.detail()));
  }

  @Override
  public void close() {
    mailbox.close();
  }
}
