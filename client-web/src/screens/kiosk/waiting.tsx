import { useState } from 'react';
import { type Session, useAttempt, useNames } from '../../access';
import { isBookable } from '../../booking/booking';
import type { Standby } from '../../consultation/standby';
import { isUnanswered } from '../../queue/waiting';
import { useText } from '../../text';
import { Button, Notice, Ruby } from '../../ui';
import type { TicketView } from '../../wire/messages.gen';
import { Ask } from './ask';
import { Frame } from './frame';
import './question.css';
import { WaitingCamera } from './waiting-camera';

export interface WaitingProps {
  readonly session: Session;
  readonly ticket: TicketView;
  readonly standby: Standby | undefined;
  readonly isAway: boolean;
  readonly onWithdraw: () => Promise<void>;
  readonly onCallback: () => Promise<void>;
  /** The resident would rather come at a time of their own; they keep their place meanwhile. */
  readonly onBook: () => void;
}

/** The number, how many are before, and how to stop. */
export function Waiting(props: WaitingProps) {
  const { session, ticket, standby, isAway, onWithdraw, onCallback, onBook } = props;
  const { kiosk, booking } = useText();
  const words = kiosk.waiting;
  const names = useNames(session.town);
  const [isAsking, setAsking] = useState(false);
  const { run, error } = useAttempt();
  return (
    <Frame
      session={session}
      foot={
        <>
          <Button size="kiosk" onPress={() => setAsking(true)}>
            {words.stop}
          </Button>
          {ticket.calling === 'callback' && isBookable(session.town, [ticket.procedure]) ? (
            <Button size="kiosk" onPress={onBook}>
              {booking.kiosk.instead}
            </Button>
          ) : null}
          {ticket.calling === 'callback' ? (
            <Button size="kiosk" look="solid" onPress={() => void run(onCallback())}>
              {words.callback}
            </Button>
          ) : null}
        </>
      }
    >
      <div className="kiosk-question" data-columns="2" role="status">
        <p className="kiosk-question__about">
          <Ruby>
            {words.calling(names.department(ticket.department), names.procedure(ticket.procedure))}
          </Ruby>
        </p>
        <p className="kiosk-number">
          <span className="kiosk-number__label">
            <Ruby>{words.number}</Ruby>
          </span>
          <strong className="kiosk-number__value">{String(ticket.number).padStart(4, '0')}</strong>
        </p>
        <div className="kiosk-question__words">
          {isUnanswered(ticket) ? null : (
            <p className="kiosk-question__ask">
              <Ruby>{words.ahead(ticket.ahead)}</Ruby>
            </p>
          )}
          <p className="kiosk__lead">
            <Ruby>
              {ticket.expectedWait === undefined
                ? words.noWait
                : words.wait(ticket.expectedWait.fromMinutes, ticket.expectedWait.toMinutes)}
            </Ruby>
          </p>
          {isUnanswered(ticket) ? <Notice kind="info">{words.unanswered}</Notice> : null}
          {ticket.calling === 'callback' ? (
            <p className="kiosk__lead">
              <Ruby>{words.callbackHint}</Ruby>
            </p>
          ) : null}
          <p className="kiosk__lead">
            <Ruby>{words.sit}</Ruby>
          </p>
          <p className="kiosk__lead">
            <Ruby>{words.sound}</Ruby>
          </p>
          {standby === undefined ? null : <WaitingCamera standby={standby} />}
          {isAway ? <Notice kind="warn">{words.away}</Notice> : null}
          {error === undefined ? null : <Notice kind="error">{error}</Notice>}
        </div>
      </div>
      <Ask
        isOpen={isAsking}
        title={words.stopTitle}
        hint={words.stopHint}
        no={words.stopNo}
        yes={words.stopYes}
        onNo={() => setAsking(false)}
        onYes={() => {
          setAsking(false);
          void run(onWithdraw());
        }}
      />
    </Frame>
  );
}
