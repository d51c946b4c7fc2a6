import { expect, it } from 'vitest';
import type { CallState, Quality } from '../media';
import { afterQuality, poorest, type QualityNews } from './quality';

const GOOD: QualityNews = { quality: 'hd', isBetter: false };

function lines(own: Quality, ...others: Quality[]): Pick<CallState, 'local' | 'peers'> {
  const device = { camera: 'on', microphone: 'on', documentCamera: 'missing' } as const;
  const streams = { stream: null, documentStream: null, frozen: false };
  return {
    local: { ...device, ...streams, quality: own },
    peers: others.map((quality, at) => ({
      ...device,
      ...streams,
      quality,
      id: `p${at}`,
      name: `p${at}`,
      connection: 'connected',
    })),
  };
}

it('takes the poorest line for the quality of the call, whosever it is', () => {
  expect(poorest(lines('hd'))).toBe('hd');
  expect(poorest(lines('sd', 'hd', 'hd'))).toBe('sd');
  expect(poorest(lines('sd', 'hd', 'audio'))).toBe('audio');
  expect(poorest(lines('text', 'audio'))).toBe('text');
});

it('says whether it has become better or worse, and nothing while it stays', () => {
  const lower = afterQuality(GOOD, 'audio');
  expect(lower).toEqual({ quality: 'audio', isBetter: false });
  expect(afterQuality(lower, 'audio')).toBe(lower);
  const higher = afterQuality(lower, 'sd');
  expect(higher).toEqual({ quality: 'sd', isBetter: true });
  expect(afterQuality(higher, 'text')).toEqual({ quality: 'text', isBetter: false });
  expect(afterQuality(higher, 'hd')).toEqual({ quality: 'hd', isBetter: true });
});
