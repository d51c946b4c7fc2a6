import { useState } from 'react';
import { type Session, useNames, useProblem } from '../../access';
import type { Standby } from '../../consultation/standby';
import type { Desk } from '../../queue/use-desk';
import { useNow } from '../../queue/use-now';
import { useRinging } from '../../queue/use-ringing';
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
import type { TicketId, TicketView } from '../../wire/messages.gen';
import { WorkList } from '../../work/work-list';
import { CallTable } from './call-table';
import './free.css';
import { KeySheet } from './key-sheet';
import { useKeys } from './keys';

interface FreeProps {
  readonly session: Session;
  readonly desk: Desk;
  readonly waiting: readonly TicketView[];
  readonly standby: Standby | undefined;
}

/** 待機中: the calls fill the screen, and ring until somebody answers. */
export function Free({ session, desk, waiting, standby }: FreeProps) {
  const texts = useText();
  const text = texts.staff;
  const { me, town, signOut } = session;
  const names = useNames(town);
  const problem = useProblem();
  const heading = useArrival<HTMLHeadingElement>();
  const now = useNow(desk.state.clockOffset);
  const ringing = useRinging(waiting.length > 0);
  const [answering, setAnswering] = useState<TicketId | undefined>();
  const [error, setError] = useState<string | undefined>();
  const [showsKeys, setShowsKeys] = useState(false);
  const isAway = desk.state.connection !== 'open';

  const answer = (ticket: TicketView): void => {
    setAnswering(ticket.ticket);
    setError(undefined);
    ringing.unblock();
    standby?.openDevices();
    desk
      .command({ type: 'ticket.accept', ticket: ticket.ticket })
      .catch((refusal: unknown) => {
        standby?.closeDevices();
        setError(problem(refusal));
      })
      .finally(() => setAnswering(undefined));
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
          <StatusBadge kind={isAway ? 'line' : 'free'}>
            {isAway ? text.line : text.free}
          </StatusBadge>
        }
        end={
          <>
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
          {isAway ? <Notice kind="warn">{text.lineAway}</Notice> : null}
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
            names={names}
            now={now}
            answering={answering}
            onAnswer={answer}
          />
        )}
        <WorkList session={session} desk={desk} now={now} hint={texts.work.staffHint} />
      </main>
      <KeySheet isOpen={showsKeys} onClose={() => setShowsKeys(false)} />
    </div>
  );
}
