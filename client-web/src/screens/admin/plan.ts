import type { FormPlan, IntakeItem, PlacedField, ProcedureId } from '../../wire/messages.gen';
import { type Box, inPaperOrder, rounded } from './geometry';
import { isBox } from './kinds';

/** A field while it is worked on; the key stays the same whatever it is called. */
export interface Placed extends PlacedField {
  readonly key: number;
}

/** What one step back brings back. */
export interface Sheet {
  readonly title: string;
  readonly procedures: readonly ProcedureId[];
  readonly fields: readonly Placed[];
}

/** A plan on the desk: what it is, what it was, and which of its fields are chosen. */
export interface Desk {
  readonly sheet: Sheet;
  readonly past: readonly Sheet[];
  readonly future: readonly Sheet[];
  readonly chosen: readonly number[];
  readonly nextKey: number;
  /** What the last step was; the same again is one step with it. */
  readonly last: string | undefined;
}

const REMEMBERED = 200;

/** A plan as it came from the server. */
export function deskOf(plan: FormPlan): Desk {
  return {
    sheet: { ...plan, fields: plan.fields.map((field, key) => ({ ...field, key })) },
    past: [],
    future: [],
    chosen: [],
    nextKey: plan.fields.length,
    last: undefined,
  };
}

/** The plan as it is kept. */
export function planOf({ title, procedures, fields }: Sheet): FormPlan {
  return {
    title,
    procedures,
    fields: fields.map(({ key: _, ...field }) => rounded(field)),
  };
}

/** A step: something else on the sheet, which can be taken back. Steps of one name melt into one. */
export function stepped(desk: Desk, change: Partial<Sheet>, name?: string): Desk {
  const sheet = { ...desk.sheet, ...change };
  const melts = name !== undefined && name === desk.last;
  return {
    ...desk,
    sheet,
    past: melts ? desk.past : [...desk.past, desk.sheet].slice(-REMEMBERED),
    future: [],
    chosen: desk.chosen.filter((key) => sheet.fields.some((field) => field.key === key)),
    last: name,
  };
}

export function choose(desk: Desk, keys: readonly number[]): Desk {
  return { ...desk, chosen: keys, last: undefined };
}

export function undo(desk: Desk): Desk {
  const before = desk.past.at(-1);
  return before === undefined
    ? desk
    : {
        ...desk,
        sheet: before,
        past: desk.past.slice(0, -1),
        future: [desk.sheet, ...desk.future],
        chosen: desk.chosen.filter((key) => before.fields.some((field) => field.key === key)),
        last: undefined,
      };
}

export function redo(desk: Desk): Desk {
  const [next, ...future] = desk.future;
  return next === undefined
    ? desk
    : { ...desk, sheet: next, past: [...desk.past, desk.sheet], future, last: undefined };
}

/** Whether one goes through the fields as a person reads the paper. */
export function isInPaperOrder(fields: readonly Placed[]): boolean {
  return inPaperOrder(fields).every((field, at) => field === fields[at]);
}

/** An order that somebody made stays; the paper's own follows what is on the paper. */
function inOrder(before: readonly Placed[], after: readonly Placed[]): readonly Placed[] {
  return isInPaperOrder(before) ? inPaperOrder(after) : after;
}

/** Puts new fields on the sheet and chooses them. */
export function add(desk: Desk, fields: readonly PlacedField[]): Desk {
  const keyed = fields.map((field, at) => ({ ...field, key: desk.nextKey + at }));
  const before = desk.sheet.fields;
  return choose(
    {
      ...stepped(desk, { fields: inOrder(before, [...before, ...keyed]) }),
      nextKey: desk.nextKey + keyed.length,
    },
    keyed.map(({ key }) => key),
  );
}

/** Changes the chosen fields, each by itself. */
export function change(desk: Desk, to: (field: Placed) => PlacedField, name?: string): Desk {
  const before = desk.sheet.fields;
  const fields = before.map((field) =>
    desk.chosen.includes(field.key) ? { ...to(field), key: field.key } : field,
  );
  return stepped(
    desk,
    { fields: grouped(inOrder(before, fields)) },
    name === undefined ? undefined : `${name} ${desk.chosen.join()}`,
  );
}

