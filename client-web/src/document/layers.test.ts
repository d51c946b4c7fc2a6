import { describe, expect, it } from 'vitest';
import { RESIDENT, STAFF } from '../consultation/sample';
import type { Annotation, Person } from '../wire/messages.gen';
import { erasable, shownMarks } from './layers';

const mark = (by: Person, annotation: string, page = 0): Annotation => ({
  annotation,
  by,
  at: '2026-11-23T01:00:00Z',
  mark: { type: 'ink', kind: 'pen', page, colour: '#0017c1', width: 0.003, points: [0, 0, 0.5] },
});
const MARKS = [mark(STAFF, 'ours'), mark(RESIDENT, 'theirs'), mark(STAFF, 'next', 1)];
const names = (marks: readonly Annotation[]) => marks.map((m) => m.annotation);

describe('the marks of a page', () => {
  it('are shown by whose they are', () => {
    expect(names(shownMarks(MARKS, 0, 'all', STAFF))).toEqual(['ours', 'theirs']);
    expect(names(shownMarks(MARKS, 0, 'own', STAFF))).toEqual(['ours']);
    expect(names(shownMarks(MARKS, 0, 'others', STAFF))).toEqual(['theirs']);
    expect(names(shownMarks(MARKS, 0, 'own', RESIDENT))).toEqual(['theirs']);
    expect(names(shownMarks(MARKS, 0, 'none', STAFF))).toEqual([]);
  });

  it('may be erased by staff, and one’s own by anybody', () => {
    expect(names(erasable(MARKS, STAFF))).toEqual(['ours', 'theirs', 'next']);
    expect(names(erasable(MARKS, RESIDENT))).toEqual(['theirs']);
  });
});
