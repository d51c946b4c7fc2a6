import type { Names } from '../../access';
import { callFor, secondsSince, ticketNumber } from '../../queue/waiting';
import { useText } from '../../text';
import { minutesAndSeconds } from '../../text/dates';
import { Button } from '../../ui';
import type { Me, TicketId, TicketView } from '../../wire/messages.gen';
import './call-table.css';

interface CallTableProps {
  readonly waiting: readonly TicketView[];
  readonly me: Me;
  readonly names: Names;
  readonly now: number;
  /** The one that is being answered at this moment. */
  readonly answering: TicketId | undefined;
  readonly onAnswer: (ticket: TicketView) => void;
  /** ほかの職員へ. */
  readonly onPass: (ticket: TicketView) => void;
}

/** Who waits, the longest first; the first has the one solid button. */
export function CallTable(props: CallTableProps) {
  const { waiting, me, names, now, answering, onAnswer, onPass } = props;
  const { staff, priority, serviceLanguage } = useText();
  const text = staff.queue;
  return (
    <table className="call-table">
      <thead>
        <tr>
          <th scope="col">{text.number}</th>
          <th scope="col">{text.branch}</th>
          <th scope="col">{text.procedure}</th>
          <th scope="col">{text.helper}</th>
          <th scope="col" className="call-table__time">
            {text.waited}
          </th>
          <th scope="col">
            <span className="visually-hidden">{text.accept}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {waiting.map((ticket, index) => (
          <tr key={ticket.ticket} data-first={index === 0 || undefined}>
            <th scope="row" className="call-table__number">
              {ticketNumber(ticket.number)}
            </th>
            <td>
              {names.branch(ticket.branch)}
              <span className="call-table__more">{names.kiosk(ticket.kiosk)}</span>
            </td>
            <td>{names.procedure(ticket.procedure)}</td>
            <td className="call-table__marks">
              <CallMark ticket={ticket} me={me} now={now} />
              {ticket.language === undefined ? null : (
                <span>{serviceLanguage[ticket.language]}</span>
              )}
              {ticket.priorities?.map((why) => (
                <span key={why}>{priority[why]}</span>
              ))}
              {ticket.helper ? <span>{text.withHelper}</span> : null}
              {ticket.startedByClerk ? <span>{text.byClerk}</span> : null}
            </td>
            <td className="call-table__time">
              {minutesAndSeconds(secondsSince(ticket.since, now))}
            </td>
            <td className="call-table__action">
              {callFor(ticket, me) === 'me' ? (
                <Button
                  look="text"
                  size="lg"
                  aria-label={text.passNumber(ticketNumber(ticket.number))}
                  isDisabled={answering !== undefined}
                  onPress={() => onPass(ticket)}
                >
                  {text.pass}
                </Button>
              ) : null}
              <Button
                look={index === 0 ? 'solid' : 'outline'}
                size="lg"
                aria-label={text.acceptNumber(ticketNumber(ticket.number))}
                isDisabled={answering !== undefined && answering !== ticket.ticket}
                isPending={answering === ticket.ticket}
                onPress={() => onAnswer(ticket)}
              >
                {answering === ticket.ticket ? text.accepting : text.accept}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CallMarkProps {
  readonly ticket: TicketView;
  readonly me: Me;
  readonly now: number;
}

/** Who is being asked about a call, and how long still. */
function CallMark({ ticket, me, now }: CallMarkProps) {
  const text = useText().staff.queue;
  const { offeredTo, offeredUntil, calling } = ticket;
  switch (callFor(ticket, me)) {
    case 'me':
      return (
        <strong className="call-table__left">{text.left(secondsUntil(offeredUntil, now))}</strong>
      );
    case 'another':
      return <span>{text.asked(offeredTo?.name ?? '')}</span>;
    case 'everybody':
      return <span>{calling === 'department' ? text.everybody : text.clerkTold}</span>;
    default:
      return null;
  }
}

function secondsUntil(instant: string | undefined, now: number): number {
  return instant === undefined ? 0 : Math.max(0, Math.ceil((Date.parse(instant) - now) / 1000));
}
