package org.madoguchi.consultation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madoguchi.access.Actor;
import org.madoguchi.bus.Listener;
import org.madoguchi.core.ClerkTaskId;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.HandOverId;
import org.madoguchi.core.Person;
import org.madoguchi.core.PrintId;
import org.madoguchi.core.PrivacyRequestId;
import org.madoguchi.core.Problem;
import org.madoguchi.core.Role;
import org.madoguchi.exec.Mailbox;
import org.madoguchi.journal.Entry;
import org.madoguchi.journal.Journal;
import org.madoguchi.journal.Keeper;
import org.madoguchi.journal.OneAtATime;
import org.madoguchi.outcome.OutcomeLog;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationPhase;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.HandOverLapse;
import org.madoguchi.wire.PrintMessage.PrintCommand;
import org.madoguchi.wire.PrintView;
import org.madoguchi.wire.PrivacyMessage.PrivacyCommand;
import org.madoguchi.wire.PrivacyRequestView;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.ServerMessage;
import org.madoguchi.wire.SheetWish;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owner of one consultation on this node: decides what is said in it, keeps it, tells its members.
 * Methods without "on the mailbox" may be called from any thread and return at once.
 */
final class Room {
  private static final Logger LOG = LoggerFactory.getLogger(Room.class);

  /** By whom something comes to nothing that nobody has done. */
  private static final Person COUNTER = new Person("counter", Role.admin, "窓口");

  private final ConsultationId id;
  private final Journal journal;
  private final Decisions decisions;
  private final Finishing finishing;
  private final Clock clock;
  private final Consumer<ConsultationView> phaseReached;
  private final BiConsumer<ConsultationId, Entry<ConsultationEvent>> printed;
  private final Consumer<ConsultationView> tasksChanged;
  private final Consumer<ConsultationView> staffChanged;
  private final Consumer<ConsultationView> privacyChanged;
  private final Mailbox mailbox;
  private final OneAtATime turns;
  private final Consultation consultation = new Consultation();
  private final Screens screens;
  private final Keeper<ConsultationEvent> keeper;

  /**
   * @param phaseReached told of the view each time its phase is another
   * @param printed told of each event about a paper
   * @param tasksChanged told of the view each time its 依頼 are others
   * @param staffChanged told of the view each time other staff is in it, or asked to come in
   * @param privacyChanged told of the view each time 住所の非表示 or a request about it is another
   */
  Room(
      ConsultationId id,
      Journal journal,
      Decisions decisions,
      Finishing finishing,
      Clock clock,
      Executor pool,
      Consumer<ConsultationView> phaseReached,
      BiConsumer<ConsultationId, Entry<ConsultationEvent>> printed,
      Consumer<ConsultationView> tasksChanged,
      Consumer<ConsultationView> staffChanged,
      Consumer<ConsultationView> privacyChanged) {
    this.id = id;
    this.journal = journal;
    this.decisions = decisions;
    screens = new Screens(consultation, decisions.privacy());
    this.finishing = finishing;
    this.clock = clock;
    this.phaseReached = phaseReached;
    this.printed = printed;
    this.tasksChanged = tasksChanged;
    this.staffChanged = staffChanged;
    this.privacyChanged = privacyChanged;
    mailbox = new Mailbox("room " + id, pool, 2_000);
    turns = new OneAtATime(mailbox);
    keeper =
        new Keeper<>(
            journal,
            mailbox,
            clock,
            consultation::isDone,
            this::happened,
            () -> missed().forEach(this::happened));
    mailbox.resume(this::catchUp);
  }

  /** Opens it if it is not open yet; else repeats what its phase leads to, which is safe. */
  void open(ConsultationEvent.ConsultationOpened opened, Person staff) {
    mailbox.resume(
        () ->
            turns.follow(
                over -> {
                  if (consultation.isOpened()) {
                    phaseReached.accept(consultation.view());
                    over.run();
                    return;
                  }
                  Supplier<List<ConsultationEvent>> decision =
                      () -> consultation.isOpened() ? List.of() : List.of(opened);
                  keep(staff, null, decision, p -> over.run(), over);
                }));
  }

  /** Repeats what its phase leads to, which is safe. */
  CompletionStage<Void> repeat() {
    return looked(
        view -> {
          phaseReached.accept(view);
          return null;
        });
  }

  void hear(Actor actor, Listener listener, RoomMessage message) {
    if (!mailbox.offer(() -> handle(actor, listener, message))) {
      refuse(listener, message, new Problem.Unavailable("busy"));
    }
  }

  void leave(Listener listener) {
    mailbox.resume(() -> screens.leave(listener));
  }

