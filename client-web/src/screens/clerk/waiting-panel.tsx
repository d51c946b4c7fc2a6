import { useState } from 'react';
import { type Session, useAttempt, useNames } from '../../access';
import type { Desk } from '../../queue/use-desk';
import { isUnanswered, secondsSince, ticketNumber } from '../../queue/waiting';
import { useText } from '../../text';
import { minutesAndSeconds } from '../../text/dates';
import { Button, Dialog, Notice, StatusBadge } from '../../ui';
import type { KioskView, TicketView } from '../../wire/messages.gen';

interface WaitingPanelProps {
  readonly session: Session;
  readonly desk: Desk;
  readonly kiosk: KioskView;
  readonly ticket: TicketView;
  readonly now: number;
}

/** 呼出中: the number and how long; the clerk may withdraw for the resident. */
export function WaitingPanel({ session, desk, kiosk, ticket, now }: WaitingPanelProps) {
  const text = useText().clerk.waiting;
  const names = useNames(session.town);
  const attempt = useAttempt();
  const [asks, setAsks] = useState(false);
  const phone =
    session.town.departments.find((d) => d.department === ticket.department)?.phone ?? '';
  const number = ticketNumber(ticket.number);

  const withdraw = async (): Promise<void> => {
    setAsks(false);
    await attempt.run(desk.command({ type: 'ticket.withdraw', ticket: ticket.ticket }));
  };

  return (
    <section className="waiting-panel">
      <header className="panel-head">
        <h2 className="panel-head__title">
          {kiosk.name} {names.procedure(ticket.procedure)}
        </h2>
        <p className="panel-head__hint">{names.department(ticket.department)}</p>
      </header>
      {isUnanswered(ticket) ? (
        <Notice
          kind="warn"
          title={text.unanswered}
          action={
            <Button
              size="lg"
              onPress={() =>
                void attempt.run(
                  desk.command({ type: 'ticket.askCallback', ticket: ticket.ticket }),
                )
              }
            >
              {text.callback}
            </Button>
          }
        >
          {text.unansweredHint(names.department(ticket.department), phone)}
        </Notice>
      ) : null}
      <div className="waiting-panel__big">
        <StatusBadge kind="calling">{text.title}</StatusBadge>
        <p className="waiting-panel__number">{number}</p>
        <p className="waiting-panel__ahead" role="status">
          {ticket.calling === 'department' ? text.everybody : text.ahead(ticket.ahead)}
        </p>
        <p>
          {text.waited}{' '}
          <strong className="number">{minutesAndSeconds(secondsSince(ticket.since, now))}</strong>
        </p>
      </div>
      {attempt.error === undefined ? null : <Notice kind="error">{attempt.error}</Notice>}
      <div className="waiting-panel__foot">
        <Button tone="danger" size="lg" onPress={() => setAsks(true)}>
          {text.withdraw}
        </Button>
      </div>
      <Dialog
        title={`${number} ${text.withdrawTitle}`}
        role="alertdialog"
        isOpen={asks}
        onClose={() => setAsks(false)}
        foot={
          <>
            <Button size="lg" onPress={() => setAsks(false)}>
              {text.withdrawNo}
            </Button>
            <Button look="solid" tone="danger" size="lg" onPress={() => void withdraw()}>
              {text.withdrawYes}
            </Button>
          </>
        }
      >
        <p>{text.withdrawHint}</p>
      </Dialog>
    </section>
  );
}
