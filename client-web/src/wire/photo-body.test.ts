import { describe, expect, it } from 'vitest';
import { bodyOf, photosOf } from './photo-body';

const WHOLE = [0, 0, 1, 0, 1, 1, 0, 1];

describe('a body of photographs', () => {
  it('comes out as it went in, also when a JPEG holds a line feed', async () => {
    const first = new Uint8Array([0xff, 0xd8, 10, 13, 0]);
    const second = new Uint8Array([0xff, 0xd8, 1]);
    const body = bodyOf([
      { jpeg: new Blob([first]), page: { bytes: 5, width: 30, height: 40, corners: WHOLE } },
      { jpeg: new Blob([second]), page: { bytes: 3, width: 9, height: 8, corners: WHOLE } },
    ]);
    const photos = photosOf(await body.arrayBuffer());
    expect(photos.map(({ page }) => page.width)).toEqual([30, 9]);
    const jpegs = await Promise.all(photos.map(async ({ jpeg }) => [...(await jpeg.bytes())]));
    expect(jpegs).toEqual([[...first], [...second]]);
  });
});
