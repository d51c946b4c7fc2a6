package org.madoguchi;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.madoguchi.access.Actor;
import org.madoguchi.booking.BookingDesk;
import org.madoguchi.config.Config;
import org.madoguchi.consultation.HandOverBoard;
import org.madoguchi.consultation.HandOvers;
import org.madoguchi.consultation.PrivacyBoard;
import org.madoguchi.consultation.RoomFollower;
import org.madoguchi.consultation.Rooms;
import org.madoguchi.consultation.TaskBoard;
import org.madoguchi.core.ClerkTaskId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.Person;
import org.madoguchi.directory.Directory;
import org.madoguchi.document.finish.FieldFit;
import org.madoguchi.equipment.Equipment;
import org.madoguchi.journal.Entry;
import org.madoguchi.originals.OriginalsDesk;
import org.madoguchi.originals.Talks;
import org.madoguchi.print.Tray;
import org.madoguchi.queue.Desk;
import org.madoguchi.queue.ReceptionRules;
import org.madoguchi.queue.Ticket;
import org.madoguchi.wire.Companion;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationPhase;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.TicketState;
import org.madoguchi.work.WorkDesk;
import org.madoguchi.work.WorkPaths;
import org.madoguchi.work.WorkTable;

/**
 * The rooms of the house where things happen, and who of them hears of what: the line opens a
 * consultation, the consultation moves its ticket, the call, the branch's tasks and tray, and the
 * work after it. None of them knows another.
 */
record Counter(
    Desk desk,
    Equipment equipment,
    Rooms rooms,
    WorkDesk work,
    OriginalsDesk originals,
    BookingDesk bookings,
    TaskBoard tasks,
    HandOverBoard handOvers,
    PrivacyBoard privacy,
    Tray tray) {

  /** Where the parts' turns are run, and where paper is drawn. */
  record Pools(Executor mailboxes, Executor paper) {}

  static Counter make(
      Config config,
      Directory directory,
      Storage storage,
      Paper paper,
      Clock clock,
      Pools pools,
      Closing closing) {
    var journal = storage.journal();
    var database = storage.database();
    var catalog = paper.catalog();
    var mailboxes = pools.mailboxes;
    var reception = config.reception();

    var desk =
        closing.with(
            new Desk(journal, catalog, directory, ReceptionRules.of(reception), clock, mailboxes));
    var equipment = closing.with(new Equipment(database, journal, directory, clock, mailboxes));
    var rooms =
        closing.with(
            new Rooms(
                journal,
                catalog,
                paper.forms(),
                id -> directory.department(id).map(d -> d.name().ja()).orElse(id.value()),
                paper.fillings(),
                new FieldFit(paper.fonts()),
                storage.files(),
                paper.finisher(),
                equipment::printsItself,
                day -> !directory.opening().isClosed(day),
                new HandOvers(
                    desk::presence, Duration.ofSeconds(reception.handOverSeconds()), clock),
                clock,
                mailboxes,
                pools.paper));
    var work =
        closing.with(
            new WorkDesk(
                journal,
                database,
                directory,
                catalog,
                WorkPaths.of(config.work()),
                clock,
                mailboxes));
    var originals =
        closing.with(
            new OriginalsDesk(journal, database, directory, talks(rooms), clock, mailboxes));
    var bookings =
        closing.with(
            new BookingDesk(
                journal, database, directory, catalog, desk::receive, clock, mailboxes));
    var tasks = closing.with(new TaskBoard(mailboxes));
    var handOvers =
        closing.with(
            new HandOverBoard(
                rooms,
                d -> directory.opening().opening(d, clock.instant()).isOpen(),
                clock,
                mailboxes));
    var privacy = closing.with(new PrivacyBoard(rooms, clock, mailboxes));
    var tray = closing.with(new Tray(database, clock, mailboxes));
    return new Counter(
        desk, equipment, rooms, work, originals, bookings, tasks, handOvers, privacy, tray);
  }

  /** Lets each hear of the others; before {@link #open}. */
  void join(Calling calling) {
    desk.onAccepted(
        ticket -> {
          if (ticket.state() == TicketState.accepted) { // before the room, which may have ended
            calling.tokens().open(ticket.consultation(), ticket.staff());
            calling.tokens().open(ticket.consultation(), ticket.resident());
          }
          rooms.open(opened(ticket), ticket.staff());
        });
    rooms.follow(new Following(calling));
    work.onCertificate(tray::changed);
  }

  /** Reads back what was going on, and does once more what a stop may have kept from being done. */
  void open(Storage storage) {
    desk.open();
    handOvers.open();
    privacy.open();
    originals.open();
    WorkTable.forgotten(storage.database()).forEach(rooms::repeat);
  }

  private static Talks talks(Rooms rooms) {
    return new Talks() {
      @Override
      public CompletionStage<ConsultationView> view(Actor actor, ConsultationId consultation) {
        return rooms.view(actor, consultation);
      }

      @Override
      public CompletionStage<Void> received(
          Person by, ConsultationId consultation, ClerkTaskId task, String number) {
        return rooms.originalReceived(by, consultation, task, number);
      }
    };
  }

  private static ConsultationEvent.ConsultationOpened opened(Ticket ticket) {
    return new ConsultationEvent.ConsultationOpened(
        ticket.consultation(),
        ticket.id(),
        ticket.number(),
        ticket.branch(),
        ticket.kiosk(),
        ticket.department(),
        ticket.procedure(),
        ticket.helper(),
        ticket.since(),
        ticket.staff(),
        ticket.resident(),
        ticket.language());
  }

  /** What becomes of a consultation, for everything outside its room. */
  private final class Following implements RoomFollower {
    private final Calling calling;

    Following(Calling calling) {
      this.calling = calling;
    }

    @Override
    public void phaseReached(ConsultationView view) {
      tasks.changed(view);
      handOvers.changed(view);
      privacy.changed(view);
      staffed(view);
      reached(view).ifPresent(state -> desk.reached(view.ticket(), state));
      if (view.endedAt() != null) {
        calling.tokens().end(view.consultation());
        calling.signaling().closeRoom(view.consultation().value());
      }
      if (view.phase() == ConsultationPhase.closed) {
        work.closed(view);
      }
    }

    @Override
    public void printed(ConsultationId id, Entry<ConsultationEvent> entry) {
      tray.happened(id, entry);
    }

    @Override
    public void tasksChanged(ConsultationView view) {
      tasks.changed(view);
    }

    @Override
    public void staffChanged(ConsultationView view) {
      handOvers.changed(view);
      staffed(view);
    }

    @Override
    public void privacyChanged(ConsultationView view) {
      privacy.changed(view);
    }

    /** Whoever of staff leads it, or is in it, has somebody, and may enter the call. */
    private void staffed(ConsultationView view) {
      if (view.phase() == ConsultationPhase.talking) {
        var company = view.company().stream().map(Companion::person).toList();
        var all = Stream.concat(Stream.of(view.staff()), company.stream()).toList();
        calling.tokens().open(view.consultation(), all);
        desk.staffed(view.ticket(), view.staff(), company);
      }
    }
  }

  private static Optional<TicketState> reached(ConsultationView view) {
    return switch (view.phase()) {
      case talking -> Optional.empty();
      case wrapUp -> Optional.of(TicketState.wrapUp);
      case closed -> Optional.of(TicketState.closed);
    };
  }
}
