import { useState } from 'react';
import { type Names, type Session, useNames } from '../access';
import type { Desk } from '../queue/use-desk';
import { useText } from '../text';
import { dayAt } from '../text/dates';
import { Button, EmptyState } from '../ui';
import { AddWork } from './add-work';
import { inOrder, openCount, overdueCount } from './work';
import './work-list.css';
import { WorkRow } from './work-row';

interface WorkListProps {
  readonly session: Session;
  readonly desk: Desk;
  readonly now: number;
  readonly hint: string;
}

/** 作業: all that is open for this person's department, or branch, and what was done today. */
export function WorkList({ session: { me, town }, desk, now, hint }: WorkListProps) {
  const { work: text } = useText();
  const names: Names = useNames(town);
  const [isAdding, setAdding] = useState(false);
  const { work } = desk.state;
  const today = dayAt(new Date(now));
  const late = overdueCount(work, today);

  return (
    <section className="work-list" aria-labelledby="work-title">
      <div className="work-list__head">
        <h2 className="work-list__title" id="work-title">
          {text.title}
        </h2>
        <p role="status">
          {openCount(work) > 0 ? text.count(openCount(work)) : ''}
          {late > 0 ? <strong className="work-list__late">{text.late(late)}</strong> : null}
        </p>
        {me.contractor ? null : <Button onPress={() => setAdding(true)}>{text.add}</Button>}
      </div>
      {work.length === 0 ? (
        <EmptyState title={text.empty} hint={hint} />
      ) : (
        <ul className="work-list__items">
          {inOrder(work, me).map((item) => (
            <li key={item.item}>
              <WorkRow
                item={item}
                me={me}
                desk={desk}
                names={names}
                most={town.maxUploadBytes}
                now={now}
                today={today}
              />
            </li>
          ))}
        </ul>
      )}
      {isAdding ? (
        <AddWork
          me={me}
          town={town}
          names={names}
          desk={desk}
          today={today}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </section>
  );
}
