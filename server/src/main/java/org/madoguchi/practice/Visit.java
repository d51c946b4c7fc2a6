package org.madoguchi.practice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.madoguchi.access.Actor;
import org.madoguchi.bus.Listener;
import org.madoguchi.consultation.Rooms;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.Problem;
import org.madoguchi.exec.Mailbox;
import org.madoguchi.queue.Desk;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.DeskMessage;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.ServerMessage;
import org.madoguchi.wire.TicketState;
import org.madoguchi.wire.TicketView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A 練習の来庁者 at a kiosk, from the call to the end of the talk, and the clerk of the branch where
 * nobody is: both say what their screens would, by the same two doors. Lives on the mailbox of
 * {@link Practice}; what it hears arrives there.
 */
final class Visit {
  private static final Logger LOG = LoggerFactory.getLogger(Visit.class);

  /** What a visit is given to act with. */
  record Counter(
      Desk desk,
      Rooms rooms,
      PracticeScripts scripts,
      Function<PracticeScript, Boolean> isAttended,
      Clock clock,
      Mailbox mailbox) {}

  private final Counter counter;
  private final Actor resident;
  private final Actor clerk;
  private final Listener atDesk = message -> hear(() -> heardAtDesk(message));
  private final Listener inRoom = message -> hear(() -> heardInRoom(message));
  private final Listener clerkInRoom = message -> hear(() -> refused(message));
  private final CompletableFuture<Void> called = new CompletableFuture<>();
  private final Intent own = new Intent();
  private final Intent clerks = new Intent();
  private @Nullable PracticeScript script;
  private @Nullable CommandId call;
  private @Nullable ConsultationId consultation;
  private @Nullable ConsultationView view;
  private Instant lately;
  private boolean isLooking;
  private boolean isStale;
  private boolean clerkCame;
  private boolean isOver;

  /**
   * @param resident who acts at the kiosk
   * @param clerk who would act at the branch
   */
  Visit(Counter counter, Actor resident, Actor clerk) {
    this.counter = counter;
    this.resident = resident;
    this.clerk = clerk;
    lately = counter.clock.instant();
  }

  /** Comes and calls; completes when the call is kept. */
  CompletableFuture<Void> begin(PracticeScript who) {
    script = who;
    call = CommandId.fresh();
    counter.desk.hear(resident, atDesk, new DeskMessage.DeskHello());
    counter.desk.hear(
        resident, atDesk, new DeskMessage.CallCounter(call, who.procedure(), who.language()));
    return called;
  }

  /** Goes on where the server was stopped; is over at once when nobody was there. */
  void resume() {
    counter.desk.hear(resident, atDesk, new DeskMessage.DeskHello());
  }

  boolean isOver() {
    return isOver;
  }

  private void hear(Runnable heard) {
    counter.mailbox.resume(heard);
  }

  // ---- on the mailbox

  private void heardAtDesk(ServerMessage message) {
    if (message instanceof ServerMessage.Done done && done.ref().equals(call)) {
      called.complete(null);
    } else if (message instanceof ServerMessage.Refusal refusal
        && refusal.ref() != null
        && refusal.ref().equals(call)) {
      called.completeExceptionally(new Problem.Conflict(refusal.problem(), refusal.detail()));
      leave();
    } else if (message instanceof ServerMessage.TicketChanged changed) {
      stands(changed.ticket());
    } else if (message instanceof ServerMessage.DeskSnapshot snapshot && script == null) {
      resumed(snapshot.tickets());
    }
  }

  private void resumed(List<TicketView> tickets) {
    tickets.stream().findFirst().ifPresentOrElse(this::stands, this::leave);
  }

  private void stands(TicketView ticket) {
    if (!ticket.kiosk().equals(resident.kiosk()) || isOver) {
      return;
    }
    if (ticket.state() == TicketState.accepted && ticket.consultation() != null) {
      enter(ticket.consultation());
    } else if (ticket.state() != TicketState.waiting) {
      leave();
    } else if (script == null) { // who it was is not known any more
      var withdraw = new DeskMessage.WithdrawTicket(CommandId.fresh(), ticket.ticket());
      counter.desk.hear(resident, atDesk, withdraw);
    }
  }

  private void enter(ConsultationId id) {
    if (consultation == null) {
      consultation = id;
      counter.rooms.hear(resident, inRoom, id, new RoomMessage.RoomHello(null));
    }
  }

  private void heardInRoom(ServerMessage message) {
    if (message instanceof ServerMessage.RoomSnapshot) {
      lately = counter.clock.instant();
      look();
    } else if (message instanceof ServerMessage.RoomEvent event) {
      lately = event.at();
      if (event.event() instanceof ConsultationEvent.ConsultationEnded) {
        leave();
      } else {
        look();
      }
    } else {
      refused(message);
    }
  }

  private static void refused(ServerMessage message) {
    if (message instanceof ServerMessage.Refusal refusal) {
      LOG.atInfo().addKeyValue("problem", refusal.problem()).log("a practice reply was refused");
    }
  }

  /** Looks at the room as it is now; once more when something happened meanwhile. */
  private void look() {
    if (isLooking || consultation == null) {
      isStale = true;
      return;
    }
    isLooking = true;
    isStale = false;
    counter
        .rooms
        .view(resident, consultation)
        .whenComplete((seen, failure) -> hear(() -> looked(seen)));
  }

  private void looked(@Nullable ConsultationView seen) {
    isLooking = false;
    if (seen != null) {
      view = seen;
      if (script == null && seen.practice() != null) {
        script = counter.scripts.find(seen.practice().resident(), seen.openedAt()).orElse(null);
      }
    }
    if (isStale) {
      look();
    }
  }

  /** Does what is due. */
  void act() {
    if (isOver || isLooking || view == null || script == null || consultation == null) {
      return;
    }
    var replies = new Replies(script, counter.scripts.phrases(script.language()));
    replies.next(view, lately).ifPresent(reply -> act(own, resident, inRoom, reply));
    if (!counter.isAttended.apply(script)) {
      new PracticeClerk(script).next(view).ifPresent(this::actAsClerk);
    }
  }

  private void actAsClerk(Replies.Reply reply) {
    if (!clerkCame) {
      clerkCame = true;
      counter.rooms.hear(clerk, clerkInRoom, consultation, new RoomMessage.RoomHello(null));
    }
    act(clerks, clerk, clerkInRoom, reply);
  }

  private void act(Intent intent, Actor who, Listener listener, Replies.Reply reply) {
    if (intent.isDue(reply, counter.clock.instant())) {
      counter.rooms.hear(who, listener, consultation, reply.command());
    }
  }

  /** What somebody is about to do: once, and as soon as it was due when they first meant to. */
  private static final class Intent {
    private @Nullable String key;
    private Instant due = Instant.EPOCH;
    private boolean isDone;

    boolean isDue(Replies.Reply reply, Instant now) {
      if (!reply.key().equals(key)) {
        key = reply.key();
        due = reply.due();
        isDone = false;
      }
      if (isDone || now.isBefore(due)) {
        return false;
      }
      isDone = true;
      return true;
    }
  }

  /** Goes; the kiosk is free. */
  private void leave() {
    isOver = true;
    counter.desk.leave(resident, atDesk);
    if (consultation != null) {
      counter.rooms.leave(inRoom, consultation);
      counter.rooms.leave(clerkInRoom, consultation);
    }
  }
}
