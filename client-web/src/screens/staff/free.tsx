import { useState } from 'react';
import { type Session, useNames, useProblem } from '../../access';
import { BookedToday } from '../../booking/booked-today';
import { isPracticed } from '../../consultation/practice';
import type { Standby } from '../../consultation/standby';
import { OriginalsToCome } from '../../originals/originals-list';
import { CallbackList } from '../../queue/callback-list';
import type { Desk } from '../../queue/use-desk';
import { useNow } from '../../queue/use-now';
import { useRinging } from '../../queue/use-ringing';
import { callbacks, ownFirst, ringsFor } from '../../queue/waiting';
import { useText } from '../../text';
import {
  Button,
  DisplaySettings,
  EmptyState,
  Notice,
  PageHeader,
  StatusBadge,
  Toggle,
  useArrival,
} from '../../ui';
import type { HandOverItem, TicketId, TicketView } from '../../wire/messages.gen';
import { WorkList } from '../../work/work-list';
import { AskedList } from './asked-list';
import { AwayMenu, AwayNotice } from './away';
import { CallTable } from './call-table';
import './free.css';
import { KeySheet } from './key-sheet';
import { useKeys } from './keys';
import { PracticePeople } from './practice-people';

interface FreeProps {
  readonly session: Session;
  readonly desk: Desk;
  readonly waiting: readonly TicketView[];
  readonly standby: Standby | undefined;
  /** 内容を見る: what somebody asks is opened. */
  readonly onLook: (item: HandOverItem) => void;
}

/** 待機中: the calls fill the screen, and ring until somebody answers. */
export function Free({ session, desk, standby, onLook, ...props }: FreeProps) {
  const texts = useText();
  const text = texts.staff;
  const { me, town, signOut } = session;
  const names = useNames(town);
  const problem = useProblem();
  const heading = useArrival<HTMLHeadingElement>();
  const now = useNow(desk.state.clockOffset);
  const waiting = ownFirst(props.waiting, me);
  const { away } = desk.state;
  const ringing = useRinging(
    away === undefined && (ringsFor(waiting, me) || desk.state.handOvers.length > 0),
  );
  const [answering, setAnswering] = useState<TicketId | undefined>();
  const [error, setError] = useState<string | undefined>();
  const [showsKeys, setShowsKeys] = useState(false);
  const isCut = desk.state.connection !== 'open';

  const answer = (ticket: TicketView): void => {
    setAnswering(ticket.ticket);
    setError(undefined);
    ringing.unblock();
    if (!isPracticed(ticket, town)) {
      standby?.openDevices();
    }
    const here = away === undefined ? Promise.resolve() : desk.command({ type: 'staff.back' });
    here
      .then(() => desk.command({ type: 'ticket.accept', ticket: ticket.ticket }))
      .catch((refusal: unknown) => {
        standby?.closeDevices();
        setError(problem(refusal));
      })
      .finally(() => setAnswering(undefined));
  };

  const run = (attempt: Promise<void>): void => {
    setError(undefined);
    attempt.catch((refusal: unknown) => setError(problem(refusal)));
  };

  const first = waiting[0];
  useKeys({
    help: () => setShowsKeys(true),
    accept: () => first !== undefined && answering === undefined && answer(first),
  });

  return (
    <div className="staff-free">
      <PageHeader
        title={me.person.name}
        sub={
          <StatusBadge kind={isCut ? 'line' : away === undefined ? 'free' : 'offline'}>
            {isCut ? text.line : away === undefined ? text.free : text.away.title}
          </StatusBadge>
        }
        end={
          <>
            <AwayMenu away={away} desk={desk} run={run} />
            <Toggle label={text.sound} isOn={ringing.isOn} onChange={ringing.setOn} />
            <DisplaySettings />
            <Button look="text" tone="quiet" onPress={() => setShowsKeys(true)}>
              {text.session.shortcuts}
            </Button>
            <Button look="text" tone="quiet" onPress={signOut}>
              {texts.common.signOut}
            </Button>
          </>
        }
      />
      <main className="staff-free__main">
        <div className="staff-free__notices">
          {isCut ? <Notice kind="warn">{text.lineAway}</Notice> : null}
          <AwayNotice away={away} desk={desk} run={run} />
          {ringing.isBlocked ? (
            <Notice
              kind="warn"
              action={<Button onPress={ringing.unblock}>{text.soundUnblock}</Button>}
            >
              {text.soundBlocked}
            </Notice>
          ) : null}
          {error === undefined ? null : (
            <Notice
              kind="error"
              action={
                <Button look="text" onPress={() => setError(undefined)}>
                  {texts.common.close}
                </Button>
              }
            >
              {error}
            </Notice>
          )}
        </div>
        <AskedList items={desk.state.handOvers} names={names} now={now} onLook={onLook} />
        <div className="staff-free__head">
          <h2 className="staff-free__title" ref={heading} tabIndex={-1}>
            {text.queue.title}
          </h2>
          <p role="status">{waiting.length > 0 ? text.queue.count(waiting.length) : ''}</p>
          <p className="staff-free__lines">
            {text.queue.department}
            {me.departments.map((id) => (
              <span key={id}>{names.department(id)}</span>
            ))}
          </p>
        </div>
        {waiting.length === 0 ? (
          <EmptyState title={text.queue.empty} hint={text.queue.emptyHint} />
        ) : (
          <CallTable
            waiting={waiting}
            me={me}
            names={names}
            now={now}
            answering={answering}
            onAnswer={answer}
            onPass={(ticket) => run(desk.command({ type: 'ticket.pass', ticket: ticket.ticket }))}
          />
        )}
        {town.practiceKiosks === undefined ? null : <PracticePeople session={session} />}
        <BookedToday bookings={desk.state.bookings} names={names} now={now} />
        <WorkList session={session} desk={desk} now={now} hint={texts.work.staffHint} />
        <OriginalsToCome session={session} desk={desk} now={now} />
        <CallbackList
          desk={desk}
          callbacks={callbacks(desk.state.tickets)}
          names={names}
          hint={text.queue.callbackHint}
        />
      </main>
      <KeySheet isOpen={showsKeys} onClose={() => setShowsKeys(false)} />
    </div>
  );
}
