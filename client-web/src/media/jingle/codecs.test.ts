import { expect, test } from 'vitest';
import { LIGHTEST, preferred } from './codecs';

test('what a weak kiosk can always do comes first and the rest keeps its order', () => {
  const codecs = ['AV1', 'rtx', 'VP9', 'H264', 'red', 'VP8'].map((name) => ({
    mimeType: `video/${name}`,
  }));
  expect(preferred(codecs, LIGHTEST).map(({ mimeType }) => mimeType.slice(6))).toEqual([
    'VP8',
    'H264',
    'AV1',
    'rtx',
    'VP9',
    'red',
  ]);
});