  /** What its members see; fails with a {@link Problem} for somebody who may not. */
  CompletionStage<ConsultationView> view(Actor actor) {
    return looked(
        view -> {
          requireSight(actor);
          return decisions.privacy().seenBy(actor.person(), view);
        });
  }

  /** Fails with a {@link Problem} for somebody who is not a member, though they may look. */
  CompletionStage<Void> admit(Actor actor) {
    return looked(
        view -> {
          requireMember(actor);
          return null;
        });
  }

  /** What the clerk was asked to take in is taken in; done already, it stays as it is. */
  CompletionStage<Void> originalReceived(Person by, ClerkTaskId task, String number) {
    return happen(by, null, () -> ClerkTasks.received(consultation.view(), task, number));
  }

  /** Nobody answers this any more; what was answered meanwhile stays. */
  CompletionStage<Void> lapse(HandOverId handOver, HandOverLapse why) {
    return happen(COUNTER, null, () -> HandOvers.lapsed(consultation.view(), handOver, why));
  }

  /** Runs it when nobody is here, nothing is on its way and nothing will happen any more. */
  void whenEmpty(Runnable empty) {
    mailbox.resume(
        () -> {
          if (screens.isEmpty() && turns.isIdle() && isOver()) {
            empty.run();
          }
        });
  }

  /** Puts an upload that passed the gate on the table. */
  CompletionStage<Void> openUpload(Actor actor, ConsultationEvent.DocumentOpened upload) {
    return happen(actor, () -> decisions.openUpload(consultation, upload));
  }

  /** The kiosk gives the still it was asked for. */
  CompletionStage<Void> takeStill(Actor actor, ConsultationEvent.StillTaken taken) {
    return happen(actor, () -> decisions.takeStill(consultation, taken));
  }

  /** A picture stands for a character from now on. */
  CompletionStage<Void> attachGlyph(Actor actor, ConsultationEvent.GlyphAttached attached) {
    return happen(actor, () -> decisions.attachGlyph(consultation, attached));
  }

  /** What is made for paper: as {@link #view}, and a little longer for the kiosk. */
  CompletionStage<ConsultationView> paperView(Actor actor) {
    return looked(
        view -> {
          Printing.requireReach(view, actor, clock.instant());
          return view;
        });
  }

  /** A paper that this person may print now. */
  CompletionStage<PrintView> paper(Actor actor, PrintId print) {
    return looked(view -> Printing.paper(view, actor, print, clock.instant()));
  }

  /** A sheet that was made goes to the tray, or to the kiosk's printer. */
  CompletionStage<Void> requestSheet(Actor actor, SheetWish wish, FileHash file) {
    return happen(
        actor.person(),
        null,
        () -> decisions.printing().sheet(consultation.view(), actor, wish, file, clock.instant()));
  }

  /** A paper is printed, or what became of it is said. */
  CompletionStage<Void> print(Actor actor, PrintCommand command) {
    return happen(
        actor.person(),
        command.id(),
        () -> decisions.printing().decided(consultation.view(), actor, command, clock.instant()));
  }

  /** 閲覧・印刷の承認: asked for, or answered. */
  CompletionStage<Void> privacy(Actor actor, PrivacyCommand command) {
    return happen(
        actor.person(),
        command.id(),
        () -> PrivacyRequests.decided(consultation.view(), actor, command, clock.instant()));
  }

  /** Somebody who sees by an approval takes a document away; kept, for anybody else nothing is. */
  CompletionStage<Void> tookAway(Actor actor) {
    return happen(
        actor.person(), null, () -> PrivacyRequests.looked(consultation.view(), actor.person()));
  }

  /** What nobody has answered in time comes to nothing. */
  CompletionStage<Void> lapsePrivacy() {
    return happen(
        COUNTER, null, () -> PrivacyRequests.lapsed(consultation.view(), clock.instant()));
  }

  private <T> CompletionStage<T> looked(Function<ConsultationView, T> look) {
    var result = new CompletableFuture<T>();
    Consumer<Runnable> step =
        over -> {
          try {
            result.complete(look.apply(consultation.view()));
          } catch (Problem problem) {
            result.completeExceptionally(problem);
          }
          over.run();
        };
    take(step, result);
    return result;
  }

  /** What a member brings over HTTP; completes when it is kept and told. */
  private CompletionStage<Void> happen(Actor actor, Supplier<List<ConsultationEvent>> decision) {
    return happen(
        actor.person(),
        null,
        () -> {
          requireMember(actor);
          return decision.get();
        });
  }

