import type { PrintEvent, PrintStep, PrintView, RoomEvent } from '../wire/messages.gen';

/** The papers of a consultation after something happened to one, as the server folds it. */
export function foldPrints(
  before: readonly PrintView[],
  { at, by }: Pick<RoomEvent, 'at' | 'by'>,
  event: PrintEvent,
): readonly PrintView[] {
  if (event.type === 'print.requested') {
    const {
      type: _,
      form: _form,
      branch: _branch,
      kiosk: _kiosk,
      number: _number,
      held: _held,
      ...paper
    } = event;
    return [...before, { ...paper, by, at, state: 'waiting', printed: 0, steps: [] }];
  }
  const step = stepOf(event, { at, by });
  return before.map((print) =>
    print.print === event.print
      ? {
          ...print,
          state: step.state,
          printed: print.printed + (step.state === 'done' ? step.copies : 0),
          steps: [...print.steps, step],
        }
      : print,
  );
}

function stepOf(
  event: Exclude<PrintEvent, { type: 'print.requested' }>,
  told: Pick<RoomEvent, 'at' | 'by'>,
): PrintStep {
  switch (event.type) {
    case 'print.sent': {
      const { type: _, print: _print, again, ...rest } = event;
      return { ...told, ...rest, state: 'sent', ...(again === undefined ? {} : { reason: again }) };
    }
    case 'print.done':
      return { ...told, state: 'done', copies: event.copies };
    case 'print.failed': {
      const { type: _, print: _print, ...rest } = event;
      return { ...told, ...rest, state: 'failed', copies: 0 };
    }
  }
}
