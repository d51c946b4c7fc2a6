import { type Network, rtcConfiguration } from './connection';
import { preferred } from './jingle/codecs';

/** Puts the named codecs in front, of every picture that is agreed on from here on. */
export function preferCodecs(pc: RTCPeerConnection, order: readonly string[]): void {
  const codecs = RTCRtpReceiver.getCapabilities('video')?.codecs ?? [];
  for (const transceiver of pc.getTransceivers()) {
    if (transceiver.receiver.track.kind !== 'video' || codecs.length === 0) continue;
    transceiver.setCodecPreferences([...preferred(codecs, order)]);
  }
}

/**
 * Describes what we offer, with or without a track in it: both ways are agreed from the start.
 *
 * @param twoPictures the other side is one of ours: a second picture is prepared although there may
 *   never be one, since a camera that appears later needs no new agreement then
 */
export async function describeOffer(
  pc: RTCPeerConnection,
  twoPictures: boolean,
  codecs: readonly string[],
): Promise<void> {
  const face = new MediaStream();
  const add = (kind: 'audio' | 'video', stream: MediaStream): void => {
    pc.addTransceiver(kind, { direction: 'sendrecv', streams: [stream] });
  };
  add('audio', face);
  add('video', face);
  if (twoPictures) add('video', new MediaStream());
  preferCodecs(pc, codecs);
  await pc.setLocalDescription(await pc.createOffer());
}

/**
 * An offer to one of our own clients, made before there is one: described, and with the addresses
 * under which we are reached. Nothing is sent until a session takes it.
 */
export class Offer {
  readonly pc: RTCPeerConnection;
  /** Done when it is described; rejects when it can't be. */
  readonly described: Promise<void>;
  /** As they came, until somebody else listens for them. */
  readonly candidates: string[] = [];

  constructor(network: Network, codecs: readonly string[]) {
    this.pc = new RTCPeerConnection(rtcConfiguration(network));
    this.pc.addEventListener('icecandidate', this.onCandidate);
    this.described = describeOffer(this.pc, true, codecs);
    // Whoever takes it finds out.
    this.described.catch(() => undefined);
  }

  /** The session that takes it hears of what comes from now on. */
  take(): RTCPeerConnection {
    this.pc.removeEventListener('icecandidate', this.onCandidate);
    return this.pc;
  }

  close(): void {
    this.pc.close();
  }

  private readonly onCandidate = ({ candidate }: RTCPeerConnectionIceEvent): void => {
    if (candidate?.candidate) this.candidates.push(candidate.candidate);
  };
}
