import { FOCUS, Focus } from './bridge/focus';
import type { Network } from './connection';
import { freshHex } from './ids';
import {
  jingle,
  reasonElement,
  reasonOf,
  type TerminateReason,
  tieBreak,
  unknownSession,
} from './jingle/stanzas';
import type { Role } from './jingle/to-jingle';
import type { LocalTracks } from './local-tracks';
import type { MediaReport } from './media-report';
import type { Offer } from './offer';
import { acceptsInitiate, adopts, decide, initiates, replacedBy, shownLink } from './peer-rules';
import { PeerSession } from './peer-session';
import { poorest } from './quality-rules';
import type { CallState, Link, Peer, PeerStats, Quality, Size, Source } from './types';
import type { XmlElement } from './xmpp/element';
import type { Occupant } from './xmpp/presence';

const REVIEW_MS = 1_000;
/** Between two sessions with the same peer, so that one that fails at once does not spin. */
const RESTART_MS = 2_000;

export interface PeersOptions {
  readonly self: string;
  readonly network: () => Network;
  readonly freshNetwork: () => Promise<Network>;
  readonly addressOf: (occupant: string) => string;
  readonly ask: (occupant: string, jingle: XmlElement) => Promise<unknown>;
  readonly acknowledge: (iq: XmlElement) => void;
  readonly refuse: (iq: XmlElement, error: XmlElement) => void;
  readonly tracks: () => LocalTracks;
  readonly codecs: readonly string[];
  readonly mode: 'auto' | 'mesh' | 'bridge';
  readonly documentCamera: boolean;
  /** For the first of our own clients that we initiate a session with. */
  readonly offer: Offer | undefined;
  readonly changed: () => void;
}

interface Known {
  occupant: Occupant;
  present: boolean;
  /** Said goodbye; it is heard again when it comes anew or initiates. */
  ended: boolean;
  /** The nick under which the same user came later. */
  replacedBy: string | undefined;
  /** We ended it for another way to that user: if that way ends, it waits for us to call. */
  dismissed: boolean;
  session: PeerSession | undefined;
  startedAt: number;
  /** How its pictures are shown here; said anew to every session. */
  readonly shown: Record<Source, Size>;
}

/**
 * Everyone we have or want a media session with. Facts come in from the room and from the
 * sessions, `peer-rules` says what to do about them, this class does it.
 */
export class Peers {
  private readonly known = new Map<string, Known>();
  private readonly focus: Focus;
  private signaling = false;
  private ownUser: string | undefined;
  private readonly reviewTimer: number;
  private offer: Offer | undefined;

  constructor(private readonly options: PeersOptions) {
    this.offer = options.offer;
    const { mode, addressOf, ask, acknowledge, refuse } = options;
    this.focus = new Focus({
      welcome: mode !== 'mesh',
      addressOf,
      acknowledge,
      refuse,
      ask: (message) => ask(FOCUS, message),
      session: () => ({
        self: options.self,
        network: options.network(),
        tracks: options.tracks(),
        documentCamera: options.documentCamera,
        codecs: options.codecs,
        shown: (endpoint, source) => this.known.get(endpoint)?.shown[source] ?? 'large',
      }),
      changed: () => this.review(),
      ended: () => this.onBridgeEnded(),
    });
    this.reviewTimer = window.setInterval(() => this.tick(), REVIEW_MS);
  }

  list(): readonly Peer[] {
    return [...this.known.values()]
      .filter(({ session, present, ended, replacedBy: newer }) => {
        // Whoever ended it with us on account of the bridge is still there.
        const here = present && (!ended || this.focus.session !== undefined);
        return session !== undefined || (here && newer === undefined);
      })
      .map(({ occupant, session }) => {
        const { carrying } = this.focus;
        const media = carrying ? carrying.endpoint(occupant.id) : session;
        const { id, name, camera, microphone, documentCamera, quality, frozen } = occupant;
        return {
          id,
          name,
          stream: media?.stream ?? null,
          documentStream: hasDocument(occupant) ? (media?.documentStream ?? null) : null,
          connection: this.shown(occupant, session),
          camera,
          microphone,
          documentCamera,
          quality,
          frozen,
        };
      });
  }

  private shown(occupant: Occupant, session: PeerSession | undefined): Link {
    if (this.focus.carrying) return this.focus.carrying.link;
    if (!session) return 'connecting';
    const { camera, microphone, quality } = occupant;
    const picture = camera === 'on' && (quality === 'hd' || quality === 'sd');
    const sending = picture || (microphone === 'on' && quality !== 'text');
    const { signaling } = this;
    return shownLink(session.state().link, session.quietMs, { signaling, sending });
  }

