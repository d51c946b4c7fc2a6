import type { LineSample } from './quality-rules';

/** What a connection's statistics say, as plain figures. */
export interface MediaReport {
  readonly framesDecoded: number;
  readonly framesSent: number;
  readonly audioPackets: number;
  /** How long nothing has come from the peer; zero until something has. */
  readonly quietMs: number;
  /** How loud our microphone was when it last went out, 0 to 1. */
  readonly sentLevel: number;
  /** Seconds for which the pictures that come in stood still, since the beginning. */
  readonly frozenSeconds: number;
  readonly line: Omit<LineSample, 'frozen'>;
}

type Entry = Readonly<Record<string, unknown>>;

/** The other side says every few seconds what it got of a stream; it is heard about twice as soon. */
const SILENT_MS = 12_000;

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
  const path = selectedPath(of('transport'), of('candidate-pair'));
  const roundTrip = optional(path?.currentRoundTripTime);
  return {
    framesDecoded: sum(of('inbound-rtp', 'video'), 'framesDecoded'),
    framesSent: sum(of('outbound-rtp', 'video'), 'framesSent'),
    audioPackets: sum(of('inbound-rtp', 'audio'), 'packetsReceived'),
    quietMs: quiet.length === 0 ? 0 : Math.min(...quiet),
    sentLevel: sum(of('media-source', 'audio'), 'audioLevel'),
    frozenSeconds: sum(of('inbound-rtp', 'video'), 'totalFreezesDuration'),
    line: {
      availableBitrate: optional(path?.availableOutgoingBitrate),
      audioLoss: lossOf(of('outbound-rtp', 'audio'), of('remote-inbound-rtp', 'audio')),
      videoLoss: lossOf(of('outbound-rtp', 'video'), of('remote-inbound-rtp', 'video')),
      roundTripMs: roundTrip === undefined ? undefined : roundTrip * 1_000,
      cpuLimited: isLimitedBy('cpu', of('outbound-rtp', 'video')),
      bandwidthLimited: isLimitedBy('bandwidth', of('outbound-rtp', 'video')),
    },
  };
}

/**
 * What is lost of the streams that are being sent. A line may be so thin that not even the other
 * side's reports come through it: then the last one says nothing any more.
 */
function lossOf(sent: readonly Entry[], reports: readonly Entry[]): number {
  const losses = reports.map(({ localId, timestamp, fractionLost }) => {
    const stream = sent.find(({ id }) => id === localId);
    if (stream === undefined || !isSending(stream)) return 0;
    const isSilent = numberOf(stream.timestamp) - numberOf(timestamp) > SILENT_MS;
    return isSilent ? 1 : numberOf(fractionLost);
  });
  return Math.max(0, ...losses);
}

/** A stream is kept when it is put off or its track is gone. */
function isSending({ active, mediaSourceId }: Entry): boolean {
  return active !== false && mediaSourceId !== undefined;
}

function isLimitedBy(reason: string, sent: readonly Entry[]): boolean {
  return sent.some((stream) => isSending(stream) && stream.qualityLimitationReason === reason);
}

/** The one in use; others are kept warm and say nothing about it. */
function selectedPath(transports: readonly Entry[], pairs: readonly Entry[]): Entry | undefined {
  const id = transports.find((entry) => entry.selectedCandidatePairId)?.selectedCandidatePairId;
  return pairs.find((pair) => pair.id === id);
}

function sum(entries: readonly Entry[], name: string): number {
  return entries.reduce((total, entry) => total + numberOf(entry[name]), 0);
}

function numberOf(value: unknown): number {
  return optional(value) ?? 0;
}

function optional(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
