import { describe, expect, it } from 'vitest';
import { textsIn } from '.';
import { easy } from './easy';
import * as counted from './easy/counted';
import { problems } from './easy/problems';
import { ja } from './ja';
import { unread } from './ruby';

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
  it('are nowhere empty in any language', () => {
    for (const language of ['ja', 'easy', 'en'] as const) {
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

/** The files of やさしい日本語, by their path here. */
const easyFiles = import.meta.glob<string>('./easy/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

describe('やさしい日本語', () => {
  it('says how every word in characters is read, on each line of its files', () => {
    const lines = Object.entries(easyFiles).flatMap(([file, content]) =>
      withoutComments(content)
        .split('\n')
        .flatMap((line, at) => unread(line).map((word) => `${file}:${at + 1}: ${word}`)),
    );
    expect(Object.keys(easyFiles).length).toBeGreaterThan(5);
    expect(lines).toEqual([]);
  });

  it('puts blanks between its phrases, and no sentence is longer than one can hold', () => {
    for (const [way, words] of strings(easy.kiosk).filter(([way]) => !onlyStaffSees(way))) {
      for (const sentence of words.replaceAll(/（[ぁ-ゖー]+）/gu, '').split('。')) {
        expect(sentence.length, `${way}: ${sentence}`).toBeLessThanOrEqual(45);
        expect(sentence, way).not.toMatch(/[ぁ-ん]{14}/u);
      }
    }
  });

  it('is another text than Japanese wherever a resident reads it', () => {
    const same = strings(easy.kiosk)
      .filter(([way]) => !onlyStaffSees(way))
      .filter(([way, words]) => strings(ja.kiosk).some(([w, j]) => w === way && j === words))
      .map(([, words]) => words);
    expect(same.filter((words) => unread(words).length > 0)).toEqual([]);
  });

  it('of a refusal is whole sentences', () => {
    for (const [way, sentence] of strings(problems)) {
      expect(sentence, way).toMatch(/。$/);
    }
  });

  it('reads numbers as they are said', () => {
    expect([3, 10, 15, 20].map(counted.minutes)).toEqual([
      '3分（ぷん）',
      '10分（ぷん）',
      '15分（ふん）',
      '20分（ぷん）',
    ]);
    expect([1, 2, 3].map(counted.people)).toEqual([
      '1人（ひとり）',
      '2人（ふたり）',
      '3人（にん）',
    ]);
  });
});

const onlyStaffSees = (way: string): boolean => /^\.(enrolment|settings)\./.test(way);

/** The code with its lines where they were. */
function withoutComments(code: string): string {
  return code
    .replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ''))
    .replaceAll(/\/\/.*/g, '');
}