  joined(self: Occupant, occupants: readonly Occupant[]): void {
    this.signaling = true;
    this.ownUser = self.user;
    for (const occupant of occupants) this.see(occupant);
    this.review();
  }

  occupant(occupant: Occupant): void {
    this.see(occupant);
    this.review();
  }

  left(id: string): void {
    const peer = this.known.get(id);
    if (peer) peer.present = false;
    // It may have been the older page after all, listed last.
    for (const other of this.known.values()) {
      if (other.replacedBy === id) other.replacedBy = undefined;
    }
    this.review();
  }

  /** Whether something can be said to the others at all. */
  setSignaling(connected: boolean): void {
    this.signaling = connected;
    this.review();
  }

  /** Nothing is known about who is there until we are in the room again. */
  outside(): void {
    for (const peer of this.known.values()) peer.present = false;
    this.review();
  }

  jingle(from: string, message: XmlElement, iq: XmlElement): void {
    if (from === FOCUS) {
      this.focus.jingle(message, iq);
      return;
    }
    const { action, sid = '' } = message.attributes;
    if (action === 'session-initiate') {
      this.onInitiate(from, sid, message, iq);
      return;
    }
    const peer = this.known.get(from);
    if (!peer?.session || peer.session.sid !== sid) {
      this.options.refuse(iq, unknownSession());
      return;
    }
    this.options.acknowledge(iq);
    if (action === 'session-accept') peer.session.onAccept(message);
    else if (action === 'transport-info') peer.session.onTransportInfo(message);
    else if (action === 'transport-replace') peer.session.onTransportReplace(message);
    else if (action === 'transport-accept') peer.session.onTransportAccept(message);
    else if (action === 'content-modify') peer.session.onContentModify(message);
    else if (action === 'session-terminate') this.onTerminate(peer, reasonOf(message));
    // source-add and the like of a peer tell nothing that the media itself does not.
  }

  setTracks(): void {
    const tracks = this.options.tracks();
    for (const { session } of this.known.values()) session?.setTracks(tracks);
    this.focus.session?.setTracks(tracks);
  }

  show(id: string, source: Source, size: Size): void {
    const peer = this.known.get(id);
    if (!peer || peer.shown[source] === size) return;
    peer.shown[source] = size;
    peer.session?.show(source, size);
    this.focus.session?.sayWhatIsShown();
  }

  topology(): CallState['topology'] {
    return this.focus.carrying ? 'bridge' : 'mesh';
  }

  dominantSpeaker(): string | undefined {
    return this.focus.session?.dominantSpeaker;
  }

  /** What the poorest of our lines carries. */
  quality(): Quality {
    if (this.focus.carrying) return this.focus.carrying.quality;
    return poorest([...this.known.values()].flatMap(({ session }) => session?.quality ?? []));
  }

  /** How loud our microphone goes out; from any session, for all of them send the same. */
  async sentLevel(): Promise<number> {
    const sessions = [...this.known.values()].flatMap(({ session }) => session ?? []);
    const first = this.focus.session ?? sessions[0];
    return first ? (await first.report()).sentLevel : 0;
  }

  async stats(): Promise<readonly PeerStats[]> {
    const { carrying } = this.focus;
    if (carrying) return [statsOf(FOCUS, await carrying.report())];
    return Promise.all(
      [...this.known.values()].flatMap(({ occupant, session }) =>
        session ? [session.report().then((report) => statsOf(occupant.id, report))] : [],
      ),
    );
  }

  close(): void {
    window.clearInterval(this.reviewTimer);
    for (const { session } of this.known.values()) session?.close('success');
    this.focus.close('success');
    this.known.clear();
    this.offer?.close();
  }

  /** From each to each again, with whoever is there. */
  private onBridgeEnded(): void {
    for (const peer of this.known.values()) if (peer.present) peer.ended = false;
    this.review();
  }

  /** Nothing goes directly to the others, or is about to. */
  private get bridged(): boolean {
    return this.options.mode === 'bridge' || this.focus.carrying !== undefined;
  }

  private see(occupant: Occupant): void {
    // An older page of our own user that the server has not missed yet.
    if (occupant.user !== undefined && occupant.user === this.ownUser) return;
    const peer = this.known.get(occupant.id);
    if (peer?.present) {
      peer.occupant = occupant;
      return;
    }
    if (!peer) {
      this.replaceOlder(occupant);
      this.add(occupant);
      return;
    }
    peer.occupant = occupant;
    peer.present = true;
    peer.ended = false;
    if (peer.session && !adopts(peer.session.state().link)) this.end(peer);
  }

  private add(occupant: Occupant): Known {
    const peer: Known = {
      occupant,
      present: true,
      ended: false,
      replacedBy: undefined,
      dismissed: false,
      session: undefined,
      startedAt: 0,
      shown: { camera: 'large', document: 'large' },
    };
    this.known.set(occupant.id, peer);
    return peer;
  }

