import { useEffect, useRef, useState } from 'react';
import type { Names } from '../../access';
import { secondsSince } from '../../queue/waiting';
import { type Texts, useText } from '../../text';
import { minutesAndSeconds } from '../../text/dates';
import { StatusBadge } from '../../ui';
import type { TicketView, Town } from '../../wire/messages.gen';
import { cellOf, isCalm, isOver, overCells, ticketsOf, type WallCell } from './wall-state';

interface WallTableProps {
  readonly town: Town;
  readonly tickets: readonly TicketView[];
  readonly alertSeconds: number;
  readonly names: Names;
  readonly now: number;
}

/** Branches by departments: who waits and for how long. A wait that is too long is red and says so. */
export function WallTable({ town, tickets, alertSeconds, names, now }: WallTableProps) {
  const { wall: text } = useText();
  const sum = (of: readonly TicketView[]) => <Cell cell={cellOf(of)} now={now} />;
  return (
    <>
      <Announcement tickets={tickets} alertSeconds={alertSeconds} names={names} now={now} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than the screen is moved by keys */}
      <section className="wall-table__place" aria-label={text.table} tabIndex={0}>
        <table className="wall-table">
          <caption className="wall-table__caption">{text.table}</caption>
          <thead>
            <tr>
              <th scope="col">{text.branch}</th>
              {town.departments.map(({ department }) => (
                <th key={department} scope="col">
                  {names.department(department)}
                </th>
              ))}
              <th scope="col">{text.total}</th>
            </tr>
          </thead>
          <tbody>
            {town.branches.map(({ branch }) => (
              <tr key={branch}>
                <th scope="row">{names.branch(branch)}</th>
                {town.departments.map(({ department }) => (
                  <td key={department}>
                    <Cell
                      cell={cellOf(ticketsOf(tickets, branch, department))}
                      alertSeconds={alertSeconds}
                      now={now}
                    />
                  </td>
                ))}
                <td className="wall-table__sum">
                  {sum(tickets.filter((t) => t.branch === branch))}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{text.total}</th>
              {town.departments.map(({ department }) => (
                <td key={department} className="wall-table__sum">
                  {sum(tickets.filter((t) => t.department === department))}
                </td>
              ))}
              <td className="wall-table__sum">{sum(tickets)}</td>
            </tr>
          </tfoot>
        </table>
      </section>
    </>
  );
}

interface CellProps {
  readonly cell: WallCell;
  /** Absent in a sum, which is not marked: the cell it comes from is. */
  readonly alertSeconds?: number;
  readonly now: number;
}

function Cell({ cell, alertSeconds, now }: CellProps) {
  const { wall: text } = useText();
  if (isCalm(cell)) {
    return <span className="wall-cell wall-cell--calm">{text.calm}</span>;
  }
  const over = alertSeconds !== undefined && isOver(cell, alertSeconds, now);
  return (
    <div className="wall-cell" data-over={over || undefined}>
      {cell.longestSince === undefined ? null : (
        <>
          <span className="wall-cell__waiting">
            <span className="wall-cell__word">{text.waiting}</span>
            <span className="wall-cell__count">{text.people(cell.waiting)}</span>
          </span>
          <span className="wall-cell__longest">
            <span className="wall-cell__word">{text.longest}</span>
            <span className="number">
              {minutesAndSeconds(secondsSince(cell.longestSince, now))}
            </span>
          </span>
          {over ? (
            <StatusBadge kind="attention">{text.over(threshold(alertSeconds, text))}</StatusBadge>
          ) : null}
        </>
      )}
      {cell.unanswered === 0 ? null : (
        <span className="wall-cell__more">{text.unanswered(cell.unanswered)}</span>
      )}
      {cell.callbacks === 0 ? null : (
        <span className="wall-cell__more">{text.callbacks(cell.callbacks)}</span>
      )}
      {cell.talking === 0 ? null : (
        <span className="wall-cell__more">{text.talking(cell.talking)}</span>
      )}
    </div>
  );
}

/** 5分, or 90秒 when it is no whole minutes. */
function threshold(seconds: number, text: Texts['wall']): string {
  return seconds % 60 === 0 ? text.minutes(seconds / 60) : text.seconds(seconds);
}

/** Says once, when there is time, where a wait has become too long. */
function Announcement({ tickets, alertSeconds, names, now }: Omit<WallTableProps, 'town'>) {
  const { wall: text } = useText();
  const [words, setWords] = useState('');
  const known = useRef<readonly string[]>([]);
  const over = overCells(tickets, alertSeconds, now);
  const keys = over.map((cell) => `${cell.branch} ${cell.department}`).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another cell is news
  useEffect(() => {
    const fresh = over.filter((c) => !known.current.includes(`${c.branch} ${c.department}`));
    known.current = keys.split('\n');
    if (fresh.length > 0) {
      const time = threshold(alertSeconds, text);
      setWords(
        fresh
          .map((c) => text.announce(names.branch(c.branch), names.department(c.department), time))
          .join(' '),
      );
    }
  }, [keys]);
  return (
    <p className="wall__announcement" aria-live="polite">
      {words}
    </p>
  );
}
