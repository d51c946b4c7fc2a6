import { useState } from 'react';
import { useAttempt } from '../../access';
import { useText } from '../../text';
import { dayAt, timeAt } from '../../text/dates';
import { ActDialog, DateField, Notice, RadioGroup, Select, TextField } from '../../ui';
import { newId } from '../../wire/ids';
import type { AddClosure as AddClosureCommand } from '../../wire/messages.gen';
import type { HoursPlace } from './hours';
import { type Whose, waitingAt } from './hours-state';

/** Characters of a reason, as the server takes it. */
const REASON_LENGTH = 200;

interface ClosureDialogProps extends HoursPlace {
  readonly onClose: () => void;
}

/** 今日はここで終了する: from now on nobody is called today. */
export function StopToday({ desk, names, session, now, whose, onClose }: ClosureDialogProps) {
  const { hours: text } = useText();
  const attempt = useAttempt();
  const [closure] = useState(() => newId());
  const [begun] = useState(() => new Date(now));
  const [who, setWho] = useState<Whose>(whose);
  const [reason, setReason] = useState('');
  const today = dayAt(begun);
  const time = timeAt(begun.toISOString());
  return (
    <ActDialog
      title={text.stopToday}
      onClose={onClose}
      act={text.stop}
      tone="danger"
      isPending={attempt.isBusy}
      whyNot={reason.trim() === '' ? text.sayWhy : undefined}
      onAct={() => {
        const command = { from: today, fromTime: time, to: today };
        void attempt
          .run(desk.command(closureCommand(closure, who, command, reason)))
          .then((done) => done && onClose());
      }}
      error={attempt.error}
    >
      <p>{text.stopHint(time)}</p>
      <Who town={session.town} names={names} value={who} onChange={setWho} />
      <StillWaiting count={waitingAt(desk.state.tickets, who)} />
      <Reason value={reason} onChange={setReason} />
    </ActDialog>
  );
}

/** 臨時休業を登録する: whole days, or a part of one. */
export function AddClosure({ desk, names, session, now, whose, onClose }: ClosureDialogProps) {
  const { hours: text } = useText();
  const attempt = useAttempt();
  const [closure] = useState(() => newId());
  const [kind, setKind] = useState<'days' | 'part'>('days');
  const [who, setWho] = useState<Whose>(whose);
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const [fromTime, setFromTime] = useState('');
  const [toTime, setToTime] = useState('');
  const [reason, setReason] = useState('');
  const today = dayAt(new Date(now));
  const isPart = kind === 'part';
  const whyNot =
    from === null
      ? text.choose
      : isPart && (fromTime === '' || toTime === '')
        ? text.chooseTime
        : reason.trim() === ''
          ? text.sayWhy
          : undefined;
  const add = (day: string): void => {
    const when = isPart ? { from: day, fromTime, to: day, toTime } : { from: day, to: to ?? day };
    void attempt
      .run(desk.command(closureCommand(closure, who, when, reason)))
      .then((done) => done && onClose());
  };
  return (
    <ActDialog
      title={text.add}
      onClose={onClose}
      act={text.register}
      isPending={attempt.isBusy}
      whyNot={whyNot}
      onAct={() => from !== null && add(from)}
      error={attempt.error}
    >
      <Who town={session.town} names={names} value={who} onChange={setWho} />
      <RadioGroup
        label={text.kind}
        orientation="horizontal"
        options={(['days', 'part'] as const).map((value) => ({ value, label: text.kinds[value] }))}
        value={kind}
        onChange={setKind}
      />
      <DateField
        label={isPart ? text.onDay : text.firstDay}
        from={today}
        value={from}
        onChange={setFrom}
      />
      {isPart ? (
        <>
          <TextField type="time" label={text.fromTime} value={fromTime} onChange={setFromTime} />
          <TextField type="time" label={text.toTime} value={toTime} onChange={setToTime} />
        </>
      ) : (
        <DateField label={text.lastDay} optional from={from ?? today} value={to} onChange={setTo} />
      )}
      {from === today ? <StillWaiting count={waitingAt(desk.state.tickets, who)} /> : null}
      <Reason value={reason} onChange={setReason} />
    </ActDialog>
  );
}

function closureCommand(
  closure: string,
  who: Whose,
  when: Pick<AddClosureCommand, 'from' | 'fromTime' | 'to' | 'toTime'>,
  reason: string,
) {
  return {
    type: 'closure.add',
    closure,
    ...(who === 'town' ? {} : { department: who }),
    ...when,
    reason: reason.trim(),
  } as const;
}

interface WhoProps {
  readonly town: HoursPlace['session']['town'];
  readonly names: HoursPlace['names'];
  readonly value: Whose;
  readonly onChange: (value: Whose) => void;
}

function Who({ town, names, value, onChange }: WhoProps) {
  const { hours: text } = useText();
  return (
    <Select
      label={text.who}
      options={[
        { value: 'town', label: text.town },
        ...town.departments.map((d) => ({
          value: d.department,
          label: names.department(d.department),
        })),
      ]}
      value={value}
      onChange={onChange}
    />
  );
}

/** That whoever waits now is not sent away by it. */
function StillWaiting({ count }: { readonly count: number }) {
  const { hours: text } = useText();
  return count === 0 ? null : <Notice kind="warn">{text.waiting(count)}</Notice>;
}

interface ReasonProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Reason({ value, onChange }: ReasonProps) {
  const { hours: text } = useText();
  return (
    <TextField
      label={text.reason}
      hint={text.reasonHint}
      maxLength={REASON_LENGTH}
      value={value}
      onChange={onChange}
    />
  );
}
