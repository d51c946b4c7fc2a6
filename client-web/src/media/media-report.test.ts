import { expect, test } from 'vitest';
import { readReport } from './media-report';

/** A stream that is sent and what the other side last said of it. */
function sent(kind: 'audio' | 'video', stream: Entry, report: Entry): readonly Entry[] {
  return [
    { type: 'outbound-rtp', kind, active: true, mediaSourceId: 'S', ...stream },
    { type: 'remote-inbound-rtp', kind, localId: stream.id, ...report },
  ];
}
type Entry = Readonly<Record<string, unknown>>;

test('a report adds up both pictures and takes the last sign of life of any', () => {
  const inbound = { type: 'inbound-rtp', timestamp: 10_000 };
  const report = readReport([
    { ...inbound, kind: 'video', framesDecoded: 30, lastPacketReceivedTimestamp: 9_000 },
    { ...inbound, kind: 'video', framesDecoded: 4, lastPacketReceivedTimestamp: 0 },
    { ...inbound, kind: 'audio', packetsReceived: 50, lastPacketReceivedTimestamp: 9_900 },
    { type: 'outbound-rtp', kind: 'video', framesSent: 7 },
    { type: 'media-source', kind: 'audio', audioLevel: 0.25 },
  ]);
  expect(report).toMatchObject({
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

test('a line is described by the path in use and the worst of what the other side reports', () => {
  const { line, frozenSeconds } = readReport([
    { type: 'transport', selectedCandidatePairId: 'CP2' },
    { type: 'candidate-pair', id: 'CP1', availableOutgoingBitrate: 9, currentRoundTripTime: 9 },
    {
      type: 'candidate-pair',
      id: 'CP2',
      availableOutgoingBitrate: 300_000,
      currentRoundTripTime: 0.04,
    },
    ...sent('video', { id: 'V1', qualityLimitationReason: 'bandwidth' }, { fractionLost: 0.1 }),
    ...sent('video', { id: 'V2' }, { fractionLost: 0.2 }),
    ...sent('audio', { id: 'A' }, { fractionLost: 0.01 }),
    { type: 'outbound-rtp', kind: 'video', active: false, qualityLimitationReason: 'cpu' },
    { type: 'inbound-rtp', kind: 'video', totalFreezesDuration: 1.5 },
  ]);
  expect(line).toEqual({
    availableBitrate: 300_000,
    audioLoss: 0.01,
    videoLoss: 0.2,
    roundTripMs: 40,
    cpuLimited: false,
    bandwidthLimited: true,
  });
  expect(frozenSeconds).toBe(1.5);
});

test('where the other side falls silent all is lost, but only of what is being sent', () => {
  const long = { fractionLost: 0.1, timestamp: 20_000 };
  const { line } = readReport([
    ...sent('audio', { id: 'A', timestamp: 40_000 }, long),
    ...sent('video', { id: 'off', timestamp: 40_000, active: false }, long),
    ...sent('video', { id: 'gone', timestamp: 40_000, mediaSourceId: undefined }, long),
  ]);
  expect(line).toMatchObject({ audioLoss: 1, videoLoss: 0 });
});
