import { describe, expect, it } from 'vitest';
import type { Procedure } from '../wire/messages.gen';
import { isIdentityMissing, seenIn, stillNeeded } from './identity';
import { STAFF, viewOf } from './sample';

const MOVE_IN: Procedure = {
  procedure: 'move-in',
  title: { ja: '転入届', en: 'Moving in' },
  summary: { ja: '', en: '' },
  department: 'shimin',
  bring: [],
  minutesFrom: 15,
  minutesTo: 60,
  inPerson: true,
  quiet: false,
  unverified: false,
  forms: [],
  outcomes: [],
  law: [],
};
const filer = { subject: 'filer', method: null, seen: [] } as const;

describe('本人確認', () => {
  it('needs one document with a photograph, or two others', () => {
    expect(stillNeeded({ ...filer, method: 'onePhoto' })).toBe(1);
    expect(stillNeeded({ ...filer, method: 'onePhoto', seen: ['passport'] })).toBe(0);
    expect(stillNeeded({ ...filer, method: 'twoOthers', seen: ['pension', 'passport'] })).toBe(1);
    expect(stillNeeded({ ...filer, method: 'oral' })).toBe(0);
  });

  it('records nothing that was ticked before another method was chosen', () => {
    const seen = ['passport', 'pension', 'healthInsurance', 'mandate'] as const;
    expect(seenIn({ ...filer, method: 'twoOthers', seen })).toEqual(['pension', 'healthInsurance']);
    expect(seenIn({ subject: 'agent', method: 'onePhoto', seen })).toEqual(['passport', 'mandate']);
    expect(seenIn({ ...filer, method: 'laterNotice', seen })).toEqual([]);
  });

  it('is missing until somebody was identified, where a procedure asks for it', () => {
    const view = viewOf();
    expect(isIdentityMissing(view, { procedures: [MOVE_IN] })).toBe(true);
    expect(isIdentityMissing(view, { procedures: [{ ...MOVE_IN, identityCheck: 'none' }] })).toBe(
      false,
    );
    const check = {
      subject: 'filer',
      method: 'oral',
      kinds: [],
      by: STAFF,
      at: view.openedAt,
    } as const;
    expect(isIdentityMissing({ ...view, identityChecks: [check] }, { procedures: [MOVE_IN] })).toBe(
      false,
    );
  });
});
