import { describe, expect, it } from 'vitest';
import { equipmentOf, resultAt } from './sample';
import { isToday, startsIn, wantedTest } from './schedule';

/** An instant by the town's clock, nine hours ahead of UTC. */
const japan = (day: string, time: string) => Date.parse(`${day}T${time}:00+09:00`);
const iso = (day: string, time: string) => new Date(japan(day, time)).toISOString();
const TODAY = '2026-11-24';
const YESTERDAY = '2026-11-23';

describe('the daily self-test', () => {
  const yesterday = equipmentOf({ lastTest: resultAt(iso(YESTERDAY, '08:01')) });

  it('is wanted from its time of day on, by the town’s clock', () => {
    expect(wantedTest(yesterday, japan(TODAY, '07:59'))).toBeUndefined();
    expect(wantedTest(yesterday, japan(TODAY, '08:00'))).toBe('scheduled');
  });

  it('is wanted as soon as a kiosk is back that was off at the time, and on its first day', () => {
    expect(wantedTest(yesterday, japan(TODAY, '13:20'))).toBe('scheduled');
    expect(wantedTest(equipmentOf({}), japan(TODAY, '13:20'))).toBe('scheduled');
  });

  it('is made once a day', () => {
    const made = equipmentOf({ lastTest: resultAt(iso(TODAY, '08:01')) });
    expect(wantedTest(made, japan(TODAY, '17:00'))).toBeUndefined();
    expect(wantedTest(made, japan('2026-11-25', '08:00'))).toBe('scheduled');
  });

  it('is not replaced by one that somebody made before the time', () => {
    const early = equipmentOf({ lastTest: resultAt(iso(TODAY, '01:30')) });
    expect(wantedTest(early, japan(TODAY, '08:00'))).toBe('scheduled');
  });

  it('follows the time that was chosen', () => {
    const later = equipmentOf({ settings: { selfTestAt: '08:45:00' } });
    expect(wantedTest(later, japan(TODAY, '08:44'))).toBeUndefined();
    expect(wantedTest(later, japan(TODAY, '08:45'))).toBe('scheduled');
  });

  it('waits until nobody has touched the screen for a minute', () => {
    const now = japan(TODAY, '08:10');
    expect(startsIn(yesterday, now, now - 20_000)).toBe(40_000);
    expect(startsIn(yesterday, now, now - 61_000)).toBe(0);
    expect(startsIn(yesterday, japan(TODAY, '07:00'), 0)).toBeUndefined();
  });

  it('leaves a resident who came first alone for five minutes', () => {
    const aborted = equipmentOf({ abortedAt: iso(TODAY, '08:10') });
    expect(startsIn(aborted, japan(TODAY, '08:12'), 0)).toBe(3 * 60_000);
    expect(startsIn(aborted, japan(TODAY, '08:15'), 0)).toBe(0);
  });
});

describe('a test that was asked for', () => {
  const asked = equipmentOf({
    requestedAt: iso(TODAY, '10:00'),
    lastTest: resultAt(iso(TODAY, '08:01')),
  });

  it('is wanted whatever was found today, and begins as soon as hands are off', () => {
    const now = japan(TODAY, '10:00');
    expect(wantedTest(asked, now)).toBe('requested');
    expect(startsIn(asked, now, now - 1_000)).toBe(2_000);
    expect(startsIn(asked, now, 0)).toBe(0);
  });
});

describe('today', () => {
  it('is the town’s day, not that of the device or of Greenwich', () => {
    expect(isToday(iso(TODAY, '00:05'), japan(TODAY, '23:55'))).toBe(true);
    expect(isToday(iso(YESTERDAY, '23:59'), japan(TODAY, '00:01'))).toBe(false);
  });
});
