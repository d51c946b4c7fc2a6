import { useState } from 'react';
import { useProblem } from '../../access';
import { type Texts, useText } from '../../text';
import { dayAt } from '../../text/dates';
import { Button, Card, Notice, Progress } from '../../ui';
import type { Closure, HoursOf, OpeningDay } from '../../wire/messages.gen';
import type { HoursPlace } from './hours';
import {
  closesOn,
  firstOfCalendar,
  hourAndMinute,
  monthBeside,
  WEEKDAYS,
  weeksOf,
} from './hours-state';
import { useCalendar } from './use-calendar';

interface HoursCalendarProps extends HoursPlace {
  readonly hours: readonly HoursOf[];
  readonly closures: readonly Closure[];
}

/** A month of these counters: when they answer each day, holidays and closures in words. */
export function HoursCalendar({ hours, closures, ...place }: HoursCalendarProps) {
  const { session, now, whose, procedure } = place;
  const { hours: text, common } = useText();
  const problem = useProblem();
  const today = dayAt(new Date(now));
  const [month, setMonth] = useState(() => today.slice(0, 7));
  const { days, error } = useCalendar(
    firstOfCalendar(month),
    whose,
    procedure,
    `${JSON.stringify(hours)}${JSON.stringify(closures)}`,
    session.expired,
  );
  return (
    <Card title={text.calendar}>
      <div className="hours-month__head">
        <p className="hours-month__name" aria-live="polite">
          {text.month(Number(month.slice(0, 4)), Number(month.slice(5)))}
        </p>
        <div className="hours__actions no-print">
          <Button onPress={() => setMonth(monthBeside(month, -1))}>{text.previousMonth}</Button>
          <Button
            look="text"
            isDisabled={month === today.slice(0, 7)}
            onPress={() => setMonth(today.slice(0, 7))}
          >
            {text.thisMonth}
          </Button>
          <Button onPress={() => setMonth(monthBeside(month, 1))}>{text.nextMonth}</Button>
        </div>
      </div>
      {error === undefined ? null : <Notice kind="error">{problem(error)}</Notice>}
      {days === undefined ? (
        <Progress label={common.loading} />
      ) : (
        <table className="hours-month">
          <thead>
            <tr>
              {WEEKDAYS.map((weekday) => (
                <th key={weekday} scope="col">
                  {text.shortWeekday[weekday]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(month, days).map((week) => (
              <tr key={week[0]?.day}>
                {week.map((day) => (
                  <td
                    key={day.day}
                    className="hours-day"
                    data-other={day.day.startsWith(month) ? undefined : true}
                    data-closed={day.spans.length === 0 || undefined}
                    aria-current={day.day === today ? 'date' : undefined}
                  >
                    <DayCell
                      day={day}
                      closures={closures.filter((c) => closesOn(c, day.day, whose))}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}

function DayCell({
  day,
  closures,
}: {
  readonly day: OpeningDay;
  readonly closures: readonly Closure[];
}) {
  const { hours: text } = useText();
  return (
    <>
      <span className="hours-day__number number">{Number(day.day.slice(8))}</span>
      {day.holiday ? <span className="hours-day__mark">{text.holiday}</span> : null}
      {day.spans.length === 0 ? (
        <span>{text.closed}</span>
      ) : (
        day.spans.map((span) => (
          <span key={span.from} className="number">
            {spanWords(span, text)}
          </span>
        ))
      )}
      {closures.length === 0 ? null : (
        <span className="hours-day__closure">
          {text.closure} {closures.map((c) => c.reason).join('、')}
        </span>
      )}
    </>
  );
}

function spanWords(span: OpeningDay['spans'][number], text: Texts['hours']): string {
  const from = hourAndMinute(span.from);
  return span.to === undefined && from === '00:00'
    ? text.atAnyTime
    : text.span(from, span.to === undefined ? text.endOfDay : hourAndMinute(span.to));
}
