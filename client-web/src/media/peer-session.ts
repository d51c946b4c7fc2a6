import { heightFor } from './encoding-rules';
import { CandidateBursts } from './jingle/candidate-bursts';
import { preferred } from './jingle/codecs';
import { frameHeightContent, frameHeights } from './jingle/frame-height';
import { candidatesFromJingle, fromJingle, withTransports } from './jingle/from-jingle';
import { type Description, parseSdp, writeSdp } from './jingle/sdp';
import {
  type JingleAction,
  type JingleIds,
  jingle,
  reasonElement,
  type TerminateReason,
} from './jingle/stanzas';
import { type Role, sourceNameOf, toJingle, transportsToJingle } from './jingle/to-jingle';
import { LineWatch } from './line-watch';
import type { LocalTracks } from './local-tracks';
import { type MediaReport, reportOf } from './media-report';
import type { SessionFacts } from './peer-rules';
import { placesOf, Senders } from './senders';
import type { Link, Quality, Size, Source } from './types';
import type { XmlElement } from './xmpp/element';

/** How the other side may be reached. */
export interface Network {
  readonly iceServers: readonly RTCIceServer[];
  readonly relayOnly: boolean;
}

export interface SessionOptions {
  readonly peer: string;
  readonly self: string;
  readonly addressOf: (occupant: string) => string;
  readonly role: Role;
  readonly sid: string;
  readonly network: Network;
  /** The same asked for anew: relays change, and their credentials expire. */
  readonly freshNetwork: () => Promise<Network>;
  readonly tracks: LocalTracks;
  /** The peer is one of ours and knows a second picture. */
  readonly twoPictures: boolean;
  /** Video codecs in order of preference. */
  readonly codecs: readonly string[];
  /** How the peer's pictures are shown here when the session comes up. */
  readonly shown: Readonly<Record<Source, Size>>;
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
  /** The second picture, where both sides know of one. */
  documentStream: MediaStream | null = null;
  /** How long nothing has come from the peer, as of the last `listen`. */
  quietMs = 0;
  private readonly pc: RTCPeerConnection;
  private readonly ids: JingleIds;
  /** Steps run one after another: a candidate must not overtake the description before it. */
  private steps: Promise<void> = Promise.resolve();
  private link: Link = 'connecting';
  private linkSince = Date.now();
  private answered = false;
  private readonly senders: Senders;
  private readonly line = new LineWatch();
  private ours: Description | undefined;
  private theirs: Description | undefined;
  private connected = false;
  private restartedAt: number | undefined;
  private readonly candidates: CandidateBursts;
  private over = false;

