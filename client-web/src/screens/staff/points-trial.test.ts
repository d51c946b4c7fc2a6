import { describe, expect, it } from 'vitest';
import type { PointsTable } from '../../wire/messages.gen';
import {
  choose,
  EMPTY,
  factOf,
  householdOf,
  measured,
  toggled,
  withGuardian,
} from './points-trial';

const words = { ja: '語', en: 'word' };
const line = (id: string) => ({ line: id, words, points: 1, from: {}, unverified: false });
const TABLE: PointsTable = {
  procedure: 'hoikusho',
  fiscalYear: 2026,
  inForce: '2026-04-01',
  title: words,
  source: '要綱',
  unverified: true,
  guardians: 'sumOfGuardians',
  ranks: [],
  reasons: [
    {
      reason: 'work',
      title: words,
      commuting: false,
      asks: ['daysPerWeek', 'minutesPerDay'],
      lines: [line('work-1')],
    },
    { reason: 'birth', title: words, commuting: false, asks: [], lines: [line('birth-1')] },
    { reason: 'illness', title: words, commuting: false, asks: [], lines: [line('a'), line('b')] },
  ],
  adjustments: [
    { group: 'child', title: words, mode: 'sumAll', lines: [line('sibling'), line('disability')] },
  ],
  facts: [{ fact: 'tax', title: words, unit: words }],
  ties: [],
};

describe('a trial', () => {
  it('of which nothing is known says nothing', () => {
    expect(householdOf(TABLE, EMPTY)).toEqual({
      guardians: [{ work: {} }, { work: {} }],
      adjustments: {},
      facts: {},
    });
  });

  it('says that an adjustment does not apply only once its group is settled', () => {
    const ticked = { ...EMPTY, applies: toggled(EMPTY.applies, 'sibling', true) };
    expect(householdOf(TABLE, ticked).adjustments).toEqual({ sibling: true });
    expect(householdOf(TABLE, { ...ticked, settled: ['child'] }).adjustments).toEqual({
      sibling: true,
      disability: false,
    });
    expect(toggled(ticked.applies, 'sibling', false)).toEqual([]);
  });

  it('leaves out what cannot be read', () => {
    const work = { daysPerWeek: '5', minutesPerDay: '朝から' };
    const trial = withGuardian(EMPTY, 1, choose(TABLE, 'work', work));
    expect(householdOf(TABLE, { ...trial, facts: { tax: '約5万' } })).toEqual({
      guardians: [{ work: {} }, { reason: 'work', work: { daysPerWeek: 5 } }],
      adjustments: {},
      facts: {},
    });
  });

  it('chooses the line of a reason that has one only', () => {
    expect(choose(TABLE, 'birth', {}).line).toBe('birth-1');
    expect(choose(TABLE, 'illness', {}).line).toBeNull();
    const trial = withGuardian(EMPTY, 0, choose(TABLE, 'birth', { daysPerWeek: '5' }));
    expect(householdOf(TABLE, trial).guardians[0]).toEqual({
      reason: 'birth',
      line: 'birth-1',
      work: {},
    });
  });

  it('reads days, hours and numbers as they are typed', () => {
    expect(measured('daysPerWeek', '5')).toBe(5);
    expect(measured('daysPerWeek', '8')).toBeUndefined();
    expect(measured('minutesPerDay', '７．７５')).toBe(465);
    expect(measured('minutesPerDay', '7:45')).toBe(465);
    expect(measured('minutesPerWeek', '38.75')).toBe(2325);
    expect(measured('minutesPerDay', '25')).toBeUndefined();
    expect(measured('minutesPerDay', '')).toBeUndefined();
    expect(factOf('１２３，４００')).toBe(123_400);
    expect(factOf('1.5')).toBeUndefined();
  });
});
