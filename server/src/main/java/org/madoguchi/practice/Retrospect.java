package org.madoguchi.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.FormId;
import org.madoguchi.core.OutcomeCode;
import org.madoguchi.core.ProcedureId;
import org.madoguchi.journal.Entry;
import org.madoguchi.wire.ClerkTaskState;
import org.madoguchi.wire.ConfirmationState;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationView;
import org.madoguchi.wire.GuideAnswer;
import org.madoguchi.wire.PracticeReview;
import org.madoguchi.wire.PracticeStep;

/** ふりかえり: what the events of a practised session show. Pure. */
final class Retrospect {
  private final PracticeScript script;
  private final ConsultationView view;
  private final Instant now;

  /**
   * @param view the session as it is now
   */
  Retrospect(PracticeScript script, ConsultationView view, Instant now) {
    this.script = script;
    this.view = view;
    this.now = now;
  }

  /**
   * @param entries all events of the session
   */
  PracticeReview over(List<Entry<ConsultationEvent>> entries) {
    var written = view.intake().values();
    var heard = script.facts().stream().filter(f -> Facts.isSame(f, written.get(f.item()))).count();
    var differences =
        script.facts().stream()
            .filter(f -> written.containsKey(f.item()))
            .filter(f -> !Facts.isSame(f, written.get(f.item())))
            .map(
                f ->
                    new PracticeReview.ReviewDifference(f.item(), f.value(), written.get(f.item())))
            .toList();
    var hints =
        script.hints().stream()
            .map(h -> new PracticeReview.ReviewHint(h.hint(), h.of(), h.why(), isDone(h, entries)))
            .toList();
    var outcomes =
        script.outcomes().stream()
            .map(o -> new PracticeReview.ReviewResult(o.procedure(), o.outcome(), recorded(o)))
            .toList();
    return new PracticeReview(
        script.resident(),
        hints,
        (int) heard,
        script.facts().size(),
        differences,
        askedTwice(entries),
        steps(entries),
        outcomes);
  }

  private @Nullable OutcomeCode recorded(PracticeScript.Outcome right) {
    return view.procedures().stream()
        .filter(p -> p.procedure().equals(right.procedure()))
        .findFirst()
        .map(p -> p.outcome())
        .orElse(null);
  }

  private boolean isDone(PracticeScript.Hint hint, List<Entry<ConsultationEvent>> entries) {
    var of = hint.of();
    return switch (hint.hint()) {
      case guide -> isGuided(entries);
      case confirm ->
          view.intake().confirmations().stream()
              .anyMatch(c -> c.state() == ConfirmationState.confirmed);
      case notes -> view.notes().notes().stream().anyMatch(note -> note.text() != null);
      case identity -> !view.identityChecks().isEmpty();
      case accept ->
          view.procedures().stream().anyMatch(p -> is(p.procedure(), of) && p.acceptance() != null);
      case task ->
          view.clerkTasks().stream()
              .anyMatch(t -> t.kind().name().equals(of) && t.state() == ClerkTaskState.done);
      case add -> view.procedures().stream().anyMatch(p -> is(p.procedure(), of));
      case form -> view.documents().stream().anyMatch(d -> is(d.form(), of) && d.filed());
      case sign ->
          view.documents().stream().anyMatch(d -> is(d.form(), of) && !d.signatures().isEmpty());
      case print -> !view.prints().isEmpty();
      case noForm -> view.documents().stream().allMatch(d -> d.form() == null);
    };
  }

  private static boolean is(ProcedureId id, @Nullable String of) {
    return id.value().equals(of);
  }

  private static boolean is(@Nullable FormId id, @Nullable String of) {
    return id != null && id.value().equals(of);
  }

  /** Something was answered, and nothing otherwise than the resident says. */
  private boolean isGuided(List<Entry<ConsultationEvent>> entries) {
    var last = new LinkedHashMap<String, GuideAnswer>();
    for (var entry : entries) {
      if (entry.event() instanceof ConsultationEvent.GuideAnswered told) {
        last.put(told.question(), told.answer());
      }
    }
    return !last.isEmpty()
        && last.entrySet().stream()
            .allMatch(
                e -> script.guide().getOrDefault(e.getKey(), GuideAnswer.unknown) == e.getValue());
  }

  /** What was asked by name again after the resident had answered it. */
  private static int askedTwice(List<Entry<ConsultationEvent>> entries) {
    var answered = new HashSet<String>();
    int twice = 0;
    for (var entry : entries) {
      if (entry.event() instanceof ConsultationEvent.AskedAloud asked
          && asked.about() != null
          && answered.contains(asked.about())) {
        twice++;
      } else if (entry.event() instanceof ConsultationEvent.SaidAloud said
          && said.about() != null) {
        answered.add(said.about());
      }
    }
    return twice;
  }

  private List<PracticeReview.ReviewStep> steps(List<Entry<ConsultationEvent>> entries) {
    var opened = first(entries, e -> e instanceof ConsultationEvent.DocumentOpened);
    var finished =
        first(
            entries,
            e ->
                e instanceof ConsultationEvent.SignatureRequested
                    || e instanceof ConsultationEvent.DocumentFinished);
    var ended = first(entries, e -> e instanceof ConsultationEvent.ConsultationEnded);
    var closed = first(entries, e -> e instanceof ConsultationEvent.WrapUpFinished);
    var steps = new ArrayList<PracticeReview.ReviewStep>();
    var from = view.openedAt();
    var until = Optional.ofNullable(opened).or(() -> Optional.ofNullable(ended)).orElse(now);
    steps.add(step(PracticeStep.hearing, from, until));
    if (opened != null) {
      until = Optional.ofNullable(finished).or(() -> Optional.ofNullable(ended)).orElse(now);
      steps.add(step(PracticeStep.filling, opened, until));
    }
    if (finished != null) {
      steps.add(step(PracticeStep.finishing, finished, Objects.requireNonNullElse(ended, now)));
    }
    if (ended != null) {
      steps.add(step(PracticeStep.wrapUp, ended, Objects.requireNonNullElse(closed, now)));
    }
    return List.copyOf(steps);
  }

  private static @Nullable Instant first(
      List<Entry<ConsultationEvent>> entries, Predicate<ConsultationEvent> which) {
    return entries.stream()
        .filter(entry -> which.test(entry.event()))
        .map(Entry::at)
        .findFirst()
        .orElse(null);
  }

  private static PracticeReview.ReviewStep step(PracticeStep step, Instant from, Instant until) {
    return new PracticeReview.ReviewStep(
        step, Math.max(0, Duration.between(from, until).toSeconds()));
  }
}
