import { describe, expect, it } from 'vitest';
import type { SessionRow } from '../../wire/messages.gen';
import { dayBeside, median, newestFirst, totalsOf } from './state';

const row = (part: Partial<SessionRow>): SessionRow => ({
  consultation: 'c1',
  number: 1,
  branch: 'nishi',
  department: 'shimin',
  procedure: 'tennyu',
  staff: { id: 'sato', role: 'staff', name: '市民課 佐藤' },
  calledAt: '2026-04-01T00:00:00Z',
  waitedSeconds: 10,
  talkedSeconds: 100,
  talking: false,
  outcome: 'accepted',
  passedOver: 0,
  hidden: false,
  askedAgain: 2,
  ...part,
});

describe('the figures of a day', () => {
  it('count a consultation with two procedures once', () => {
    const totals = totalsOf([row({}), row({ procedure: 'kokuho_join', outcome: undefined })]);
    expect(totals).toMatchObject({
      consultations: 1,
      procedures: 2,
      waitedMedian: 10,
      talkedMedian: 100,
      withoutOutcome: 1,
      askedAgain: 2,
    });
  });

  it('leave a talk that goes on out of the median', () => {
    const totals = totalsOf([
      row({}),
      row({ consultation: 'c2', talking: true, talkedSeconds: 9 }),
    ]);
    expect(totals.talkedMedian).toBe(100);
    expect(totals.waitedLongest).toBe(10);
  });

  it('are absent on a day without consultations', () => {
    expect(totalsOf([])).toEqual({
      consultations: 0,
      procedures: 0,
      waitedMedian: undefined,
      waitedLongest: undefined,
      talkedMedian: undefined,
      withoutOutcome: 0,
      askedAgain: 0,
    });
  });

  it('take the mean of the middle two of an even number', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([5, 1, 3])).toBe(3);
  });
});

describe('the table of a day', () => {
  it('has the newest call first and keeps procedures of one consultation in order', () => {
    const rows = [
      row({ procedure: 'a' }),
      row({ procedure: 'b' }),
      row({ consultation: 'c2', procedure: 'c', calledAt: '2026-04-01T01:00:00Z' }),
    ];
    expect(newestFirst(rows).map((r) => r.procedure)).toEqual(['c', 'a', 'b']);
  });

  it('steps over the end of a month and of a year', () => {
    expect(dayBeside('2026-12-31', 1)).toBe('2027-01-01');
    expect(dayBeside('2028-03-01', -1)).toBe('2028-02-29');
  });
});
