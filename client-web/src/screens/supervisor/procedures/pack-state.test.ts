import { describe, expect, it } from 'vitest';
import { ja } from '../../../text/ja';
import type { EditedPack, PackCondition } from '../../../wire/messages.gen';
import { asksOf, conditionText } from './condition';
import { changeName, fieldGroups, fieldName } from './edit-fields';
import {
  changesAt,
  confirmationOf,
  editsOf,
  removedItems,
  removing,
  typing,
  unverifiedCount,
} from './pack-state';

const said = (ja: string) => ({ ja, easy: ja, en: ja });

const PACK: EditedPack = {
  day: '2026-12-01',
  version: 'abcd1234',
  revision: 1,
  procedure: {
    procedure: 'dog',
    title: { ja: '犬の登録', en: 'Dog' },
    summary: { ja: '犬', en: 'Dog' },
    department: 'kankyo',
    bring: [{ ja: '鑑札', en: 'Tag' }],
    minutesFrom: 5,
    minutesTo: 10,
    inPerson: false,
    quiet: false,
    unverified: true,
    forms: [],
    outcomes: [{ outcome: 'done', title: { ja: '済', en: 'Done' }, accepts: true }],
    law: [{ ja: '四条', unverified: false }],
    fee: { yen: 3000, unverified: true },
  },
  notes: [],
  questions: [
    {
      question: 'moved',
      ask: said('引っ越しましたか。'),
      findOut: said('札'),
      each: false,
      discreet: false,
      shared: false,
    },
    {
      question: 'agent',
      ask: said('代理ですか。'),
      findOut: said('札'),
      each: false,
      discreet: false,
      shared: true,
    },
  ],
  conflicts: [],
  consequences: [],
  documents: [],
  deadlines: [],
  changes: [
    { path: 'fee.yen', before: '3000', after: '2500' },
    { path: 'fee.unverified', before: 'true', after: 'false' },
    { path: 'documents.tag.what.ja', before: '古い鑑札' },
    { path: 'documents.tag.document', before: 'tag' },
  ],
  confirmed: [
    {
      fact: 'law.1',
      by: { id: 'kato', role: 'supervisor', name: '加藤' },
      at: '2026-11-24T00:00:00Z',
      from: '2026-11-24',
      because: '条例',
    },
  ],
  residents: [],
  own: '',
  history: [],
};

const answer = (question: string): PackCondition => ({
  kind: 'answer',
  of: [],
  question,
  is: 'yes',
});
const text = (condition: PackCondition): string =>
  conditionText(condition, asksOf(PACK, 'ja'), ja.procedures);

describe('what a procedure says of itself', () => {
  it('is marked where it has yet to be checked', () => {
    expect(unverifiedCount(PACK)).toBe(2);
  });

  it('says what it was before our settings, and what they took out', () => {
    expect(changesAt(PACK, 'fee').map((one) => one.before)).toEqual(['3000']);
    expect(changesAt(PACK, 'fe')).toEqual([]);
    expect(removedItems(PACK)).toEqual(['古い鑑札']);
  });

  it('says who checked it while it bears no mark', () => {
    expect(confirmationOf(PACK, 'law.1', false)?.because).toBe('条例');
    expect(confirmationOf(PACK, 'law.1', true)).toBeUndefined();
  });
});

describe('a condition', () => {
  it('is a sentence with the words of its questions', () => {
    expect(text(answer('moved'))).toBe('「引っ越しましたか。」に「はい」');
    expect(text({ kind: 'not', of: [answer('moved')] })).toBe(
      '（「引っ越しましたか。」に「はい」）でない',
    );
  });

  it('has brackets only where かつ and または meet', () => {
    const both: PackCondition = { kind: 'all', of: [answer('moved'), answer('agent')] };
    expect(text({ kind: 'any', of: [both, answer('agent')] })).toBe(
      '（「引っ越しましたか。」に「はい」かつ「代理ですか。」に「はい」）または「代理ですか。」に「はい」',
    );
    expect(text({ kind: 'all', of: [both, answer('agent')] })).not.toContain('（');
  });

  it('says an age as it is counted', () => {
    const age: PackCondition = { kind: 'ageFiscalYearEnd', of: [], from: 0, to: 18 };
    expect(text({ kind: 'anyPerson', of: [age] })).toBe(
      '対象の方のだれかが、年度末（3月31日）の年齢 18歳以下',
    );
  });
});

describe('the form', () => {
  const fields = fieldGroups(PACK, ja.procedures).flatMap((group) =>
    group.rows.flatMap((row) => row.fields),
  );

  it('has no field for what other procedures share', () => {
    const paths = fields.map((field) => field.path);
    expect(paths).toContain('questions.moved.ask.easy');
    expect(paths.some((path) => path.startsWith('questions.agent'))).toBe(false);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('names each field as it is called at the counter', () => {
    expect(fieldName('bring.1.ja', ja.procedures)).toBe('お手元に用意するもの 1（日本語）');
    expect(fieldName('deadlines.dog.length', ja.procedures)).toBe('期間');
    expect(changeName('questions.moved.ask.easy', PACK, ja.procedures)).toBe(
      '質問「引っ越しましたか。」の質問（やさしい日本語）',
    );
    expect(changeName('fee.yen', PACK, ja.procedures)).toBe('手数料（円）');
  });

  it('says only what is another value than now', () => {
    const fee = { path: 'fee.yen', value: '2500' };
    const typed = typing(new Map(), fee, '300');
    expect(editsOf(typed)).toEqual([{ path: 'fee.yen', value: '300' }]);
    expect(editsOf(typing(typed, fee, '2500'))).toEqual([]);
  });

  it('removes a line whatever was typed into it', () => {
    const line = { path: 'bring.1.ja', value: '鑑札' };
    const typed = removing(typing(new Map(), line, '札'), 'bring.1', true);
    expect(editsOf(typed)).toEqual([{ path: 'bring.1' }]);
    expect(editsOf(removing(typed, 'bring.1', false))).toEqual([
      { path: 'bring.1.ja', value: '札' },
    ]);
  });
});
