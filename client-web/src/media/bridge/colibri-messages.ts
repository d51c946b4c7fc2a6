/** What is said on the channel to the bridge (Jitsi's COLIBRI messages, JSON). */

export type FromBridge =
  | { readonly type: 'hello' }
  /** The sources it sends us at present. */
  | { readonly type: 'forwarded'; readonly sources: readonly string[] }
  | { readonly type: 'speaker'; readonly endpoint: string }
  /** How high a picture of ours anybody wants; zero: nobody. */
  | { readonly type: 'wanted'; readonly source: string; readonly maxHeight: number };

/** Undefined for what does not concern us, and for nonsense. */
export function readFromBridge(text: string): FromBridge | undefined {
  const message = parse(text);
  switch (message.colibriClass) {
    case 'ServerHello':
      return { type: 'hello' };
    case 'ForwardedSources': {
      const { forwardedSources } = message;
      if (!Array.isArray(forwardedSources)) return undefined;
      const sources = forwardedSources.filter((each): each is string => typeof each === 'string');
      return { type: 'forwarded', sources };
    }
    case 'DominantSpeakerEndpointChangeEvent': {
      const { dominantSpeakerEndpoint: endpoint } = message;
      return typeof endpoint === 'string' ? { type: 'speaker', endpoint } : undefined;
    }
    case 'SenderSourceConstraints': {
      const { sourceName: source, maxHeight } = message;
      if (typeof source !== 'string' || typeof maxHeight !== 'number') return undefined;
      return { type: 'wanted', source, maxHeight: Math.max(0, maxHeight) };
    }
    default:
      return undefined;
  }
}

/** @param heights for each source that is shown otherwise than large */
export function receiverConstraints(
  heights: ReadonlyMap<string, number>,
  usually: number,
): Readonly<Record<string, unknown>> {
  return {
    colibriClass: 'ReceiverVideoConstraints',
    lastN: -1,
    assumedBandwidthBps: -1,
    defaultConstraints: { maxHeight: usually },
    constraints: Object.fromEntries(
      [...heights].map(([source, maxHeight]) => [source, { maxHeight }]),
    ),
  };
}

export function videoType(source: string, type: 'camera' | 'desktop' | 'none') {
  return { colibriClass: 'SourceVideoTypeMessage', sourceName: source, videoType: type };
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
