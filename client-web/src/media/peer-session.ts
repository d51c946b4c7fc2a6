import { heightFor } from './encoding-rules';
import { parseCandidate } from './jingle/candidate';
import { lightestFirst } from './jingle/codecs';
import { frameHeightContent } from './jingle/frame-height';
import { candidatesFromJingle, fromJingle } from './jingle/from-jingle';
import { type Description, parseSdp, writeSdp } from './jingle/sdp';
import {
  type JingleAction,
  type JingleIds,
  jingle,
  reasonElement,
  type TerminateReason,
} from './jingle/stanzas';
import { candidatesToJingle, type Role, toJingle } from './jingle/to-jingle';
import type { LocalTracks } from './local-tracks';
import type { Link, PeerStats, Size, Source } from './types';
import type { XmlElement } from './xmpp/element';

/** Candidates come in a burst; one message for each burst. */
const CANDIDATES_MS = 30;

export interface SessionOptions {
  readonly peer: string;
  readonly self: string;
  readonly addressOf: (occupant: string) => string;
  readonly role: Role;
  readonly sid: string;
  readonly iceServers: readonly RTCIceServer[];
  readonly tracks: LocalTracks;
  /** Sends a Jingle action; rejects when it was not accepted. */
  readonly ask: (jingle: XmlElement) => Promise<unknown>;
  readonly changed: () => void;
}

/**
 * One media session with one peer: a peer connection and the Jingle messages that set it up.
 * It never needs to be negotiated again: both ways are agreed from the start, with or without a
 * track, and a camera that appears later is put into its place.
 */
export class PeerSession {
  /** What the peer sends; null until that is agreed. */
  stream: MediaStream | null = null;
  /** How long nothing has come from the peer, as of the last `listen`. */
  quietMs = 0;
  private readonly pc: RTCPeerConnection;
  private readonly ids: JingleIds;
  /** Steps run one after another: a candidate must not overtake the description before it. */
  private steps: Promise<void> = Promise.resolve();
  private link: Link = 'connecting';
  private linkSince = Date.now();
  private answered = false;
  private tracks: LocalTracks;
  private ours: Description | undefined;
  private candidates: string[] = [];
  private candidatesTimer = 0;
  private candidateIds = 0;
  private over = false;

  constructor(private readonly options: SessionOptions) {
    const { peer, self, role, sid, addressOf } = options;
    this.tracks = options.tracks;
    this.ids =
      role === 'initiator'
        ? { sid, initiator: addressOf(self) }
        : { sid, initiator: addressOf(peer), responder: addressOf(self) };
    this.pc = new RTCPeerConnection({
      iceServers: [...options.iceServers],
      bundlePolicy: 'max-bundle',
      rtcpMuxPolicy: 'require',
    });
    this.pc.addEventListener('iceconnectionstatechange', this.onLink);
    this.pc.addEventListener('connectionstatechange', this.onLink);
    this.pc.addEventListener('icecandidate', this.onCandidate);
  }

  get sid(): string {
    return this.options.sid;
  }

  /** We have initiated and wait for the other side. */
  get pending(): boolean {
    return this.options.role === 'initiator' && !this.answered;
  }

  state(): { readonly link: Link; readonly sinceMs: number } {
    return { link: this.link, sinceMs: Date.now() - this.linkSince };
  }

  initiate(): void {
    this.step(async () => {
      const stream = new MediaStream();
      for (const kind of ['audio', 'video'] as const) {
        this.pc.addTransceiver(kind, { direction: 'sendrecv', streams: [stream] });
      }
      await this.prepareSenders();
      await this.pc.setLocalDescription(await this.pc.createOffer());
      await this.sendDescription('session-initiate');
    });
  }

  accept(initiate: XmlElement): void {
    this.answered = true;
    this.step(async () => {
      await this.applyRemote('offer', initiate, 'initiator');
      const stream = new MediaStream();
      for (const transceiver of this.pc.getTransceivers()) {
        transceiver.direction = 'sendrecv';
        transceiver.sender.setStreams(stream);
      }
      await this.prepareSenders();
      await this.pc.setLocalDescription(await this.pc.createAnswer());
      await this.sendDescription('session-accept');
    });
  }

  onAccept(accept: XmlElement): void {
    if (this.answered) return;
    this.answered = true;
    this.step(() => this.applyRemote('answer', accept, 'responder'));
  }

  onTransportInfo(info: XmlElement): void {
    this.step(() => this.addCandidates(info));
  }

  setTracks(tracks: LocalTracks): void {
    this.tracks = tracks;
    this.step(() => this.placeTracks());
  }

  /** Asks the peer for no more of a picture than is shown of it. */
  show(source: Source, size: Size): void {
    const { peer } = this.options;
    const sourceName = `${peer}-${source === 'camera' ? 'v0' : 'v1'}`;
    const maxHeight = heightFor(source, size);
    this.send('content-modify', frameHeightContent({ sourceName, maxHeight })).catch(() => {
      // A client that does not know the question sends what it likes.
    });
  }

  /** How loud our microphone was when it last went out, 0 to 1. */
  async sentLevel(): Promise<number> {
    let level = 0;
    const report = await this.pc.getStats();
    report.forEach((entry: Readonly<Record<string, unknown>>) => {
      if (entry.type === 'media-source' && entry.kind === 'audio') {
        level = numberOf(entry.audioLevel);
      }
    });
    return level;
  }

