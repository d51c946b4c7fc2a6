import { expect, test } from 'vitest';
import { readFromBridge, receiverConstraints } from './colibri-messages';

test('the messages of a real bridge are read', () => {
  expect(readFromBridge('{"colibriClass":"ServerHello"}')).toEqual({ type: 'hello' });
  expect(
    readFromBridge(
      '{"colibriClass":"SenderSourceConstraints", "sourceName":"fa864b7a-v0", "maxHeight":360}',
    ),
  ).toEqual({ type: 'wanted', source: 'fa864b7a-v0', maxHeight: 360 });
  expect(
    readFromBridge('{"colibriClass":"ForwardedSources","forwardedSources":["9ad19552-v0"]}'),
  ).toEqual({ type: 'forwarded', sources: ['9ad19552-v0'] });
  expect(
    readFromBridge(
      '{"colibriClass":"DominantSpeakerEndpointChangeEvent","dominantSpeakerEndpoint":"fa864b7a",' +
        '"previousSpeakers":[],"silence":false}',
    ),
  ).toEqual({ type: 'speaker', endpoint: 'fa864b7a' });
});

test('what does not concern us, and nonsense, are passed over', () => {
  for (const text of [
    '{"colibriClass":"ConnectionStats","estimatedDownlinkBandwidth":10341913}',
    '{"colibriClass":"SenderSourceConstraints","sourceName":7}',
    '{"colibriClass":"ForwardedSources","forwardedSources":"all"}',
    '[',
    'null',
    '"ServerHello"',
  ]) {
    expect(readFromBridge(text)).toBeUndefined();
  }
});

test('the bridge is asked for each picture as large as it is shown', () => {
  const heights = new Map([
    ['9ad19552-v0', 360],
    ['9ad19552-v1', 2160],
  ]);
  expect(receiverConstraints(heights, 720)).toEqual({
    colibriClass: 'ReceiverVideoConstraints',
    lastN: -1,
    assumedBandwidthBps: -1,
    defaultConstraints: { maxHeight: 720 },
    constraints: { '9ad19552-v0': { maxHeight: 360 }, '9ad19552-v1': { maxHeight: 2160 } },
  });
});
