import { expect, test } from 'vitest';
import { readReport } from './media-report';

test('a report adds up both pictures and takes the last sign of life of any', () => {
  const inbound = { type: 'inbound-rtp', timestamp: 10_000 };
  const report = readReport([
    { ...inbound, kind: 'video', framesDecoded: 30, lastPacketReceivedTimestamp: 9_000 },
    { ...inbound, kind: 'video', framesDecoded: 4, lastPacketReceivedTimestamp: 0 },
    { ...inbound, kind: 'audio', packetsReceived: 50, lastPacketReceivedTimestamp: 9_900 },
    { type: 'outbound-rtp', kind: 'video', framesSent: 7 },
    { type: 'media-source', kind: 'audio', audioLevel: 0.25 },
  ]);
  expect(report).toEqual({
    framesDecoded: 34,
    framesSent: 7,
    audioPackets: 50,
    quietMs: 100,
    sentLevel: 0.25,
  });
});

test('nothing is quiet before anything has come', () => {
  expect(readReport([{ type: 'inbound-rtp', kind: 'audio' }]).quietMs).toBe(0);
});
