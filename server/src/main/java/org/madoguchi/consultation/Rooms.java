package org.madoguchi.consultation;

import java.time.Clock;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Predicate;
import org.madoguchi.access.Actor;
import org.madoguchi.bus.Listener;
import org.madoguchi.core.ClerkTaskId;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.FileHash;
import org.madoguchi.core.HandOverId;
import org.madoguchi.core.KioskId;
import org.madoguchi.core.Person;
import org.madoguchi.core.PrintId;
import org.madoguchi.document.finish.FieldFit;
import org.madoguchi.document.finish.Finisher;
import org.madoguchi.document.form.FormTemplates;
import org.madoguchi.document.intake.FormFillings;
import org.madoguchi.journal.FileStore;
import org.madoguchi.journal.Journal;
import org.madoguchi.procedure.Catalog;
import org.madoguchi.procedure.guide.OpeningDays;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.HandOverLapse;
import org.madoguchi.wire.PrintMessage.PrintCommand;
import org.madoguchi.wire.PrintView;
import org.madoguchi.wire.PrivacyMessage.PrivacyCommand;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.SheetWish;

/**
 * All rooms of this node: each is read from the journal when somebody first enters. Thread-safe.
 */
public final class Rooms implements AutoCloseable {
  private final ConcurrentHashMap<ConsultationId, Room> rooms = new ConcurrentHashMap<>();
  private final Journal journal;
  private final Decisions decisions;
  private final Finishing finishing;
  private final Clock clock;
  private final Executor pool;
  private RoomFollower follower = new RoomFollower() {};

  /**
   * @param departmentName in Japanese, as it stands on a seal
   * @param printsItself whether a kiosk prints without a dialog; answers at once
   * @param opening on which days the counter is open
   * @param handOvers whom a consultation may be handed over to
   * @param pool runs the rooms' mailboxes
   * @param paper makes finished PDFs
   */
  public Rooms(
      Journal journal,
      Catalog catalog,
      FormTemplates forms,
      Function<DepartmentId, String> departmentName,
      FormFillings fillings,
      FieldFit fit,
      FileStore files,
      Finisher finisher,
      Predicate<KioskId> printsItself,
      OpeningDays opening,
      HandOvers handOvers,
      Clock clock,
      Executor pool,
      Executor paper) {
    this.journal = journal;
    this.clock = clock;
    this.pool = pool;
    decisions =
        new Decisions(
            catalog,
            forms,
            new Stamps(departmentName, clock),
            new IntakeDecisions(fillings, fit),
            new Printing(printsItself),
            new Guiding(catalog, files, opening),
            handOvers);
    finishing = new Finishing(files, finisher, paper);
  }

  /** Who is told what becomes of the consultations. Set before anything is opened. */
  public void follow(RoomFollower follower) {
    this.follower = follower;
  }

  /** All is practice (練習). Set before anything is opened. */
  public void practise() {
    decisions.practise();
  }

  /** Opens the room of an accepted ticket; opening it again does nothing. */
  public void open(ConsultationEvent.ConsultationOpened opened, Person staff) {
    room(opened.consultation()).open(opened, staff);
  }

  /** Says once more what the phase of an opened room led to. */
  public void repeat(ConsultationId id) {
    inRoom(id, Room::repeat);
  }

  /** A screen says something in a room. */
  public void hear(Actor actor, Listener listener, ConsultationId id, RoomMessage message) {
    room(id).hear(actor, listener, message);
  }

  /** A screen is gone. */
  public void leave(Listener listener, ConsultationId id) {
    var room = rooms.get(id);
    if (room != null) {
      room.leave(listener);
      room.whenEmpty(() -> remove(id, room));
    }
  }

  /**
   * What the members see, also for staff who is asked to come in; fails with a {@link
   * org.madoguchi.core.Problem} for anybody else.
   */
  public CompletionStage<ConsultationView> view(Actor actor, ConsultationId id) {
    return inRoom(id, room -> room.view(actor));
  }