  private CompletionStage<Void> happen(
      Person by, @Nullable CommandId cause, Supplier<List<ConsultationEvent>> decision) {
    var result = new CompletableFuture<Void>();
    Consumer<Runnable> step =
        over ->
            keep(
                by,
                cause,
                decision,
                problem -> {
                  result.completeExceptionally(problem);
                  over.run();
                },
                () -> {
                  result.complete(null);
                  over.run();
                });
    take(step, result);
    return result;
  }

  private void take(Consumer<Runnable> step, CompletableFuture<?> result) {
    Runnable busy = () -> result.completeExceptionally(new Problem.Unavailable("busy"));
    Runnable turn =
        () -> {
          if (!turns.submit(step)) {
            busy.run();
          }
        };
    if (!mailbox.offer(turn)) {
      busy.run();
    }
  }

  void close() {
    mailbox.close();
  }

  // ---- on the mailbox

  private boolean isOver() {
    return !consultation.isOpened() || consultation.view().phase() == ConsultationPhase.closed;
  }

  private void requireMember(Actor actor) {
    requireSight(actor);
    if (!Decisions.isMember(consultation.view(), actor)) {
      throw new Problem.Forbidden("not-a-member");
    }
  }

  private void requireSight(Actor actor) {
    var view = consultation.view();
    if (!Decisions.maySee(view, actor)) {
      throw new Problem.Forbidden("not-a-member");
    }
    if (actor.role() == Role.resident && view.phase() != ConsultationPhase.talking) {
      throw new Problem.NotFound("no-such-room"); // the next resident finds nothing of this one
    }
  }

  /** All but what passes by takes its turn, so that who comes early waits for the opening. */
  private void handle(Actor actor, Listener listener, RoomMessage message) {
    if (message instanceof RoomMessage.Passing passing) {
      if (screens.contains(listener) && Decisions.isMember(consultation.view(), actor)) {
        screens.pass(actor, listener, passing, clock.instant());
      }
    } else if (!turns.submit(over -> answer(actor, listener, message, over))) {
      refuse(listener, message, new Problem.Unavailable("busy"));
    }
  }

  private void answer(Actor actor, Listener listener, RoomMessage message, Runnable over) {
    if (message instanceof RoomMessage.RoomCommand command && consultation.isDone(command.id())) {
      listener.tell(new ServerMessage.Done(command.id())); // also to who has left by it
      over.run();
      return;
    }
    try {
      if (message instanceof RoomMessage.RoomHello) {
        requireSight(actor);
      } else if (!HandOvers.isAnswer(message)) {
        requireMember(actor);
      }
    } catch (Problem problem) {
      refuse(listener, message, problem);
      over.run();
      return;
    }
    if (message instanceof RoomMessage.RoomCommand command) {
      command(actor, listener, command, over);
    } else if (message instanceof RoomMessage.RoomHello hello) {
      hello(actor, listener, hello);
      over.run();
    }
  }

  private void hello(Actor actor, Listener listener, RoomMessage.RoomHello hello) {
    tellGuide(); // a room that was just read from the journal has not said it yet
    tellChecklist();
    screens.join(listener, actor, hello, clock.instant());
    if (actor.role() == Role.clerk && !consultation.view().joined().contains(actor.person())) {
      turns.follow(
          over ->
              keep(
                  actor.person(),
                  null,
                  () ->
                      consultation.view().joined().contains(actor.person())
                          ? List.of()
                          : List.of(new ConsultationEvent.MemberJoined(actor.person())),
                  problem -> over.run(),
                  over));
    }
    if (!HandOvers.looked(consultation.view(), actor).isEmpty()) {
      turns.follow(
          over ->
              keep(
                  actor.person(),
                  null,
                  () -> HandOvers.looked(consultation.view(), actor),
                  problem -> over.run(),
                  over));
    }
    if (hello.since() == null) {
      shown(actor.person());
    }
  }

  /** Who sees what is hidden by an approval is shown it: each time is kept. */
  private void shown(Person person) {
    if (!PrivacySight.isApproved(consultation.view(), person)) {
      return;
    }
    turns.follow(
        over ->
            keep(
                person,
                null,
                () -> PrivacyRequests.looked(consultation.view(), person),
                problem -> over.run(),
                over));
  }

  private void command(
      Actor actor, Listener listener, RoomMessage.RoomCommand command, Runnable over) {
    Consumer<Problem> refused =
        problem -> {
          refuse(listener, command, problem);
          over.run();
        };
    Runnable kept =
        () -> {
          listener.tell(new ServerMessage.Done(command.id()));
          over.run();
        };
    if (command instanceof RoomMessage.FinishDocument finish) {
      finish(actor, finish, refused, kept);
    } else {
      keep(
          actor.person(),
          command.id(),
          () -> decisions.decide(consultation, actor, command),
          refused,
          kept);
    }
  }

