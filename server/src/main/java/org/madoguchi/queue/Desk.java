package org.madoguchi.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madoguchi.access.Actor;
import org.madoguchi.bus.Listener;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.KioskId;
import org.madoguchi.core.Person;
import org.madoguchi.core.Problem;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.core.Role;
import org.madoguchi.core.TicketId;
import org.madoguchi.directory.Directory;
import org.madoguchi.journal.Entry;
import org.madoguchi.journal.Journal;
import org.madoguchi.journal.Keeper;
import org.madoguchi.owner.Turns;
import org.madoguchi.procedure.Catalog;
import org.madoguchi.wire.DepartmentPresence;
import org.madoguchi.wire.DeskMessage;
import org.madoguchi.wire.ServerMessage;
import org.madoguchi.wire.ServiceLanguage;
import org.madoguchi.wire.StaffMember;
import org.madoguchi.wire.TicketState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owner of the waiting lines on this node: decides what is said at reception, keeps it, tells the
 * screens. Its methods may be called from any thread and return at once.
 */
public final class Desk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
  private static final String STAFF = "staff";
  private static final Person COUNTER = new Person("counter", Role.admin, "窓口");

  private final Journal journal;
  private final Directory directory;
  private final Clock clock;
  private final Turns turns;
  private final Keeper<LineEvent> keeper;
  private final WaitingLines lines;
  private final LineStreams streams;
  private final Reception reception;
  private final Audience audience = new Audience();
  private final Attendance attendance = new Attendance();
  private final TicketViews tickets;
  private final KioskStates kiosks;
  private final StaffStates staffStates;
  private final Duration waitingAlert;
  private final Offering offering;
  private final Keeper<StaffEvent> attendanceKeeper;
  private final Openings openings;
  private final Presence presence;

  private Consumer<Ticket> accepted = t -> {};
  private long staffHead;
  private Map<String, StaffMember> staffTold = Map.of();
  private boolean offerAsked;

  public Desk(
      Journal journal,
      Catalog catalog,
      Directory directory,
      ReceptionRules rules,
      Clock clock,
      Executor pool) {
    this.journal = journal;
    this.directory = directory;
    this.clock = clock;
    lines = new WaitingLines(rules.priorities());
    streams = new LineStreams(journal, directory, lines);
    tickets = new TicketViews(lines, audience, attendance);
    kiosks = new KioskStates(directory, lines, audience, tickets, clock);
    openings = new Openings(directory::opening, catalog);
    reception = new Reception(lines, directory, catalog, openings, clock);
    presence = new Presence(directory);
    presence.look(List.of(), account -> false, account -> false, clock.instant());
    turns = new Turns("desk", pool, 10_000);
    keeper =
        new Keeper<>(
            journal,
            turns.mailbox(),
            clock,
            lines::isDone,
            entry -> happened(streams.department(entry.event()), entry),
            () -> streams.missed(this::happened));
    offering = new Offering(rules.times());
    staffStates = new StaffStates(rules.times().answer());
    waitingAlert = rules.waitingAlert();
    attendanceKeeper =
        new Keeper<>(
            journal,
            turns.mailbox(),
            clock,
            command -> false, // going twice is going once
            this::attendanceChanged,
            () -> missedOfStaff().forEach(this::attendanceChanged));
  }

  /** Who is to be told of an acceptance, before the screens are. Set before {@link #open}. */
  public void onAccepted(Consumer<Ticket> listener) {
    accepted = listener;
  }

  /**
   * Reads the lines back from the journal and repeats what acceptance leads to, which is safe. From
   * then on the clock is asked each second, so that nothing depends on a timer that was set before
   * the clock was moved, or before a restart.
   */
  public void open() {
    turns.resume(
        () -> {
          catchUp();
          openings.look(clock.instant());
          lines.all().stream().filter(t -> t.consultation() != null).toList().forEach(accepted);
        });
    turns.every(Duration.ofSeconds(1), this::secondPassed);
  }

  /** A screen says something. */
  public void hear(Actor actor, Listener listener, DeskMessage message) {
    if (message instanceof DeskMessage.DeskCommand command) {
      turns.hear(listener, command.id(), (refused, kept) -> command(actor, command, refused, kept));
    } else {
      turns.hear(listener, () -> hello(actor, listener));
    }
  }

  /** A screen is gone. */
  public void leave(Actor actor, Listener listener) {
    turns.resume(
        () -> {
          if (audience.leave(listener) && actor.kiosk() != null) {
            kiosks.connectionChanged(actor.kiosk());
          }
          if (actor.role() == Role.staff && !audience.staff().contains(actor)) {
            attendance.left(actor.person().id());
            staffStates.left(actor, clock.instant());
            tellStaff();
          }
        });
  }

  /**
   * 予約された方 is here: takes their ticket, before others who come now; once, however often it is said.
   *
   * @param by the resident at the kiosk, or the clerk for them
   * @return completes when it is durable; fails with the {@link Problem} for which it is not taken
   */
  public CompletionStage<Void> receive(
      Actor by,
      TicketId id,
      KioskId kiosk,
      ProcedureId procedure,
      @Nullable ServiceLanguage language) {
    return turns.asked(
        (refused, taken) ->
            keep(
                by.person(),
                null,
                () -> reception.takeBooked(by, id, kiosk, procedure, language),
                refused,
                taken));
  }

  /** A consultation went on; its ticket follows. Saying it again does nothing. */
  public void reached(TicketId ticket, TicketState state) {
    turns.resume(() -> follow(() -> lines.follow(ticket, state).orElse(null)));
  }

  /**
   * Who of staff leads a consultation, or is in it, may be others. Saying it again does nothing.
   */
  public void staffed(TicketId ticket, Person staff, List<Person> company) {
    turns.resume(() -> follow(() -> lines.staffing(ticket, staff, company).orElse(null)));
  }

  /**
   * Whether the department can be asked to come into a consultation; as was known last, at once.
   *
   * @throws Problem.Invalid {@code unknown-department}
   */
  public DepartmentPresence presence(DepartmentId department) {
    return presence.of(department);
  }

  // ---- on the mailbox

  private void hello(Actor actor, Listener listener) {
    var connected = audience.join(listener, actor);
    if (seesOpenings(actor) && !openings.all().isEmpty()) { // before what may be chosen is drawn
      listener.tell(new ServerMessage.OpeningsChanged(openings.all()));
    }
    var seen =
        lines.all().stream()
            .filter(t -> Audience.sees(actor, t))
            .map(t -> tickets.view(t, actor))
            .toList();
    var board = directory.kiosks().stream().filter(actor::sees).map(kiosks::view).toList();
    if (actor.role() == Role.staff) {
      attendance.came(actor.person().id(), clock.instant());
      staffStates.came(actor);
      listener.tell(staffChanged(actor.person().id()));
      listener.tell(new ServerMessage.DepartmentsChanged(presence.all()));
      lookWhoIsThere();
    }
    listener.tell(new ServerMessage.DeskSnapshot(clock.instant(), seen, board));
    if (connected && actor.kiosk() != null) {
      kiosks.connectionChanged(actor.kiosk());
    }
    tellStaff();
    if (StaffStates.sees(actor)) {
      listener.tell(
          new ServerMessage.WallSnapshot(
              (int) waitingAlert.toSeconds(), List.copyOf(staffTold.values())));
    }
    offer();
  }

  /** Tells the wall, if there is one, who does something else now. */
  private void tellStaff() {
    if (!audience.has(StaffStates::sees)) {
      return;
    }
    var now = staffStates.all(lines, attendance, clock.instant());
    now.forEach(
        (account, member) -> {
          if (!member.equals(staffTold.get(account))) {
            audience.tell(StaffStates::sees, new ServerMessage.StaffMemberChanged(member));
          }
        });
    staffTold = now;
  }

  private ServerMessage.StaffChanged staffChanged(String account) {
    return new ServerMessage.StaffChanged(attendance.away(account).orElse(null));
  }

  private static boolean seesOpenings(Actor actor) {
    return actor.role() == Role.resident || actor.role() == Role.clerk;
  }

  private void secondPassed() {
    if (openings.look(clock.instant())) {
      audience.tell(Desk::seesOpenings, new ServerMessage.OpeningsChanged(openings.all()));
    }
    tickets.tellEstimates();
    lookWhoIsThere();
    offer();
  }

  private void lookWhoIsThere() {
    if (presence.look(audience.staff(), this::isFree, lines::isBusy, clock.instant())) {
      audience.tell(
          a -> a.role() == Role.staff, new ServerMessage.DepartmentsChanged(presence.all()));
    }
  }

  /** Asks somebody, or goes a step further, if it is time to; looks again when that is kept. */
  private void offer() {
    if (!offerAsked) {
      offerAsked = true;
      follow(
          () -> {
            offerAsked = false;
            return nextOffer();
          });
    }
  }

  private @Nullable LineEvent nextOffer() {
    var free =
        audience.staff().stream()
            .filter(staff -> isFree(staff.person().id()))
            .map(staff -> new Offering.Free(staff, freeSince(staff.person().id())))
            .toList();
    return offering.next(lines, free, this::isUnable, clock.instant()).orElse(null);
  }

  private boolean isFree(String account) {
    return attendance.away(account).isEmpty() && !lines.isEngaged(account);
  }

  private boolean isUnable(String account) {
    return attendance.away(account).isPresent() || lines.isBusy(account);
  }

  private Instant freeSince(String account) {
    return StaffStates.freeSince(account, lines, attendance);
  }

  private void command(
      Actor actor, DeskMessage.DeskCommand command, Consumer<Problem> refused, Runnable kept) {
    if (lines.isDone(command.id())) {
      kept.run();
    } else if (command instanceof DeskMessage.StaffCommand ofStaff) {
      attendanceKeeper.keep(
          actor.person(), command.id(), () -> decided(actor.person(), ofStaff), refused, kept);
    } else {
      keep(actor.person(), command.id(), () -> reception.decide(actor, command), refused, kept);
    }
  }

  private Keeper.Decided<StaffEvent> decided(Person staff, DeskMessage.StaffCommand command) {
    var event = attendance.decide(staff, command);
    return event == null
        ? Keeper.Decided.nothing()
        : new Keeper.Decided<>(STAFF, staffHead, List.of(event));
  }

  private void attendanceChanged(Entry<StaffEvent> entry) {
    staffHead = entry.seq();
    attendance.fold(entry);
    var account = entry.by().id();
    LOG.atInfo()
        .addKeyValue("staff", account)
        .addKeyValue("away", attendance.away(account).isPresent())
        .log("attendance changed");
    audience.tell(a -> a.person().id().equals(account), staffChanged(account));
    lookWhoIsThere();
    tellStaff();
    offer();
  }

  private List<Entry<StaffEvent>> missedOfStaff() {
    return journal.read(STAFF, staffHead + 1, StaffEvent.class);
  }

  /** Keeps what follows by itself, which nobody is told the refusal of. */
  private void follow(Supplier<@Nullable LineEvent> decision) {
    turns.follow((refused, kept) -> keep(COUNTER, null, decision, refused, kept));
  }

  private void keep(
      Person by,
      @Nullable CommandId cause,
      Supplier<@Nullable LineEvent> decision,
      Consumer<Problem> refused,
      Runnable kept) {
    keeper.keep(by, cause, () -> streams.decided(decision.get()), refused, kept);
  }

  private void happened(DepartmentId department, Entry<LineEvent> entry) {
    var before = lines.find(entry.event().ticket());
    var ticket = streams.fold(department, entry);
    LOG.atInfo()
        .addKeyValue("ticket", ticket.id())
        .addKeyValue("number", ticket.number())
        .addKeyValue("department", department)
        .addKeyValue("kiosk", ticket.kiosk())
        .addKeyValue("state", ticket.state())
        .log("ticket changed");
    if (entry.event() instanceof LineEvent.TicketAccepted) {
      accepted.accept(ticket);
    }
    tickets.tell(before, ticket);
    if (before.filter(b -> b.state() != ticket.state()).isPresent()) {
      tickets.tellPlaces(department);
    }
    kiosks.tell(ticket.kiosk());
    lookWhoIsThere();
    tellStaff();
    offer();
  }

  private void catchUp() {
    streams.missed(streams::fold);
    for (var entry : missedOfStaff()) {
      staffHead = entry.seq();
      attendance.fold(entry);
    }
  }

  @Override
  public void close() {
    turns.close();
  }
}
