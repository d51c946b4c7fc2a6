import type {
  Annotation,
  AnnotationEvent,
  AnnotationId,
  DocumentView,
  MarkStep,
  Person,
  PersonSteps,
} from '../wire/messages.gen';
import { never } from '../wire/never';

/** Steps that one person may take back. */
const STEPS = 100;
/** Marks that are gone and may come back; the oldest are forgotten first. */
const ERASED = 2_000;

/** The marks of a document after one more event, as the server folds them. */
export function foldAnnotations(
  d: DocumentView,
  by: Person,
  at: string,
  event: AnnotationEvent,
): DocumentView {
  switch (event.type) {
    case 'annotation.added': {
      const annotation: Annotation = { annotation: event.annotation, by, at, mark: event.mark };
      const drawn = { ...d, annotations: [...d.annotations, annotation] };
      return did(drawn, by, { drawn: true, annotations: [event.annotation] });
    }
    case 'annotations.erased':
      return did(move(d, true, event.annotations), by, {
        drawn: false,
        annotations: event.annotations,
      });
    case 'annotation.removed':
      return dropped(d, by, event.annotation);
    case 'annotations.undone':
      return turned(d, by, true);
    case 'annotations.redone':
      return turned(d, by, false);
    default:
      return never(event);
  }
}

/** Whether the person has something to take back on this document. */
export function canUndo(d: DocumentView | undefined, me: Person): boolean {
  return d !== undefined && d.finished === undefined && next(d, stepsOf(d, me), true) !== undefined;
}

/** Whether the person has taken something back that can be done again. */
export function canRedo(d: DocumentView | undefined, me: Person): boolean {
  return (
    d !== undefined && d.finished === undefined && next(d, stepsOf(d, me), false) !== undefined
  );
}

const isSame = (a: Person, b: Person): boolean => a.id === b.id && a.role === b.role;

function stepsOf(d: DocumentView, by: Person): PersonSteps {
  return d.history.people.find((s) => isSame(s.by, by)) ?? { by, done: [], undone: [] };
}

/** The place of the step that would be taken back, or done again. */
function next(d: DocumentView, steps: PersonSteps, back: boolean): number | undefined {
  const from = back ? steps.done : steps.undone;
  const at = from.findLastIndex((step) => changes(d, step, back));
  return at < 0 ? undefined : at;
}

/** Whether what the step would move away is there, or what it would bring back is gone. */
function changes(d: DocumentView, step: MarkStep, back: boolean): boolean {
  const there = step.drawn === back ? d.annotations : d.history.erased;
  return there.some((a) => step.annotations.includes(a.annotation));
}

function turned(d: DocumentView, by: Person, back: boolean): DocumentView {
  const steps = stepsOf(d, by);
  const at = next(d, steps, back);
  const from = back ? steps.done : steps.undone;
  const step = at === undefined ? undefined : from[at];
  if (step === undefined) {
    return d;
  }
  const left = from.slice(0, at);
  const to = [...(back ? steps.undone : steps.done), step];
  return withSteps(
    move(d, step.drawn === back, step.annotations),
    back ? { by, done: left, undone: to } : { by, done: to, undone: left },
  );
}

/** A new step; what was taken back before can't be done again any more. */
function did(d: DocumentView, by: Person, step: MarkStep): DocumentView {
  const done = [...stepsOf(d, by).done, step].slice(-STEPS);
  return withSteps(d, { by, done, undone: [] });
}

/** As the first streams have it: away for good. */
function dropped(d: DocumentView, by: Person, gone: AnnotationId): DocumentView {
  const steps = stepsOf(d, by);
  return withSteps(
    { ...d, annotations: d.annotations.filter((a) => a.annotation !== gone) },
    { ...steps, done: steps.done.filter((s) => !s.annotations.includes(gone)) },
  );
}

/** Marks go from the page to the erased ones, or come back on top of all others. */
function move(d: DocumentView, away: boolean, which: readonly AnnotationId[]): DocumentView {
  const moved = new Set(which);
  const from = away ? d.annotations : d.history.erased;
  const left = from.filter((a) => !moved.has(a.annotation));
  const to = [
    ...(away ? d.history.erased : d.annotations),
    ...from.filter((a) => moved.has(a.annotation)),
  ];
  return {
    ...d,
    annotations: away ? left : to,
    history: { ...d.history, erased: (away ? to : left).slice(-ERASED) },
  };
}

/** One person's steps are others now; erased marks that nobody can bring back are forgotten. */
function withSteps(d: DocumentView, steps: PersonSteps): DocumentView {
  const people = [...d.history.people.filter((s) => !isSame(s.by, steps.by)), steps];
  const known = new Set(
    people.flatMap((s) => [...s.done, ...s.undone].flatMap((step) => step.annotations)),
  );
  const erased = d.history.erased.filter((a) => known.has(a.annotation));
  return { ...d, history: { erased, people } };
}
