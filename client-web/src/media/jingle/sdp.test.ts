import { describe, expect, test } from 'vitest';
import type { XmlElement } from '../xmpp/element';
import { childNamed, childrenNamed } from '../xmpp/element';
import { parseCandidate, writeCandidate } from './candidate';
import offer from './fixtures/chromium-offer.sdp?raw';
import { candidatesFromJingle, directionOf, fromJingle, withTransports } from './from-jingle';
import { type Description, parseSdp, writeSdp } from './sdp';
import { jingle } from './stanzas';
import { candidatesToJingle, sendersOf, toJingle, transportsToJingle } from './to-jingle';

const IDS = { sid: 's1', initiator: 'room@conference.meet.example/1ea978b9' };

function asJingle(description: Description): XmlElement {
  return jingle('session-initiate', IDS, ...toJingle(description, 'initiator', '1ea978b9'));
}

function contentOf(message: XmlElement, name: string): XmlElement | undefined {
  return childrenNamed(message, 'content').find((content) => content.attributes.name === name);
}

describe('an offer of Chromium', () => {
  const description = parseSdp(offer);
  const message = asJingle(description);

  test('has an audio section 0 and a video section 1 in one bundle', () => {
    expect(description.media.map(({ mid, kind }) => [mid, kind])).toEqual([
      ['0', 'audio'],
      ['1', 'video'],
    ]);
    expect(description.bundle).toEqual(['0', '1']);
  });

  test('comes back from Jingle as it was, but for the names of its streams', () => {
    const back = fromJingle(message, 'initiator');
    const withoutMsid = (each: Description): Description => ({
      ...each,
      media: each.media.map((media) => ({
        ...media,
        sources: media.sources.map(({ ssrc }) => ({ ssrc, msid: undefined })),
      })),
    });
    expect(withoutMsid(back)).toEqual(withoutMsid(description));
  });

  test('comes back from the text that is written of it', () => {
    expect(parseSdp(writeSdp(description))).toEqual(description);
  });

  test('carries the addresses that are known already, once for all its sections', () => {
    const known = parseCandidate('candidate:1 1 udp 2122 192.0.2.1 4711 typ host', 'c1');
    if (!known) throw new Error('not a candidate');
    const content = toJingle(description, 'initiator', '1ea978b9', [known]);
    expect(candidatesFromJingle(jingle('session-initiate', IDS, ...content))).toEqual([
      { mid: '0', candidate: 'candidate:1 1 udp 2122 192.0.2.1 4711 typ host generation 0' },
    ]);
  });

  test('names its contents by their mids and bundles them', () => {
    const group = childNamed(message, 'group');
    expect(group?.attributes.semantics).toBe('BUNDLE');
    expect(group?.children.map((content) => content.attributes.name)).toEqual(['0', '1']);
    expect(childrenNamed(message, 'content').map((content) => content.attributes)).toEqual([
      { creator: 'initiator', name: '0', senders: 'both' },
      { creator: 'initiator', name: '1', senders: 'both' },
    ]);
  });

  test('lists the primary source before its retransmissions, whichever number is smaller', () => {
    const video = childNamed(contentOf(message, '1'), 'description');
    expect(
      video && childrenNamed(video, 'source').map(({ attributes }) => attributes.ssrc),
    ).toEqual(['3373478291', '2338909051']);
    const group = childNamed(video, 'ssrc-group');
    expect(group?.attributes.semantics).toBe('FID');
    expect(group?.children.map(({ attributes }) => attributes.ssrc)).toEqual([
      '3373478291',
      '2338909051',
    ]);
  });

  test('names its sources after the endpoint', () => {
    const audio = childNamed(contentOf(message, '0'), 'description');
    const source = childNamed(audio, 'source');
    expect(source?.attributes.name).toBe('1ea978b9-a0');
    expect(childNamed(source, 'parameter')?.attributes).toEqual({
      name: 'msid',
      value: '1ea978b9-audio-0-1 74eef497-53cd-488d-a28b-642c934f084d',
    });
  });

  test('offers VP8 and H264 before VP9 and AV1', () => {
    const names = description.media[1]?.payloads.map(({ name }) => name) ?? [];
    const primary = names.filter((name) => /^(VP|H26|AV)/.test(name));
    expect([...new Set(primary)]).toEqual(['VP8', 'H264', 'VP9', 'AV1']);
  });

  test('keeps feedback with and without a subtype, and parameters with and without a name', () => {
    const video = description.media[1]?.payloads.find(({ name }) => name === 'VP8');
    expect(video?.feedback).toContainEqual({ type: 'nack', subtype: 'pli' });
    expect(video?.feedback).toContainEqual({ type: 'goog-remb', subtype: undefined });
    const red = description.media[0]?.payloads.find(({ name }) => name === 'red');
    expect(red?.parameters).toEqual([['', '111/111']]);
  });

  test('carries the fingerprint with the setup role', () => {
    const transport = childNamed(contentOf(message, '0'), 'transport');
    const fingerprint = childNamed(transport, 'fingerprint');
    expect(fingerprint?.attributes).toMatchObject({ hash: 'sha-256', setup: 'actpass' });
    expect(fingerprint?.text).toMatch(/^B9:7D:/);
  });
});

