import type { IntakeItem, PlacedField, PlacedKind } from '../../wire/messages.gen';
import type { Box } from './geometry';

/** What can be chosen as a kind: a date is a text whose item is written as a date. */
export type ChosenKind = PlacedKind | 'date';

/** In the order of the tools. */
export const KINDS: readonly ChosenKind[] = [
  'text',
  'paragraph',
  'comb',
  'check',
  'circle',
  'date',
  'sign',
  'seal',
];

/** How a date, or a part of one, is written. */
export const DATE_WORDS = ['wareki', 'era', 'year', 'gannen', 'month', 'day'] as const;

/** What may become of an item's value on paper, beside staying as it is. */
export function waysOf(item: IntakeItem | undefined): readonly string[] {
  switch (item?.kind) {
    case 'date':
      return DATE_WORDS;
    case 'zip':
      return ['zip3', 'zip4', 'digits'];
    case 'phone':
      return ['digits'];
    case 'account':
      return ['sevenDigits'];
    case 'number':
    case 'address':
    case 'text':
      return ['fullWidth'];
    default:
      return [];
  }
}

/** What it was chosen as. */
export function kindOf({ kind, as }: PlacedField): ChosenKind {
  const isDate = (DATE_WORDS as readonly (string | undefined)[]).includes(as);
  return kind === 'text' && isDate ? 'date' : kind;
}

/** Whether it is ticked or circled, and not written in. */
export function isBox({ kind }: { readonly kind: PlacedKind }): boolean {
  return kind === 'check' || kind === 'circle';
}

/** Whether it is somebody's to fill in by typing or ticking. */
export function isFilled({ kind }: { readonly kind: PlacedKind }): boolean {
  return kind !== 'sign' && kind !== 'seal';
}

/** How large it is when nobody drew it, in millimetres. */
export function usualSize(kind: ChosenKind): { readonly w: number; readonly h: number } {
  switch (kind) {
    case 'check':
      return { w: 4, h: 4 };
    case 'circle':
      return { w: 12, h: 6 };
    case 'comb':
      return { w: 42, h: 8 };
    case 'paragraph':
      return { w: 80, h: 20 };
    case 'sign':
      return { w: 70, h: 14 };
    case 'seal':
      return { w: 14, h: 14 };
    default:
      return { w: 60, h: 8 };
  }
}

/** A new field; what it is called and what fills it is still to be said. */
export function fresh(
  kind: ChosenKind,
  box: Box,
  page: number,
  name: { readonly id: string; readonly title: string },
): PlacedField {
  return {
    ...box,
    page,
    id: kind === 'seal' ? '' : name.id,
    title: name.title,
    kind: kind === 'date' ? 'text' : kind,
    ...(kind === 'date' ? { as: 'wareki' } : {}),
    office: false,
    own: false,
    max: kind === 'comb' ? 7 : 0,
    options: [],
    align: 'left',
    size: 0,
  };
}

/** The same field as another kind; what the other kind cannot have is left out. */
export function asKind(field: PlacedField, chosen: ChosenKind, freshId: string): PlacedField {
  const kind: PlacedKind = chosen === 'date' ? 'text' : chosen;
  const { option, is, as, from, era, ...rest } = field;
  const staysBox = isBox(field) && isBox({ kind });
  const isDate = chosen === 'date';
  const wasDate = kindOf(field) === 'date';
  return {
    ...rest,
    kind,
    id: kind === 'seal' ? '' : rest.id === '' || (isBox(field) && !staysBox) ? freshId : rest.id,
    ...(staysBox && option !== undefined ? { option } : {}),
    ...(staysBox && is !== undefined ? { is } : {}),
    ...(isFilled({ kind }) && from !== undefined ? { from } : {}),
    ...(isDate ? { as: as ?? 'wareki' } : as === undefined || wasDate ? {} : { as }),
    ...(era === undefined || isBox({ kind }) ? {} : { era }),
    office: isFilled({ kind }) && rest.office,
    own: isFilled({ kind }) && rest.own,
    max: kind === 'comb' ? Math.max(rest.max, 1) : isBox({ kind }) ? 0 : rest.max,
  };
}
