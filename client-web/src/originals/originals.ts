import { dayAt } from '../text/dates';
import type { StatusKind } from '../ui';
import type {
  Me,
  OriginalItem,
  OriginalKind,
  OriginalPurpose,
  OriginalState,
} from '../wire/messages.gen';

/** In the order in which they are offered. */
export const ORIGINAL_KINDS: readonly OriginalKind[] = [
  'movingOutCertificate',
  'powerOfAttorney',
  'familyRegisterNotice',
  'familyRegisterCopy',
  'application',
  'attachment',
  'card',
  'other',
];

/** In the order in which they are offered. */
export const ORIGINAL_PURPOSES: readonly OriginalPurpose[] = ['send', 'giveBack', 'keep'];

/** Whether somebody still has to answer for it. */
export function isOpen({ state }: OriginalItem): boolean {
  return state === 'held' || state === 'sent';
}

/** When it was taken in. */
export function receivedAt({ steps }: OriginalItem): string {
  return steps[0]?.at ?? '';
}

/** Whether its next step should have happened on a day before this one, `YYYY-MM-DD`. */
export function isLate({ due }: OriginalItem, today: string): boolean {
  return due !== undefined && due < today;
}

/** How many somebody still has to answer for. */
export function openCount(originals: readonly OriginalItem[]): number {
  return originals.filter(isOpen).length;
}

/** How many should have gone on, or arrived, before this day, `YYYY-MM-DD`. */
export function lateCount(originals: readonly OriginalItem[], today: string): number {
  return originals.filter((item) => isLate(item, today)).length;
}

/** What is open, and what came to its end on this day, `YYYY-MM-DD`. */
export function openOrOf(
  originals: readonly OriginalItem[],
  today: string,
): readonly OriginalItem[] {
  return originals.filter((item) => {
    const last = item.steps.at(-1);
    return isOpen(item) || (last !== undefined && dayAt(new Date(last.at)) === today);
  });
}

/** What a department waits for, or got this day: what stays at the branch is none of it. */
export function forHeadquarters(
  originals: readonly OriginalItem[],
  today: string,
): readonly OriginalItem[] {
  return openOrOf(originals, today).filter(
    ({ state, purpose }) =>
      state === 'sent' || state === 'arrived' || (state === 'held' && purpose === 'send'),
  );
}

/** What is open first, the most urgent above; then what is over, the newest above. */
export function inOrder(originals: readonly OriginalItem[]): readonly OriginalItem[] {
  return originals.toSorted((a, b) => {
    if (isOpen(a) !== isOpen(b)) {
      return isOpen(a) ? -1 : 1;
    }
    return isOpen(a)
      ? (a.due ?? '9999').localeCompare(b.due ?? '9999') ||
          receivedAt(a).localeCompare(receivedAt(b))
      : receivedAt(b).localeCompare(receivedAt(a));
  });
}

/** What may be done with an original. */
export type OriginalDeed = 'send' | 'return' | 'confirm' | 'correct' | 'cancel';

/** What this person may do with it now; what is usually next stands last. */
export function deedsOf({ state, purpose }: OriginalItem, me: Me): readonly OriginalDeed[] {
  if (me.person.role === 'staff') {
    return state === 'sent' ? ['confirm'] : state === 'arrived' ? ['correct'] : [];
  }
  switch (state) {
    case 'held':
      return purpose === 'send' ? ['cancel', 'return', 'send'] : ['cancel', 'send', 'return'];
    case 'sent':
    case 'returned':
      return ['correct'];
    case 'arrived':
      return ['return'];
    case 'cancelled':
      return [];
  }
}

/** How a state is shown beside its word. */
export const ORIGINAL_SHAPES: Readonly<Record<OriginalState, StatusKind>> = {
  held: 'look',
  sent: 'talking',
  arrived: 'done',
  returned: 'done',
  cancelled: 'offline',
};

/** The kind that a note names, such as 転出証明書を預かってください; null when it names none. */
export function kindIn(
  note: string | undefined,
  words: Readonly<Record<OriginalKind, string>>,
): OriginalKind | null {
  return (
    ORIGINAL_KINDS.find((kind) => kind !== 'other' && note?.includes(words[kind]) === true) ?? null
  );
}