  /** The PDF is made off the mailbox; no other command is decided meanwhile, marks still pass. */
  private void finish(
      Actor actor, RoomMessage.FinishDocument command, Consumer<Problem> refused, Runnable kept) {
    try {
      decisions.privacy().requireSight(consultation.view(), actor, command);
      var document = decisions.toFinish(consultation, command);
      finishing
          .finish(id, document, consultation.view().glyphs(), command, clock.instant())
          .whenComplete(
              (finished, failure) ->
                  mailbox.resume(
                      () -> {
                        if (failure != null) {
                          refused.accept(Problem.of(failure));
                        } else {
                          keep(
                              actor.person(), command.id(), () -> List.of(finished), refused, kept);
                        }
                      }));
    } catch (Problem problem) {
      refused.accept(problem);
    }
  }

  private void keep(
      Person by,
      @Nullable CommandId cause,
      Supplier<List<ConsultationEvent>> decision,
      Consumer<Problem> refused,
      Runnable kept) {
    keeper.keep(
        by,
        cause,
        () -> new Keeper.Decided<>(Rooms.stream(id), consultation.seq(), decision.get()),
        refused,
        kept);
  }

  private void catchUp() {
    missed().forEach(this::fold);
  }

  /** What another node has written. */
  private List<Entry<ConsultationEvent>> missed() {
    return journal.read(Rooms.stream(id), consultation.seq() + 1, ConsultationEvent.class);
  }

  private void fold(Entry<ConsultationEvent> entry) {
    consultation.fold(entry);
    screens.remember(entry);
  }

  private void happened(Entry<ConsultationEvent> entry) {
    fold(entry);
    screens.tell(entry);
    var event = entry.event();
    if (event instanceof ConsultationEvent.OutcomeRecorded recorded) {
      OutcomeLog.recorded(consultation.view(), recorded, entry.by());
    }
    if (event instanceof ConsultationEvent.ConsultationOpened
        || event instanceof ConsultationEvent.ConsultationEnded
        || event instanceof ConsultationEvent.WrapUpFinished) {
      LOG.atInfo()
          .addKeyValue("consultation", id)
          .addKeyValue("phase", consultation.view().phase())
          .log("consultation changed");
      phaseReached.accept(consultation.view());
    }
    if (event instanceof ConsultationEvent.PrintEvent) {
      printed.accept(id, entry);
    }
    if (event instanceof ConsultationEvent.PrivacySet
        || event instanceof ConsultationEvent.PrivacyRequestEvent) {
      printed.accept(id, entry);
      privacyChanged.accept(consultation.view());
    }
    if (event instanceof ConsultationEvent.PrivacyApproved approved && approved.print() == null) {
      requester(approved.request()).filter(screens::isHere).ifPresent(this::shown);
    }
    if (event instanceof ConsultationEvent.ClerkTaskEvent) {
      tasksChanged.accept(consultation.view());
    }
    if (event instanceof ConsultationEvent.HandOverEvent
        || event instanceof ConsultationEvent.CompanyEvent) {
      staffChanged.accept(consultation.view());
      screens.forget(actor -> !Decisions.maySee(consultation.view(), actor));
    }
    if (Guiding.concerns(event)) {
      tellGuide();
    }
    if (Checklist.concerns(event)) {
      tellChecklist();
    }
    if (event instanceof ConsultationEvent.MemberJoined) {
      screens.tellMembers();
    }
    if (event instanceof ConsultationEvent.ConsultationEnded) {
      screens.forget(
          actor -> actor.role() == Role.resident || !Decisions.maySee(consultation.view(), actor));
    }
  }

  private Optional<Person> requester(PrivacyRequestId request) {
    var privacy = consultation.view().privacy();
    return privacy == null
        ? Optional.empty()
        : privacy.requests().stream()
            .filter(r -> r.request().equals(request))
            .map(PrivacyRequestView::by)
            .findFirst();
  }

  private void tellGuide() {
    decisions.guiding().view(consultation).ifPresent(screens::tellGuide);
  }

  private void tellChecklist() {
    screens.tellChecklist(decisions.checklist(consultation).view());
  }

  private static void refuse(Listener listener, RoomMessage message, Problem problem) {
    var ref = message instanceof RoomMessage.RoomCommand command ? command.id() : null;
    listener.tell(new ServerMessage.Refusal(ref, problem.code(), problem.detail()));
  }
}
