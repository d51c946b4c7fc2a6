import { describe, expect, it } from 'vitest';
import {
  dayAndWeekday,
  dayAt,
  longDate,
  minutesAndSeconds,
  momentAt,
  shortDate,
  timeAt,
} from './dates';

describe('a day', () => {
  it('is written by 和暦 with its weekday and the 西暦 year', () => {
    expect(longDate('2026-04-01', 'ja')).toBe('令和8年4月1日(水) 2026年');
  });

  it('is 元年 in the first year of an era, from its first day on', () => {
    expect(longDate('2019-04-30', 'ja')).toBe('平成31年4月30日(火) 2019年');
    expect(longDate('2019-05-01', 'ja')).toBe('令和元年5月1日(水) 2019年');
  });

  it('is written in English by the Gregorian calendar', () => {
    expect(longDate('2026-04-01', 'en')).toBe('Wed, 1 April 2026');
  });

  it('is written for やさしい日本語 without an era, as each part is read', () => {
    expect(longDate('2026-04-01', 'easy')).toBe(
      '2026年（ねん） 4月（がつ）1日（ついたち）（水曜日（すいようび））',
    );
    expect(dayAndWeekday('2026-11-24', 'easy')).toBe(
      '11月（がつ）24日（か）（火曜日（かようび））',
    );
    expect(dayAndWeekday('2026-11-20', 'easy')).toContain('20日（はつか）');
    expect(dayAndWeekday('2026-11-11', 'easy')).toContain('11日（にち）');
    expect(dayAndWeekday('2026-11-10', 'easy')).toContain('10日（か）');
  });

  it('is short in a table', () => {
    expect(shortDate('2026-12-01', 'ja')).toBe('R8/12/1');
    expect(shortDate('2026-12-01', 'en')).toBe('1 Dec 2026');
  });

  it('that is none is shown as it came', () => {
    expect(longDate('soon', 'ja')).toBe('soon');
  });

  it('begins and ends as it does in Japan', () => {
    expect(dayAt(new Date('2026-03-31T14:59:59Z'))).toBe('2026-03-31');
    expect(dayAt(new Date('2026-03-31T15:00:00Z'))).toBe('2026-04-01');
    expect(timeAt('2026-03-31T15:05:00Z')).toBe('00:05');
  });
});

describe('a length of time', () => {
  it('is 分:秒, with hours only from one hour on', () => {
    expect(minutesAndSeconds(0)).toBe('0:00');
    expect(minutesAndSeconds(522)).toBe('8:42');
    expect(minutesAndSeconds(3599.9)).toBe('59:59');
    expect(minutesAndSeconds(4122)).toBe('1:08:42');
  });

  it('is never negative', () => {
    expect(minutesAndSeconds(-3)).toBe('0:00');
  });
});

describe('a moment on a board', () => {
  const now = Date.parse('2026-11-24T09:00:00+09:00');

  it('is a time today, and has its day otherwise', () => {
    expect(momentAt('2026-11-23T23:02:00Z', now, 'ja')).toBe('08:02');
    expect(momentAt('2026-11-22T23:02:00Z', now, 'ja')).toBe('R8/11/23 08:02');
    expect(momentAt('2026-11-22T23:02:00Z', now, 'en')).toBe('23 Nov 2026 08:02');
  });
});
