import { childNamed, childrenNamed, type XmlElement } from '../xmpp/element';
import { JINGLE_DTLS, JINGLE_GROUPING, JINGLE_ICE } from '../xmpp/namespaces';
import { writeCandidate } from './candidate';
import {
  type Description,
  type Direction,
  isSetup,
  type Media,
  type MediaKind,
  type Payload,
  type Source,
  type SourceGroup,
  type Transport,
} from './sdp';
import type { Role } from './to-jingle';

/** Reads session-initiate or session-accept; `author` is who wrote it. */
export function fromJingle(jingle: XmlElement, author: Role): Description {
  const group = childNamed(jingle, 'group', JINGLE_GROUPING);
  const media = childrenNamed(jingle, 'content').flatMap((content) => readMedia(content, author));
  return {
    media,
    bundle: group
      ? childrenNamed(group, 'content').flatMap((content) => content.attributes.name ?? [])
      : media.map((each) => each.mid),
  };
}

/** The candidates of a transport-info (or of one of the above), each with its section. */
export function candidatesFromJingle(
  jingle: XmlElement,
): readonly { readonly mid: string; readonly candidate: string }[] {
  return childrenNamed(jingle, 'content').flatMap((content) => {
    const transport = childNamed(content, 'transport');
    const mid = content.attributes.name;
    if (!transport || mid === undefined) return [];
    return childrenNamed(transport, 'candidate').map((candidate) => ({
      mid,
      candidate: writeCandidate(candidate.attributes),
    }));
  });
}

/** The same media over the path of a transport-replace or transport-accept. */
export function withTransports(description: Description, replace: XmlElement): Description {
  const transports = new Map(
    childrenNamed(replace, 'content').flatMap((content) => {
      const transport = childNamed(content, 'transport', JINGLE_ICE);
      return transport ? [[content.attributes.name, readTransport(transport)] as const] : [];
    }),
  );
  return {
    ...description,
    media: description.media.map((media) => ({
      ...media,
      transport: transports.get(media.mid) ?? media.transport,
    })),
  };
}

export function directionOf(senders: string | undefined, author: Role): Direction {
  if (senders === 'none') return 'inactive';
  if (senders !== 'initiator' && senders !== 'responder') return 'sendrecv';
  return senders === author ? 'sendonly' : 'recvonly';
}

function readMedia(content: XmlElement, author: Role): readonly Media[] {
  const description = childNamed(content, 'description');
  const kind = description?.attributes.media;
  if (!description || !isKind(kind)) return [];
  const feedback = readFeedback(description);
  return [
    {
      mid: content.attributes.name ?? '',
      kind,
      direction: directionOf(content.attributes.senders, author),
      payloads: childrenNamed(description, 'payload-type').map((payload) => {
        const own = readPayload(payload);
        return { ...own, feedback: [...own.feedback, ...feedback] };
      }),
      extensions: childrenNamed(description, 'rtp-hdrext').map(({ attributes }) => ({
        id: attributes.id ?? '',
        uri: attributes.uri ?? '',
      })),
      extensionsMixed: childNamed(description, 'extmap-allow-mixed') !== undefined,
      rtcpMux: childNamed(description, 'rtcp-mux') !== undefined,
      sources: childrenNamed(description, 'source').map(readSource),
      sourceGroups: childrenNamed(description, 'ssrc-group').map(readGroup),
      transport: readTransport(childNamed(content, 'transport', JINGLE_ICE)),
    },
  ];
}

function isKind(media: string | undefined): media is MediaKind {
  return media === 'audio' || media === 'video';
}

function readPayload(payload: XmlElement): Payload {
  const { id = '', name = '', clockrate = '', channels } = payload.attributes;
  return {
    id,
    name,
    clockRate: clockrate,
    channels: channels === '1' ? undefined : channels,
    parameters: childrenNamed(payload, 'parameter').map(
      ({ attributes }) => [attributes.name ?? '', attributes.value ?? ''] as const,
    ),
    feedback: readFeedback(payload),
  };
}

function readFeedback(parent: XmlElement): Payload['feedback'] {
  return childrenNamed(parent, 'rtcp-fb').map(({ attributes }) => ({
    type: attributes.type ?? '',
    subtype: attributes.subtype,
  }));
}

function readSource(source: XmlElement): Source {
  const parameters = childrenNamed(source, 'parameter');
  const msid = parameters.find((parameter) => parameter.attributes.name === 'msid');
  return { ssrc: source.attributes.ssrc ?? '', msid: msid?.attributes.value };
}

function readGroup(group: XmlElement): SourceGroup {
  return {
    semantics: group.attributes.semantics ?? '',
    ssrcs: childrenNamed(group, 'source').flatMap((source) => source.attributes.ssrc ?? []),
  };
}

function readTransport(transport: XmlElement | undefined): Transport {
  const fingerprint = childNamed(transport, 'fingerprint', JINGLE_DTLS);
  const setup = fingerprint?.attributes.setup;
  return {
    ufrag: transport?.attributes.ufrag ?? '',
    pwd: transport?.attributes.pwd ?? '',
    fingerprint: fingerprint
      ? { hash: fingerprint.attributes.hash ?? 'sha-256', value: fingerprint.text.trim() }
      : undefined,
    setup: isSetup(setup) ? setup : undefined,
  };
}
