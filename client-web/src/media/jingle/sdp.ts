/** The part of a session description that Jingle carries, as data; and SDP text from and to it. */

export type MediaKind = 'audio' | 'video';
export type Direction = 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive';
export type Setup = 'actpass' | 'active' | 'passive';

export interface Description {
  readonly media: readonly Media[];
  /** Mids that share one transport. */
  readonly bundle: readonly string[];
}

export interface Media {
  readonly mid: string;
  readonly kind: MediaKind;
  readonly direction: Direction;
  readonly payloads: readonly Payload[];
  readonly extensions: readonly Extension[];
  readonly extensionsMixed: boolean;
  readonly rtcpMux: boolean;
  /** In order of preference for demultiplexing: a primary stream before its retransmissions. */
  readonly sources: readonly Source[];
  readonly sourceGroups: readonly SourceGroup[];
  readonly transport: Transport;
}

export interface Payload {
  readonly id: string;
  readonly name: string;
  readonly clockRate: string;
  readonly channels: string | undefined;
  /** In order; the key is empty where SDP has a bare value (`111/111` of RED). */
  readonly parameters: readonly (readonly [key: string, value: string])[];
  readonly feedback: readonly Feedback[];
}

export interface Feedback {
  readonly type: string;
  readonly subtype: string | undefined;
}

export interface Extension {
  readonly id: string;
  readonly uri: string;
}

export interface Source {
  readonly ssrc: string;
  readonly msid: string | undefined;
}

export interface SourceGroup {
  readonly semantics: string;
  readonly ssrcs: readonly string[];
}

export interface Transport {
  readonly ufrag: string;
  readonly pwd: string;
  readonly fingerprint: { readonly hash: string; readonly value: string } | undefined;
  readonly setup: Setup | undefined;
}

const DIRECTIONS: readonly string[] = ['sendrecv', 'sendonly', 'recvonly', 'inactive'];
const SETUPS: readonly string[] = ['actpass', 'active', 'passive'];

export function isDirection(word: string): word is Direction {
  return DIRECTIONS.includes(word);
}

export function isSetup(word: string | undefined): word is Setup {
  return word !== undefined && SETUPS.includes(word);
}

/** Reads what a browser wrote. Sections that are neither audio nor video are left out. */
export function parseSdp(sdp: string): Description {
  const lines = sdp.split(/\r?\n/).filter((line) => line !== '');
  const sections: string[][] = [[]];
  for (const line of lines) {
    if (line.startsWith('m=')) sections.push([]);
    sections.at(-1)?.push(line);
  }
  const [session = [], ...media] = sections;
  const bundle = valuesOf(session, 'group').find((group) => group.startsWith('BUNDLE'));
  return {
    media: media.flatMap((section) => parseMedia(section, session)),
    bundle: bundle?.split(' ').slice(1) ?? [],
  };
}

function parseMedia(section: readonly string[], session: readonly string[]): readonly Media[] {
  const [kind, , , ...formats] = (section[0] ?? '').slice(2).split(' ');
  if (kind !== 'audio' && kind !== 'video') return [];
  const [hash, fingerprint] = (first(section, session, 'fingerprint') ?? '').split(' ');
  const setup = first(section, session, 'setup');
  const msid = valuesOf(section, 'msid')[0];
  return [
    {
      mid: valuesOf(section, 'mid')[0] ?? '',
      kind,
      direction: attributesOf(section).find(isDirection) ?? 'sendrecv',
      payloads: formats.map((id) => parsePayload(section, id)),
      extensions: valuesOf(section, 'extmap').map((value) => {
        const [id = '', uri = ''] = value.split(' ');
        return { id: id.split('/')[0] ?? id, uri };
      }),
      extensionsMixed: [...attributesOf(session), ...attributesOf(section)].includes(
        'extmap-allow-mixed',
      ),
      rtcpMux: attributesOf(section).includes('rtcp-mux'),
      sources: parseSources(section, msid),
      sourceGroups: valuesOf(section, 'ssrc-group').map((value) => {
        const [semantics = '', ...ssrcs] = value.split(' ');
        return { semantics, ssrcs };
      }),
      transport: {
        ufrag: first(section, session, 'ice-ufrag') ?? '',
        pwd: first(section, session, 'ice-pwd') ?? '',
        fingerprint: hash && fingerprint ? { hash, value: fingerprint } : undefined,
        setup: isSetup(setup) ? setup : undefined,
      },
    },
  ];
}

