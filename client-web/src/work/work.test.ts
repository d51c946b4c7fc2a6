import { describe, expect, it } from 'vitest';
import { textsIn } from '../text';
import { staffOf, workOf } from './sample';
import {
  dueState,
  finishWord,
  inOrder,
  isOwnEntry,
  isOwnStep,
  openCount,
  overdueCount,
  wantsCertificate,
  workWord,
} from './work';

const ITO = staffOf('ito');
const SATO = staffOf('sato');

describe('the work at headquarters', () => {
  it('lists one’s own first, then what is due first, what others have, and what is over', () => {
    const items = [
      workOf({ item: 'over', state: 'done' }),
      workOf({ item: 'whenever' }),
      workOf({ item: 'others', state: 'taken', holder: SATO.person, due: '2026-11-01' }),
      workOf({ item: 'later', due: '2026-12-01' }),
      workOf({ item: 'sooner', due: '2026-11-25' }),
      workOf({ item: 'own', state: 'taken', holder: ITO.person }),
    ];
    expect(inOrder(items, ITO).map((i) => i.item)).toEqual([
      'own',
      'sooner',
      'later',
      'whenever',
      'others',
      'over',
    ]);
    expect(openCount(items)).toBe(5);
  });

  it('knows what should have been done', () => {
    const late = workOf({ due: '2026-11-23' });
    expect(dueState(late, '2026-11-24')).toBe('overdue');
    expect(dueState(late, '2026-11-23')).toBe('today');
    expect(dueState(late, '2026-11-22')).toBe('later');
    expect(dueState(workOf(), '2026-11-24')).toBeUndefined();
    expect(dueState({ ...late, state: 'done' }, '2026-11-24')).toBeUndefined();
    expect(overdueCount([late, workOf()], '2026-11-24')).toBe(1);
  });

  it('lets nobody look at what they did themselves', () => {
    const entered = workOf({ step: 'review', enteredBy: SATO.person });
    expect(isOwnEntry(entered, SATO)).toBe(true);
    expect(isOwnEntry(entered, ITO)).toBe(false);
  });

  it('offers a step to whose it is, and what was sent back to the branch first', () => {
    const clerk = { ...ITO, person: { ...ITO.person, role: 'clerk' as const } };
    const contractor = { ...ITO, workSteps: ['entry' as const], contractor: true };
    expect(isOwnStep(workOf({ step: 'reception' }), contractor)).toBe(false);
    expect(isOwnStep(workOf({ step: 'entry' }), contractor)).toBe(true);
    expect(isOwnStep(workOf({ step: 'reception' }), ITO)).toBe(true);
    const items = [workOf({ item: 'open' }), workOf({ item: 'back', state: 'returned' })];
    expect(inOrder(items, clerk).map((i) => i.item)).toEqual(['back', 'open']);
    expect(inOrder(items, ITO).map((i) => i.item)).toEqual(['open', 'back']);
    expect(openCount(items)).toBe(2);
  });

  it('asks for the PDF of a certificate at its last step only', () => {
    const steps = ['reception', 'entry', 'review'] as const;
    expect(wantsCertificate(workOf({ kind: 'certificate', steps, step: 'review' }))).toBe(true);
    expect(wantsCertificate(workOf({ kind: 'certificate', steps, step: 'entry' }))).toBe(false);
    expect(wantsCertificate(workOf({ kind: 'entry', steps, step: 'review' }))).toBe(false);
  });

  it('says how far a certificate has come, and that a call was answered', () => {
    const text = textsIn('ja').work;
    const paper = { print: 'p', copies: 1, printed: 0 };
    const done = (state: 'waiting' | 'done') =>
      workWord(workOf({ state: 'done', paper: { ...paper, state } }), text);
    expect(done('waiting')).toBe('完了・印刷待ち');
    expect(done('done')).toBe('完了・印刷済み');
    expect(finishWord(workOf({ kind: 'callback' }), text)).toBe('連絡がついた');
    expect(finishWord(workOf(), text)).toBe('完了にする');
  });

  it('says who has it', () => {
    const text = textsIn('ja').work;
    expect(workWord(workOf(), text)).toBe('未着手');
    expect(workWord(workOf({ step: 'review' }), text)).toBe('審査待ち');
    expect(workWord(workOf({ state: 'taken', holder: SATO.person }), text)).toBe('satoが対応中');
    expect(workWord(workOf({ state: 'withdrawn' }), text)).toBe('取り下げ');
  });
});
