import { describe, expect, it } from 'vitest';
import { textsIn } from '../text';
import { inWords } from './in-words';

describe('what was said', () => {
  const { intake } = textsIn('ja');

  it('is a day in both calendars, or what was typed for one', () => {
    expect(inWords('2026-11-24', 'date', intake, 'ja')).toBe('令和8年11月24日(火) 2026年');
    expect(inWords('きのう', 'date', intake, 'ja')).toBe('きのう');
  });

  it('is a word for yes and no, and itself otherwise', () => {
    expect(inWords('yes', 'yesno', intake, 'ja')).toBe('はい');
    expect(inWords('𠮷野', 'name', intake, 'ja')).toBe('𠮷野');
  });
});
