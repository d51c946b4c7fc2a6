/** What a connection's statistics say, as plain figures. */
export interface MediaReport {
  readonly framesDecoded: number;
  readonly framesSent: number;
  readonly audioPackets: number;
  /** How long nothing has come from the peer; zero until something has. */
  readonly quietMs: number;
  /** How loud our microphone was when it last went out, 0 to 1. */
  readonly sentLevel: number;
}

type Entry = Readonly<Record<string, unknown>>;

export async function reportOf(pc: RTCPeerConnection): Promise<MediaReport> {
  const entries: Entry[] = [];
  (await pc.getStats()).forEach((entry: Entry) => {
    entries.push(entry);
  });
  return readReport(entries);
}

export function readReport(entries: readonly Entry[]): MediaReport {
  const of = (type: string, kind?: string): readonly Entry[] =>
    entries.filter((entry) => entry.type === type && (kind === undefined || entry.kind === kind));
  const quiet = of('inbound-rtp')
    .filter((entry) => numberOf(entry.lastPacketReceivedTimestamp) > 0)
    .map((entry) => numberOf(entry.timestamp) - numberOf(entry.lastPacketReceivedTimestamp));
  return {
    framesDecoded: sum(of('inbound-rtp', 'video'), 'framesDecoded'),
    framesSent: sum(of('outbound-rtp', 'video'), 'framesSent'),
    audioPackets: sum(of('inbound-rtp', 'audio'), 'packetsReceived'),
    quietMs: quiet.length === 0 ? 0 : Math.min(...quiet),
    sentLevel: sum(of('media-source', 'audio'), 'audioLevel'),
  };
}

function sum(entries: readonly Entry[], name: string): number {
  return entries.reduce((total, entry) => total + numberOf(entry[name]), 0);
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
