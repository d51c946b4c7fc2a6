import type { ReactNode } from 'react';
import { type Session, useNames } from '../../access';
import { ticketNumber } from '../../queue/waiting';
import { useText } from '../../text';
import { minutesAndSeconds } from '../../text/dates';
import { DisplaySettings, StatusBadge, type StatusKind, useArrival } from '../../ui';
import type { ConsultationView } from '../../wire/messages.gen';
import './session-head.css';

interface SessionHeadProps {
  readonly session: Session;
  readonly view: ConsultationView;
  readonly status: { readonly kind: StatusKind; readonly word: string };
  readonly clock: { readonly label: string; readonly seconds: number };
  /** The buttons at the end of the line. */
  readonly children: ReactNode;
}

/** Who I am, whom I talk to about what and in which language, and for how long. */
export function SessionHead({ session, view, status, clock, children }: SessionHeadProps) {
  const names = useNames(session.town);
  const { staff, serviceLanguage } = useText();
  const heading = useArrival<HTMLHeadingElement>();
  const procedures = view.procedures.map((one) => names.procedure(one.procedure));
  return (
    <header className="session-head" data-region="">
      <p className="session-head__me">{session.me.person.name}</p>
      <StatusBadge kind={status.kind}>{status.word}</StatusBadge>
      <h1 className="session-head__case" ref={heading} tabIndex={-1}>
        <span className="session-head__number">{ticketNumber(view.number)}</span>
        <span>{names.branch(view.branch)}</span>
        <span className="session-head__procedures">{procedures.join('・')}</span>
      </h1>
      <p className="session-head__clock">
        <span className="visually-hidden">{clock.label}</span>
        <span className="number">{minutesAndSeconds(clock.seconds)}</span>
        {view.helper ? <span className="session-head__mark">{staff.queue.withHelper}</span> : null}
        {view.language === undefined ? null : (
          <span className="session-head__mark">{serviceLanguage[view.language]}</span>
        )}
      </p>
      <div className="session-head__end">
        <DisplaySettings />
        {children}
      </div>
    </header>
  );
}
