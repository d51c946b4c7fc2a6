import type { Texts } from '../text';
import type { StatusKind } from '../ui';
import type { Me, WorkItem } from '../wire/messages.gen';

/** Whether it still wants somebody. */
export function isOpen({ state }: WorkItem): boolean {
  return state !== 'done' && state !== 'withdrawn';
}

/** Whether its step is one that this person does. */
export function isOwnStep({ step }: WorkItem, me: Me): boolean {
  return me.workSteps.length === 0 || me.workSteps.includes(step);
}

/** Whether the branch is asked for something, and this is its clerk. */
function wantsClerk(item: WorkItem, me: Me): boolean {
  return item.state === 'returned' && me.person.role === 'clerk';
}

/** Whether this person has it. */
export function isMine(item: WorkItem, me: Me): boolean {
  return item.state === 'taken' && item.holder?.id === me.person.id;
}

/** Whether this person has done it, so that somebody else must look at it. */
export function isOwnEntry(item: WorkItem, me: Me): boolean {
  return item.step === 'review' && item.enteredBy?.id === me.person.id;
}

/** How a day stands by which something is to be done. */
export type DueState = 'overdue' | 'today' | 'later';

/**
 * @param today as `YYYY-MM-DD`
 * @returns undefined when there is no such day, or it no longer matters
 */
export function dueState(item: WorkItem, today: string): DueState | undefined {
  if (item.due === undefined || !isOpen(item)) {
    return undefined;
  }
  return item.due < today ? 'overdue' : item.due === today ? 'today' : 'later';
}

/** One's own first, then what nobody has, then what others have, each the most urgent first; then what is over. */
export function inOrder(items: readonly WorkItem[], me: Me): readonly WorkItem[] {
  const rank = (item: WorkItem): number =>
    isMine(item, me) || wantsClerk(item, me) ? 0 : item.state === 'open' ? 1 : isOpen(item) ? 2 : 3;
  return items.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      (rank(a) === 3
        ? b.changedAt.localeCompare(a.changedAt)
        : (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.addedAt.localeCompare(b.addedAt)),
  );
}

/** How many still want somebody. */
export function openCount(items: readonly WorkItem[]): number {
  return items.filter(isOpen).length;
}

/** How many should have been done on a day before this one. */
export function overdueCount(items: readonly WorkItem[], today: string): number {
  return items.filter((item) => dueState(item, today) === 'overdue').length;
}

/** Whether its step is done by giving a certificate. */
export function wantsCertificate({ kind, step, steps }: WorkItem): boolean {
  return kind === 'certificate' && step === steps.at(-1);
}

/** Whether it may wait for another day: somebody who did not answer, a paper that has not come. */
export function isPostponable({ kind }: WorkItem): boolean {
  return kind === 'callback' || kind === 'followUp';
}

/** What whoever has it says when their step is done. */
export function finishWord({ kind, step }: WorkItem, text: Texts['work']): string {
  return kind === 'callback' && step === 'entry' ? text.reached : text.finish[step];
}

/** How a state is shown beside its word. */
export function workShape(item: WorkItem): StatusKind {
  switch (item.state) {
    case 'open':
      return item.step === 'review' ? 'look' : 'free';
    case 'taken':
      return 'talking';
    case 'returned':
      return 'attention';
    case 'done':
      return 'done';
    case 'withdrawn':
      return 'offline';
  }
}

/** The word of a state, with who has it. */
export function workWord(item: WorkItem, text: Texts['work']): string {
  if (item.state === 'taken') {
    return text.takenBy(item.holder?.name ?? '', item.step);
  }
  if (item.paper !== undefined) {
    return text.paper[item.paper.state];
  }
  return item.state === 'open' ? text.openAt[item.step] : text.states[item.state];
}
