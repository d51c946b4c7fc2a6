import { describe, expect, it } from 'vitest';
import { isDark, LOOK } from './picture';

function picture(brightness: (x: number, y: number) => number): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(LOOK.width * LOOK.height * 4);
  for (let y = 0; y < LOOK.height; y++) {
    for (let x = 0; x < LOOK.width; x++) {
      const at = (y * LOOK.width + x) * 4;
      rgba.fill(brightness(x, y), at, at + 3);
      rgba[at + 3] = 255;
    }
  }
  return rgba;
}

describe('a picture', () => {
  it('behind a cover is dark, with the grain a camera gives', () => {
    expect(isDark(picture(() => 0))).toBe(true);
    expect(isDark(picture((x, y) => (x * 7 + y * 13) % 9))).toBe(true);
  });

  it('of an office before the light is switched on is not', () => {
    expect(isDark(picture((x) => (x > 50 ? 60 : 6)))).toBe(false);
    expect(isDark(picture(() => 20))).toBe(false);
  });

  it('of a small lamp in a dark room is not', () => {
    expect(isDark(picture((x, y) => (x < 8 && y < 8 ? 200 : 2)))).toBe(false);
  });
});
