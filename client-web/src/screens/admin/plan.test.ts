import { describe, expect, it } from 'vitest';
import type { IntakeItem, PlacedField } from '../../wire/messages.gen';
import { asKind, fresh, kindOf } from './kinds';
import {
  add,
  change,
  choose,
  type Desk,
  deskOf,
  duplicate,
  group,
  idFor,
  isInPaperOrder,
  orderAsPaper,
  place,
  planOf,
  redo,
  remove,
  reorder,
  stepped,
  undo,
} from './plan';

const field = (id: string, x: number, y: number, more: Partial<PlacedField> = {}): PlacedField => ({
  ...fresh('text', { x, y, w: 40, h: 8 }, 0, { id, title: id }),
  ...more,
});
const deskWith = (...fields: PlacedField[]): Desk =>
  deskOf({ title: '申込書', procedures: [], fields });
const ids = (desk: Desk): readonly string[] => desk.sheet.fields.map(({ id }) => id);

describe('a plan on the desk', () => {
  it('is kept as it came, without what only the desk needs', () => {
    const plan = { title: 'a', procedures: ['sodan'], fields: [field('a', 1, 2)] };
    expect(planOf(deskOf(plan).sheet)).toEqual(plan);
  });

  it('rounds to hundredths of a millimetre', () => {
    const desk = deskWith(field('a', 1 / 3, 2));
    expect(planOf(desk.sheet).fields[0]?.x).toBe(0.33);
  });

  it('takes steps back and does them again', () => {
    let desk = add(deskWith(field('a', 10, 10)), [field('b', 10, 30)]);
    desk = remove(desk);
    expect(ids(desk)).toEqual(['a']);
    expect(ids(undo(desk))).toEqual(['a', 'b']);
    expect(ids(undo(undo(desk)))).toEqual(['a']);
    expect(ids(redo(undo(undo(desk))))).toEqual(['a', 'b']);
    expect(undo(deskWith())).toEqual(deskWith());
  });

  it('takes the letters of one name, or the arrows of one way, back in one step', () => {
    let desk = choose(deskWith(field('a', 10, 10)), [0]);
    for (const title of ['氏', '氏名']) {
      desk = change(desk, (one) => ({ ...one, title }), 'title');
    }
    desk = place(desk, new Map([[0, { x: 11, y: 10, w: 40, h: 8 }]]), 'move');
    desk = place(desk, new Map([[0, { x: 12, y: 10, w: 40, h: 8 }]]), 'move');
    expect(desk.sheet.fields[0]).toMatchObject({ title: '氏名', x: 12 });
    expect(undo(desk).sheet.fields[0]).toMatchObject({ title: '氏名', x: 10 });
    expect(undo(undo(desk)).sheet.fields[0]).toMatchObject({ title: 'a' });
    expect(stepped(desk, { title: 'b' }).past).toHaveLength(3);
  });

  it('goes through the fields as on the paper until somebody says otherwise', () => {
    let desk = add(deskWith(field('a', 10, 10), field('c', 10, 30)), [field('b', 60, 11)]);
    expect(ids(desk)).toEqual(['a', 'b', 'c']);
    expect(isInPaperOrder(desk.sheet.fields)).toBe(true);
    desk = reorder(desk, [1], 0);
    expect(ids(desk)).toEqual(['c', 'a', 'b']);
    desk = add(desk, [field('d', 10, 1)]);
    expect(ids(desk)).toEqual(['c', 'a', 'b', 'd']);
    expect(ids(orderAsPaper(desk))).toEqual(['d', 'a', 'b', 'c']);
    expect(ids(reorder(desk, [0], undefined))).toEqual(['c', 'b', 'd', 'a']);
  });

  it('gives a copy a name of its own and puts it below, on the page', () => {
    const desk = duplicate(choose(deskWith(field('a', 10, 10)), [0]), { h: 297 });
    expect(desk.sheet.fields[1]).toMatchObject({ id: 'a_2', x: 10, y: 19 });
    expect(desk.chosen).toEqual([1]);
    const low = duplicate(choose(deskWith(field('a', 10, 285)), [0]), { h: 297 });
    expect(low.sheet.fields.every(({ y }) => y <= 289)).toBe(true);
  });

  it('makes one group of boxes, of which one is ticked', () => {
    const boxes = ['a', 'b'].map((id, at) => field(id, at * 20, 10, { kind: 'check', own: true }));
    const desk = group(choose(deskWith(...boxes), [0, 1]));
    expect(desk.sheet.fields).toMatchObject([
      { id: 'a', option: 'choice_1' },
      { id: 'a', option: 'choice_2' },
    ]);
    expect(group(choose(desk, [0]))).toEqual(choose(desk, [0]));
  });

  it('makes one group of boxes that mark the answers of one item', () => {
    let desk = deskWith(
      field('a', 10, 10, { kind: 'circle' }),
      field('b', 30, 10, { kind: 'circle' }),
    );
    for (const [key, is] of [
      [0, '男'],
      [1, '女'],
    ] as const) {
      desk = change(choose(desk, [key]), (one) => ({ ...one, from: 'person.1.sex', is }));
    }
    expect(desk.sheet.fields).toMatchObject([
      { id: 'a', option: 'choice_1', is: '男' },
      { id: 'a', option: 'choice_2', is: '女' },
    ]);
  });
});

describe('a field', () => {
  it('is a date by how it is written, and forgets that as another kind', () => {
    const date = fresh('date', { x: 1, y: 1, w: 9, h: 9 }, 0, { id: 'a', title: '' });
    expect(date).toMatchObject({ kind: 'text', as: 'wareki' });
    expect(kindOf(date)).toBe('date');
    const text = asKind(date, 'paragraph', 'field');
    expect(kindOf(text)).toBe('paragraph');
    expect(text.as).toBeUndefined();
  });

  it('loses what another kind cannot have', () => {
    const box = field('a', 1, 1, { kind: 'check', option: 'choice_1', is: '男', from: 'a.b' });
    expect(asKind(box, 'circle', 'f')).toMatchObject({ id: 'a', option: 'choice_1', is: '男' });
    const sign = asKind(box, 'sign', 'f');
    expect(sign).toMatchObject({ id: 'f', kind: 'sign' });
    expect([sign.option, sign.is, sign.from]).toEqual([undefined, undefined, undefined]);
    expect(asKind(box, 'seal', 'f').id).toBe('');
    expect(asKind(field('a', 1, 1), 'comb', 'f').max).toBe(1);
  });

  it('is named after the item that fills it', () => {
    const item = { key: 'person.{n}.moveFrom', kind: 'text' } as IntakeItem;
    expect(idFor(item, 'person.2.moveFrom', new Set())).toBe('person_2_move_from');
    expect(idFor(item, 'filer.name', new Set(['filer_name']))).toBe('filer_name_2');
  });
});
