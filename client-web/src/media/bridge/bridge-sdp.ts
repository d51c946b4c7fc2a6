/**
 * A bridge speaks Jingle with one audio and one video content; the browser wants a section for
 * each track. Here one becomes the other, as pure data.
 */
import type { Description, Media, MediaKind, Source, SourceGroup } from '../jingle/sdp';
import type { RemoteSource } from '../jingle/sources';
import type { Gathered } from '../jingle/to-jingle';

/** With it the browser would tell streams apart by section, and the bridge's are all in two. */
const MID_EXTENSION = 'urn:ietf:params:rtp-hdrext:sdes:mid';

export const OWN = { microphone: 'a', camera: 'v', document: 'd' } as const;

/** A section that carries one track of somebody; it stays and is used again by another track. */
export interface Slot {
  readonly mid: string;
  readonly kind: MediaKind;
  readonly source: RemoteSource | undefined;
}

/** Each added source in a free section of its kind or a new one; each removed one's is free. */
export function withSources(
  slots: readonly Slot[],
  added: readonly RemoteSource[],
  removed: readonly RemoteSource[],
): readonly Slot[] {
  const gone = new Set([...removed, ...added].map(({ name }) => name));
  const next: Slot[] = slots.map((slot) =>
    slot.source && gone.has(slot.source.name) ? { ...slot, source: undefined } : slot,
  );
  for (const source of added) {
    const free = next.findIndex((slot) => slot.source === undefined && slot.kind === source.kind);
    const at = free < 0 ? next.length : free;
    next[at] = { mid: next[at]?.mid ?? `r${at}`, kind: source.kind, source };
  }
  return next;
}

/** What the bridge offers the browser: our own sections to receive, the slots to send. */
export function offerOf(
  bridge: Description,
  slots: readonly Slot[],
  withDocument: boolean,
): Description {
  const section = (kind: MediaKind): Media | undefined =>
    bridge.media.find((media) => media.kind === kind);
  const own = (mid: string, kind: MediaKind): readonly Media[] => {
    const media = section(kind);
    return media ? [{ ...plain(media), mid, direction: 'recvonly' }] : [];
  };
  const media = [
    ...own(OWN.microphone, 'audio'),
    ...own(OWN.camera, 'video'),
    ...(withDocument ? own(OWN.document, 'video') : []),
    ...slots.flatMap(({ mid, kind, source }) => {
      const like = section(kind);
      if (!like) return [];
      return [
        {
          ...plain(like),
          mid,
          direction: source ? ('sendonly' as const) : ('inactive' as const),
          // Named by us: a track takes its id from it, and two of one id are one to the browser.
          sources: (source?.sources ?? []).map(({ ssrc }) => ({ ssrc, msid: `${mid} ${mid}` })),
          sourceGroups: source?.groups ?? [],
        },
      ];
    }),
  ];
  return { media, bundle: media.map(({ mid }) => mid) };
}

function plain(media: Media): Media {
  return {
    ...media,
    extensions: media.extensions.filter(({ uri }) => uri !== MID_EXTENSION),
    sources: [],
    sourceGroups: [],
  };
}

/** A camera's stream in three sizes: each with its retransmissions. */
export interface Layers {
  readonly sources: readonly Source[];
  readonly groups: readonly SourceGroup[];
}

/**
 * The browser's one stream of a section as the lowest of three (simulcast as Jitsi's bridge and
 * Chromium know it: an `ssrc-group` of semantics SIM).
 *
 * @param fresh gives a number no stream has yet
 */
export function inThreeLayers({ sources, sourceGroups }: Media, fresh: () => string): Layers {
  const [first] = sources;
  const retransmission = sourceGroups.find(({ semantics }) => semantics === 'FID');
  if (!first) return { sources, groups: sourceGroups };
  const primaries = [first.ssrc, fresh(), fresh()];
  const pairs = retransmission
    ? primaries.map((ssrc, at) => [ssrc, at === 0 ? (retransmission.ssrcs[1] ?? '') : fresh()])
    : [];
  const { msid } = first;
  return {
    sources: (pairs.length > 0 ? pairs.flat() : primaries).map((ssrc) => ({ ssrc, msid })),
    groups: [
      { semantics: 'SIM', ssrcs: primaries },
      ...pairs.map((ssrcs) => ({ semantics: 'FID', ssrcs })),
    ],
  };
}

/** Writes our layers into the browser's own description, which knows of one stream only. */
export function withLayers(sdp: string, mid: string, layers: Layers): string {
  return sdp
    .split(/(?=^m=)/m)
    .map((section) => {
      if (!section.includes(`a=mid:${mid}\r\n`)) return section;
      const cname = /^a=ssrc:\d+ cname:(\S+)/m.exec(section)?.[1] ?? 'madoguchi';
      const lines = [
        ...layers.groups.map(
          ({ semantics, ssrcs }) => `a=ssrc-group:${semantics} ${ssrcs.join(' ')}`,
        ),
        ...layers.sources.flatMap(({ ssrc, msid }) => [
          `a=ssrc:${ssrc} cname:${cname}`,
          ...(msid ? [`a=ssrc:${ssrc} msid:${msid}`] : []),
        ]),
      ];
      const others = section.replace(/^a=ssrc(-group)?:.*\r\n/gm, '');
      return `${others}${lines.map((line) => `${line}\r\n`).join('')}`;
    })
    .join('');
}

/** Our answer as the bridge wants it: the names of its contents, all our pictures in one. */
export function answerFor(bridge: Description, ours: Description): readonly Gathered[] {
  return bridge.media.flatMap(({ kind, mid }) => {
    const own = ours.media.filter(
      (media) => media.kind === kind && Object.values<string>(OWN).includes(media.mid),
    );
    const [first] = own;
    return first ? [{ media: { ...first, mid }, own }] : [];
  });
}
