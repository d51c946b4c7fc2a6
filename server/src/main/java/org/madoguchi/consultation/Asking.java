package org.madoguchi.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.Person;
import org.madoguchi.core.Problem;
import org.madoguchi.core.QuestionId;
import org.madoguchi.wire.Answer;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationEvent.QuestionEvent;
import org.madoguchi.wire.QuestionView;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.RoomMessage.QuestionCommand;

/** 質問: what the resident is asked on the screen, one at a time, and what they answer. Pure. */
final class Asking {
  /** Of one consultation. */
  private static final int MOST = 100;

  private Asking() {}

  // ---- decide

  static List<ConsultationEvent> decided(List<QuestionView> questions, QuestionCommand command) {
    if (command instanceof RoomMessage.AskQuestion m) {
      return asked(questions, new ConsultationEvent.QuestionAsked(m.question(), m.text()));
    }
    if (command instanceof RoomMessage.CancelQuestion m) {
      return isAsked(questions, m.question())
          ? List.of(new ConsultationEvent.QuestionCancelled(m.question()))
          : List.of(); // answered meanwhile
    }
    if (command instanceof RoomMessage.AnswerQuestion m) {
      if (!isAsked(questions, m.question())) {
        throw new Problem.Conflict("question-not-asked");
      }
      return List.of(new ConsultationEvent.QuestionAnswered(m.question(), m.answer()));
    }
    throw new IllegalStateException("a command without a decision: " + command.getClass());
  }

  /** One more, if it is new and there is room for it. */
  static List<ConsultationEvent> asked(
      List<QuestionView> questions, ConsultationEvent.QuestionAsked asked) {
    if (questions.size() >= MOST) {
      throw new Problem.Conflict("too-many-questions", Map.of("most", String.valueOf(MOST)));
    }
    if (questions.stream().anyMatch(q -> q.question().equals(asked.question()))) {
      throw new Problem.Conflict("question-exists");
    }
    return List.of(asked);
  }

  private static boolean isAsked(List<QuestionView> questions, QuestionId id) {
    return questions.stream().anyMatch(q -> q.question().equals(id) && q.endedAt() == null);
  }

  // ---- fold

  static List<QuestionView> folded(
      List<QuestionView> questions, Person by, Instant at, QuestionEvent event) {
    var answer = event instanceof ConsultationEvent.QuestionAnswered e ? e.answer() : null;
    var ended =
        questions.stream().map(q -> q.endedAt() == null ? ended(q, at, answer) : q).toList();
    return event instanceof ConsultationEvent.QuestionAsked e
        ? Consultation.add(
            ended,
            new QuestionView(
                e.question(), e.text(), by, at, null, null, e.wording(), e.guide(), e.person()))
        : ended;
  }

  private static QuestionView ended(QuestionView q, Instant at, @Nullable Answer answer) {
    return new QuestionView(
        q.question(), q.text(), q.by(), q.at(), answer, at, q.wording(), q.guide(), q.person());
  }
}
