import { type Names, useAttempt } from '../access';
import { useText } from '../text';
import { timeAt } from '../text/dates';
import { Button, Notice } from '../ui';
import type { TicketView } from '../wire/messages.gen';
import './callback-list.css';
import type { Desk } from './use-desk';
import { ticketNumber } from './waiting';

interface CallbackListProps {
  readonly desk: Desk;
  readonly callbacks: readonly TicketView[];
  readonly names: Names;
  /** What whoever reads it is to do. */
  readonly hint: string;
}

/** 折り返し: who left unanswered and is to be called back; nothing while there is nobody. */
export function CallbackList({ desk, callbacks, names, hint }: CallbackListProps) {
  const text = useText().callback;
  const { run, error } = useAttempt();
  if (callbacks.length === 0) {
    return null;
  }
  return (
    <section className="callback-list">
      <h2 className="callback-list__title">{text.title}</h2>
      <p className="callback-list__hint">{hint}</p>
      {error === undefined ? null : <Notice kind="error">{error}</Notice>}
      <ul className="callback-list__rows">
        {callbacks.map((ticket) => (
          <li key={ticket.ticket} className="callback-list__row">
            <strong className="number">{ticketNumber(ticket.number)}</strong>
            <span>
              {names.branch(ticket.branch)} {names.procedure(ticket.procedure)}
            </span>
            <span className="callback-list__time">{text.since(timeAt(ticket.since))}</span>
            <Button
              aria-label={text.doneNumber(ticketNumber(ticket.number))}
              onPress={() =>
                void run(desk.command({ type: 'ticket.finishCallback', ticket: ticket.ticket }))
              }
            >
              {text.done}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
