import { openForms } from '../../intake';
import type { ConsultationView, DocumentView, IdentityKind } from '../../wire/messages.gen';

/** All kinds, in the order in which they are offered. */
export const IDENTITY_KINDS: readonly IdentityKind[] = [
  'mynumberCard',
  'driverLicence',
  'passport',
  'residenceCard',
  'twoDocuments',
  'oral',
  'other',
  'mandate',
  'register',
];

/** 代理権: that somebody may act for another says nothing of who they are. */
export const AUTHORITY: readonly IdentityKind[] = ['mandate', 'register'];

/** 本人確認欄 of the forms that are being filled in. */
export interface IdentityBoxes {
  /** Kinds that have a box on one of them; nothing when there is no 本人確認欄. */
  readonly offered: readonly IdentityKind[];
  readonly seen: readonly IdentityKind[];
  /** Whether a form has a 本人確認欄 in which nothing is ticked although something was seen. */
  readonly isBehind: boolean;
}

/** Name of a kind's box in the PDF, as on the server. */
export function boxOf(kind: IdentityKind): string {
  return `id_${kind.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
}

/** What is ticked already. On a form without a box for what was seen その他 stands for it. */
export function identityBoxes(view: ConsultationView): IdentityBoxes {
  const forms = openForms(view).filter((d) => IDENTITY_KINDS.some((kind) => has(d, kind)));
  const offered = IDENTITY_KINDS.filter((kind) => forms.some((d) => has(d, kind)));
  const own = offered.filter((kind) => kind !== 'other' && forms.some((d) => isTicked(d, kind)));
  const isOther = forms.some(
    (d) => isTicked(d, 'other') && own.every((kind) => AUTHORITY.includes(kind) || has(d, kind)),
  );
  const seen: readonly IdentityKind[] = isOther ? [...own, 'other'] : own;
  const isBehind =
    seen.length > 0 && forms.some((d) => !IDENTITY_KINDS.some((kind) => isTicked(d, kind)));
  return { offered, seen, isBehind };
}

const has = (document: DocumentView, kind: IdentityKind): boolean =>
  document.fields.some((field) => field.id === boxOf(kind));

const isTicked = (document: DocumentView, kind: IdentityKind): boolean =>
  document.values[boxOf(kind)] !== undefined;
