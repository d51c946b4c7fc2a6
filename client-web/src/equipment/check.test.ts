import { describe, expect, it } from 'vitest';
import { checkOf } from './check';
import { equipmentOf, resultAt } from './sample';

const NOW = Date.parse('2026-11-24T09:00:00+09:00');
const ago = (minutes: number) => new Date(NOW - minutes * 60_000).toISOString();

describe('a kiosk on the board', () => {
  it('says so when it was never tested, or not today', () => {
    expect(checkOf(equipmentOf({}), NOW).verdict).toBe('never');
    const old = equipmentOf({ lastTest: resultAt(ago(24 * 60)) });
    expect(checkOf(old, NOW)).toMatchObject({ verdict: 'notToday', at: ago(24 * 60) });
  });

  it('is well when every part is, or is not there', () => {
    const well = resultAt(ago(60), { documentCamera: { state: 'absent' } });
    expect(checkOf(equipmentOf({ lastTest: well }), NOW)).toMatchObject({
      verdict: 'ok',
      remarks: [],
    });
  });

  it('asks a person to look where the kiosk can’t know', () => {
    const printer = resultAt(ago(60), {
      printer: { state: 'unknown', fault: 'printerNotKnown' },
    });
    const check = checkOf(equipmentOf({ lastTest: printer }), NOW);
    expect(check.verdict).toBe('look');
    expect(check.remarks.map((step) => step.fault)).toEqual(['printerNotKnown']);
  });

  it('stays wrong over night until a test says otherwise', () => {
    const dark = resultAt(ago(24 * 60), { camera: { state: 'failed', fault: 'cameraDark' } });
    expect(checkOf(equipmentOf({ lastTest: dark }), NOW).verdict).toBe('wrong');
  });

  it('tells what goes on now', () => {
    const activity = (change: Parameters<typeof equipmentOf>[0]) =>
      checkOf(equipmentOf(change), NOW).activity;
    expect(activity({})).toBeUndefined();
    expect(activity({ requestedAt: ago(1) })).toBe('requested');
    expect(activity({ requestedAt: ago(2), begunAt: ago(1) })).toBe('running');
    expect(activity({ abortedAt: ago(1) })).toBe('aborted');
  });

  it('does not wait for ever for a test whose page died', () => {
    const died = equipmentOf({ requestedAt: ago(10), begunAt: ago(9) });
    expect(checkOf(died, NOW).activity).toBe('requested');
  });
});