/** Puts fields where they were drawn to. */
export function place(desk: Desk, boxes: ReadonlyMap<number, Box>, name?: string): Desk {
  const before = desk.sheet.fields;
  const fields = before.map((field) => {
    const box = boxes.get(field.key);
    return box === undefined ? field : rounded({ ...field, ...pick(box) });
  });
  return stepped(
    desk,
    { fields: inOrder(before, fields) },
    name === undefined ? undefined : `${name} ${desk.chosen.join()}`,
  );
}

const pick = ({ x, y, w, h }: Box): Box => ({ x, y, w, h });

export function remove(desk: Desk): Desk {
  return stepped(desk, {
    fields: desk.sheet.fields.filter((field) => !desk.chosen.includes(field.key)),
  });
}

/** Puts copies of the chosen fields a little below, and chooses them. */
export function duplicate(desk: Desk, page: { readonly h: number }): Desk {
  const ids = idsIn(desk.sheet.fields);
  const copies = desk.sheet.fields
    .filter((field) => desk.chosen.includes(field.key))
    .map(({ key: _, ...field }) => ({
      ...field,
      id: field.option === undefined && field.id !== '' ? unused(field.id, ids) : field.id,
      ...(field.option === undefined
        ? {}
        : { option: unused(field.option, optionsOf(desk.sheet.fields, field.id)) }),
      y: Math.min(field.y + field.h + 1, Math.max(0, page.h - field.h)),
    }));
  return copies.length === 0 ? desk : add(desk, copies);
}

/** Puts some fields before another one, or at the end. */
export function reorder(desk: Desk, keys: readonly number[], before: number | undefined): Desk {
  const going = desk.sheet.fields.filter((field) => keys.includes(field.key));
  const staying = desk.sheet.fields.filter((field) => !keys.includes(field.key));
  const at = staying.findIndex((field) => field.key === before);
  const index = at < 0 ? staying.length : at;
  return stepped(desk, {
    fields: [...staying.slice(0, index), ...going, ...staying.slice(index)],
  });
}

/** As a person reads the paper. */
export function orderAsPaper(desk: Desk): Desk {
  return stepped(desk, { fields: inPaperOrder(desk.sheet.fields) });
}

/** Of the chosen boxes only one will be ticked. */
export function group(desk: Desk): Desk {
  const boxes = desk.sheet.fields.filter(
    (field) => desk.chosen.includes(field.key) && isBox(field),
  );
  const id = boxes[0]?.id;
  if (id === undefined || boxes.length < 2) {
    return desk;
  }
  const keys = boxes.map(({ key }) => key);
  const fields = desk.sheet.fields.map((field) =>
    keys.includes(field.key)
      ? { ...field, id, option: `choice_${keys.indexOf(field.key) + 1}` }
      : field,
  );
  return stepped(desk, { fields });
}

/** Boxes that tick one item of the intake in different words are one group by themselves. */
function grouped(fields: readonly Placed[]): readonly Placed[] {
  const named = new Map<string, { id: string; options: number }>();
  const count = new Map<string, number>();
  for (const field of fields) {
    if (isBox(field) && field.from !== undefined && field.is !== undefined) {
      count.set(field.from, (count.get(field.from) ?? 0) + 1);
    }
  }
  return fields.map((field) => {
    const { from } = field;
    if (!isBox(field) || from === undefined || field.is === undefined) {
      return field;
    }
    if ((count.get(from) ?? 0) < 2) {
      return field;
    }
    const known = named.get(from) ?? { id: field.id, options: 0 };
    const next = { id: known.id, options: known.options + 1 };
    named.set(from, next);
    const option = `choice_${next.options}`;
    return field.id === next.id && field.option === option
      ? field
      : { ...field, id: next.id, option };
  });
}

/** Names in use. */
export function idsIn(fields: readonly PlacedField[]): Set<string> {
  return new Set(fields.map(({ id }) => id));
}

function optionsOf(fields: readonly PlacedField[], id: string): Set<string> {
  return new Set(fields.flatMap((field) => (field.id === id ? [field.option ?? ''] : [])));
}

/** The word, or the word with the first number that makes it another than those in use. */
export function unused(word: string, used: Set<string>): string {
  const stem = word.replace(/_\d+$/, '');
  let id = stem;
  for (let n = 2; used.has(id); n++) {
    id = `${stem}_${n}`;
  }
  used.add(id);
  return id;
}

/** A name for a field that an item fills: `person.1.name` becomes `person_1_name`. */
export function idFor(item: IntakeItem, key: string, used: Set<string>): string {
  const plain = key
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_');
  return unused(/^[a-z]/.test(plain) ? plain : item.kind, used);
}
