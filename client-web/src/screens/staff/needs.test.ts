import { describe, expect, it } from 'vitest';
import { documentOf, fieldOf, viewOf } from '../../consultation/sample';
import type { FieldProblem } from '../../wire/messages.gen';
import { needsIn, needsOf, nextNeed } from './needs';

const filled = (id: string, key: string) => fieldOf({ id, item: { key, typed: true } });
const missing = (field: string, item: string): FieldProblem => ({ field, item, code: 'missing' });

const IDO = documentOf({
  document: 'ido',
  fields: [
    filled('name', 'filer.name'),
    filled('phone', 'filer.phone'),
    fieldOf({ id: 'sign', kind: 'signature' }),
    fieldOf({ id: 'receipt' }),
  ],
  problems: [missing('name', 'filer.name'), { ...missing('phone', 'filer.phone'), code: 'x' }],
});
const KOKUHO = documentOf({
  document: 'kokuho',
  fields: [filled('who', 'filer.name'), filled('since', 'moved.on')],
  problems: [missing('who', 'filer.name'), missing('since', 'moved.on')],
});
const { form: _, ...UPLOAD } = documentOf({
  document: 'upload',
  fields: [fieldOf({ id: 'a' }), fieldOf({ id: 'b', kind: 'signature' })],
  values: { a: 'x' },
});

const fieldsOf = (needs: ReturnType<typeof needsOf>) =>
  needs.map((need) => ('field' in need ? `${need.document.document} ${need.field.id}` : need.key));

describe('what is still needed', () => {
  it('is each thing that is missing or wrong once, the form in front first, then signatures', () => {
    const view = viewOf({ documents: [IDO, KOKUHO], shown: 'kokuho' });
    expect(fieldsOf(needsOf(view, KOKUHO))).toEqual([
      'kokuho who',
      'kokuho since',
      'ido phone',
      'ido sign',
    ]);
  });

  it('is at last 本人確認, where it is asked for and a form is open', () => {
    const view = viewOf({ documents: [KOKUHO], shown: 'kokuho' });
    expect(fieldsOf(needsOf(view, KOKUHO, true)).at(-1)).toBe('identityCheck');
    expect(fieldsOf(needsIn(KOKUHO, true)).at(-1)).toBe('identityCheck');
    expect(needsOf(viewOf({ documents: [] }), undefined, true)).toEqual([]);
  });

  it('is what is empty on a document that asks for nothing in particular', () => {
    const view = viewOf({ documents: [IDO, UPLOAD], shown: 'upload' });
    expect(fieldsOf(needsOf(view, UPLOAD))).toEqual([
      'ido name',
      'ido phone',
      'ido sign',
      'upload b',
    ]);
    expect(needsIn(UPLOAD)).toEqual([]);
  });

  it('is nothing on a finished document', () => {
    const done = { ...UPLOAD, finished: 'f'.repeat(64) };
    expect(needsOf(viewOf({ documents: [done], shown: 'upload' }), done)).toEqual([]);
  });

  it('is, before the finish of one document, what that document asks for', () => {
    expect(fieldsOf(needsIn(IDO))).toEqual(['ido name', 'ido phone', 'ido sign']);
  });
});

describe('the next thing that is needed', () => {
  const needs = needsOf(viewOf({ documents: [IDO], shown: 'ido' }), IDO);
  const [first, second, third] = needs;

  it('is the first one at first, then the one after, and the first again at the end', () => {
    expect(nextNeed(needs, undefined)?.need).toBe(first);
    expect(nextNeed(needs, { key: first?.key ?? '', at: 0 })?.need).toBe(second);
    expect(nextNeed(needs, { key: third?.key ?? '', at: 2 })?.need).toBe(first);
  });

  it('is the one that took the place of the last, once that is done', () => {
    expect(nextNeed(needs.slice(1), { key: first?.key ?? '', at: 0 })?.need).toBe(second);
    expect(nextNeed(needs.slice(0, 2), { key: third?.key ?? '', at: 2 })?.need).toBe(first);
    expect(nextNeed([], { key: first?.key ?? '', at: 0 })).toBeUndefined();
  });
});
