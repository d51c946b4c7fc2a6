package org.madoguchi.consultation;

import java.time.Clock;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.madoguchi.access.Actor;
import org.madoguchi.bus.Listener;
import org.madoguchi.core.ConsultationId;
import org.madoguchi.core.DepartmentId;
import org.madoguchi.core.Person;
import org.madoguchi.document.finish.FieldFit;
import org.madoguchi.document.finish.Finisher;
import org.madoguchi.document.form.FormTemplates;
import org.madoguchi.document.intake.FormFillings;
import org.madoguchi.journal.FileStore;
import org.madoguchi.journal.Journal;
import org.madoguchi.procedure.Catalog;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.RoomMessage;

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
  private Consumer<ConsultationView> phaseReached = view -> {};

  /**
   * @param departmentName in Japanese, as it stands on a seal
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
      Clock clock,
      Executor pool,
      Executor paper) {
    this.journal = journal;
    this.clock = clock;
    this.pool = pool;
    decisions =
        new Decisions(
            catalog, forms, new Stamps(departmentName, clock), new IntakeDecisions(fillings, fit));
    finishing = new Finishing(files, finisher, paper);
  }

  /** Who is told each time a consultation's phase is another. Set before anything is opened. */
  public void onPhase(Consumer<ConsultationView> listener) {
    phaseReached = listener;
  }

  /** Opens the room of an accepted ticket; opening it again does nothing. */
  public void open(ConsultationEvent.ConsultationOpened opened, Person staff) {
    room(opened.consultation()).open(opened, staff);
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
   * What the members see; fails with a {@link org.madoguchi.core.Problem} for somebody who is not
   * one.
   */
  public CompletionStage<ConsultationView> view(Actor actor, ConsultationId id) {
    var room = room(id);
    var view = room.view(actor);
    room.whenEmpty(() -> remove(id, room));
    return view;
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

  private Room room(ConsultationId id) {
    return rooms.computeIfAbsent(
        id,
        i -> new Room(i, journal, decisions, finishing, clock, pool, v -> phaseReached.accept(v)));
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
