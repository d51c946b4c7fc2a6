import { openForms, troublesOf } from '../../intake';
import type {
  ConsultationView,
  DocumentView,
  FieldProblem,
  FormField,
} from '../../wire/messages.gen';
import { fillingOf } from './state';

/** 本人確認 that a procedure asks for and nobody has made. */
const IDENTITY_CHECK = { key: 'identityCheck' } as const;

/** 不足: something that is missing. */
export type Need = FieldNeed | typeof IDENTITY_CHECK;

/** Something that is missing, wrong or not signed, and the field that it leads to. */
export interface FieldNeed {
  /** The same as long as it is the same need. */
  readonly key: string;
  readonly document: DocumentView;
  readonly field: FormField;
  /** What is wrong or missing in what was said; absent for a signature and for an empty field. */
  readonly problem?: FieldProblem;
}

/**
 * Everything that is still needed, in the order of the forms; the one in front comes first. Of a
 * document that asks for nothing in particular, such as a PDF made elsewhere, what is empty.
 *
 * @param isIdentityLacking whether 本人確認 is asked for and was not made
 */
export function needsOf(
  view: ConsultationView,
  shown: DocumentView | undefined,
  isIdentityLacking = false,
): readonly Need[] {
  const forms = openForms(view);
  const troubles = troublesOf(view).flatMap(({ document, problem }) =>
    needAt(document, problem.field, `item ${problem.item}`, problem),
  );
  const unsigned = forms.flatMap((document) => unsignedIn(document));
  const listed = new Set(unsigned.map((need) => need.key));
  return [
    ...troubles,
    ...unsigned,
    ...emptyIn(shown).filter((need) => !listed.has(need.key)),
    ...(isIdentityLacking && forms.length > 0 ? [IDENTITY_CHECK] : []),
  ];
}

/** What is still needed on one document before it can be finished as a whole. */
export function needsIn(document: DocumentView, isIdentityLacking = false): readonly Need[] {
  const troubles = document.problems.flatMap((problem) =>
    needAt(document, problem.field, `item ${problem.item}`, problem),
  );
  return document.form === undefined
    ? troubles
    : [...troubles, ...unsignedIn(document), ...(isIdentityLacking ? [IDENTITY_CHECK] : [])];
}

/**
 * The need that follows: the one after the last that was led to; when that is done, the one that
 * stands in its place now.
 *
 * @param last key of the last one led to, and where in the list it was
 */
export function nextNeed(
  needs: readonly Need[],
  last: { readonly key: string; readonly at: number } | undefined,
): { readonly need: Need; readonly at: number } | undefined {
  const stands = needs.findIndex((need) => need.key === last?.key);
  const at = stands >= 0 ? stands + 1 : (last?.at ?? 0);
  const wrapped = at < needs.length ? at : 0;
  const need = needs[wrapped];
  return need === undefined ? undefined : { need, at: wrapped };
}

function unsignedIn(document: DocumentView): readonly FieldNeed[] {
  return document.fields
    .filter((f) => f.kind === 'signature' && !document.signatures.some((s) => s.field === f.id))
    .flatMap(({ id }) => needAt(document, id, `field ${document.document} ${id}`));
}

function emptyIn(document: DocumentView | undefined): readonly FieldNeed[] {
  if (document === undefined || document.finished !== undefined || asksForItems(document)) {
    return [];
  }
  return fillingOf(document).empty.flatMap(({ id }) =>
    needAt(document, id, `field ${document.document} ${id}`),
  );
}

/** Whether what was said once fills some of its fields. */
export function asksForItems(document: DocumentView): boolean {
  return document.fields.some((field) => field.item !== undefined);
}

function needAt(
  document: DocumentView,
  id: string,
  key: string,
  problem?: FieldProblem,
): readonly FieldNeed[] {
  const field = document.fields.find((f) => f.id === id);
  return field === undefined
    ? []
    : [{ key, document, field, ...(problem === undefined ? {} : { problem }) }];
}
