import type {
  EditedPack,
  Law,
  PackConfirmed,
  PackEdit,
  PackProblem,
  PackValue,
  Words,
} from '../../../wire/messages.gen';

/** A text in some of the languages a resident may read. */
export type Said = Words & { readonly easy?: string };

/**
 * What is otherwise than it came at a path or below it. Marks are shown as such and not as values, and a
 * line of the law is a fact of its own.
 */
export function changesAt(pack: EditedPack, path: string): readonly PackValue[] {
  return pack.changes.filter(
    (one) =>
      (one.path === path || one.path.startsWith(`${path}.`)) &&
      !one.path.endsWith('unverified') &&
      (path.includes('law.') || !one.path.slice(path.length).startsWith('.law.')),
  );
}

/** What our settings took out: the words of each item, and its id where it had none. */
export function removedItems(pack: EditedPack): readonly string[] {
  const there = new Set([
    ...pack.questions.map((one) => `questions.${one.question}`),
    ...pack.documents.map((one) => `documents.${one.document}`),
    ...pack.consequences.map((one) => `consequences.${one.id}`),
    ...pack.conflicts.map((one) => `conflicts.${one.id}`),
    ...pack.deadlines.map((one) => `deadlines.${one.deadline}`),
    ...pack.procedure.outcomes.map((one) => `outcomes.${one.outcome}`),
  ]);
  const gone = new Map<string, string>();
  for (const { path, before, after } of pack.changes) {
    const [list = '', id = '', ...rest] = path.split('.');
    const item = `${list}.${id}`;
    const isList = /^(questions|documents|consequences|conflicts|deadlines|outcomes)$/.test(list);
    if (isList && before !== undefined && after === undefined && !there.has(item)) {
      const words = /^(what|ask|title)\.ja$/.test(rest.join('.')) ? before : gone.get(item);
      gone.set(item, words ?? id);
    }
  }
  return [...gone.values()];
}

/** Who has checked a fact, where it bears no mark any more. */
export function confirmationOf(
  pack: EditedPack,
  fact: string,
  isUnverified: boolean,
): PackConfirmed | undefined {
  return isUnverified ? undefined : pack.confirmed.find((one) => one.fact === fact);
}

/** How many facts have yet to be checked. */
export function unverifiedCount(pack: EditedPack): number {
  const { procedure } = pack;
  const laws = (of: readonly { readonly law: readonly Law[] }[]): readonly Law[] =>
    of.flatMap((one) => one.law);
  return [
    procedure,
    ...(procedure.fee === undefined ? [] : [procedure.fee]),
    ...procedure.law,
    ...pack.notes,
    ...pack.documents,
    ...pack.conflicts,
    ...pack.consequences,
    ...pack.deadlines,
    ...laws(pack.conflicts),
    ...laws(pack.consequences),
    ...laws(pack.deadlines),
  ].filter((fact) => fact.unverified).length;
}

/** A value of a procedure that is typed in. */
export interface Field {
  /** As the server names it. */
  readonly path: string;
  readonly value: string;
}

/** A line or item of a procedure with its values. */
export interface Row {
  /** Of the line itself, where it may be removed. */
  readonly path: string;
  readonly fields: readonly Field[];
}

/** What was typed, by path; a line that is to go is `undefined`. */
export type Typed = ReadonlyMap<string, string | undefined>;

/** A text as fields, in its languages. */
export function saidFields(path: string, said: Said): readonly Field[] {
  return (['ja', 'easy', 'en'] as const).flatMap((language) => {
    const value = said[language];
    return value === undefined ? [] : [{ path: `${path}.${language}`, value }];
  });
}

/** What is to be said to the server: what is another value than now, and the lines that go. */
export function editsOf(typed: Typed): readonly PackEdit[] {
  return [...typed]
    .filter(([path]) => !isBelowRemoved(path, typed))
    .map(([path, value]) => (value === undefined ? { path } : { path, value }));
}

function isBelowRemoved(path: string, typed: Typed): boolean {
  const at = path.lastIndexOf('.');
  const line = at < 0 ? '' : path.slice(0, at);
  return line !== '' && typed.has(line) && typed.get(line) === undefined;
}

/** Something typed; a value that is as before is nothing typed. */
export function typing(typed: Typed, { path, value: now }: Field, value: string): Typed {
  const next = new Map(typed);
  if (value === now) {
    next.delete(path);
  } else {
    next.set(path, value);
  }
  return next;
}

/** A line is to go, or to stay after all. */
export function removing(typed: Typed, path: string, isRemoved: boolean): Typed {
  const next = new Map(typed);
  if (isRemoved) {
    next.set(path, undefined);
  } else {
    next.delete(path);
  }
  return next;
}

/** What is wrong with a value. */
export function problemAt(problems: readonly PackProblem[], path: string): PackProblem | undefined {
  return problems.find((one) => one.path === path);
}