  constructor(private readonly options: SessionOptions) {
    const { peer, self, role, sid, addressOf } = options;
    this.ids =
      role === 'initiator'
        ? { sid, initiator: addressOf(self) }
        : { sid, initiator: addressOf(peer), responder: addressOf(self) };
    this.pc = new RTCPeerConnection(configurationOf(options.network));
    this.senders = new Senders(() => placesOf(this.pc.getTransceivers()), options.tracks);
    this.candidates = new CandidateBursts(role, (content) => {
      this.send('transport-info', content).catch(() => undefined);
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

  state(): SessionFacts {
    const now = Date.now();
    return {
      link: this.link,
      sinceMs: now - this.linkSince,
      mender: this.mender(),
      restartedMs: this.restartedAt === undefined ? undefined : now - this.restartedAt,
    };
  }

  private mender(): SessionFacts['mender'] {
    if (!this.options.twoPictures || !this.connected) return 'nobody';
    return this.options.role === 'initiator' ? 'us' : 'them';
  }

  initiate(): void {
    this.step(async () => {
      const face = new MediaStream();
      const add = (kind: 'audio' | 'video', stream: MediaStream): void => {
        this.pc.addTransceiver(kind, { direction: 'sendrecv', streams: [stream] });
      };
      add('audio', face);
      add('video', face);
      // Prepared although there may never be one: a camera that appears needs no new agreement.
      if (this.options.twoPictures) add('video', new MediaStream());
      this.preferCodecs();
      await this.pc.setLocalDescription(await this.pc.createOffer());
      this.sendDescription('session-initiate');
      // While the other side thinks about it; the description says nothing of the tracks.
      await this.senders.apply();
    });
  }

  accept(initiate: XmlElement): void {
    this.answered = true;
    this.step(async () => {
      await this.applyRemote('offer', initiate, 'initiator');
      const face = new MediaStream();
      const places = placesOf(this.pc.getTransceivers());
      for (const transceiver of Object.values(places)) {
        if (!transceiver) continue;
        transceiver.direction = 'sendrecv';
        transceiver.sender.setStreams(transceiver === places.document ? new MediaStream() : face);
      }
      this.preferCodecs();
      await this.pc.setLocalDescription(await this.pc.createAnswer());
      this.sendDescription('session-accept');
      // Only what is agreed has encodings that can be limited.
      await this.senders.apply();
    });
  }

  onAccept(accept: XmlElement): void {
    if (this.answered) return;
    this.answered = true;
    this.step(async () => {
      await this.applyRemote('answer', accept, 'responder');
      await this.senders.apply();
    });
  }

  /** Looks for a new path for what is already agreed; media go on as soon as there is one. */
  restart(): void {
    this.restartedAt = Date.now();
    this.step(async () => {
      await this.refreshNetwork();
      await this.pc.setLocalDescription(await this.pc.createOffer({ iceRestart: true }));
      this.sendTransports('transport-replace');
    });
  }

  onTransportReplace(replace: XmlElement): void {
    this.step(async () => {
      await this.refreshNetwork();
      await this.replaceTransports('offer', replace);
      await this.pc.setLocalDescription(await this.pc.createAnswer());
      this.sendTransports('transport-accept');
    });
  }

  onTransportAccept(accept: XmlElement): void {
    if (this.pc.signalingState !== 'have-local-offer') return;
    this.step(() => this.replaceTransports('answer', accept));
  }

  onTransportInfo(info: XmlElement): void {
    this.step(() => this.addCandidates(info));
  }

  setTracks(tracks: LocalTracks): void {
    this.senders.setTracks(tracks);
    this.step(() => this.senders.apply());
  }

  /** The peer shows our pictures this large. */
  onContentModify(modify: XmlElement): void {
    const { self } = this.options;
    for (const { sourceName, maxHeight } of frameHeights(modify)) {
      if (sourceName === sourceNameOf(self, 'camera')) this.senders.ask('camera', maxHeight);
      else if (sourceName === sourceNameOf(self, 'document')) {
        this.senders.ask('document', maxHeight);
      }
    }
    this.step(() => this.senders.apply());
  }

  /** Asks the peer for no more of a picture than is shown of it. */
  show(source: Source, size: Size): void {
    const sourceName = sourceNameOf(this.options.peer, source);
    const maxHeight = heightFor(source, size);
    this.send('content-modify', frameHeightContent({ sourceName, maxHeight })).catch(() => {
      // A client that does not know the question sends what it likes.
    });
  }

  /** ICE takes five seconds and more to notice that a machine fell silent. */
  async listen(): Promise<void> {
    if (this.over) return;
    const report = await reportOf(this.pc);
    if (this.over) return;
    this.quietMs = report.quietMs;
    if (this.link === 'connected') this.watchLine(report);
    this.options.changed();
  }

  private watchLine(report: MediaReport): void {
    const { quality } = this.line;
    this.line.add(report);
    if (this.line.quality === quality) return;
    this.senders.setQuality(this.line.quality);
    this.step(() => this.senders.apply());
  }

  /** What the line to this peer carries. */
  get quality(): Quality {
    return this.line.quality;
  }

  report(): Promise<MediaReport> {
    return reportOf(this.pc);
  }

  /** Ends the session; with a reason the other side is told. */
  close(reason?: TerminateReason): void {
    if (this.over) return;
    this.over = true;
    this.candidates.stop();
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

  private sendDescription(action: 'session-initiate' | 'session-accept'): void {
    const { self, role } = this.options;
    this.ours = parseSdp(this.pc.localDescription?.sdp ?? '');
    // Not awaited: the answer may take as long as the other side's page does, and candidates
    // follow at once.
    this.send(action, ...toJingle(this.ours, role, self)).catch(() => {
      if (!this.over && this.link === 'connecting') this.setLink('failed');
    });
    this.candidates.describedBy(this.ours.media[0]);
  }

  /** Taken up when paths are looked for the next time. */
  private async refreshNetwork(): Promise<void> {
    const network = await this.options.freshNetwork();
    if (!this.over) this.pc.setConfiguration(configurationOf(network));
  }

  private sendTransports(action: 'transport-replace' | 'transport-accept'): void {
    this.ours = parseSdp(this.pc.localDescription?.sdp ?? '');
    this.send(action, ...transportsToJingle(this.ours, this.options.role)).catch(() => undefined);
    this.candidates.describedBy(this.ours.media[0]);
  }

  private async replaceTransports(type: 'offer' | 'answer', replace: XmlElement): Promise<void> {
    if (!this.theirs) return;
    this.theirs = withTransports(this.theirs, replace);
    await this.pc.setRemoteDescription({ type, sdp: writeSdp(this.theirs) });
    await this.addCandidates(replace);
  }

  private send(action: JingleAction, ...content: readonly XmlElement[]): Promise<unknown> {
    return this.options.ask(jingle(action, this.ids, ...content));
  }

  private async applyRemote(
    type: 'offer' | 'answer',
    description: XmlElement,
    author: Role,
  ): Promise<void> {
    this.theirs = fromJingle(description, author);
    await this.pc.setRemoteDescription({ type, sdp: writeSdp(this.theirs) });
    await this.addCandidates(description);
    const { microphone, camera, document } = placesOf(this.pc.getTransceivers());
    this.stream ??= streamOf(microphone, camera);
    this.documentStream ??= document ? streamOf(document) : null;
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

  private preferCodecs(): void {
    const codecs = RTCRtpReceiver.getCapabilities('video')?.codecs ?? [];
    for (const transceiver of this.pc.getTransceivers()) {
      if (transceiver.receiver.track.kind !== 'video' || codecs.length === 0) continue;
      transceiver.setCodecPreferences([...preferred(codecs, this.options.codecs)]);
    }
  }

  private readonly onCandidate = ({ candidate }: RTCPeerConnectionIceEvent): void => {
    if (candidate?.candidate) this.candidates.add(candidate.candidate);
  };

  private readonly onLink = (): void => {
    const { iceConnectionState, connectionState } = this.pc;
    if (iceConnectionState === 'failed' || connectionState === 'failed') this.setLink('failed');
    else if (iceConnectionState === 'disconnected') this.setLink('interrupted');
    else if (connectionState === 'connected') this.setLink('connected');
  };

  private sayWhatIsShown(): void {
    for (const source of ['camera', 'document'] as const) {
      const size = this.options.shown[source];
      if (size !== 'large') this.show(source, size);
    }
  }

  private setLink(link: Link): void {
    if (this.over || this.link === link) return;
    const broke = this.link === 'interrupted' && link === 'failed';
    if (!broke) this.linkSince = Date.now();
    this.link = link;
    if (link === 'connected') {
      if (!this.connected) this.sayWhatIsShown();
      this.connected = true;
      this.restartedAt = undefined;
    }
    this.options.changed();
  }
}

function configurationOf({ iceServers, relayOnly }: Network): RTCConfiguration {
  return {
    iceServers: [...iceServers],
    iceTransportPolicy: relayOnly ? 'relay' : 'all',
    bundlePolicy: 'max-bundle',
    rtcpMuxPolicy: 'require',
  };
}

function streamOf(...transceivers: readonly (RTCRtpTransceiver | undefined)[]): MediaStream {
  return new MediaStream(transceivers.flatMap((each) => (each ? [each.receiver.track] : [])));
}
