import { describe, expect, it } from 'vitest';
import {
  type Handwriting,
  NO_HANDWRITING,
  NO_STROKE,
  roomLeft,
  withSample,
  withStroke,
} from './signature';

/** A stroke of so many samples, one each 8 ms, that begins at a moment. */
function stroke(written: Handwriting, samples: number, from: number) {
  let next = NO_STROKE;
  for (let i = 0; i < samples; i += 1) {
    next = withSample(
      next,
      { u: (i % 999) / 1_000, v: 0.5 },
      0.333,
      from + 8 * i,
      roomLeft(written),
    );
  }
  return withStroke(written, next);
}

describe('a signature', () => {
  it('keeps every point with its pressure and its time since the pen first went down', () => {
    const written = stroke(stroke(NO_HANDWRITING, 2, 0), 1, 700.4);
    expect(written.strokes).toEqual([
      [0, 0.5, 0.33, 0.001, 0.5, 0.33],
      [0, 0.5, 0.33],
    ]);
    expect(written.times).toEqual([[0, 8], [700]]);
  });

  it('has no point where the pen rests, and no stroke without a point', () => {
    const once = withSample(NO_STROKE, { u: 0.1, v: 0.1 }, 0.5, 0, 100);
    expect(withSample(once, { u: 0.1, v: 0.1 }, 0.9, 8, 100)).toBe(once);
    expect(withStroke(NO_HANDWRITING, NO_STROKE)).toBe(NO_HANDWRITING);
  });

  it('never goes back in time, as samples of one event may', () => {
    const first = withSample(NO_STROKE, { u: 0.1, v: 0.1 }, 0.5, 20, 100);
    expect(withSample(first, { u: 0.2, v: 0.1 }, 0.5, 12, 100).times).toEqual([20, 20]);
    const written = stroke(stroke(NO_HANDWRITING, 2, 0), 1, 3);
    expect(written.times).toEqual([[0, 8], [8]]);
  });

  it('fits, however long somebody writes, into one message of 64 KiB', () => {
    let written: Handwriting = NO_HANDWRITING;
    for (let i = 0; i < 150; i += 1) {
      written = stroke(written, 100, 3_000_000 + i * 1_000);
    }
    const points = written.times.flat().length;
    expect(points).toBe(2_200);
    const widest = { strokes: written.strokes, times: written.times };
    expect(JSON.stringify(widest).length).toBeLessThan(64 * 1_024 - 1_024);
    const many = Array.from({ length: 120 }).reduce<Handwriting>(
      (before, _, i) => stroke(before, 2, i * 100),
      NO_HANDWRITING,
    );
    expect(many.strokes).toHaveLength(100);
  });
});
