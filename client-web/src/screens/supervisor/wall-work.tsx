import type { Names } from '../../access';
import { useLanguage, useText } from '../../text';
import { shortDate } from '../../text/dates';
import { StatusBadge } from '../../ui';
import type { DepartmentId, WorkItem } from '../../wire/messages.gen';
import { dueState, workWord } from '../../work/work';
import { dueItems, workOf } from './wall-state';

/** Of a longer list the wall shows the most urgent. */
const SHOWN = 8;

/** How much work of a department is open, and how much of it is late. */
export function WorkCount({
  items,
  department,
  today,
}: {
  readonly items: readonly WorkItem[];
  readonly department: DepartmentId;
  readonly today: string;
}) {
  const { wall: text } = useText();
  const { open, overdue } = workOf(items, department, today);
  return (
    <span className="wall-work">
      <span>
        {text.work} {open === 0 ? text.noWork : text.open(open)}
      </span>
      {overdue === 0 ? null : <StatusBadge kind="attention">{text.overdue(overdue)}</StatusBadge>}
    </span>
  );
}

/** What should have been done, or must be done today. */
export function DueList({
  items,
  names,
  today,
}: {
  readonly items: readonly WorkItem[];
  readonly names: Names;
  readonly today: string;
}) {
  const { wall: text, work } = useText();
  const { language } = useLanguage();
  const due = dueItems(items, today);
  return (
    <section className="wall-due" aria-label={text.due}>
      <h2 className="wall__title">{text.due}</h2>
      {due.length === 0 ? (
        <p className="wall__nothing">{text.nothingDue}</p>
      ) : (
        <ul>
          {due.slice(0, SHOWN).map((item) => (
            <li key={item.item} className="wall-due__one">
              <span className="wall-due__what">
                {names.department(item.department)} {work.kinds[item.kind]}
              </span>
              <span>{names.branch(item.branch)}</span>
              <StatusBadge kind={dueState(item, today) === 'overdue' ? 'attention' : 'look'}>
                {work.due(shortDate(item.due ?? today, language), dueState(item, today))}
              </StatusBadge>
              <span className="wall-due__state">{workWord(item, work)}</span>
            </li>
          ))}
        </ul>
      )}
      {due.length > SHOWN ? <p className="wall__nothing">{text.more(due.length - SHOWN)}</p> : null}
    </section>
  );
}
