import { describe, expect, it } from 'vitest';
import { documentOf, fieldOf, viewOf } from '../consultation/sample';
import type { IntakeCatalog, IntakeItem } from '../wire/messages.gen';
import { askedGroups, patternOf, placeOf, troublesOf } from './items';

const item = (key: string): IntakeItem => ({
  key,
  title: { ja: key, en: key },
  kind: 'text',
  sensitive: false,
  required: false,
  options: [],
});

const CATALOG: IntakeCatalog = {
  groups: [
    { key: 'filer', title: { ja: '届出人', en: 'Filer' } },
    { key: 'person', title: { ja: '人', en: 'Person' } },
  ],
  items: [item('filer.name'), item('filer.phone'), item('person.{n}.name')],
};

const filled = (id: string, key: string) => fieldOf({ id, item: { key, typed: true } });

const IDO = documentOf({
  document: 'ido',
  fields: [filled('name', 'filer.name'), filled('one', 'person.1.name')],
});
const KOKUHO = documentOf({ document: 'kokuho', fields: [filled('who', 'filer.name')] });

describe('what the open forms ask for', () => {
  it('is each item once, in the order of the catalogue', () => {
    const view = viewOf({ documents: [KOKUHO, IDO], shown: 'ido' });
    const groups = askedGroups(CATALOG, view, new Map());
    expect(groups.map((g) => [g.group.key, g.row, g.items.map((i) => i.key)])).toEqual([
      ['filer', 0, ['filer.name']],
      ['person', 1, ['person.1.name']],
    ]);
  });

  it('has a row for everybody of whom something was said, and for one more when asked', () => {
    const intake = { ...viewOf().intake, values: { 'person.3.name': '山田' } };
    const view = viewOf({ documents: [IDO], intake });
    const rows = (more: number) =>
      askedGroups(CATALOG, view, new Map([['person', more]])).filter((g) => g.row > 0).length;
    expect(rows(0)).toBe(3);
    expect(rows(4)).toBe(4);
  });

  it('is nothing once all forms are finished', () => {
    const finished = { ...IDO, finished: 'f'.repeat(64) };
    expect(askedGroups(CATALOG, viewOf({ documents: [finished] }), new Map())).toEqual([]);
  });
});

describe('what is missing or wrong', () => {
  const missing = { field: 'name', item: 'filer.name', code: 'missing' };
  const wrong = { field: 'who', item: 'filer.name', code: 'value-too-long' };

  it('is told once for an item that several forms ask for, the worse of them', () => {
    const view = viewOf({
      documents: [
        { ...IDO, problems: [missing] },
        { ...KOKUHO, problems: [wrong] },
      ],
      shown: 'ido',
    });
    expect(troublesOf(view).map((t) => t.problem)).toEqual([wrong]);
  });

  it('leads to the form in front, where that has it', () => {
    const view = viewOf({ documents: [KOKUHO, IDO], shown: 'ido' });
    expect(placeOf(view, 'filer.name')?.document.document).toBe('ido');
  });
});

it('knows one of several by its pattern', () => {
  expect(patternOf('person.12.name')).toBe('person.{n}.name');
  expect(patternOf('filer.name')).toBe('filer.name');
  expect(patternOf('person.100.name')).toBe('person.100.name');
});
