import { describe, expect, it } from 'vitest';
import { isSheet, moved, turned, WHOLE } from './corners';

describe('the corners of a sheet', () => {
  it('stay within the picture', () => {
    expect(moved(WHOLE, 2, 1.4, 0.5)).toEqual([0, 0, 1, 0, 1, 0.5, 0, 1]);
    expect(moved(WHOLE, 0, -3, 0.1).slice(0, 2)).toEqual([0, 0.1]);
  });

  it('come back to where they were after four turns', () => {
    const corners = [0.1, 0.2, 0.9, 0.1, 0.8, 0.9, 0.2, 0.8];
    expect(turned(corners)).toEqual([0.2, 0.8, 0.1, 0.2, 0.9, 0.1, 0.8, 0.9]);
    expect(turned(turned(turned(turned(corners))))).toEqual(corners);
  });

  it('are no sheet when two of them have changed places or all lie on a line', () => {
    expect(isSheet(WHOLE)).toBe(true);
    expect(isSheet(turned(WHOLE))).toBe(true);
    expect(isSheet([1, 0, 0, 0, 1, 1, 0, 1])).toBe(false);
    expect(isSheet([0, 0, 0.5, 0, 1, 0, 0, 1])).toBe(false);
    expect(isSheet([0, 0, 0, 1, 1, 1, 1, 0])).toBe(false);
  });
});
