package org.madoguchi.consultation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.core.AnnotationId;
import org.madoguchi.core.Person;
import org.madoguchi.wire.Annotation;
import org.madoguchi.wire.ConsultationEvent;
import org.madoguchi.wire.ConsultationEvent.AnnotationEvent;
import org.madoguchi.wire.DocumentView;
import org.madoguchi.wire.MarkHistory;
import org.madoguchi.wire.MarkStep;
import org.madoguchi.wire.PersonSteps;

/**
 * How the marks on a document change, and what each person may take back. The screens fold the same
 * way, in the same order. Pure.
 *
 * <p>Undo is a person's own: what others did meanwhile stays. A step that no longer changes
 * anything, because somebody else erased the mark or brought it back, is passed over.
 */
final class Annotations {
  /** Nothing was ever drawn. */
  static final MarkHistory NONE = new MarkHistory(List.of(), List.of());

  /** Steps that one person may take back. */
  static final int STEPS = 100;

  /** Marks that are gone and may come back; the oldest are forgotten first. */
  private static final int ERASED = 2_000;

  private Annotations() {}

  static DocumentView folded(DocumentView d, Person by, Instant at, AnnotationEvent event) {
    if (event instanceof ConsultationEvent.AnnotationAdded e) {
      var drawn = new Annotation(e.annotation(), by, at, e.mark());
      return did(
          Documents.annotated(d, Consultation.add(d.annotations(), drawn), d.history()),
          by,
          new MarkStep(true, List.of(e.annotation())));
    }
    if (event instanceof ConsultationEvent.AnnotationsErased e) {
      return did(move(d, true, e.annotations()), by, new MarkStep(false, e.annotations()));
    }
    if (event instanceof ConsultationEvent.AnnotationRemoved e) {
      return dropped(d, by, e.annotation());
    }
    if (event instanceof ConsultationEvent.AnnotationsUndone) {
      return turned(d, by, true);
    }
    if (event instanceof ConsultationEvent.AnnotationsRedone) {
      return turned(d, by, false);
    }
    throw new IllegalStateException("an event that nothing folds: " + event.getClass());
  }

  static boolean canUndo(DocumentView d, Person by) {
    return next(d, steps(d, by), true) != null;
  }

  static boolean canRedo(DocumentView d, Person by) {
    return next(d, steps(d, by), false) != null;
  }

  private static PersonSteps steps(DocumentView d, Person by) {
    return d.history().people().stream()
        .filter(s -> s.by().equals(by))
        .findFirst()
        .orElse(new PersonSteps(by, List.of(), List.of()));
  }

  /**
   * The step that would be taken back, or done again; none when there is nothing left to change.
   */
  private static @Nullable MarkStep next(DocumentView d, PersonSteps steps, boolean back) {
    var from = back ? steps.done() : steps.undone();
    for (int i = from.size() - 1; i >= 0; i--) {
      if (changes(d, from.get(i), back)) {
        return from.get(i);
      }
    }
    return null;
  }

  /** Whether what the step would move away is there, or what it would bring back is gone. */
  private static boolean changes(DocumentView d, MarkStep step, boolean back) {
    var there = step.drawn() == back ? d.annotations() : d.history().erased();
    return there.stream().anyMatch(a -> step.annotations().contains(a.annotation()));
  }

  /** Takes a person's last step back, or does it again. */
  private static DocumentView turned(DocumentView d, Person by, boolean back) {
    var steps = steps(d, by);
    var step = next(d, steps, back);
    if (step == null) {
      return d;
    }
    var from = back ? steps.done() : steps.undone();
    var left = from.subList(0, from.lastIndexOf(step));
    var to = Consultation.add(back ? steps.undone() : steps.done(), step);
    return with(
        move(d, step.drawn() == back, step.annotations()),
        back ? new PersonSteps(by, left, to) : new PersonSteps(by, to, left));
  }

  /** A new step; what was taken back before can't be done again any more. */
  private static DocumentView did(DocumentView d, Person by, MarkStep step) {
    var done = Consultation.add(steps(d, by).done(), step);
    return with(d, new PersonSteps(by, last(done, STEPS), List.of()));
  }

  /** As the first streams have it: away for good. */
  private static DocumentView dropped(DocumentView d, Person by, AnnotationId gone) {
    var steps = steps(d, by);
    return with(
        Documents.annotated(
            d,
            d.annotations().stream().filter(a -> !a.annotation().equals(gone)).toList(),
            d.history()),
        new PersonSteps(
            by,
            steps.done().stream().filter(s -> !s.annotations().contains(gone)).toList(),
            steps.undone()));
  }

  /** Marks go from the page to the erased ones, or come back on top of all others. */
  private static DocumentView move(DocumentView d, boolean away, Collection<AnnotationId> which) {
    var moved = Set.copyOf(which);
    var there = new ArrayList<Annotation>();
    var from = away ? d.annotations() : d.history().erased();
    var to = new ArrayList<>(away ? d.history().erased() : d.annotations());
    for (var annotation : from) {
      (moved.contains(annotation.annotation()) ? to : there).add(annotation);
    }
    var erased = away ? to : there;
    return Documents.annotated(
        d,
        List.copyOf(away ? there : to),
        new MarkHistory(last(erased, ERASED), d.history().people()));
  }

  /** One person's steps are others now; erased marks that nobody can bring back are forgotten. */
  private static DocumentView with(DocumentView d, PersonSteps steps) {
    var people = new ArrayList<>(d.history().people());
    people.removeIf(s -> s.by().equals(steps.by()));
    people.add(steps);
    var known = new HashSet<AnnotationId>();
    for (var person : people) {
      person.done().forEach(s -> known.addAll(s.annotations()));
      person.undone().forEach(s -> known.addAll(s.annotations()));
    }
    var erased = d.history().erased().stream().filter(a -> known.contains(a.annotation())).toList();
    return Documents.annotated(d, d.annotations(), new MarkHistory(erased, List.copyOf(people)));
  }

  private static <T> List<T> last(List<T> list, int most) {
    return List.copyOf(list.subList(Math.max(0, list.size() - most), list.size()));
  }
}
