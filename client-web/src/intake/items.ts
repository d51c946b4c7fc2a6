import type {
  Confirmation,
  ConsultationView,
  DocumentView,
  FieldProblem,
  FormField,
  IntakeCatalog,
  IntakeGroup,
  IntakeItem,
} from '../wire/messages.gen';

/** A list never has more rows than this. */
const MOST_ROWS = 99;

/** One item of the visit: its own key, and what the catalogue says of its kind. */
export interface AskedItem {
  readonly key: string;
  readonly item: IntakeItem;
}

/** Items that are shown together; one of several has its number. */
export interface AskedGroup {
  readonly group: IntakeGroup;
  /** From 1; 0 when it is not one of several. */
  readonly row: number;
  readonly items: readonly AskedItem[];
}

/** Key of one of several, as it stands in the catalogue: `person.2.name` is `person.{n}.name`. */
export function patternOf(key: string): string {
  return key.replace(/^([a-z]+)\.[1-9]\d?\./, '$1.{n}.');
}

/** The number of one of several; 0 for a single item. */
export const rowOfKey = (key: string): number =>
  Number(/^[a-z]+\.([1-9]\d?)\./.exec(key)?.[1] ?? 0);
const groupOf = (key: string): string => key.slice(0, key.indexOf('.'));

export function itemOf(catalog: IntakeCatalog, key: string): IntakeItem | undefined {
  const pattern = patternOf(key);
  return catalog.items.find((item) => item.key === pattern);
}

/** Forms that are being filled in, the one in front first. */
export function openForms(view: ConsultationView): readonly DocumentView[] {
  const open = view.documents.filter((d) => d.form !== undefined && d.finished === undefined);
  return [...open].sort(
    (a, b) => Number(b.document === view.shown) - Number(a.document === view.shown),
  );
}

/**
 * What the open forms ask for, in the order of the catalogue. Of a list there are the rows that
 * have something in them, the first, and as many as were asked for besides.
 *
 * @param rows how many rows of a list were asked for
 */
export function askedGroups(
  catalog: IntakeCatalog,
  view: ConsultationView,
  rows: ReadonlyMap<string, number>,
): readonly AskedGroup[] {
  const patterns = new Set(
    openForms(view).flatMap((d) =>
      d.fields.flatMap((f) => (f.item === undefined ? [] : [patternOf(f.item.key)])),
    ),
  );
  const asked = catalog.items.filter((item) => patterns.has(item.key));
  return catalog.groups.flatMap((group) => {
    const single = asked.filter((i) => groupOf(i.key) === group.key && !i.key.includes('{n}'));
    const listed = asked.filter((i) => groupOf(i.key) === group.key && i.key.includes('{n}'));
    const groups: AskedGroup[] = [];
    if (single.length > 0) {
      groups.push({ group, row: 0, items: single.map((item) => ({ key: item.key, item })) });
    }
    if (listed.length > 0) {
      const last = Math.max(rowsSaid(view, group.key), rows.get(group.key) ?? 0, 1);
      for (let row = 1; row <= last; row += 1) {
        groups.push({
          group,
          row,
          items: listed.map((item) => ({ key: item.key.replace('{n}', String(row)), item })),
        });
      }
    }
    return groups;
  });
}

/** The last row of a list of which something was said; 0 when nothing was. */
export function rowsSaid(view: ConsultationView, list: string): number {
  return Math.max(
    0,
    ...Object.keys(view.intake.values)
      .filter((key) => groupOf(key) === list)
      .map(rowOfKey),
  );
}

/** Whether one more can be added to a list. */
export const mayGrow = (rows: number): boolean => rows < MOST_ROWS;

/** A place where something is missing or wrong, once for each item. */
export interface Trouble {
  readonly document: DocumentView;
  readonly problem: FieldProblem;
}

/** What is wrong and what is missing, in the order of the forms; the form in front comes first. */
export function troublesOf(view: ConsultationView): readonly Trouble[] {
  const found = new Map<string, Trouble>();
  for (const document of openForms(view)) {
    for (const problem of document.problems) {
      const before = found.get(problem.item);
      if (before === undefined || (isWrong(problem) && !isWrong(before.problem))) {
        found.set(problem.item, { document, problem });
      }
    }
  }
  return [...found.values()];
}

/** Whether the value is kept off the paper, as the server says it. */
export function isWrong({ code }: FieldProblem): boolean {
  return !['missing', 'not-on-this-form'].includes(code);
}

/** What is wrong with the item that fills a field of this document. */
export function problemAt(document: DocumentView, field: FormField): FieldProblem | undefined {
  return document.problems.find((p) => p.item === field.item?.key);
}

/** Rows that a form has no place for. */
export function overflowOf(view: ConsultationView, list: string): readonly DocumentView[] {
  return openForms(view).filter((d) => d.overflow.some((o) => o.list === list));
}

/** Where an item stands on an open form; the form in front comes first. */
export function placeOf(
  view: ConsultationView,
  key: string,
): { readonly document: DocumentView; readonly field: FormField } | undefined {
  for (const document of openForms(view)) {
    const field = document.fields.find((f) => f.item?.key === key);
    if (field !== undefined) {
      return { document, field };
    }
  }
  return undefined;
}

/** What the resident said of a field, or is asked; about its item, where one fills it. */
export function confirmationOf(
  view: ConsultationView,
  document: string,
  field: FormField,
): Confirmation | undefined {
  return view.intake.confirmations.find((c) =>
    c.item === undefined && field.item === undefined
      ? c.document === document && c.field === field.id
      : c.item === field.item?.key,
  );
}
