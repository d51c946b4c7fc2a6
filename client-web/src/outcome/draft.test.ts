import { describe, expect, it } from 'vitest';
import type { ProcedureCase } from '../wire/messages.gen';
import { type Drafts, missing, toRecord } from './draft';

const cases: readonly ProcedureCase[] = [
  { procedure: 'tennyu' },
  { procedure: 'kokuho_join', outcome: 'accepted', note: '証明書あり' },
];

describe('outcomes', () => {
  it('are missing until chosen or recorded', () => {
    expect(missing(cases, {})).toEqual(['tennyu']);
    const chosen: Drafts = { tennyu: { outcome: 'accepted', note: '', followUp: null } };
    expect(missing(cases, chosen)).toEqual([]);
  });

  it('are recorded only where they differ from what is recorded', () => {
    const drafts: Drafts = {
      tennyu: { outcome: 'visit', note: ' 戸籍が必要 ', followUp: '2026-12-01' },
      kokuho_join: { outcome: 'accepted', note: '証明書あり', followUp: null },
    };
    expect(toRecord(cases, drafts)).toEqual([
      {
        type: 'outcome.record',
        procedure: 'tennyu',
        outcome: 'visit',
        note: '戸籍が必要',
        followUp: '2026-12-01',
      },
    ]);
  });

  it('say nothing of an empty note or day, so that an earlier one is taken away', () => {
    const drafts: Drafts = { kokuho_join: { outcome: 'accepted', note: '', followUp: null } };
    expect(toRecord(cases, drafts)).toEqual([
      { type: 'outcome.record', procedure: 'kokuho_join', outcome: 'accepted' },
    ]);
  });

  it('are not recorded with only a note', () => {
    expect(toRecord(cases, { tennyu: { outcome: null, note: 'x', followUp: null } })).toEqual([]);
  });
});
