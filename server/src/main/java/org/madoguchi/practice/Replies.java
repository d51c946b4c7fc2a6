package org.madoguchi.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.CommandId;
import org.madoguchi.core.Role;
import org.madoguchi.wire.Confirmation;
import org.madoguchi.wire.ConfirmationState;
import org.madoguchi.wire.ConsultationPhase;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.DocumentView;
import org.madoguchi.wire.PracticeLine;
import org.madoguchi.wire.RoomMessage;
import org.madoguchi.wire.RoomMessage.RoomCommand;
import org.madoguchi.wire.SignatureInk;

/** What a 練習の来庁者 does next, from what they see. Pure. */
final class Replies {
  /** Before they speak or press. */
  static final Duration THINKS = Duration.ofSeconds(2);

  /** The pen is slower. */
  static final Duration WRITES = Duration.ofSeconds(4);

  private final PracticeScript script;
  private final Phrases phrases;
  private final Understanding understanding;

  Replies(PracticeScript script, Phrases phrases) {
    this.script = script;
    this.phrases = phrases;
    understanding = new Understanding(script, phrases);
  }

  /**
   * @param key names what it replies to, so that it is said once
   */
  record Reply(String key, Instant due, RoomCommand command) {}

  /**
   * The one thing to do next; empty when there is nothing to.
   *
   * @param lately when something happened last
   */
  Optional<Reply> next(ConsultationView view, Instant lately) {
    if (view.phase() != ConsultationPhase.talking) {
      return Optional.empty();
    }
    var practice = view.practice();
    if (practice == null) {
      var begin = new RoomMessage.BeginPractice(CommandId.fresh(), script.resident());
      return Optional.of(new Reply("begin", view.openedAt(), begin));
    }
    if (practice.lines().isEmpty()) {
      return Optional.of(
          says("opening", view.openedAt(), new Understanding.Said(null, script.opening())));
    }
    return pressed(view, lately).or(() -> spoken(view, lately));
  }

  /** What is asked on the screen comes before what is said. */
  private Optional<Reply> pressed(ConsultationView view, Instant lately) {
    for (var question : view.questions()) {
      if (question.endedAt() == null) {
        var answer = understanding.pressed(question.text());
        var command =
            new RoomMessage.AnswerQuestion(CommandId.fresh(), question.question(), answer);
        return Optional.of(
            new Reply("question " + question.question(), question.at().plus(THINKS), command));
      }
    }
    for (var asked : view.intake().confirmations()) {
      if (asked.state() == ConfirmationState.asked) {
        var command =
            new RoomMessage.AnswerConfirmation(
                CommandId.fresh(), asked.document(), asked.field(), isRight(view, asked));
        return Optional.of(
            new Reply("confirmation " + asked.at(), asked.at().plus(THINKS), command));
      }
    }
    for (var document : view.documents()) {
      if (document.signatureAsked() != null) {
        return Optional.of(signature(document, document.signatureAsked(), lately));
      }
    }
    var still = view.documentCamera().stillAsked();
    if (still != null) {
      var command = new RoomMessage.FailStill(CommandId.fresh(), still.still());
      return Optional.of(new Reply("still " + still.still(), still.at().plus(THINKS), command));
    }
    return Optional.empty();
  }

  private boolean isRight(ConsultationView view, Confirmation asked) {
    return script
        .fact(asked.item())
        .map(fact -> Facts.isSame(fact, view.intake().values().get(fact.item())))
        .orElse(true);
  }

  private Reply signature(DocumentView document, String field, Instant lately) {
    var command =
        script.signs()
            ? new RoomMessage.GiveSignature(CommandId.fresh(), document.document(), hand(field))
            : new RoomMessage.CancelSignature(CommandId.fresh(), document.document());
    return new Reply("sign " + document.document() + " " + field, lately.plus(WRITES), command);
  }

  /** A hand that writes 見本, more or less. */
  private static SignatureInk hand(String field) {
    var strokes = new ArrayList<List<Double>>();
    for (int i = 0; i < 6; i++) {
      var points = new ArrayList<Double>();
      for (int p = 0; p <= 8; p++) {
        double along = p / 8.0;
        points.add(0.1 + 0.13 * i + 0.09 * along);
        points.add(0.5 + 0.25 * Math.sin(3 * along + i));
        points.add(0.5);
      }
      strokes.add(points);
    }
    return new SignatureInk(field, strokes, null);
  }

  private Optional<Reply> spoken(ConsultationView view, Instant lately) {
    if (view.hold() != null) {
      return Optional.empty(); // they hear nothing, and were asked to wait
    }
    var lines = view.practice().lines();
    var last = lines.get(lines.size() - 1);
    var spoke = lastOwn(lines);
    if (last.by().role() != Role.resident) {
      var said =
          script.isDeaf()
              ? new Understanding.Said(null, phrases.unheard())
              : understanding.answer(last.about(), last.words());
      return Optional.of(says("line " + lines.size(), last.at().plus(THINKS), said));
    }
    var notes = view.notes().notes();
    if (view.notes().open() && !notes.isEmpty()) {
      var note = notes.get(notes.size() - 1);
      if (note.text() != null && (spoke == null || !note.at().isBefore(spoke))) {
        return Optional.of(
            says(
                "note " + notes.size(),
                note.at().plus(THINKS),
                understanding.answer(null, note.text())));
      }
    }
    return Optional.of(
        says(
            "still there " + lately,
            lately.plus(Duration.ofMinutes(script.patience())),
            new Understanding.Said(null, phrases.still())));
  }

  private static @Nullable Instant lastOwn(List<PracticeLine> lines) {
    return lines.stream()
        .filter(line -> line.by().role() == Role.resident)
        .map(PracticeLine::at)
        .reduce((a, b) -> b)
        .orElse(null);
  }

  private static Reply says(String key, Instant due, Understanding.Said said) {
    return new Reply(
        key, due, new RoomMessage.SayAloud(CommandId.fresh(), said.about(), said.words()));
  }
}
