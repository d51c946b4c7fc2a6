import type { Language, Texts } from '../../../text';
import type { EditedPack, Law } from '../../../wire/messages.gen';
import { type Row, type Said, saidFields } from './pack-state';

/** One part of the form in which a procedure is changed. */
export interface FieldGroup {
  readonly title: string;
  readonly rows: readonly Row[];
  /** Where further lines go: the path of the list, and which values a line has. */
  readonly adds?: { readonly path: string; readonly parts: readonly string[] };
  /** How many lines there are; further ones are numbered from here. */
  readonly lines?: number;
}

const WORDS = ['ja', 'easy', 'en'] as const;

/** Everything of a procedure that may be changed in a form, in the order in which it is read. */
export function fieldGroups(pack: EditedPack, text: Texts['procedures']): readonly FieldGroup[] {
  const { procedure } = pack;
  return [
    {
      title: text.basics,
      rows: [
        said('title', procedure.title),
        said('summary', procedure.summary),
        said('remark', procedure.remark ?? { ja: '', easy: '', en: '' }),
        {
          path: 'minutes',
          fields: [
            { path: 'minutesFrom', value: String(procedure.minutesFrom) },
            { path: 'minutesTo', value: String(procedure.minutesTo) },
          ],
        },
        {
          path: 'fee',
          fields: [
            {
              path: 'fee.yen',
              value: procedure.fee === undefined ? '' : String(procedure.fee.yen),
            },
          ],
        },
      ],
    },
    lineGroup(text.bring, 'bring', procedure.bring, WORDS),
    lineGroup(text.law, 'law', procedure.law, ['ja']),
    {
      title: text.outcomes,
      rows: procedure.outcomes.map((one) => said(`outcomes.${one.outcome}.title`, one.title)),
    },
    {
      title: text.questions,
      rows: pack.questions
        .filter((one) => !one.shared)
        .map((one) => ({
          path: `questions.${one.question}`,
          fields: [
            ...saidFields(`questions.${one.question}.ask`, one.ask),
            ...(one.why === undefined ? [] : saidFields(`questions.${one.question}.why`, one.why)),
            ...saidFields(`questions.${one.question}.findOut`, one.findOut),
          ],
        })),
    },
    ...(['conflicts', 'consequences'] as const).map((list) => ({
      title: text[list],
      rows: pack[list].map((one) => ({
        path: `${list}.${one.id}`,
        fields: [
          ...saidFields(`${list}.${one.id}.what`, one.what),
          ...saidFields(`${list}.${one.id}.reason`, one.reason),
          ...lawFields(`${list}.${one.id}.law`, one.law),
        ],
      })),
    })),
    {
      title: text.documents,
      rows: pack.documents
        .filter((one) => !one.shared)
        .map((one) => ({
          path: `documents.${one.document}`,
          fields: [
            ...saidFields(`documents.${one.document}.what`, one.what),
            ...one.or.flatMap((other, at) =>
              saidFields(`documents.${one.document}.or.${at + 1}`, other),
            ),
          ],
        })),
    },
    {
      title: text.deadlines,
      rows: pack.deadlines.map((one) => ({
        path: `deadlines.${one.deadline}`,
        fields: [
          ...saidFields(`deadlines.${one.deadline}.what`, one.what),
          { path: `deadlines.${one.deadline}.length`, value: String(one.length) },
          ...saidFields(`deadlines.${one.deadline}.from`, one.from),
          ...lawFields(`deadlines.${one.deadline}.law`, one.law),
        ],
      })),
    },
    lineGroup(text.notes, 'notes', pack.notes, ['ja']),
  ];
}

function said(path: string, words: Said): Row {
  return { path, fields: saidFields(path, words) };
}

function lawFields(path: string, law: readonly Law[]): Row['fields'] {
  return law.map((one, at) => ({ path: `${path}.${at + 1}.ja`, value: one.ja }));
}

function lineGroup(
  title: string,
  path: string,
  lines: readonly Partial<Readonly<Record<Language, string>>>[],
  parts: readonly Language[],
): FieldGroup {
  return {
    title,
    rows: lines.map((line, at) => ({
      path: `${path}.${at + 1}`,
      fields: parts.map((part) => ({
        path: `${path}.${at + 1}.${part}`,
        value: line[part] ?? '',
      })),
    })),
    adds: { path, parts },
    lines: lines.length,
  };
}

/** What a value is called where it stands alone: its part of the procedure, the item, the value. */
export function changeName(path: string, pack: EditedPack, text: Texts['procedures']): string {
  const [list = '', id = '', ...rest] = path.split('.');
  const parts: Readonly<Record<string, readonly [string, string | undefined]>> = {
    questions: [text.ask, pack.questions.find((one) => one.question === id)?.ask.ja],
    documents: [text.documents, pack.documents.find((one) => one.document === id)?.what.ja],
    consequences: [text.consequences, pack.consequences.find((one) => one.id === id)?.what.ja],
    conflicts: [text.conflicts, pack.conflicts.find((one) => one.id === id)?.what.ja],
    deadlines: [text.deadlines, pack.deadlines.find((one) => one.deadline === id)?.what.ja],
    outcomes: [text.outcomes, pack.procedure.outcomes.find((one) => one.outcome === id)?.title.ja],
  };
  const part = parts[list];
  const value = path.endsWith('unverified') ? text.unverified : fieldName(path, text);
  return part === undefined || rest.length === 0
    ? value
    : text.editing.inPart(part[0], part[1] ?? id, value);
}

/** What a value is called, by the end of its path. */
export function fieldName(path: string, text: Texts['procedures']): string {
  const steps = path.split('.');
  const last = steps.at(-1) ?? '';
  const isLanguage = last === 'ja' || last === 'easy' || last === 'en';
  const before = isLanguage ? steps.slice(0, -1) : steps;
  const what = whatName(before, text);
  return isLanguage ? text.editing.inLanguage(what, text.languages[last]) : what;
}

function whatName(steps: readonly string[], text: Texts['procedures']): string {
  const names: Readonly<Record<string, string>> = {
    title: text.name,
    summary: text.summary,
    remark: text.remark,
    minutesFrom: text.minutesFrom,
    minutesTo: text.minutesTo,
    yen: text.feeYen,
    bring: text.bring,
    law: text.law,
    notes: text.notes,
    ask: text.ask,
    why: text.why,
    findOut: text.findOut,
    what: text.what,
    reason: text.reason,
    or: text.or,
    from: text.dayFrom,
    length: text.length,
    department: text.department,
  };
  if (steps[0] === 'outcomes') {
    return text.outcomes;
  }
  const last = steps.at(-1) ?? '';
  if (/^[0-9]+$/.test(last)) {
    return text.editing.line(names[steps.at(-2) ?? ''] ?? '', Number(last));
  }
  return names[last] ?? last;
}
