import { describe, expect, it } from 'vitest';
import { textsIn } from '.';

/** Every string below an object, with the way to it. */
function strings(value: unknown, way = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') {
    return [[way, value]];
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => strings(inner, `${way}.${key}`))
    : [];
}

describe('the words', () => {
  it('are nowhere empty in either language', () => {
    for (const language of ['ja', 'en'] as const) {
      expect(strings(textsIn(language)).filter(([, word]) => word.trim() === '')).toEqual([]);
    }
  });

  it('of a refusal are whole sentences in both languages', () => {
    for (const [way, sentence] of strings(textsIn('ja').problems)) {
      expect(sentence, way).toMatch(/。$/);
    }
    for (const [way, sentence] of strings(textsIn('en').problems)) {
      expect(sentence, way).toMatch(/\.$/);
    }
  });
});
