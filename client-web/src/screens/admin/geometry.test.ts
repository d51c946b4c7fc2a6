import { describe, expect, it } from 'vitest';
import {
  type Box,
  between,
  inPaperOrder,
  meets,
  millimetres,
  moved,
  pulled,
  snappedMove,
  snappedPull,
} from './geometry';

const A4 = { w: 210, h: 297 };
const box = (x: number, y: number, w = 40, h = 8): Box => ({ x, y, w, h });

describe('a box on the paper', () => {
  it('is measured in millimetres of the page', () => {
    const { w, h } = millimetres({ width: 595.276, height: 841.89 });
    expect(w).toBeCloseTo(210, 3);
    expect(h).toBeCloseTo(297, 3);
  });

  it('lies between two points, whichever was first', () => {
    expect(between(50, 20, 10, 40)).toEqual(box(10, 20, 40, 20));
    expect(between(5, 5, 5, 5)).toEqual(box(5, 5, 1, 1));
  });

  it('is not moved off the page', () => {
    expect(moved(box(10, 10), -20, 400, A4)).toEqual(box(0, 289));
  });

  it('is pulled at an edge or a corner and never turned inside out', () => {
    expect(pulled(box(10, 10), 'e', 5, 99, A4)).toEqual(box(10, 10, 45, 8));
    expect(pulled(box(10, 10), 'nw', 4, 2, A4)).toEqual(box(14, 12, 36, 6));
    expect(pulled(box(10, 10), 'w', 100, 0, A4)).toEqual(box(49, 10, 1, 8));
    expect(pulled(box(10, 10), 'se', 500, 500, A4)).toEqual(box(10, 10, 200, 287));
  });

  it('is drawn to the edges of its neighbours when it is near', () => {
    const others = [box(10, 10), box(10, 30)];
    const near = snappedMove(box(10.75, 50, 30), others, 1);
    expect(near).toEqual({ box: box(10, 50, 30), vertical: 10, horizontal: undefined });
    expect(snappedMove(box(12, 50), others, 1).box).toEqual(box(12, 50));
    expect(snappedMove(box(49.5, 37.5), others, 1)).toMatchObject({ vertical: 50, horizontal: 38 });
    expect(snappedPull(box(60, 30.5, 9, 8), 'ne', others, 1, A4).box).toEqual(box(60, 30, 9, 8.5));
    expect(snappedPull(box(60, 30.5, 9, 8), 'e', others, 1, A4).box).toEqual(box(60, 30.5, 9, 8));
  });

  it('meets another when they have a place in common', () => {
    expect(meets(box(10, 10), box(49, 17))).toBe(true);
    expect(meets(box(10, 10), box(50, 10))).toBe(false);
  });

  it('is read row by row from the left, page by page', () => {
    const at = (name: string, page: number, x: number, y: number, h = 8) => ({
      ...box(x, y, 40, h),
      page,
      name,
    });
    const read = inPaperOrder([
      at('second page', 1, 0, 0),
      at('right, a little higher', 0, 60, 18),
      at('left', 0, 10, 20),
      at('last', 0, 10, 40),
      at('first', 0, 90, 5),
    ]);
    expect(read.map(({ name }) => name)).toEqual([
      'first',
      'left',
      'right, a little higher',
      'last',
      'second page',
    ]);
  });
});