  /** ICE takes five seconds and more to notice that a machine fell silent. */
  async listen(): Promise<void> {
    if (this.over) return;
    const quiet: number[] = [];
    const report = await this.pc.getStats();
    report.forEach((entry: Readonly<Record<string, unknown>>) => {
      if (entry.type !== 'inbound-rtp' || numberOf(entry.lastPacketReceivedTimestamp) === 0) return;
      quiet.push(numberOf(entry.timestamp) - numberOf(entry.lastPacketReceivedTimestamp));
    });
    this.quietMs = quiet.length === 0 ? 0 : Math.min(...quiet);
    if (!this.over) this.options.changed();
  }

  async stats(): Promise<PeerStats> {
    let framesDecoded = 0;
    let framesSent = 0;
    let audioPackets = 0;
    const report = await this.pc.getStats();
    report.forEach((entry: Readonly<Record<string, unknown>>) => {
      if (entry.type === 'inbound-rtp' && entry.kind === 'video') {
        framesDecoded += numberOf(entry.framesDecoded);
      } else if (entry.type === 'inbound-rtp' && entry.kind === 'audio') {
        audioPackets += numberOf(entry.packetsReceived);
      } else if (entry.type === 'outbound-rtp' && entry.kind === 'video') {
        framesSent += numberOf(entry.framesSent);
      }
    });
    return { peer: this.options.peer, framesDecoded, framesSent, audioPackets };
  }

  /** Ends the session; with a reason the other side is told. */
  close(reason?: TerminateReason): void {
    if (this.over) return;
    this.over = true;
    window.clearTimeout(this.candidatesTimer);
    this.pc.close();
    if (reason) void this.send('session-terminate', reasonElement(reason)).catch(() => undefined);
  }

  private step(work: () => Promise<void>): void {
    this.steps = this.steps.then(async () => {
      if (this.over) return;
      try {
        await work();
      } catch {
        // Whatever went wrong, the session will not come up; the rules decide what then.
        this.setLink('failed');
      }
    });
  }

  private async sendDescription(action: 'session-initiate' | 'session-accept'): Promise<void> {
    const { self, role } = this.options;
    const ours = parseSdp(this.pc.localDescription?.sdp ?? '');
    this.ours = ours;
    // Not awaited: the answer may take as long as the other side's page does, and candidates
    // follow at once.
    this.send(action, ...toJingle(ours, role, self)).catch(() => {
      if (!this.over && this.link === 'connecting') this.setLink('failed');
    });
    this.sendCandidatesSoon();
  }

  private send(action: JingleAction, ...content: readonly XmlElement[]): Promise<unknown> {
    return this.options.ask(jingle(action, this.ids, ...content));
  }

  private async applyRemote(
    type: 'offer' | 'answer',
    description: XmlElement,
    author: Role,
  ): Promise<void> {
    await this.pc.setRemoteDescription({ type, sdp: writeSdp(fromJingle(description, author)) });
    await this.addCandidates(description);
    this.stream = new MediaStream(this.pc.getTransceivers().map(({ receiver }) => receiver.track));
    this.options.changed();
  }

  private async addCandidates(description: XmlElement): Promise<void> {
    for (const { mid, candidate } of candidatesFromJingle(description)) {
      try {
        await this.pc.addIceCandidate({ candidate, sdpMid: mid });
      } catch {
        // One that this browser cannot use; others may do.
      }
    }
  }

  private async prepareSenders(): Promise<void> {
    const video = this.pc.getTransceivers().find(({ receiver }) => receiver.track.kind === 'video');
    const codecs = RTCRtpReceiver.getCapabilities('video')?.codecs;
    if (video && codecs) video.setCodecPreferences([...lightestFirst(codecs)]);
    await this.placeTracks();
  }

  private async placeTracks(): Promise<void> {
    for (const { sender, receiver } of this.pc.getTransceivers()) {
      const track = receiver.track.kind === 'audio' ? this.tracks.microphone : this.tracks.camera;
      if (sender.track !== track) await sender.replaceTrack(track);
    }
  }

  private readonly onCandidate = ({ candidate }: RTCPeerConnectionIceEvent): void => {
    if (!candidate?.candidate) return;
    this.candidates.push(candidate.candidate);
    this.sendCandidatesSoon();
  };

  /** Only after our description is on its way: before it the other side has no session. */
  private sendCandidatesSoon(): void {
    if (this.candidatesTimer !== 0 || !this.ours || this.candidates.length === 0) return;
    this.candidatesTimer = window.setTimeout(() => {
      this.candidatesTimer = 0;
      const first = this.ours?.media[0];
      if (!first || this.over) return;
      const burst = this.candidates.splice(0).flatMap((line) => {
        this.candidateIds += 1;
        return parseCandidate(line, `c${this.candidateIds}`) ?? [];
      });
      const content = candidatesToJingle(first.mid, this.options.role, first.transport, burst);
      this.send('transport-info', content).catch(() => undefined);
    }, CANDIDATES_MS);
  }

  private readonly onLink = (): void => {
    const { iceConnectionState, connectionState } = this.pc;
    if (iceConnectionState === 'failed' || connectionState === 'failed') this.setLink('failed');
    else if (iceConnectionState === 'disconnected') this.setLink('interrupted');
    else if (connectionState === 'connected') this.setLink('connected');
  };

  private setLink(link: Link): void {
    if (this.over || this.link === link) return;
    this.link = link;
    this.linkSince = Date.now();
    this.options.changed();
  }
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
