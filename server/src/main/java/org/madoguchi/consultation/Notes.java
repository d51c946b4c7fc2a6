package org.madoguchi.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.madoguchi.core.Person;
import org.madoguchi.core.Problem;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationEvent.NotesEvent;
import org.madoguchi.wire.NoteView;
import org.madoguchi.wire.NotesView;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.RoomMessage.NotesCommand;

/** 筆談: what is written instead of said, both ways. Pure. */
final class Notes {
  /** Of one consultation. */
  private static final int MOST = 100;

  private Notes() {}

  // ---- decide

  static List<ConsultationEvent> decided(NotesView notes, NotesCommand command) {
    if (command instanceof RoomMessage.OpenNotes) {
      return notes.open() ? List.of() : List.of(new ConsultationEvent.NotesOpened());
    }
    if (command instanceof RoomMessage.CloseNotes) {
      return notes.open() ? List.of(new ConsultationEvent.NotesClosed()) : List.of();
    }
    if (!notes.open()) {
      throw new Problem.Conflict("notes-closed");
    }
    if (notes.notes().size() >= MOST) {
      throw new Problem.Conflict("too-many-notes", Map.of("most", String.valueOf(MOST)));
    }
    if (command instanceof RoomMessage.WriteNote m) {
      return List.of(new ConsultationEvent.NoteWritten(m.text()));
    }
    if (command instanceof RoomMessage.DrawNote m) {
      return List.of(new ConsultationEvent.NoteDrawn(m.ink()));
    }
    throw new IllegalStateException("a command without a decision: " + command.getClass());
  }

  // ---- fold

  static NotesView folded(NotesView notes, Person by, Instant at, NotesEvent event) {
    if (event instanceof ConsultationEvent.NotesOpened) {
      return new NotesView(true, notes.notes());
    }
    if (event instanceof ConsultationEvent.NotesClosed) {
      return new NotesView(false, notes.notes());
    }
    if (event instanceof ConsultationEvent.NoteWritten e) {
      return with(notes, new NoteView(by, at, e.text(), null));
    }
    if (event instanceof ConsultationEvent.NoteDrawn e) {
      return with(notes, new NoteView(by, at, null, e.ink()));
    }
    throw new IllegalStateException("an event that nothing folds: " + event.getClass());
  }

  private static NotesView with(NotesView notes, NoteView note) {
    return new NotesView(notes.open(), Consultation.add(notes.notes(), note));
  }
}
