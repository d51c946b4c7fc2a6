import type { Candidate } from './jingle/candidate';
import { CandidateBursts } from './jingle/candidate-bursts';
import type { Media } from './jingle/sdp';
import {
  type JingleAction,
  type JingleIds,
  jingle,
  reasonElement,
  type TerminateReason,
} from './jingle/stanzas';
import type { Role } from './jingle/to-jingle';
import { LineWatch } from './line-watch';
import type { LocalTracks } from './local-tracks';
import { type MediaReport, reportOf } from './media-report';
import type { Offer } from './offer';
import { type Places, Senders } from './senders';
import type { Link, Quality, Source } from './types';
import type { XmlElement } from './xmpp/element';

/** How the other side may be reached. */
export interface Network {
  readonly iceServers: readonly RTCIceServer[];
  readonly relayOnly: boolean;
}

export interface ConnectionOptions {
  readonly ids: JingleIds;
  readonly role: Role;
  readonly network: Network;
  readonly tracks: LocalTracks;
  /** Made before, and gone on with. */
  readonly offer?: Offer | undefined;
  /** Which section carries what. */
  readonly places: (pc: RTCPeerConnection) => Places;
  /** Sends a Jingle action; rejects when it was not accepted. */
  readonly ask: (jingle: XmlElement) => Promise<unknown>;
  /** The link is another than before. */
  readonly linked: (before: Link) => void;
}

/**
 * What a session is made of whoever is at its other end: a peer connection, the Jingle messages it
 * is agreed by, what is sent on it and what its line carries.
 */
export class Connection {
  readonly pc: RTCPeerConnection;
  link: Link = 'connecting';
  private readonly senders: Senders;
  private readonly candidates: CandidateBursts;
  private readonly line = new LineWatch();
  /** Steps run one after another: a candidate must not overtake the description before it. */
  private steps: Promise<void> = Promise.resolve();
  private closed = false;

  constructor(private readonly options: ConnectionOptions) {
    const { role, network, tracks, places, offer } = options;
    this.pc = offer?.take() ?? new RTCPeerConnection(rtcConfiguration(network));
    this.senders = new Senders(() => places(this.pc), tracks);
    this.candidates = new CandidateBursts(role, (content) => {
      this.send('transport-info', content).catch(() => undefined);
    });
    this.pc.addEventListener('iceconnectionstatechange', this.onLink);
    this.pc.addEventListener('connectionstatechange', this.onLink);
    this.pc.addEventListener('icecandidate', ({ candidate }) => {
      if (candidate?.candidate) this.candidates.add(candidate.candidate);
    });
    for (const candidate of offer?.candidates ?? []) this.candidates.add(candidate);
  }

  get over(): boolean {
    return this.closed;
  }

  /** What the line to the other side carries. */
  get quality(): Quality {
    return this.line.quality;
  }

  /** Whatever goes wrong in a step, the session will not come up. */
  step(work: () => Promise<void>): void {
    this.steps = this.steps.then(async () => {
      if (this.closed) return;
      try {
        await work();
      } catch {
        this.setLink('failed');
      }
    });
  }

  /** Taken up when paths are looked for the next time. */
  use(network: Network): void {
    if (!this.closed) this.pc.setConfiguration(rtcConfiguration(network));
  }

  send(action: JingleAction, ...content: readonly XmlElement[]): Promise<unknown> {
    return this.options.ask(jingle(action, this.options.ids, ...content));
  }

  /** What is known of our addresses by now; the description may carry it. */
  candidatesSoFar(): readonly Candidate[] {
    return this.candidates.take();
  }

  /** Our description is on its way: our candidates may follow. */
  describedBy(section: Pick<Media, 'mid' | 'transport'> | undefined): void {
    this.candidates.describedBy(section);
  }

  async addCandidate(candidate: string, mid: string): Promise<void> {
    try {
      await this.pc.addIceCandidate({ candidate, sdpMid: mid });
    } catch {
      // One that this browser cannot use; others may do.
    }
  }

  setTracks(tracks: LocalTracks): void {
    this.senders.setTracks(tracks);
    this.step(() => this.applySenders());
  }

  /** @param height in pixels at which the other side shows our picture; zero: not at all */
  askedFor(source: Source, height: number): void {
    this.senders.ask(source, height);
    this.step(() => this.applySenders());
  }

  /** In a step: sends what is to be sent, once there are sections for it. */
  applySenders(): Promise<void> {
    return this.senders.apply();
  }

  /** A second has passed. Undefined once it is over. */
  async listen(): Promise<MediaReport | undefined> {
    if (this.closed) return undefined;
    const report = await this.report();
    if (this.closed) return undefined;
    if (this.link === 'connected' && this.line.add(report)) {
      this.senders.setQuality(this.line.quality);
      this.step(() => this.applySenders());
    }
    return report;
  }

  report(): Promise<MediaReport> {
    return reportOf(this.pc);
  }

  /** Ends it; with a reason the other side is told. */
  close(reason?: TerminateReason): void {
    if (this.closed) return;
    this.closed = true;
    this.candidates.stop();
    this.pc.close();
    if (reason) void this.send('session-terminate', reasonElement(reason)).catch(() => undefined);
  }

  setLink(link: Link): void {
    const before = this.link;
    if (this.closed || before === link) return;
    this.link = link;
    this.options.linked(before);
  }

  private readonly onLink = (): void => {
    const { iceConnectionState, connectionState } = this.pc;
    if (iceConnectionState === 'failed' || connectionState === 'failed') this.setLink('failed');
    else if (iceConnectionState === 'disconnected') this.setLink('interrupted');
    else if (connectionState === 'connected') this.setLink('connected');
  };
}

export function rtcConfiguration({ iceServers, relayOnly }: Network): RTCConfiguration {
  return {
    iceServers: [...iceServers],
    iceTransportPolicy: relayOnly ? 'relay' : 'all',
    bundlePolicy: 'max-bundle',
    rtcpMuxPolicy: 'require',
  };
}
