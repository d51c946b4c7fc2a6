import { useState } from 'react';
import { type Texts, useLanguage, useText } from '../../text';
import { dayAt, shortDate } from '../../text/dates';
import { Button, Card } from '../../ui';
import type { ClosedSpan, HoursOf, HoursRow } from '../../wire/messages.gen';
import type { HoursPlace } from './hours';
import { HoursEditor } from './hours-editor';
import { hourAndMinute, ownHours, rowsOf, WEEKDAYS } from './hours-state';

interface HoursWeekProps extends HoursPlace {
  readonly hours: readonly HoursOf[];
}

/** The usual week of these counters, and what the file says beside it. */
export function HoursWeek({ hours, ...place }: HoursWeekProps) {
  const { hours: text } = useText();
  const [editing, setEditing] = useState(false);
  const { names, whose, procedure } = place;
  const own = ownHours(hours, whose, procedure);
  const rows = rowsOf(hours, whose, procedure);
  const closed = [
    ownHours(hours, 'town'),
    whose === 'town' ? undefined : ownHours(hours, whose),
    procedure === undefined ? undefined : own,
  ].flatMap((of) => of?.closed ?? []);
  const differing = hours.filter((of) => of.procedure !== undefined && of.rows.length > 0);
  return (
    <Card title={text.week}>
      <p className="hours__source">
        <Source {...place} own={own} hasRows={rows.length > 0} />
      </p>
      {rows.length === 0 ? null : <WeekTable rows={rows} />}
      <div className="hours__actions">
        <Button onPress={() => setEditing(true)}>{text.edit}</Button>
      </div>
      {closed.length === 0 ? null : (
        <>
          <h3 className="hours__title">{text.yearly}</h3>
          <ul>
            {closed.map((span) => (
              <li key={`${span.from} ${span.to ?? ''}`}>{closedWords(span, text)}</li>
            ))}
          </ul>
        </>
      )}
      {whose !== 'town' || differing.length === 0 ? null : (
        <>
          <h3 className="hours__title">{text.procedures}</h3>
          <ul>
            {differing.map((of) => (
              <li key={of.procedure}>
                {names.procedure(of.procedure ?? '')}{' '}
                <span className="number">{rowWords(of.rows[0], text)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {editing ? (
        <HoursEditor {...place} rows={rows} own={own} onClose={() => setEditing(false)} />
      ) : null}
    </Card>
  );
}

interface SourceProps extends HoursPlace {
  readonly own: HoursOf | undefined;
  readonly hasRows: boolean;
}

/** Who says that it is so. */
function Source({ own, whose, procedure, names, hasRows }: SourceProps) {
  const { hours: text } = useText();
  const { language } = useLanguage();
  if (own?.changedAt !== undefined) {
    const day = shortDate(dayAt(new Date(own.changedAt)), language);
    return text.changed(day, own.changedBy?.name ?? '');
  }
  if (!hasRows) {
    return text.anyHour;
  }
  if (whose === 'town' || (own?.rows.length ?? 0) > 0) {
    return text.fromFile;
  }
  return procedure === undefined ? text.asTown : text.asDepartment(names.department(whose));
}

function WeekTable({ rows }: { readonly rows: readonly HoursRow[] }) {
  const { hours: text } = useText();
  return (
    <table className="hours-week">
      <thead>
        <tr>
          <th scope="col">{text.day}</th>
          <th scope="col">{text.time}</th>
          <th scope="col">{text.lunch}</th>
        </tr>
      </thead>
      <tbody>
        {WEEKDAYS.map((weekday) => {
          const own = rows.filter((row) => row.weekday === weekday);
          return (
            <tr key={weekday}>
              <th scope="row">{text.weekday[weekday]}</th>
              {own.length === 0 ? (
                <td colSpan={2}>{text.closed}</td>
              ) : (
                <>
                  <td className="number">
                    {own.map((row) => rowWords(row, text)).join(' ')}
                    {own.some((row) => row.onHolidays) ? ` ${text.onHolidays}` : ''}
                  </td>
                  <td className="number">{own.map((row) => lunchWords(row, text)).join(' ')}</td>
                </>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function rowWords(row: HoursRow | undefined, text: Texts['hours']): string {
  return row === undefined ? '' : text.span(hourAndMinute(row.open), hourAndMinute(row.close));
}

function lunchWords({ lunchFrom, lunchTo }: HoursRow, text: Texts['hours']): string {
  return lunchFrom === undefined || lunchTo === undefined
    ? text.lunchCovered
    : text.span(hourAndMinute(lunchFrom), hourAndMinute(lunchTo));
}

function closedWords({ from, to = from }: ClosedSpan, text: Texts['hours']): string {
  const words = (day: string): string =>
    text.monthDay(Number(day.slice(-5, -3)), Number(day.slice(-2)));
  return from.length === 5 ? text.everyYear(words(from), words(to)) : text.once(from, to);
}