function parsePayload(section: readonly string[], id: string): Payload {
  const map = valueFor(section, 'rtpmap', id) ?? '';
  const [name = '', clockRate = '', channels] = map.split('/');
  return {
    id,
    name,
    clockRate,
    channels,
    parameters: (valueFor(section, 'fmtp', id) ?? '')
      .split(';')
      .filter((parameter) => parameter.trim() !== '')
      .map((parameter) => {
        const at = parameter.indexOf('=');
        return at < 0
          ? ['', parameter.trim()]
          : [parameter.slice(0, at).trim(), parameter.slice(at + 1).trim()];
      }),
    feedback: valuesOf(section, 'rtcp-fb')
      .filter((value) => value.startsWith(`${id} `) || value.startsWith('* '))
      .map((value) => {
        const [, type = '', ...rest] = value.split(' ');
        return { type, subtype: rest.length > 0 ? rest.join(' ') : undefined };
      }),
  };
}

function parseSources(section: readonly string[], msid: string | undefined): readonly Source[] {
  const found = new Map<string, string | undefined>();
  // A Map keeps the order of the lines; an object would sort keys that look like numbers.
  for (const value of valuesOf(section, 'ssrc')) {
    const [ssrc = '', attribute = ''] = value.split(' ');
    const own = attribute.startsWith('msid:') ? value.slice(ssrc.length + 6) : undefined;
    found.set(ssrc, own ?? found.get(ssrc) ?? msid);
  }
  return [...found].map(([ssrc, own]) => ({ ssrc, msid: own }));
}

function attributesOf(section: readonly string[]): readonly string[] {
  return section.filter((line) => line.startsWith('a=')).map((line) => line.slice(2));
}

function valuesOf(section: readonly string[], name: string): readonly string[] {
  return attributesOf(section)
    .filter((attribute) => attribute.startsWith(`${name}:`))
    .map((attribute) => attribute.slice(name.length + 1));
}

function valueFor(section: readonly string[], name: string, id: string): string | undefined {
  return valuesOf(section, name)
    .find((value) => value.startsWith(`${id} `))
    ?.slice(id.length + 1);
}

function first(
  section: readonly string[],
  session: readonly string[],
  name: string,
): string | undefined {
  return valuesOf(section, name)[0] ?? valuesOf(session, name)[0];
}

/** Writes what `setRemoteDescription` reads. */
export function writeSdp(description: Description): string {
  const lines = [
    'v=0',
    'o=- 1 2 IN IP4 0.0.0.0',
    's=-',
    't=0 0',
    ...(description.bundle.length > 0 ? [`a=group:BUNDLE ${description.bundle.join(' ')}`] : []),
    'a=msid-semantic: WMS *',
    ...description.media.flatMap(writeMedia),
  ];
  // A line break inside a value from the network must not become a line of its own.
  return lines.map((line) => `${line.replace(/[\r\n]+/g, ' ')}\r\n`).join('');
}

function writeMedia(media: Media): readonly string[] {
  const { transport } = media;
  const msid = media.sources.find((source) => source.msid !== undefined)?.msid;
  return [
    `m=${media.kind} 9 UDP/TLS/RTP/SAVPF ${media.payloads.map((payload) => payload.id).join(' ')}`,
    'c=IN IP4 0.0.0.0',
    'a=rtcp:9 IN IP4 0.0.0.0',
    `a=ice-ufrag:${transport.ufrag}`,
    `a=ice-pwd:${transport.pwd}`,
    'a=ice-options:trickle',
    ...(transport.fingerprint
      ? [`a=fingerprint:${transport.fingerprint.hash} ${transport.fingerprint.value}`]
      : []),
    ...(transport.setup ? [`a=setup:${transport.setup}`] : []),
    `a=mid:${media.mid}`,
    ...(media.extensionsMixed ? ['a=extmap-allow-mixed'] : []),
    ...media.extensions.map((extension) => `a=extmap:${extension.id} ${extension.uri}`),
    `a=${media.direction}`,
    ...(msid ? [`a=msid:${msid}`] : []),
    ...(media.rtcpMux ? ['a=rtcp-mux', 'a=rtcp-rsize'] : []),
    ...media.payloads.flatMap(writePayload),
    ...media.sourceGroups.map(
      (group) => `a=ssrc-group:${group.semantics} ${group.ssrcs.join(' ')}`,
    ),
    ...media.sources.flatMap((source) => [
      `a=ssrc:${source.ssrc} cname:madoguchi`,
      ...(source.msid ? [`a=ssrc:${source.ssrc} msid:${source.msid}`] : []),
    ]),
  ];
}

function writePayload(payload: Payload): readonly string[] {
  const { id } = payload;
  const channels = payload.channels && payload.channels !== '1' ? `/${payload.channels}` : '';
  const parameters = payload.parameters
    .map(([key, value]) => (key === '' ? value : `${key}=${value}`))
    .join(';');
  return [
    `a=rtpmap:${id} ${payload.name}/${payload.clockRate}${channels}`,
    ...payload.feedback.map(
      ({ type, subtype }) => `a=rtcp-fb:${id} ${type}${subtype ? ` ${subtype}` : ''}`,
    ),
    ...(parameters === '' ? [] : [`a=fmtp:${id} ${parameters}`]),
  ];
}
