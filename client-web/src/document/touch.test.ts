import { describe, expect, it } from 'vitest';
import type { Mark, ShapeKind } from '../wire/messages.gen';
import { between, touches } from './touch';

/** An A4 page standing: a step in v is longer on the paper than one in u. */
const RATIO = 210 / 297;
const COLOUR = '#0017c1';

const shape = (kind: ShapeKind): Mark => ({
  type: 'shape',
  kind,
  page: 0,
  colour: COLOUR,
  width: 0.003,
  from: { u: 0.2, v: 0.2 },
  to: { u: 0.6, v: 0.4 },
});
const ink: Mark = {
  type: 'ink',
  kind: 'pen',
  page: 0,
  colour: COLOUR,
  width: 0.003,
  points: [0.2, 0.2, 0.5, 0.6, 0.2, 0.5],
};

describe('the eraser', () => {
  it('touches a stroke anywhere between its points, and nothing beside it', () => {
    expect(touches(ink, { u: 0.4, v: 0.2 }, RATIO)).toBe(true);
    expect(touches(ink, { u: 0.4, v: 0.208 }, RATIO)).toBe(true);
    expect(touches(ink, { u: 0.4, v: 0.22 }, RATIO)).toBe(false);
    expect(touches(ink, { u: 0.65, v: 0.2 }, RATIO)).toBe(false);
  });

  it('touches a stroke that is a single dot', () => {
    const dot: Mark = { ...ink, points: [0.5, 0.5, 0.5] };
    expect(touches(dot, { u: 0.505, v: 0.5 }, RATIO)).toBe(true);
    expect(touches(dot, { u: 0.55, v: 0.5 }, RATIO)).toBe(false);
  });

  it('touches a marker over its whole width', () => {
    const marker: Mark = { ...ink, kind: 'marker', width: 0.05 };
    expect(touches(marker, { u: 0.4, v: 0.225 }, RATIO)).toBe(true);
  });

  it('touches the line of a shape and not what it goes around', () => {
    for (const kind of ['box', 'ellipse'] as const) {
      expect(touches(shape(kind), { u: 0.4, v: 0.2 }, RATIO)).toBe(true);
      expect(touches(shape(kind), { u: 0.6, v: 0.3 }, RATIO)).toBe(true);
      expect(touches(shape(kind), { u: 0.4, v: 0.3 }, RATIO)).toBe(false);
    }
    expect(touches(shape('box'), { u: 0.2, v: 0.2 }, RATIO)).toBe(true);
    expect(touches(shape('ellipse'), { u: 0.2, v: 0.2 }, RATIO)).toBe(false);
    for (const kind of ['line', 'arrow'] as const) {
      expect(touches(shape(kind), { u: 0.4, v: 0.3 }, RATIO)).toBe(true);
      expect(touches(shape(kind), { u: 0.4, v: 0.2 }, RATIO)).toBe(false);
    }
  });

  it('touches all of a text and of a stamp', () => {
    const text: Mark = {
      type: 'text',
      page: 0,
      colour: COLOUR,
      at: { u: 0.1, v: 0.1 },
      size: 0.02,
      text: '𠮷野様\nご確認ください',
    };
    expect(touches(text, { u: 0.22, v: 0.13 }, RATIO)).toBe(true);
    expect(touches(text, { u: 0.28, v: 0.13 }, RATIO)).toBe(false);
    expect(touches(text, { u: 0.22, v: 0.17 }, RATIO)).toBe(false);
    const stamp: Mark = {
      type: 'stamp',
      page: 0,
      colour: COLOUR,
      at: { u: 0.5, v: 0.5 },
      stamp: 'here',
      words: ['ここ'],
    };
    expect(touches(stamp, { u: 0.6, v: 0.5 }, RATIO)).toBe(true);
    expect(touches(stamp, { u: 0.45, v: 0.5 }, RATIO)).toBe(false); // left of the tip
  });

  it('leaves no gap however fast it is moved', () => {
    const way = between({ u: 0.1, v: 0.1 }, { u: 0.9, v: 0.9 }, RATIO, 0.01);
    expect(way.at(-1)).toEqual({ u: 0.9, v: 0.9 });
    let last = { u: 0.1, v: 0.1 };
    for (const place of way) {
      const step = Math.hypot(place.u - last.u, (place.v - last.v) / RATIO);
      expect(step).toBeLessThanOrEqual(0.0101);
      last = place;
    }
    expect(between({ u: 0.5, v: 0.5 }, { u: 0.5, v: 0.5 }, RATIO)).toHaveLength(1);
  });
});