  /** Fails with a {@link org.madoguchi.core.Problem} for somebody who is not a member. */
  public CompletionStage<Void> admit(Actor actor, ConsultationId id) {
    return inRoom(id, room -> room.admit(actor));
  }

  /** Nobody answers a request any more that other staff come in. */
  public void lapse(ConsultationId id, HandOverId handOver, HandOverLapse why) {
    inRoom(id, room -> room.lapse(handOver, why));
  }

  /** Puts an upload that passed the gate on the table of a room. */
  public CompletionStage<Void> openUpload(
      Actor actor, ConsultationId id, ConsultationEvent.DocumentOpened upload) {
    return room(id).openUpload(actor, upload);
  }

  /** The kiosk gives a still it was asked for and that passed the gate. */
  public CompletionStage<Void> takeStill(
      Actor actor, ConsultationId id, ConsultationEvent.StillTaken still) {
    return room(id).takeStill(actor, still);
  }

  /** A picture, kept under the room's own key, stands for a character from now on. */
  public CompletionStage<Void> attachGlyph(
      Actor actor, ConsultationId id, ConsultationEvent.GlyphAttached attached) {
    return room(id).attachGlyph(actor, attached);
  }

  /** What an お持ち帰り用紙 is made of: as {@link #view}, for the kiosk a little longer than the talk. */
  public CompletionStage<ConsultationView> paperView(Actor actor, ConsultationId id) {
    return inRoom(id, room -> room.paperView(actor));
  }

  /**
   * A paper that this person may print now.
   *
   * @return fails with {@link org.madoguchi.core.Problem.NotFound} {@code no-such-print}
   */
  public CompletionStage<PrintView> paper(Actor actor, ConsultationId id, PrintId print) {
    return inRoom(id, room -> room.paper(actor, print));
  }

  /** A sheet that was made, and kept under this name, is to come out at the branch. */
  public CompletionStage<Void> requestSheet(
      Actor actor, ConsultationId id, SheetWish wish, FileHash file) {
    return inRoom(id, room -> room.requestSheet(actor, wish, file));
  }

  /** 閲覧・印刷の承認 is asked for, or answered; of papers also when the consultation is long over. */
  public CompletionStage<Void> privacy(Actor actor, PrivacyCommand command) {
    return inRoom(command.consultation(), room -> room.privacy(actor, command));
  }

  /** Somebody takes a document away; kept where they see it by an approval alone. */
  public CompletionStage<Void> tookAway(Actor actor, ConsultationId id) {
    return inRoom(id, room -> room.tookAway(actor));
  }

  /** What nobody has answered in time comes to nothing. */
  public void lapsePrivacy(ConsultationId id) {
    inRoom(id, Room::lapsePrivacy);
  }

  /** A paper is printed, or what became of it is said; also when the consultation is long over. */
  public CompletionStage<Void> print(Actor actor, PrintCommand command) {
    return inRoom(command.consultation(), room -> room.print(actor, command));
  }

  /** The 依頼 to take in an original is done, under this number of the 原本受領簿; once, however often. */
  public CompletionStage<Void> originalReceived(
      Person by, ConsultationId id, ClerkTaskId task, String number) {
    return inRoom(id, room -> room.originalReceived(by, task, number));
  }

  private <T> CompletionStage<T> inRoom(
      ConsultationId id, Function<Room, CompletionStage<T>> work) {
    var room = room(id);
    var done = work.apply(room);
    done.whenComplete((result, failure) -> room.whenEmpty(() -> remove(id, room)));
    return done;
  }

  private Room room(ConsultationId id) {
    return rooms.computeIfAbsent(
        id, i -> new Room(i, journal, decisions, finishing, clock, pool, follower));
  }

  private void remove(ConsultationId id, Room room) {
    rooms.remove(id, room);
    room.close();
  }

  /** The stream of the journal that a consultation is. */
  public static String stream(ConsultationId id) {
    return "consultation." + id;
  }

  @Override
  public void close() {
    rooms.values().forEach(Room::close);
  }
}
