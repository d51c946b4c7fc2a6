import { describe, expect, it } from 'vitest';
import { originals as words } from '../text/ja/originals';
import type { OriginalState } from '../wire/messages.gen';
import { staffOf } from '../work/sample';
import {
  deedsOf,
  forHeadquarters,
  inOrder,
  isLate,
  kindIn,
  lateCount,
  ORIGINAL_KINDS,
  openCount,
} from './originals';
import { originalOf } from './sample';

const STAFF = staffOf('sato');
const CLERK = { ...STAFF, person: { ...STAFF.person, role: 'clerk' as const } };
const STATES: readonly OriginalState[] = ['held', 'sent', 'arrived', 'returned', 'cancelled'];

describe('originals', () => {
  it('stand with what is open first, the most urgent above, then the newest', () => {
    const at = (day: string) => [{ ...originalOf().steps[0], at: `${day}T01:00:00Z` }] as never;
    const { due: _, ...undated } = originalOf();
    const items = [
      { ...undated, original: 'over-old', state: 'returned', steps: at('2026-11-01') } as const,
      { ...undated, original: 'kept', purpose: 'keep' } as const,
      originalOf({ original: 'later', due: '2026-11-27' }),
      { ...undated, original: 'over-new', state: 'arrived', steps: at('2026-11-20') } as const,
      originalOf({ original: 'urgent', due: '2026-11-20', state: 'sent' }),
    ];
    expect(inOrder(items).map((item) => item.original)).toEqual([
      'urgent',
      'later',
      'kept',
      'over-new',
      'over-old',
    ]);
    expect(openCount(items)).toBe(3);
    expect(lateCount(items, '2026-11-24')).toBe(1);
  });

  it('are late on the day after, not on the day', () => {
    expect(isLate(originalOf(), '2026-11-25')).toBe(false);
    expect(isLate(originalOf(), '2026-11-26')).toBe(true);
  });

  it('offer the branch what it does, and headquarters only that they have come', () => {
    const deeds = (state: OriginalState) => deedsOf(originalOf({ state }), CLERK);
    expect(deeds('held')).toEqual(['cancel', 'return', 'send']);
    expect(deedsOf(originalOf({ purpose: 'giveBack' }), CLERK).at(-1)).toBe('return');
    expect(deeds('sent')).toEqual(['correct']);
    expect(deeds('arrived')).toEqual(['return']);
    expect(deeds('cancelled')).toEqual([]);
    expect(STATES.map((state) => deedsOf(originalOf({ state }), STAFF))).toEqual([
      [],
      ['confirm'],
      ['correct'],
      [],
      [],
    ]);
  });

  it('are headquarters’ business when they are to come, or have', () => {
    const items = [
      ...STATES.map((state) => originalOf({ original: state, state })),
      originalOf({ original: 'seen', purpose: 'giveBack' }),
    ];
    const ids = (today: string) => forHeadquarters(items, today).map((item) => item.original);
    expect(ids('2026-11-24')).toEqual(['held', 'sent', 'arrived']);
    expect(ids('2026-11-25')).toEqual(['held', 'sent']);
  });

  it('take their kind from what headquarters asked for', () => {
    expect(kindIn('転出証明書を預かってください', words.kinds)).toBe('movingOutCertificate');
    expect(kindIn('2枚とも', words.kinds)).toBeNull();
    expect(kindIn(undefined, words.kinds)).toBeNull();
    for (const kind of ORIGINAL_KINDS.filter((one) => one !== 'other')) {
      expect(kindIn(`${words.kinds[kind]} 1通`, words.kinds)).toBe(kind);
    }
  });
});
