import { describe, expect, it } from 'vitest';
import type { Closure, HoursOf, HoursRow, OpeningDay } from '../../wire/messages.gen';
import {
  closesOn,
  closureState,
  closuresInOrder,
  editedWeek,
  firstOfCalendar,
  lacksTime,
  monthBeside,
  ownHours,
  rowsOf,
  rowsOfWeek,
  weeksOf,
} from './hours-state';

const row = (part: Partial<HoursRow>): HoursRow => ({
  weekday: 'mon',
  open: '08:30:00',
  close: '17:15:00',
  onHolidays: false,
  ...part,
});

const closure = (part: Partial<Closure>): Closure => ({
  closure: 'c',
  from: '2026-11-24',
  to: '2026-11-24',
  reason: '停電',
  by: { id: 'kato', role: 'supervisor', name: '加藤' },
  at: '2026-11-24T00:00:00Z',
  ...part,
});

describe('the hours of a week', () => {
  const hours: readonly HoursOf[] = [
    { rows: [row({})], closed: [] },
    { department: 'zeimu', rows: [row({ close: '16:00:00' })], closed: [] },
    { procedure: 'mn_koushin', rows: [row({ open: '09:00:00' })], closed: [] },
  ];

  it('are the department’s own, else the town’s, and never a procedure’s', () => {
    expect(rowsOf(hours, 'zeimu')[0]?.close).toBe('16:00:00');
    expect(rowsOf(hours, 'shimin')[0]?.close).toBe('17:15:00');
    expect(rowsOf(hours, 'town')).toHaveLength(1);
  });

  it('of a procedure are its own, else its department’s, else the town’s', () => {
    expect(rowsOf(hours, 'shimin', 'mn_koushin')[0]?.open).toBe('09:00:00');
    expect(rowsOf(hours, 'zeimu', 'zei_shomei')[0]?.close).toBe('16:00:00');
    expect(rowsOf(hours, 'shimin', 'tennyu')[0]?.close).toBe('17:15:00');
    expect(ownHours(hours, 'shimin', 'tennyu')).toBeUndefined();
  });

  it('come out of the editor as they went in', () => {
    const rows = [
      row({ open: '08:30', close: '17:15' }),
      row({ weekday: 'sat', open: '09:00', close: '16:00', lunchFrom: '12:00', lunchTo: '13:00' }),
    ];
    expect(rowsOfWeek(editedWeek(rows), false)).toEqual(rows);
  });

  it('of a day in two parts become one with a lunch break', () => {
    const week = editedWeek([
      row({ open: '13:00:00' }),
      row({ open: '08:30:00', close: '12:00:00' }),
    ]);
    expect(week[0]).toMatchObject({
      open: '08:30',
      close: '17:15',
      hasLunch: true,
      lunchFrom: '12:00',
      lunchTo: '13:00',
    });
  });

  it('lack a time only on a day that opens', () => {
    const week = editedWeek([row({})]);
    const without = (weekday: string) =>
      week.map((day) => (day.weekday === weekday ? { ...day, close: '' } : day));
    expect(lacksTime(without('mon'))).toBe(true);
    expect(lacksTime(without('sun'))).toBe(false);
  });
});

describe('the calendar', () => {
  it('begins with the Monday on or before the first', () => {
    expect(firstOfCalendar('2026-11')).toBe('2026-10-26');
    expect(firstOfCalendar('2027-02')).toBe('2027-02-01');
  });

  it('has the weeks in which the month has a day', () => {
    const days = Array.from({ length: 42 }, (_, i): OpeningDay => {
      const at = new Date(Date.parse('2027-02-01T00:00:00Z') + i * 86_400_000);
      return { day: at.toISOString().slice(0, 10), holiday: false, spans: [] };
    });
    expect(weeksOf('2027-02', days)).toHaveLength(4);
  });

  it('goes over the turn of the year', () => {
    expect(monthBeside('2026-12', 1)).toBe('2027-01');
    expect(monthBeside('2027-01', -1)).toBe('2026-12');
  });
});

describe('a closure', () => {
  const at = (time: string): number => Date.parse(`2026-11-24T${time}+09:00`);

  it('is ahead, goes on and is over, by Japanese time', () => {
    const part = closure({ fromTime: '10:00:00', toTime: '11:00:00' });
    expect(closureState(part, at('09:59:59'))).toBe('ahead');
    expect(closureState(part, at('10:00:00'))).toBe('now');
    expect(closureState(part, at('11:00:00'))).toBe('over');
    expect(closureState(closure({}), at('00:00:00'))).toBe('now');
    expect(closureState(closure({}), at('23:59:59'))).toBe('now');
  });

  it('closes its own department, or all', () => {
    expect(closesOn(closure({ department: 'zeimu' }), '2026-11-24', 'shimin')).toBe(false);
    expect(closesOn(closure({ department: 'zeimu' }), '2026-11-24', 'zeimu')).toBe(true);
    expect(closesOn(closure({}), '2026-11-24', 'shimin')).toBe(true);
    expect(closesOn(closure({}), '2026-11-25', 'shimin')).toBe(false);
  });

  it('that goes on comes first, and of those that are over the last', () => {
    const all = [
      closure({ closure: 'old', from: '2026-11-01', to: '2026-11-01' }),
      closure({ closure: 'older', from: '2026-10-01', to: '2026-10-01' }),
      closure({ closure: 'later', from: '2026-12-01', to: '2026-12-01' }),
      closure({ closure: 'soon', from: '2026-11-25', to: '2026-11-25' }),
      closure({ closure: 'now' }),
    ];
    expect(closuresInOrder(all, at('12:00:00')).map((c) => c.closure)).toEqual([
      'now',
      'soon',
      'later',
      'old',
      'older',
    ]);
  });
});
