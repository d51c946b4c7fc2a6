import { describe, expect, it } from 'vitest';
import { isFound, searchKey } from './search-key';

describe('a search', () => {
  it('finds a name by any of its variants', () => {
    for (const name of ['渡辺', '渡邉', '渡邊', '渡邉\u{e0102}']) {
      expect(isFound('渡辺', [`市民課 ${name}`])).toBe(true);
      expect(isFound(name, ['渡邊 花子'])).toBe(true);
    }
    expect(isFound('斎藤', ['齋藤'])).toBe(true);
    expect(isFound('高崎', ['髙﨑'])).toBe(true);
    expect(isFound('吉野', ['𠮷野'])).toBe(true);
  });

  it('finds kana of any kind and letters of any width', () => {
    expect(searchKey('わたなべ ﾊﾅｺ ＡＢＣ')).toBe('ワタナベハナコabc');
    expect(isFound('がくどう', ['ガクドウ'])).toBe(true);
    expect(isFound('ガクドウ', ['ｶﾞｸﾄﾞｳ'])).toBe(true);
  });

  it('finds only what has all of its words', () => {
    expect(isFound('西 転入', ['西出張所', '転入届'])).toBe(true);
    expect(isFound('西 転出', ['西出張所', '転入届'])).toBe(false);
    expect(isFound('', ['西出張所'])).toBe(true);
    expect(isFound('渡部', ['渡辺'])).toBe(false);
  });
});
