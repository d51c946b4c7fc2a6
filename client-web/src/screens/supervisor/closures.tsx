import { useState } from 'react';
import { useAttempt } from '../../access';
import { useLanguage, useText } from '../../text';
import { dayAndWeekday, dayAt, shortDate } from '../../text/dates';
import { ActDialog, Button, Card, StatusBadge, type StatusKind } from '../../ui';
import type { Closure } from '../../wire/messages.gen';
import { AddClosure, StopToday } from './add-closure';
import type { HoursPlace } from './hours';
import { closureState, closuresInOrder, hourAndMinute } from './hours-state';

interface ClosuresProps extends HoursPlace {
  readonly closures: readonly Closure[];
}

/** 臨時休業: what is entered, entering another, and undoing it. */
export function Closures({ closures, ...place }: ClosuresProps) {
  const { hours: text } = useText();
  const [asking, setAsking] = useState<'add' | 'stop' | undefined>();
  const [removing, setRemoving] = useState<Closure | undefined>();
  const { whose, now } = place;
  const shown = closures.filter(
    (c) => whose === 'town' || c.department === undefined || c.department === whose,
  );
  return (
    <Card title={text.closures}>
      <div className="hours__actions">
        <Button tone="danger" onPress={() => setAsking('stop')}>
          {text.stopToday}
        </Button>
        <Button onPress={() => setAsking('add')}>{text.add}</Button>
      </div>
      {shown.length === 0 ? (
        <p className="hours__source">{text.noClosures}</p>
      ) : (
        <ul className="closures">
          {closuresInOrder(shown, now).map((closure) => (
            <ClosureRow
              key={closure.closure}
              {...place}
              closure={closure}
              onRemove={() => setRemoving(closure)}
            />
          ))}
        </ul>
      )}
      {asking === 'add' ? <AddClosure {...place} onClose={() => setAsking(undefined)} /> : null}
      {asking === 'stop' ? <StopToday {...place} onClose={() => setAsking(undefined)} /> : null}
      {removing === undefined ? null : (
        <RemoveClosure {...place} closure={removing} onClose={() => setRemoving(undefined)} />
      )}
    </Card>
  );
}

const SHAPES: Readonly<Record<'ahead' | 'now' | 'over', StatusKind>> = {
  now: 'attention',
  ahead: 'free',
  over: 'done',
};

interface ClosureRowProps extends HoursPlace {
  readonly closure: Closure;
  readonly onRemove: () => void;
}

function ClosureRow({ closure, names, now, onRemove }: ClosureRowProps) {
  const { hours: text } = useText();
  const { language } = useLanguage();
  const state = closureState(closure, now);
  return (
    <li className="closures__one">
      <div className="closures__head">
        <StatusBadge kind={SHAPES[state]}>{text[state]}</StatusBadge>
        <span className="closures__when">
          <ClosureWhen closure={closure} />
        </span>
        {state === 'over' ? null : (
          <Button
            look="text"
            aria-label={`${text.remove} ${closure.from} ${closure.reason}`}
            onPress={onRemove}
          >
            {text.remove}
          </Button>
        )}
      </div>
      <p>
        {closure.department === undefined ? text.town : names.department(closure.department)}{' '}
        {closure.reason}
      </p>
      <p className="closures__by">
        {text.by(closure.by.name, shortDate(dayAt(new Date(closure.at)), language))}
      </p>
    </li>
  );
}

function ClosureWhen({ closure }: { readonly closure: Closure }) {
  const { hours: text } = useText();
  const { language } = useLanguage();
  const { from, fromTime, to, toTime } = closure;
  const first = dayAndWeekday(from, language);
  const last = dayAndWeekday(to, language);
  if (fromTime === undefined && toTime === undefined) {
    return `${from === to ? first : text.until(first, last)} ${text.allDay}`;
  }
  return text.until(
    `${first} ${hourAndMinute(fromTime ?? '00:00')}`,
    `${from === to ? '' : `${last} `}${toTime === undefined ? text.endOfDay : hourAndMinute(toTime)}`,
  );
}

interface RemoveClosureProps extends HoursPlace {
  readonly closure: Closure;
  readonly onClose: () => void;
}

function RemoveClosure({ desk, closure, onClose }: RemoveClosureProps) {
  const { hours: text } = useText();
  const attempt = useAttempt();
  return (
    <ActDialog
      title={text.removeTitle}
      onClose={onClose}
      act={text.removeIt}
      isPending={attempt.isBusy}
      onAct={() => {
        void attempt
          .run(desk.command({ type: 'closure.remove', closure: closure.closure }))
          .then((done) => done && onClose());
      }}
      error={attempt.error}
    >
      <p className="closures__when">
        <ClosureWhen closure={closure} />
      </p>
      <p>{text.removeAsk}</p>
    </ActDialog>
  );
}
