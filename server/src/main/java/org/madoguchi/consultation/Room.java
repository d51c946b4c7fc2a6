package org.madoguchi.consultation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
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
import org.madoguchi.journal.Entry;
import org.madoguchi.journal.Journal;
import org.madoguchi.journal.Keeper;
import org.madoguchi.outcome.OutcomeLog;
import org.madoguchi.owner.Turns;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationPhase;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.HandOverLapse;
import org.madoguchi.wire.PrintMessage.PrintCommand;
import org.madoguchi.wire.PrintView;
import org.madoguchi.wire.PrivacyMessage.PrivacyCommand;
import org.madoguchi.wire.PrivacyRequestView;
import org.madoguchi.wire.RoomMessage;
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
  private final RoomFollower follower;
  private final Turns turns;
  private final Consultation consultation = new Consultation();
  private final Screens screens;
  private final Keeper<ConsultationEvent> keeper;

  Room(
      ConsultationId id,
      Journal journal,
      Decisions decisions,
      Finishing finishing,
      Clock clock,
      Executor pool,
      RoomFollower follower) {
    this.id = id;
    this.journal = journal;
    this.decisions = decisions;
    screens = new Screens(consultation, decisions.privacy());
    this.finishing = finishing;
    this.clock = clock;
    this.follower = follower;
    turns = new Turns("room " + id, pool, 2_000);
    keeper =
        new Keeper<>(
            journal,
            turns.mailbox(),
            clock,
            consultation::isDone,
            this::happened,
            () -> missed().forEach(this::happened));
    turns.resume(this::catchUp);
  }

  /** Opens it if it is not open yet; else repeats what its phase leads to, which is safe. */
  void open(ConsultationEvent.ConsultationOpened opened, Person staff) {
    turns.resume(
        () ->
            turns.follow(
                (refused, done) -> {
                  if (consultation.isOpened()) {
                    follower.phaseReached(consultation.view());
                    done.run();
                  } else {
                    keep(
                        staff,
                        null,
                        () -> consultation.isOpened() ? List.of() : List.of(opened),
                        refused,
                        done);
                  }
                }));
  }

  /** Repeats what its phase leads to, which is safe. */
  CompletionStage<Void> repeat() {
    return looked(
        view -> {
          follower.phaseReached(view);
          return null;
        });
  }

  /** All but what passes by takes its turn, so that who comes early waits for the opening. */
  void hear(Actor actor, Listener listener, RoomMessage message) {
    if (message instanceof RoomMessage.Passing passing) {
      turns.hear(listener, () -> pass(actor, listener, passing));
    } else if (message instanceof RoomMessage.RoomCommand command) {
      turns.hear(listener, command.id(), (refused, kept) -> command(actor, command, refused, kept));
    } else if (message instanceof RoomMessage.RoomHello hello) {
      turns.hear(
          listener,
          null,
          (refused, done) -> {
            requireSight(actor);
            hello(actor, listener, hello);
            done.run();
          });
    }
  }

  void leave(Listener listener) {
    turns.resume(() -> screens.leave(listener));
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
    turns.resume(
        () -> {
          if (screens.isEmpty() && turns.areIdle() && isOver()) {
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
    return turns.asked(() -> look.apply(consultation.view()));
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
    return turns.asked((refused, done) -> keep(by, cause, decision, refused, done));
  }

  void close() {
    turns.close();
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

  private void pass(Actor actor, Listener listener, RoomMessage.Passing passing) {
    if (screens.contains(listener) && Decisions.isMember(consultation.view(), actor)) {
      screens.pass(actor, listener, passing, clock.instant());
    }
  }

  private void hello(Actor actor, Listener listener, RoomMessage.RoomHello hello) {
    tellGuide(); // a room that was just read from the journal has not said it yet
    tellChecklist();
    screens.join(listener, actor, hello, clock.instant());
    if (actor.role() == Role.clerk) {
      follow(actor.person(), () -> joined(actor.person()));
    }
    if (!HandOvers.looked(consultation.view(), actor).isEmpty()) {
      follow(actor.person(), () -> HandOvers.looked(consultation.view(), actor));
    }
    if (hello.since() == null) {
      shown(actor.person());
    }
  }

  private List<ConsultationEvent> joined(Person clerk) {
    return consultation.view().joined().contains(clerk)
        ? List.of()
        : List.of(new ConsultationEvent.MemberJoined(clerk));
  }

  /** Who sees what is hidden by an approval is shown it: each time is kept. */
  private void shown(Person person) {
    if (PrivacySight.isApproved(consultation.view(), person)) {
      follow(person, () -> PrivacyRequests.looked(consultation.view(), person));
    }
  }

  /** What is said again is done already, also for who has left by it. */
  private void command(
      Actor actor, RoomMessage.RoomCommand command, Consumer<Problem> refused, Runnable kept) {
    if (consultation.isDone(command.id())) {
      kept.run();
      return;
    }
    if (!HandOvers.isAnswer(command)) {
      requireMember(actor);
    }
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
    decisions.privacy().requireSight(consultation.view(), actor, command);
    var document = decisions.toFinish(consultation, command);
    finishing
        .finish(id, document, consultation.view().glyphs(), command, clock.instant())
        .whenComplete(
            (finished, failure) ->
                turns.resume(
                    () -> {
                      if (failure != null) {
                        refused.accept(Problem.of(failure));
                      } else {
                        keep(actor.person(), command.id(), () -> List.of(finished), refused, kept);
                      }
                    }));
  }

  /** What the room itself makes necessary, in the name of this person. */
  private void follow(Person by, Supplier<List<ConsultationEvent>> decision) {
    turns.follow((refused, done) -> keep(by, null, decision, refused, done));
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
      follower.phaseReached(consultation.view());
    }
    if (event instanceof ConsultationEvent.PrintEvent) {
      follower.printed(id, entry);
    }
    if (event instanceof ConsultationEvent.PrivacySet
        || event instanceof ConsultationEvent.PrivacyRequestEvent) {
      follower.printed(id, entry);
      follower.privacyChanged(consultation.view());
    }
    if (event instanceof ConsultationEvent.PrivacyApproved approved && approved.print() == null) {
      requester(approved.request()).filter(screens::isHere).ifPresent(this::shown);
    }
    if (event instanceof ConsultationEvent.ClerkTaskEvent) {
      follower.tasksChanged(consultation.view());
    }
    if (event instanceof ConsultationEvent.HandOverEvent
        || event instanceof ConsultationEvent.CompanyEvent) {
      follower.staffChanged(consultation.view());
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
}
