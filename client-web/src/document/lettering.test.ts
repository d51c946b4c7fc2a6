import { describe, expect, it } from 'vitest';
import { fieldOf } from '../consultation/sample';
import { boxOf, inReadingOrder, placeIn } from './coordinates';
import { fitting, letters, named, tickOf, typeSize, withLetter } from './lettering';
import { rasterFor } from './page-images';

const A4 = { width: 595, height: 842 };

describe('letters', () => {
  it('are counted as a person does, with their variation selectors', () => {
    expect(letters('渡邉\u{E0104}𠮷')).toEqual(['渡', '邉\u{E0104}', '𠮷']);
  });

  it('are cut at the field’s length without halving one', () => {
    const field = fieldOf({ maxLength: 2 });
    expect(fitting('𠮷邉\u{E0104}野', field)).toBe('𠮷邉\u{E0104}');
  });

  it('take another shape one at a time', () => {
    expect(withLetter('渡邉\u{E0104}𠮷', 1, '邉')).toBe('渡邉𠮷');
    expect(withLetter('渡邉𠮷', 1, '邉\u{E0104}')).toBe('渡邉\u{E0104}𠮷');
  });

  it('are named by their code points, selector and all', () => {
    expect(named('𠮷')).toBe('𠮷 (U+20BB7)');
    expect(named('邉\u{E0104}')).toBe('邉\u{E0104} (U+9089 U+E0104)');
  });

  it('lose what no paper can show, and line feeds where there is one line', () => {
    expect(fitting('一\t二\n三\u0007', fieldOf())).toBe('一 二 三');
    expect(fitting('一\n二', fieldOf({ multiline: true }))).toBe('一\n二');
  });
});

describe('a tick', () => {
  it('is worth what the form says, else “on”', () => {
    expect(tickOf(fieldOf({ kind: 'check' }))).toBe('on');
    expect(tickOf(fieldOf({ kind: 'check', options: ['yes'] }))).toBe('yes');
  });
});

describe('type', () => {
  const line = fieldOf({ rect: { x: 0, y: 0, w: 0.2, h: 0.03 } });

  it('is twelve points where there is room, smaller where there is not', () => {
    expect(typeSize(line, A4, '山田')).toBe(12);
    const long = typeSize(line, A4, '寿限無寿限無五劫の擦り切れ');
    expect(long * 13).toBeLessThanOrEqual(119.1);
    expect(typeSize(line, A4, 'あ'.repeat(100))).toBe(5);
  });

  it('fits the cells of a comb and the lines of a block', () => {
    const comb = fieldOf({ rect: line.rect, comb: true, maxLength: 20 });
    expect(typeSize(comb, A4, '1')).toBeLessThan(6);
    const block = fieldOf({ rect: { x: 0, y: 0, w: 0.2, h: 0.1 }, multiline: true });
    expect(typeSize(block, A4, '短い')).toBe(11);
    expect(typeSize(block, A4, 'あ'.repeat(120))).toBeLessThan(11);
  });
});

describe('places', () => {
  it('are fractions of the box, inside it, to five decimals', () => {
    const box = { left: 10, top: 20, width: 300, height: 600 };
    expect(placeIn(box, { clientX: 110, clientY: 320 })).toEqual({ u: 0.33333, v: 0.5 });
    expect(placeIn(box, { clientX: -5, clientY: 9_999 })).toEqual({ u: 0, v: 1 });
  });

  it('of fields are read row by row although the boxes of a row differ a little', () => {
    const at = (id: string, x: number, y: number, page = 0) =>
      fieldOf({ id, page, rect: { x, y, w: 0.1, h: 0.02 } });
    const fields = [at('d', 0.1, 0.2), at('b', 0.5, 0.098), at('a', 0.1, 0.1), at('x', 0, 0, 1)];
    expect(inReadingOrder(fields, 0).map((f) => f.id)).toEqual(['a', 'b', 'd']);
  });

  it('of a signature keep the real measure of its box', () => {
    const field = fieldOf({ rect: { x: 0, y: 0, w: 0.5, h: 0.1 } });
    expect(boxOf(field, A4)).toEqual({ width: 297.5, height: 84.2 });
  });

  it('are drawn from the smallest raster that is sharp', () => {
    expect([0, 1200, 1201, 2000, 9_000].map(rasterFor)).toEqual([1200, 1200, 1800, 2400, 2400]);
  });
});
