import type { Source } from '../types';
import { element, type XmlElement } from '../xmpp/element';
import {
  JINGLE_DTLS,
  JINGLE_GROUPING,
  JINGLE_ICE,
  JINGLE_RTP,
  JINGLE_RTP_EXTENSION,
  JINGLE_RTP_FEEDBACK,
  JINGLE_RTP_SOURCE,
} from '../xmpp/namespaces';
import type { Candidate } from './candidate';
import type { Description, Direction, Media, MediaKind, Payload, Transport } from './sdp';

export type Role = 'initiator' | 'responder';

/**
 * The children of `<jingle>` for session-initiate and session-accept.
 *
 * @param candidates those known already; all media share one transport: the first's
 */
export function toJingle(
  description: Description,
  role: Role,
  endpoint: string,
  candidates: readonly Candidate[] = [],
): readonly XmlElement[] {
  return [
    element(
      'group',
      { xmlns: JINGLE_GROUPING, semantics: 'BUNDLE' },
      description.bundle.map((mid) => element('content', { name: mid })),
    ),
    ...description.media.map((media, at) =>
      element(
        'content',
        { creator: role, name: media.mid, senders: sendersOf(media.direction, role) },
        describe(media, endpoint, [{ media, index: indexAmongKind(description.media, at) }]),
        transportElement(media.transport, at === 0 ? candidates : []),
      ),
    ),
  ];
}

/** A content that carries the streams of several sections of the same kind. */
export interface Gathered {
  /** Codecs, extensions and path; its mid is the content's name. */
  readonly media: Media;
  readonly own: readonly Media[];
}

/** The children of `<jingle>` for a session-accept to a bridge. */
export function gatheredToJingle(
  contents: readonly Gathered[],
  endpoint: string,
): readonly XmlElement[] {
  return [
    element(
      'group',
      { xmlns: JINGLE_GROUPING, semantics: 'BUNDLE' },
      contents.map(({ media }) => element('content', { name: media.mid })),
    ),
    ...contents.map(({ media, own }) =>
      element(
        'content',
        { creator: 'responder', name: media.mid, senders: 'both' },
        describe(
          media,
          endpoint,
          own.map((each, index) => ({ media: each, index })),
        ),
        transportElement(media.transport, []),
      ),
    ),
  ];
}

/** The child of `<jingle>` for transport-info. All media share one transport: the first's. */
export function candidatesToJingle(
  mid: string,
  role: Role,
  transport: Transport,
  candidates: readonly Candidate[],
): XmlElement {
  return element('content', { creator: role, name: mid }, transportElement(transport, candidates));
}

/** The children of `<jingle>` for transport-replace and transport-accept: a path, nothing else. */
export function transportsToJingle(description: Description, role: Role): readonly XmlElement[] {
  return description.media.map(({ mid, transport }) =>
    element('content', { creator: role, name: mid }, transportElement(transport, [])),
  );
}

export function sendersOf(direction: Direction, author: Role): string {
  switch (direction) {
    case 'sendrecv':
      return 'both';
    case 'sendonly':
      return author;
    case 'recvonly':
      return author === 'initiator' ? 'responder' : 'initiator';
    case 'inactive':
      return 'none';
  }
}

/** The name a picture has among Jitsi clients. */
export function sourceNameOf(endpoint: string, source: Source): string {
  return `${endpoint}-v${source === 'camera' ? 0 : 1}`;
}

function indexAmongKind(media: readonly Media[], at: number): number {
  return media.slice(0, at).filter(({ kind }) => kind === media[at]?.kind).length;
}

/** A section of ours, and which of its kind it is: the second picture is the document's. */
interface Stream {
  readonly media: Media;
  readonly index: number;
}

function sourceElements({ media, index }: Stream, endpoint: string): readonly XmlElement[] {
  const name = `${endpoint}-${media.kind === 'audio' ? 'a' : 'v'}${index}`;
  const videoType = media.kind === 'video' ? (index === 0 ? 'camera' : 'desktop') : undefined;
  return media.sources.map(({ ssrc, msid }) =>
    element(
      'source',
      { xmlns: JINGLE_RTP_SOURCE, ssrc, name, videoType },
      element('parameter', { name: 'msid', value: msidOf(media.kind, endpoint, index, msid) }),
    ),
  );
}

function describe(media: Media, endpoint: string, streams: readonly Stream[]): XmlElement {
  return element(
    'description',
    { xmlns: JINGLE_RTP, media: media.kind },
    media.payloads.map(payloadElement),
    streams.flatMap((stream) => sourceElements(stream, endpoint)),
    streams.flatMap(({ media: { sourceGroups } }) =>
      sourceGroups.map((group) =>
        element(
          'ssrc-group',
          { xmlns: JINGLE_RTP_SOURCE, semantics: group.semantics },
          group.ssrcs.map((ssrc) => element('source', { ssrc })),
        ),
      ),
    ),
    media.rtcpMux ? element('rtcp-mux') : undefined,
    media.extensions.map(({ id, uri }) =>
      element('rtp-hdrext', { xmlns: JINGLE_RTP_EXTENSION, id, uri }),
    ),
    media.extensionsMixed
      ? element('extmap-allow-mixed', { xmlns: JINGLE_RTP_EXTENSION })
      : undefined,
  );
}

/** One stream for each source, named after the endpoint, as Jitsi clients expect it. */
function msidOf(
  kind: MediaKind,
  endpoint: string,
  index: number,
  msid: string | undefined,
): string {
  const track = msid?.split(' ')[1] ?? `${endpoint}-${kind}-track-${index}`;
  return `${endpoint}-${kind}-${index}-1 ${track}`;
}

function payloadElement(payload: Payload): XmlElement {
  return element(
    'payload-type',
    {
      id: payload.id,
      name: payload.name,
      clockrate: payload.clockRate,
      channels: payload.channels ?? '1',
    },
    payload.parameters.map(([name, value]) => element('parameter', { name, value })),
    payload.feedback.map(({ type, subtype }) =>
      element('rtcp-fb', { xmlns: JINGLE_RTP_FEEDBACK, type, subtype }),
    ),
  );
}

function transportElement(transport: Transport, candidates: readonly Candidate[]): XmlElement {
  const { fingerprint, setup, ufrag, pwd } = transport;
  return element(
    'transport',
    { xmlns: JINGLE_ICE, ufrag, pwd },
    candidates.map((candidate) => element('candidate', { ...candidate })),
    fingerprint
      ? element(
          'fingerprint',
          { xmlns: JINGLE_DTLS, hash: fingerprint.hash, setup },
          fingerprint.value,
        )
      : undefined,
  );
}
