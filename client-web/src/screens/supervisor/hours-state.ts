import type {
  Closure,
  DepartmentId,
  HoursOf,
  HoursRow,
  OpeningDay,
  ProcedureId,
  TicketView,
  Weekday,
} from '../../wire/messages.gen';
import { dayBeside } from './state';

export const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Whose hours: a department's, or all counters'. */
export type Whose = DepartmentId | 'town';

/** The hours that are said of just these counters, or of a procedure there; undefined: none are. */
export function ownHours(
  hours: readonly HoursOf[],
  whose: Whose,
  procedure?: ProcedureId,
): HoursOf | undefined {
  return hours.find((of) =>
    procedure === undefined
      ? of.procedure === undefined &&
        (whose === 'town' ? of.department === undefined : of.department === whose)
      : of.procedure === procedure,
  );
}

/** The rows of a week that hold for them: a procedure's, else its department's, else the town's. */
export function rowsOf(
  hours: readonly HoursOf[],
  whose: Whose,
  procedure?: ProcedureId,
): readonly HoursRow[] {
  const own = [
    ...(procedure === undefined ? [] : [ownHours(hours, whose, procedure)]),
    ownHours(hours, whose),
    ownHours(hours, 'town'),
  ];
  return own.find((of) => of !== undefined && of.rows.length > 0)?.rows ?? [];
}

/** The time of a wire value, `08:30`. */
export function hourAndMinute(time: string): string {
  return time.slice(0, 5);
}

/** One weekday as it is edited. */
export interface EditedDay {
  readonly weekday: Weekday;
  readonly opens: boolean;
  readonly open: string;
  readonly close: string;
  readonly hasLunch: boolean;
  readonly lunchFrom: string;
  readonly lunchTo: string;
}

/** The week to begin editing with; of a day in two parts the time between them is the lunch. */
export function editedWeek(rows: readonly HoursRow[]): readonly EditedDay[] {
  return WEEKDAYS.map((weekday) => {
    const own = rows
      .filter((row) => row.weekday === weekday)
      .toSorted((a, b) => a.open.localeCompare(b.open));
    const first = own[0];
    const last = own.at(-1);
    const lunchFrom = first?.lunchFrom ?? (own.length > 1 ? first?.close : undefined);
    const lunchTo = first?.lunchTo ?? (own.length > 1 ? last?.open : undefined);
    return {
      weekday,
      opens: first !== undefined,
      open: hourAndMinute(first?.open ?? '08:30'),
      close: hourAndMinute(last?.close ?? '17:15'),
      hasLunch: lunchFrom !== undefined,
      lunchFrom: hourAndMinute(lunchFrom ?? '12:00'),
      lunchTo: hourAndMinute(lunchTo ?? '13:00'),
    };
  });
}

/** What is kept of an edited week. */
export function rowsOfWeek(week: readonly EditedDay[], onHolidays: boolean): readonly HoursRow[] {
  return week
    .filter((day) => day.opens)
    .map(({ weekday, open, close, hasLunch, lunchFrom, lunchTo }) => ({
      weekday,
      open,
      close,
      ...(hasLunch ? { lunchFrom, lunchTo } : {}),
      onHolidays,
    }));
}

/** Whether a time is missing in an edited week. */
export function lacksTime(week: readonly EditedDay[]): boolean {
  return week.some(
    (day) =>
      day.opens &&
      [day.open, day.close, ...(day.hasLunch ? [day.lunchFrom, day.lunchTo] : [])].includes(''),
  );
}

/** The Monday with which the calendar of a month begins, as `YYYY-MM-DD`. */
export function firstOfCalendar(month: string): string {
  const first = `${month}-01`;
  const weekday = new Date(`${first}T00:00:00Z`).getUTCDay(); // 0 is Sunday
  return dayBeside(first, -((weekday + 6) % 7));
}

/** The month before or after, as `YYYY-MM`. */
export function monthBeside(month: string, months: number): string {
  const at = new Date(`${month}-01T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + months);
  return at.toISOString().slice(0, 7);
}

/** The weeks of a month; days of other months stand in them too. */
export function weeksOf(
  month: string,
  days: readonly OpeningDay[],
): readonly (readonly OpeningDay[])[] {
  const weeks: (readonly OpeningDay[])[] = [];
  for (let i = 0; i < days.length; i += 7) {
    weeks.push(days.slice(i, i + 7));
  }
  return weeks.filter((week) => week.some(({ day }) => day.startsWith(month)));
}

/** When nobody answers, as moments in Japanese time. */
export function closureSpan({ from, fromTime, to, toTime }: Closure): {
  readonly begins: number;
  readonly ends: number;
} {
  const at = (day: string, time: string): number => Date.parse(`${day}T${time}+09:00`);
  return {
    begins: at(from, fromTime ?? '00:00:00'),
    ends: toTime === undefined ? at(dayBeside(to, 1), '00:00:00') : at(to, toTime),
  };
}

/** How a closure stands. */
export function closureState(closure: Closure, now: number): 'ahead' | 'now' | 'over' {
  const { begins, ends } = closureSpan(closure);
  return now < begins ? 'ahead' : now < ends ? 'now' : 'over';
}

/** Whether a closure touches that day at these counters. */
export function closesOn(closure: Closure, day: string, whose: Whose): boolean {
  return (
    (closure.department === undefined || closure.department === whose) &&
    closure.from <= day &&
    day <= closure.to
  );
}

/** Those to be looked after first: what goes on, what is to come, and of what is over the last. */
export function closuresInOrder(closures: readonly Closure[], now: number): readonly Closure[] {
  const rank = { now: 0, ahead: 1, over: 2 } as const;
  const state = (c: Closure) => rank[closureState(c, now)];
  return closures.toSorted((a, b) => {
    const between = closureSpan(a).begins - closureSpan(b).begins;
    return state(a) - state(b) || (state(a) === 2 ? -between : between);
  });
}

/** How many still wait at these counters. */
export function waitingAt(tickets: readonly TicketView[], whose: Whose): number {
  return tickets.filter(
    (t) => t.state === 'waiting' && (whose === 'town' || t.department === whose),
  ).length;
}
