import { childNamed, childrenNamed, type XmlElement } from '../xmpp/element';
import { JINGLE_RTP_SOURCE, JITMEET } from '../xmpp/namespaces';
import type { MediaKind, Source, SourceGroup } from './sdp';

/** One track of one endpoint, as a bridge announces it. */
export interface RemoteSource {
  readonly endpoint: string;
  /** `ID-a0`, `ID-v0`, …; made up where an old client gives its sources no name. */
  readonly name: string;
  readonly kind: MediaKind;
  /** In the order given: a primary stream before its retransmissions. */
  readonly sources: readonly Source[];
  readonly groups: readonly SourceGroup[];
}

const SEMANTICS: Readonly<Record<string, string>> = { f: 'FID', s: 'SIM' };
/** The bridge's own silent streams. */
const BRIDGE = 'jvb';

/** The sources of a session-initiate, source-add or source-remove, in either form they come. */
export function sourcesIn(jingle: XmlElement): readonly RemoteSource[] {
  const json = childNamed(jingle, 'json-message', JITMEET)?.text;
  const found = [...(json ? fromJson(json) : []), ...fromContents(jingle)];
  return found.filter(({ endpoint, sources }) => endpoint !== BRIDGE && sources.length > 0);
}

/**
 * Jicofo's short form: for each endpoint video sources, their groups, audio sources, theirs:
 * `{"sources":{"d0539e70":[[{"s":1,"n":"d0539e70-v0","m":"msid"}],[["f",1,2]],[…],[…]]}}`.
 */
function fromJson(text: string): readonly RemoteSource[] {
  const endpoints = recordOf(recordOf(parse(text)).sources);
  return Object.entries(endpoints).flatMap(([endpoint, lists]) => {
    const [video, videoGroups, audio, audioGroups] = arrayOf(lists);
    return [
      ...named(endpoint, 'video', arrayOf(video).flatMap(readSource), arrayOf(videoGroups)),
      ...named(endpoint, 'audio', arrayOf(audio).flatMap(readSource), arrayOf(audioGroups)),
    ];
  });
}

interface Named extends Source {
  readonly name: string | undefined;
}

function readSource(value: unknown): readonly Named[] {
  const { s, n, m } = recordOf(value);
  if (typeof s !== 'number') return [];
  return [{ ssrc: String(s), name: stringOf(n), msid: stringOf(m) }];
}

function named(
  endpoint: string,
  kind: MediaKind,
  sources: readonly Named[],
  groups: readonly unknown[],
): readonly RemoteSource[] {
  const read = groups.flatMap((group) => {
    const [code, ...ssrcs] = arrayOf(group);
    const semantics = SEMANTICS[String(code)];
    return semantics ? [{ semantics, ssrcs: ssrcs.map(String) }] : [];
  });
  return byName(endpoint, kind, sources, read);
}

/** The long form of XEP-0167, with the owner in an element of Jitsi's. */
function fromContents(jingle: XmlElement): readonly RemoteSource[] {
  return childrenNamed(jingle, 'content').flatMap((content) => {
    const description = childNamed(content, 'description');
    const kind = description?.attributes.media;
    if (!description || (kind !== 'audio' && kind !== 'video')) return [];
    const groups = childrenNamed(description, 'ssrc-group').map((group) => ({
      semantics: group.attributes.semantics ?? '',
      ssrcs: childrenNamed(group, 'source').flatMap((source) => source.attributes.ssrc ?? []),
    }));
    const owners = new Map<string, Named[]>();
    for (const source of childrenNamed(description, 'source')) {
      if (source.namespace !== JINGLE_RTP_SOURCE) continue;
      const owner = childNamed(source, 'ssrc-info')?.attributes.owner ?? '';
      const endpoint = owner.slice(owner.lastIndexOf('/') + 1) || BRIDGE;
      const msid = childrenNamed(source, 'parameter').find(
        ({ attributes }) => attributes.name === 'msid',
      );
      const { ssrc = '', name } = source.attributes;
      const own = owners.get(endpoint) ?? [];
      own.push({ ssrc, name, msid: msid?.attributes.value });
      owners.set(endpoint, own);
    }
    return [...owners].flatMap(([endpoint, own]) => byName(endpoint, kind, own, groups));
  });
}

function byName(
  endpoint: string,
  kind: MediaKind,
  sources: readonly Named[],
  groups: readonly SourceGroup[],
): readonly RemoteSource[] {
  const names = [...new Set(sources.map(({ name }) => name ?? unnamed(endpoint, kind)))];
  return names.map((name) => {
    const own = sources.filter((source) => (source.name ?? unnamed(endpoint, kind)) === name);
    const ssrcs = new Set(own.map(({ ssrc }) => ssrc));
    return {
      endpoint,
      name,
      kind,
      sources: own.map(({ ssrc, msid }) => ({ ssrc, msid })),
      groups: groups.filter((group) => group.ssrcs.every((ssrc) => ssrcs.has(ssrc))),
    };
  });
}

function unnamed(endpoint: string, kind: MediaKind): string {
  return `${endpoint}-${kind === 'audio' ? 'a' : 'v'}0`;
}

/** All of it comes over the network: anything may be in it. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function arrayOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
