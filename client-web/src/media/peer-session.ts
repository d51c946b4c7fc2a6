import { Connection, type Network } from './connection';
import { heightFor } from './encoding-rules';
import { frameHeightContent, frameHeights } from './jingle/frame-height';
import { candidatesFromJingle, fromJingle, withTransports } from './jingle/from-jingle';
import { type Description, parseSdp, writeSdp } from './jingle/sdp';
import type { TerminateReason } from './jingle/stanzas';
import { type Role, sourceNameOf, toJingle, transportsToJingle } from './jingle/to-jingle';
import type { LocalTracks } from './local-tracks';
import type { MediaReport } from './media-report';
import { describeOffer, type Offer, preferCodecs } from './offer';
import type { SessionFacts } from './peer-rules';
import { PICTURES, placesOf } from './senders';
import type { Link, Quality, Size, Source } from './types';
import type { XmlElement } from './xmpp/element';

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
  /** Made before there was this peer, to whom it is good for. */
  readonly offer: Offer | undefined;
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
  private readonly connection: Connection;
  private linkSince = Date.now();
  private answered = false;
  private ours: Description | undefined;
  private theirs: Description | undefined;
  private connected = false;
  private restartedAt: number | undefined;

  constructor(private readonly options: SessionOptions) {
    const { peer, self, role, sid, addressOf, network, tracks, offer, ask } = options;
    this.connection = new Connection({
      ids:
        role === 'initiator'
          ? { sid, initiator: addressOf(self) }
          : { sid, initiator: addressOf(peer), responder: addressOf(self) },
      role,
      network,
      tracks,
      offer,
      places: (pc) => placesOf(pc.getTransceivers()),
      ask,
      linked: (before) => this.onLinked(before),
    });
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
      link: this.connection.link,
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
    this.connection.step(async () => {
      const { offer, twoPictures, codecs } = this.options;
      await (offer?.described ?? describeOffer(this.pc, twoPictures, codecs));
      this.sendDescription('session-initiate');
      // While the other side thinks about it; the description says nothing of the tracks.
      await this.connection.applySenders();
    });
  }

  accept(initiate: XmlElement): void {
    this.answered = true;
    this.connection.step(async () => {
      await this.applyRemote('offer', initiate, 'initiator');
      const face = new MediaStream();
      const places = placesOf(this.pc.getTransceivers());
      for (const transceiver of Object.values(places)) {
        if (!transceiver) continue;
        transceiver.direction = 'sendrecv';
        transceiver.sender.setStreams(transceiver === places.document ? new MediaStream() : face);
      }
      preferCodecs(this.pc, this.options.codecs);
      await this.pc.setLocalDescription(await this.pc.createAnswer());
      this.sendDescription('session-accept');
      this.addCandidates(initiate);
      // Only what is agreed has encodings that can be limited.
      await this.connection.applySenders();
    });
  }

  onAccept(accept: XmlElement): void {
    if (this.answered) return;
    this.answered = true;
    this.connection.step(async () => {
      await this.applyRemote('answer', accept, 'responder');
      this.addCandidates(accept);
      await this.connection.applySenders();
    });
  }

  /** Looks for a new path for what is already agreed; media go on as soon as there is one. */
  restart(): void {
    this.restartedAt = Date.now();
    this.connection.step(async () => {
      this.connection.use(await this.options.freshNetwork());
      await this.pc.setLocalDescription(await this.pc.createOffer({ iceRestart: true }));
      this.sendTransports('transport-replace');
    });
  }

  onTransportReplace(replace: XmlElement): void {
    this.connection.step(async () => {
      this.connection.use(await this.options.freshNetwork());
      await this.replaceTransports('offer', replace);
      await this.pc.setLocalDescription(await this.pc.createAnswer());
      this.sendTransports('transport-accept');
    });
  }

  onTransportAccept(accept: XmlElement): void {
    if (this.pc.signalingState !== 'have-local-offer') return;
    this.connection.step(() => this.replaceTransports('answer', accept));
  }

  onTransportInfo(info: XmlElement): void {
    this.connection.step(async () => this.addCandidates(info));
  }

  setTracks(tracks: LocalTracks): void {
    this.connection.setTracks(tracks);
  }

  /** The peer shows our pictures this large. */
  onContentModify(modify: XmlElement): void {
    const { self } = this.options;
    for (const { sourceName, maxHeight } of frameHeights(modify)) {
      for (const source of PICTURES) {
        if (sourceName === sourceNameOf(self, source)) this.connection.askedFor(source, maxHeight);
      }
    }
  }

  /** Asks the peer for no more of a picture than is shown of it. */
  show(source: Source, size: Size): void {
    const sourceName = sourceNameOf(this.options.peer, source);
    const maxHeight = heightFor(source, size);
    this.connection
      .send('content-modify', frameHeightContent({ sourceName, maxHeight }))
      .catch(() => {
        // A client that does not know the question sends what it likes.
      });
  }

  /** ICE takes five seconds and more to notice that a machine fell silent. */
  async listen(): Promise<void> {
    const report = await this.connection.listen();
    if (!report) return;
    this.quietMs = report.quietMs;
    this.options.changed();
  }

  get quality(): Quality {
    return this.connection.quality;
  }

  report(): Promise<MediaReport> {
    return this.connection.report();
  }

  close(reason?: TerminateReason): void {
    this.connection.close(reason);
  }

  private get pc(): RTCPeerConnection {
    return this.connection.pc;
  }

  private sendDescription(action: 'session-initiate' | 'session-accept'): void {
    const { self, role } = this.options;
    this.ours = parseSdp(this.pc.localDescription?.sdp ?? '');
    // Not awaited: the answer may take as long as the other side's page does, and candidates
    // follow at once.
    const candidates = this.connection.candidatesSoFar();
    this.connection.send(action, ...toJingle(this.ours, role, self, candidates)).catch(() => {
      if (this.connection.link === 'connecting') this.connection.setLink('failed');
    });
    this.connection.describedBy(this.ours.media[0]);
  }

  private sendTransports(action: 'transport-replace' | 'transport-accept'): void {
    this.ours = parseSdp(this.pc.localDescription?.sdp ?? '');
    this.connection
      .send(action, ...transportsToJingle(this.ours, this.options.role))
      .catch(() => undefined);
    this.connection.describedBy(this.ours.media[0]);
  }

  private async replaceTransports(type: 'offer' | 'answer', replace: XmlElement): Promise<void> {
    if (!this.theirs) return;
    this.theirs = withTransports(this.theirs, replace);
    await this.pc.setRemoteDescription({ type, sdp: writeSdp(this.theirs) });
    this.addCandidates(replace);
  }

  private async applyRemote(
    type: 'offer' | 'answer',
    description: XmlElement,
    author: Role,
  ): Promise<void> {
    this.theirs = fromJingle(description, author);
    await this.pc.setRemoteDescription({ type, sdp: writeSdp(this.theirs) });
    const { microphone, camera, document } = placesOf(this.pc.getTransceivers());
    this.stream ??= streamOf(microphone, camera);
    this.documentStream ??= document ? streamOf(document) : null;
    this.options.changed();
  }

  /** Nothing waits for them: the browser takes a while for each, and keeps them in order. */
  private addCandidates(description: XmlElement): void {
    for (const { mid, candidate } of candidatesFromJingle(description)) {
      void this.connection.addCandidate(candidate, mid);
    }
  }

  private sayWhatIsShown(): void {
    for (const source of PICTURES) {
      const size = this.options.shown[source];
      if (size !== 'large') this.show(source, size);
    }
  }

  private onLinked(before: Link): void {
    const { link } = this.connection;
    if (!(before === 'interrupted' && link === 'failed')) this.linkSince = Date.now();
    if (link === 'connected') {
      if (!this.connected) this.sayWhatIsShown();
      this.connected = true;
      this.restartedAt = undefined;
    }
    this.options.changed();
  }
}

function streamOf(...transceivers: readonly (RTCRtpTransceiver | undefined)[]): MediaStream {
  return new MediaStream(transceivers.flatMap((each) => (each ? [each.receiver.track] : [])));
}
