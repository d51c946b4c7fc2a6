import { describe, expect, test } from 'vitest';
import { fromJingle } from '../jingle/from-jingle';
import { type Media, parseSdp, writeSdp } from '../jingle/sdp';
import { type RemoteSource, sourcesIn } from '../jingle/sources';
import { gatheredToJingle } from '../jingle/to-jingle';
import { childNamed, childrenNamed, element, type XmlElement } from '../xmpp/element';
import { answerFor, inThreeLayers, OWN, offerOf, withLayers, withSources } from './bridge-sdp';
import { channelIn } from './bridge-session';
import { readRecorded } from './fixtures/read';
import recordedInitiate from './fixtures/session-initiate.xml?raw';
import recordedAdd from './fixtures/source-add.xml?raw';

const MID = 'urn:ietf:params:rtp-hdrext:sdes:mid';
const initiate = jingleIn(recordedInitiate);
const bridge = fromJingle(initiate, 'initiator');

function jingleIn(stanza: string): XmlElement {
  const jingle = childNamed(readRecorded(stanza), 'jingle');
  if (!jingle) throw new Error('no Jingle in the recording');
  return jingle;
}

function source(endpoint: string, kind: 'audio' | 'video', name: string): RemoteSource {
  return { endpoint, kind, name, sources: [{ ssrc: '1', msid: undefined }], groups: [] };
}