test('a line break in a value from the network does not make a line of its own', () => {
  const [audio] = parseSdp(offer).media;
  if (!audio) throw new Error('no audio in the sample');
  const evil = { id: '9', uri: 'urn:x\r\na=candidate:1 1 udp 1 198.51.100.9 9 typ host' };
  const sdp = writeSdp({ media: [{ ...audio, extensions: [evil] }], bundle: ['0'] });
  expect(sdp).not.toMatch(/^a=candidate/m);
});

test('senders are told from the side of the author', () => {
  for (const author of ['initiator', 'responder'] as const) {
    for (const direction of ['sendrecv', 'sendonly', 'recvonly', 'inactive'] as const) {
      expect(directionOf(sendersOf(direction, author), author)).toBe(direction);
    }
  }
  expect(sendersOf('recvonly', 'initiator')).toBe('responder');
  expect(directionOf(undefined, 'initiator')).toBe('sendrecv');
});

describe('a candidate', () => {
  const line =
    'candidate:1499845051 1 tcp 1518214911 127.0.0.1 9 typ host tcptype active generation 0 ufrag fnba network-id 3 network-cost 50';

  test('goes through transport-info', () => {
    const [media] = parseSdp(offer).media;
    const candidate = parseCandidate(line, 'c1');
    if (!media || !candidate) throw new Error('no candidate in the sample');
    const content = candidatesToJingle('0', 'responder', media.transport, [candidate]);
    expect(candidatesFromJingle(jingle('transport-info', IDS, content))).toEqual([
      {
        mid: '0',
        candidate:
          'candidate:1499845051 1 tcp 1518214911 127.0.0.1 9 typ host tcptype active generation 0',
      },
    ]);
  });

  test('keeps the related address of a reflexive one', () => {
    const reflexive =
      'candidate:1 1 udp 7 198.51.100.2 50000 typ srflx raddr 192.0.2.2 rport 40000';
    expect(writeCandidate(parseCandidate(reflexive, 'c') ?? {})).toBe(`${reflexive} generation 0`);
  });

  test('is nothing when the line only says that there are no more', () => {
    expect(parseCandidate('', 'c')).toBeUndefined();
  });
});

test('a new path replaces the old one and leaves all else as it was agreed', () => {
  const agreed = parseSdp(offer);
  const restarted: Description = {
    ...agreed,
    media: agreed.media.map((media) => ({
      ...media,
      payloads: [],
      transport: { ...media.transport, ufrag: 'new', pwd: 'path' },
    })),
  };
  const replace = jingle('transport-replace', IDS, ...transportsToJingle(restarted, 'initiator'));
  expect(withTransports(agreed, replace)).toEqual({
    ...agreed,
    media: agreed.media.map((media) => ({
      ...media,
      transport: { ...media.transport, ufrag: 'new', pwd: 'path' },
    })),
  });
  const nothing = jingle('transport-replace', IDS);
  expect(withTransports(agreed, nothing)).toEqual(agreed);
});

test('the second picture of one page is named apart from the first', () => {
  const { media, ...rest } = parseSdp(offer);
  const [audio, video] = media;
  if (!audio || !video) throw new Error('the sample has both');
  const two = asJingle({ ...rest, media: [audio, video, { ...video, mid: '2' }] });
  const source = (mid: string) =>
    childNamed(childNamed(contentOf(two, mid), 'description'), 'source')?.attributes;
  expect(source('1')).toMatchObject({ name: '1ea978b9-v0', videoType: 'camera' });
  expect(source('2')).toMatchObject({ name: '1ea978b9-v1', videoType: 'desktop' });
});
