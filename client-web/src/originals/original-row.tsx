import { useState } from 'react';
import { type Names, type Session, useAttempt } from '../access';
import type { Desk } from '../queue/use-desk';
import { ticketNumber } from '../queue/waiting';
import { type Texts, useLanguage, useText } from '../text';
import { dayAndWeekday, momentAt } from '../text/dates';
import { Button, Notice, StatusBadge } from '../ui';
import type { OriginalCommand, OriginalItem, OriginalState } from '../wire/messages.gen';
import type { Unsent } from '../wire/socket';
import { OriginalReason } from './original-reason';
import { deedsOf, isLate, ORIGINAL_SHAPES, type OriginalDeed } from './originals';

interface OriginalRowProps {
  readonly item: OriginalItem;
  readonly session: Session;
  readonly desk: Desk;
  readonly names: Names;
  readonly now: number;
  /** As `YYYY-MM-DD`. */
  readonly today: string;
}

/** One line of the 原本受領簿: its number, what it is, its course, and what may be done with it. */
export function OriginalRow({ item, session, desk, names, now, today }: OriginalRowProps) {
  const { originals: text } = useText();
  const { language } = useLanguage();
  const attempt = useAttempt();
  const [asking, setAsking] = useState<'correct' | 'cancel' | undefined>();
  const late = isLate(item, today);
  const deeds = deedsOf(item, session.me);
  const run = (command: Unsent<OriginalCommand>): void =>
    void attempt.run(desk.command(command)).then((done) => done && setAsking(undefined));
  const press = (deed: OriginalDeed): void => {
    if (deed === 'correct' || deed === 'cancel') {
      attempt.clear();
      setAsking(deed);
    } else {
      run({ type: `original.${deed}`, original: item.original });
    }
  };
  return (
    <article className="original-row" data-late={late || undefined}>
      <div className="original-row__head">
        <span className="original-row__number">{item.number}</span>
        <h3 className="original-row__what">{text.of(text.kinds[item.kind], item.count)}</h3>
        <StatusBadge kind={ORIGINAL_SHAPES[item.state]}>{text.states[item.state]}</StatusBadge>
      </div>
      {item.note === undefined ? null : <p className="original-row__note">{item.note}</p>}
      <p className="original-row__about">
        {item.due === undefined ? null : (
          <strong className="original-row__due">
            {dueWords(item, dayAndWeekday(item.due, language), text)}
            {late ? `(${text.due.late})` : null}
          </strong>
        )}
        <span>
          {[
            names.branch(item.branch),
            names.department(item.department),
            text.purposes[item.purpose],
            ...(item.ticket === undefined ? [] : [text.ticket(ticketNumber(item.ticket))]),
          ].join('・')}
        </span>
      </p>
      <ol className="original-row__steps">
        {item.steps.map(({ state, at, by, reason }) => (
          <li key={at}>
            {text.step(stepWord(state, reason, text), momentAt(at, now, language), by.name)}
          </li>
        ))}
      </ol>
      {attempt.error === undefined || asking !== undefined ? null : (
        <Notice kind="error">{attempt.error}</Notice>
      )}
      {deeds.length === 0 ? null : (
        <div className="original-row__do no-print">
          {deeds.map((deed) => (
            <Button
              key={deed}
              look={deed === 'correct' || deed === 'cancel' ? 'text' : 'outline'}
              isPending={attempt.isBusy}
              onPress={() => press(deed)}
            >
              {text.deeds[deed]}
            </Button>
          ))}
        </div>
      )}
      {asking === undefined ? null : (
        <OriginalReason
          asking={asking}
          isBusy={attempt.isBusy}
          error={attempt.error}
          onDone={(reason) => run({ type: `original.${asking}`, original: item.original, reason })}
          onClose={() => setAsking(undefined)}
        />
      )}
    </article>
  );
}

function dueWords(item: OriginalItem, day: string, { due }: Texts['originals']): string {
  if (item.state === 'sent') {
    return due.arrive(day);
  }
  return item.purpose === 'giveBack' ? due.giveBack(day) : due.send(day);
}

function stepWord(
  state: OriginalState,
  reason: string | undefined,
  text: Texts['originals'],
): string {
  if (reason === undefined) {
    return text.steps[state];
  }
  return state === 'cancelled'
    ? text.cancelled(reason)
    : text.corrected(text.states[state], reason);
}