describe('what a real Jicofo offers', () => {
  test('names the channel to the bridge', () => {
    expect(channelIn(initiate)).toMatch(/^ws:\/\/127\.0\.0\.1:9090\/colibri-ws\//);
    expect(channelIn(element('jingle'))).toBeUndefined();
  });

  test('names who sends what, without the streams of the bridge itself', () => {
    const sources = sourcesIn(jingleIn(recordedAdd));
    expect(sources.map(({ endpoint, name, kind }) => [endpoint, name, kind])).toEqual([
      ['fa864b7a', 'fa864b7a-v0', 'video'],
      ['fa864b7a', 'fa864b7a-a0', 'audio'],
    ]);
    expect(sources[0]?.sources.map(({ ssrc }) => ssrc)).toEqual(['3866038203', '3897768979']);
    expect(sources[0]?.groups).toEqual([{ semantics: 'FID', ssrcs: ['3866038203', '3897768979'] }]);
    expect(sourcesIn(initiate).some(({ endpoint }) => endpoint === 'jvb')).toBe(false);
  });

  test('becomes a section for each of ours and each of theirs, told apart by stream', () => {
    const slots = withSources([], sourcesIn(jingleIn(recordedAdd)), []);
    const offer = parseSdp(writeSdp(offerOf(bridge, slots, true)));
    expect(offer.media.map(({ mid, kind, direction }) => [mid, kind, direction])).toEqual([
      ['a', 'audio', 'recvonly'],
      ['v', 'video', 'recvonly'],
      ['d', 'video', 'recvonly'],
      ['r0', 'video', 'sendonly'],
      ['r1', 'audio', 'sendonly'],
    ]);
    expect(offer.bundle).toEqual(['a', 'v', 'd', 'r0', 'r1']);
    expect(offer.media.flatMap(({ extensions }) => extensions.map(({ uri }) => uri))).not.toContain(
      MID,
    );
    expect(offer.media.every(({ transport }) => transport.ufrag !== '')).toBe(true);
  });
});

describe('sources in their long form', () => {
  test('belong to the owner they name', () => {
    const own = (ssrc: string, owner: string) =>
      element(
        'source',
        { xmlns: 'urn:xmpp:jingle:apps:rtp:ssma:0', ssrc },
        element('parameter', { name: 'msid', value: 'stream track' }),
        element('ssrc-info', { xmlns: 'http://jitsi.org/jitmeet', owner }),
      );
    const jingle = element(
      'jingle',
      {},
      element(
        'content',
        { name: 'video' },
        element(
          'description',
          { media: 'video' },
          own('11', 'r@conference.meet.example/0f098871'),
          own('12', 'r@conference.meet.example/0f098871'),
          own('21', 'r@conference.meet.example/d0539e70'),
          own('31', 'jvb'),
          element(
            'ssrc-group',
            { semantics: 'FID' },
            element('source', { ssrc: '11' }),
            element('source', { ssrc: '12' }),
          ),
        ),
      ),
    );
    expect(
      sourcesIn(jingle).map(({ name, sources, groups }) => [
        name,
        sources.map(({ ssrc }) => ssrc),
        groups.length,
      ]),
    ).toEqual([
      ['0f098871-v0', ['11', '12'], 1],
      ['d0539e70-v0', ['21'], 0],
    ]);
  });

  test('may be nonsense, and are read as far as they go', () => {
    const json = (text: string) =>
      element('jingle', {}, element('json-message', { xmlns: 'http://jitsi.org/jitmeet' }, text));
    expect(sourcesIn(json('{"sources":'))).toEqual([]);
    expect(sourcesIn(json('{"sources":{"a":7,"b":[[{"s":"x"}],3,null]}}'))).toEqual([]);
    expect(sourcesIn(json('[]'))).toEqual([]);
  });
});

describe('the sections of those who come and go', () => {
  test('are used again, each for its kind, and never moved', () => {
    const came = withSources([], [source('b', 'video', 'b-v0'), source('b', 'audio', 'b-a0')], []);
    const left = withSources(came, [], [source('b', 'video', 'b-v0')]);
    expect(left.map(({ mid, source: of }) => [mid, of?.name])).toEqual([
      ['r0', undefined],
      ['r1', 'b-a0'],
    ]);
    const next = withSources(
      left,
      [source('c', 'audio', 'c-a0'), source('c', 'video', 'c-v0')],
      [],
    );
    expect(next.map(({ mid, kind, source: of }) => [mid, kind, of?.name])).toEqual([
      ['r0', 'video', 'c-v0'],
      ['r1', 'audio', 'b-a0'],
      ['r2', 'audio', 'c-a0'],
    ]);
  });

  test('hold a source once, also when it is told twice', () => {
    const once = withSources([], [source('b', 'video', 'b-v0')], []);
    expect(withSources(once, [source('b', 'video', 'b-v0')], [])).toHaveLength(1);
  });
});

describe('our own picture in three sizes', () => {
  const like = bridge.media.find(({ kind }) => kind === 'video');
  if (!like) throw new Error('the recording has a video content');
  const camera: Media = {
    ...like,
    mid: OWN.camera,
    sources: [
      { ssrc: '10', msid: 's t' },
      { ssrc: '11', msid: 's t' },
    ],
    sourceGroups: [{ semantics: 'FID', ssrcs: ['10', '11'] }],
  };
  let number = 100;
  const layers = inThreeLayers(camera, () => String(number++));

  test('is a group of three primary streams, each with its retransmissions', () => {
    expect(layers.groups.map(({ semantics }) => semantics)).toEqual(['SIM', 'FID', 'FID', 'FID']);
    expect(layers.groups[0]?.ssrcs).toEqual(['10', '100', '101']);
    expect(new Set(layers.sources.map(({ ssrc }) => ssrc)).size).toBe(6);
    expect(layers.groups[1]?.ssrcs).toEqual(['10', '11']);
  });

  test('is written into that section of the description alone', () => {
    const document: Media = { ...camera, mid: OWN.document };
    const sdp = writeSdp({ media: [camera, document], bundle: ['v', 'd'] });
    const [first, second] = parseSdp(withLayers(sdp, OWN.camera, layers)).media;
    expect(first?.sources.map(({ ssrc }) => ssrc)).toEqual(layers.sources.map(({ ssrc }) => ssrc));
    expect(first?.sourceGroups).toEqual(layers.groups);
    expect(second?.sourceGroups).toEqual(camera.sourceGroups);
  });

  test('is told to the bridge in its one video content, together with the document', () => {
    const document: Media = {
      ...camera,
      mid: OWN.document,
      sources: [{ ssrc: '50', msid: 's2 t2' }],
      sourceGroups: [],
    };
    const ours = { media: [camera, document], bundle: [] };
    const contents = answerFor(bridge, ours);
    expect(contents.map(({ media }) => media.mid)).toEqual(['video']);
    const told = element('jingle', {}, gatheredToJingle(contents, 'fa864b7a'));
    const description = childNamed(childNamed(told, 'content'), 'description');
    const sources = description ? childrenNamed(description, 'source') : [];
    expect(
      sources.map(({ attributes: { ssrc, name, videoType } }) => [ssrc, name, videoType]),
    ).toEqual([
      ['10', 'fa864b7a-v0', 'camera'],
      ['11', 'fa864b7a-v0', 'camera'],
      ['50', 'fa864b7a-v1', 'desktop'],
    ]);
  });
});
