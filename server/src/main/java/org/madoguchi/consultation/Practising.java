package org.madoguchi.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Person;
import org.madoguchi.core.Problem;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationEvent.PracticeEvent;
import org.madoguchi.wire.PracticeLine;
import org.madoguchi.wire.PracticeView;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.RoomMessage.PracticeCommand;

/** 練習: what is said aloud where no voice is carried. Pure. */
final class Practising {
  /** Of one consultation. */
  private static final int MOST = 500;

  private Practising() {}

  // ---- decide

  /**
   * @param counter whether the whole counter is there to practise
   * @throws Problem.Conflict {@code not-in-practice} in earnest
   */
  static List<ConsultationEvent> decided(
      boolean counter, @Nullable PracticeView practice, PracticeCommand command) {
    if (!counter) {
      throw new Problem.Conflict("not-in-practice");
    }
    if (command instanceof RoomMessage.BeginPractice m) {
      return practice == null
          ? List.of(new ConsultationEvent.PracticeBegun(m.resident()))
          : List.of();
    }
    if (practice == null) {
      throw new Problem.Conflict("not-in-practice");
    }
    if (practice.lines().size() >= MOST) {
      throw new Problem.Conflict("too-many-lines", Map.of("most", String.valueOf(MOST)));
    }
    if (command instanceof RoomMessage.AskAloud m) {
      return List.of(new ConsultationEvent.AskedAloud(m.about(), m.words()));
    }
    if (command instanceof RoomMessage.SayAloud m) {
      return List.of(new ConsultationEvent.SaidAloud(m.about(), m.words()));
    }
    throw new IllegalStateException("a command without a decision: " + command.getClass());
  }

  // ---- fold

  static PracticeView folded(
      @Nullable PracticeView practice, Person by, Instant at, PracticeEvent event) {
    if (event instanceof ConsultationEvent.PracticeBegun e) {
      return new PracticeView(e.resident(), List.of());
    }
    if (practice == null) {
      throw new IllegalStateException("said before it began: " + event.getClass());
    }
    if (event instanceof ConsultationEvent.AskedAloud e) {
      return with(practice, new PracticeLine(by, at, e.about(), e.words()));
    }
    if (event instanceof ConsultationEvent.SaidAloud e) {
      return with(practice, new PracticeLine(by, at, e.about(), e.words()));
    }
    throw new IllegalStateException("an event that nothing folds: " + event.getClass());
  }

  private static PracticeView with(PracticeView practice, PracticeLine line) {
    return new PracticeView(practice.resident(), Consultation.add(practice.lines(), line));
  }
}
