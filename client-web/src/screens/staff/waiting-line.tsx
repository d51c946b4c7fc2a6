import type { Names } from '../../access';
import { secondsSince, ticketNumber } from '../../queue/waiting';
import { useText } from '../../text';
import { minutesAndSeconds } from '../../text/dates';
import type { TicketView } from '../../wire/messages.gen';
import './waiting-line.css';

interface WaitingLineProps {
  readonly waiting: readonly TicketView[];
  readonly names: Names;
  readonly now: number;
}

/** Who waits meanwhile: one quiet line. */
export function WaitingLine({ waiting, names, now }: WaitingLineProps) {
  const text = useText().staff.session;
  if (waiting.length === 0) {
    return <p className="waiting-line">{text.nobodyWaits}</p>;
  }
  return (
    <div className="waiting-line">
      <p className="waiting-line__count">
        {text.waitingLine} <strong>{waiting.length}</strong>
      </p>
      <ol className="waiting-line__list">
        {waiting.map((ticket) => (
          <li key={ticket.ticket}>
            <strong>{ticketNumber(ticket.number)}</strong> {names.branch(ticket.branch)}{' '}
            {names.procedure(ticket.procedure)}{' '}
            <span className="number">{minutesAndSeconds(secondsSince(ticket.since, now))}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
