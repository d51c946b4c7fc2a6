import { freshHex } from './ids';
import { reasonOf, type TerminateReason, tieBreak, unknownSession } from './jingle/stanzas';
import type { Role } from './jingle/to-jingle';
import type { LocalTracks } from './local-tracks';
import type { MediaReport } from './media-report';
import { acceptsInitiate, adopts, decide, initiates, replacedBy, shownLink } from './peer-rules';
import { type Network, PeerSession } from './peer-session';
import { poorest } from './quality-rules';
import type { Link, Peer, PeerStats, Quality, Size, Source } from './types';
import type { XmlElement } from './xmpp/element';
import type { Occupant } from './xmpp/presence';

const REVIEW_MS = 1_000;
/** Between two sessions with the same peer, so that one that fails at once does not spin. */
const RESTART_MS = 2_000;

export interface PeersOptions {
  readonly self: string;
  readonly network: () => Network;
  readonly addressOf: (occupant: string) => string;
  readonly ask: (occupant: string, jingle: XmlElement) => Promise<unknown>;
  readonly acknowledge: (iq: XmlElement) => void;
  readonly refuse: (iq: XmlElement, error: XmlElement) => void;
  readonly tracks: () => LocalTracks;
  readonly codecs: readonly string[];
  readonly changed: () => void;
}

interface Known {
  occupant: Occupant;
  present: boolean;
  /** Said goodbye; it is heard again when it comes anew or initiates. */
  ended: boolean;
  /** The nick under which the same user came later. */
  replacedBy: string | undefined;
  /** We told it that its user is elsewhere: if that ends, it waits for us to call. */
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
  private signaling = false;
  private ownUser: string | undefined;
  private readonly reviewTimer: number;

  constructor(private readonly options: PeersOptions) {
    this.reviewTimer = window.setInterval(() => this.tick(), REVIEW_MS);
  }

  list(): readonly Peer[] {
    return [...this.known.values()]
      .filter(({ session, present, ended, replacedBy: newer }) => {
        return session !== undefined || (present && !ended && newer === undefined);
      })
      .map(({ occupant, session }) => ({
        id: occupant.id,
        name: occupant.name,
        stream: session?.stream ?? null,
        documentStream: hasDocument(occupant) ? (session?.documentStream ?? null) : null,
        connection: session ? this.shown(occupant, session) : 'connecting',
        camera: occupant.camera,
        microphone: occupant.microphone,
        documentCamera: occupant.documentCamera,
        quality: occupant.quality,
        frozen: occupant.frozen,
      }));
  }

  private shown({ camera, microphone }: Occupant, session: PeerSession): Link {
    const sending = camera === 'on' || microphone === 'on';
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

  jingle(from: string, jingle: XmlElement, iq: XmlElement): void {
    const { action, sid = '' } = jingle.attributes;
    if (action === 'session-initiate') {
      this.onInitiate(from, sid, jingle, iq);
      return;
    }
    const peer = this.known.get(from);
    if (!peer?.session || peer.session.sid !== sid) {
      this.options.refuse(iq, unknownSession());
      return;
    }
    this.options.acknowledge(iq);
    if (action === 'session-accept') peer.session.onAccept(jingle);
    else if (action === 'transport-info') peer.session.onTransportInfo(jingle);
    else if (action === 'transport-replace') peer.session.onTransportReplace(jingle);
    else if (action === 'transport-accept') peer.session.onTransportAccept(jingle);
    else if (action === 'content-modify') peer.session.onContentModify(jingle);
    else if (action === 'session-terminate') this.onTerminate(peer, reasonOf(jingle));
    // source-add and the like tell nothing that the media itself does not.
  }

  setTracks(): void {
    for (const { session } of this.known.values()) session?.setTracks(this.options.tracks());
  }

  show(id: string, source: Source, size: Size): void {
    const peer = this.known.get(id);
    if (!peer || peer.shown[source] === size) return;
    peer.shown[source] = size;
    peer.session?.show(source, size);
  }

  /** What the poorest of our lines carries. */
  quality(): Quality {
    return poorest([...this.known.values()].flatMap(({ session }) => session?.quality ?? []));
  }

  /** How loud our microphone goes out; from any session, for all of them send the same. */
  async sentLevel(): Promise<number> {
    const [first] = [...this.known.values()].flatMap(({ session }) => session ?? []);
    return first ? (await first.report()).sentLevel : 0;
  }

  stats(): Promise<readonly PeerStats[]> {
    return Promise.all(
      [...this.known.values()].flatMap(({ occupant, session }) =>
        session ? [session.report().then((report) => statsOf(occupant.id, report))] : [],
      ),
    );
  }

  close(): void {
    window.clearInterval(this.reviewTimer);
    for (const { session } of this.known.values()) session?.close('success');
    this.known.clear();
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
    this.review();
  }

  private review(): void {
    for (const [id, peer] of this.known) this.act(id, peer);
    this.options.changed();
  }

  private act(id: string, peer: Known): void {
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
    const { self, addressOf, network, tracks, codecs, ask } = this.options;
    const id = peer.occupant.id;
    const session = new PeerSession({
      peer: id,
      self,
      addressOf,
      role,
      sid,
      network: network(),
      tracks: tracks(),
      twoPictures: peer.occupant.mesh,
      codecs,
      shown: peer.shown,
      ask: (jingle) => ask(id, jingle),
      changed: () => this.review(),
    });
    peer.session = session;
    peer.dismissed = false;
    peer.startedAt = Date.now();
    return session;
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