  private replaceOlder(newcomer: Occupant): void {
    const others = [...this.known.values()].map(({ occupant }) => occupant);
    for (const id of replacedBy(newcomer, others)) {
      const older = this.known.get(id);
      if (older) older.replacedBy = newcomer.id;
    }
  }

  private onInitiate(from: string, sid: string, initiate: XmlElement, iq: XmlElement): void {
    if (this.bridged) {
      this.options.acknowledge(iq);
      const { initiator = this.options.addressOf(from) } = initiate.attributes;
      const decline = jingle('session-terminate', { sid, initiator }, reasonElement('decline'));
      this.options.ask(from, decline).catch(() => undefined);
      return;
    }
    const peer = this.known.get(from) ?? this.add(unintroduced(from));
    if (peer.session?.sid === sid) {
      this.options.acknowledge(iq);
      return;
    }
    if (!acceptsInitiate(this.options.self, from, peer.session?.pending ?? false)) {
      this.options.refuse(iq, tieBreak());
      return;
    }
    this.options.acknowledge(iq);
    this.end(peer);
    peer.ended = false;
    // Who initiates is alive, in whatever order the nicks of that user were seen.
    peer.replacedBy = undefined;
    this.replaceOlder(peer.occupant);
    this.open(peer, 'responder', sid).accept(initiate);
    this.review();
  }

  private onTerminate(peer: Known, reason: string | undefined): void {
    this.end(peer);
    peer.ended = reason !== 'connectivity-error' && reason !== 'failed-application';
    this.review();
  }

  private tick(): void {
    for (const { session } of this.known.values()) void session?.listen();
    void this.focus.session?.listen();
    this.review();
  }

  private review(): void {
    if (this.focus.session?.link === 'failed') {
      this.focus.end('connectivity-error');
      return;
    }
    for (const [id, peer] of this.known) this.act(id, peer);
    this.options.changed();
  }

  private act(id: string, peer: Known): void {
    if (this.bridged) {
      peer.dismissed ||= peer.session !== undefined;
      this.end(peer, 'success');
      if (!peer.present) this.known.delete(id);
      return;
    }
    const action = decide({
      signaling: this.signaling,
      present: peer.present,
      ended: peer.ended || peer.replacedBy !== undefined,
      weInitiate: peer.dismissed || initiates(this.options.self, id),
      session: peer.session?.state(),
    });
    switch (action) {
      case 'keep':
        break;
      case 'restart':
        peer.session?.restart();
        break;
      case 'initiate':
      case 'renew':
        if (Date.now() - peer.startedAt < RESTART_MS) break;
        this.end(peer, 'connectivity-error');
        this.open(peer, 'initiator', freshHex(6)).initiate();
        break;
      case 'ask':
        this.end(peer, 'connectivity-error');
        break;
      case 'drop':
        peer.dismissed = peer.replacedBy !== undefined;
        this.end(peer, peer.dismissed ? 'gone' : undefined);
        if (!peer.present) this.known.delete(id);
        break;
    }
  }

  private open(peer: Known, role: Role, sid: string): PeerSession {
    const { self, addressOf, network, freshNetwork, tracks, codecs, ask } = this.options;
    const id = peer.occupant.id;
    const session = new PeerSession({
      peer: id,
      self,
      addressOf,
      role,
      sid,
      network: network(),
      freshNetwork,
      tracks: tracks(),
      offer: role === 'initiator' && peer.occupant.mesh ? this.takeOffer() : undefined,
      twoPictures: peer.occupant.mesh,
      codecs,
      shown: peer.shown,
      ask: (message) => ask(id, message),
      changed: () => this.review(),
    });
    peer.session = session;
    peer.dismissed = false;
    peer.startedAt = Date.now();
    return session;
  }

  private takeOffer(): Offer | undefined {
    const { offer } = this;
    this.offer = undefined;
    return offer;
  }

  private end(peer: Known, reason?: TerminateReason): void {
    peer.session?.close(reason);
    peer.session = undefined;
  }
}

function hasDocument({ documentCamera, frozen }: Occupant): boolean {
  return documentCamera === 'on' || frozen;
}

function statsOf(peer: string, report: MediaReport): PeerStats {
  const { framesDecoded, framesSent, audioPackets } = report;
  return { peer, framesDecoded, framesSent, audioPackets };
}

/** Its presence is on the way; until then it has no name. */
function unintroduced(id: string): Occupant {
  return {
    id,
    name: '',
    user: undefined,
    mesh: false,
    camera: 'off',
    microphone: 'off',
    documentCamera: 'off',
    quality: 'hd',
    frozen: false,
  };
}
