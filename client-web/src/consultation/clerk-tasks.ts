import type { Names } from '../access';
import type { Texts } from '../text';
import type { StatusKind } from '../ui';
import type { ClerkTaskEvent, ClerkTaskKind, ClerkTaskView, RoomEvent } from '../wire/messages.gen';

/** The 依頼 of a consultation after something happened to one, as the server folds it. */
export function foldClerkTasks(
  before: readonly ClerkTaskView[],
  { at, by }: Pick<RoomEvent, 'at' | 'by'>,
  event: ClerkTaskEvent,
): readonly ClerkTaskView[] {
  if (event.type === 'clerkTask.requested') {
    const { type: _, ...asked } = event;
    return [...before, { ...asked, by, at, state: 'open' }];
  }
  const end = { ...endOf(event), endedBy: by, endedAt: at };
  return before.map((task) => (task.task === event.task ? { ...task, ...end } : task));
}

function endOf(
  event: Exclude<ClerkTaskEvent, { type: 'clerkTask.requested' }>,
): Pick<ClerkTaskView, 'state' | 'reason' | 'answer' | 'original'> {
  switch (event.type) {
    case 'clerkTask.done':
      return {
        state: 'done',
        ...answerOf(event),
        ...(event.original === undefined ? {} : { original: event.original }),
      };
    case 'clerkTask.failed':
      return { state: 'failed', reason: event.reason, ...answerOf(event) };
    case 'clerkTask.cancelled':
      return { state: 'cancelled' };
  }
}

function answerOf({ note }: { readonly note?: string }): { readonly answer?: string } {
  return note === undefined ? {} : { answer: note };
}

/** What may be asked of the clerk at any time, in the order in which it is offered. */
export const CLERK_TASK_KINDS: readonly ClerkTaskKind[] = [
  'identityDocument',
  'documentCamera',
  'original',
  'stamp',
  'copy',
  'print',
  'cash',
  'other',
];

/** How a state is shown beside its word. */
export const TASK_SHAPES: Readonly<Record<ClerkTaskView['state'], StatusKind>> = {
  open: 'calling',
  done: 'done',
  failed: 'attention',
  cancelled: 'free',
};

/** What is to be done, in words. */
export function taskName(
  { kind, procedure }: Pick<ClerkTaskView, 'kind' | 'procedure'>,
  names: Names,
  text: Texts['consultation']['tasks'],
): string {
  return procedure === undefined ? text.kinds[kind] : text.accept(names.procedure(procedure));
}
