import { refusedDelay, retryDelay } from './backoff';
import { childNamed, descend, element, type XmlElement } from './element';
import { iceServersIn, servicesQuestion } from './external-services';
import {
  CLIENT,
  DISCO_INFO,
  FOCUS,
  JITMEET_AUDIO,
  JITMEET_VIDEO,
  PING,
  STANZAS,
} from './namespaces';
import { type Announcement, announce, type Occupant, readOccupant } from './presence';
import { conditionOf, IqError } from './questions';
import { Stream } from './stream';

const JOIN_MS = 10_000;
/** The room is not kept waiting for a server that does not answer. */
const SERVICES_MS = 2_000;
/** What a server without a focus answers in its place (Prosody without Jicofo, with and without s2s). */
const NOBODY_TO_ASK = new Set(['service-unavailable', 'remote-server-not-found', 'not-allowed']);
const NOT_READY_MS = 1_000;
const NOT_READY_LONGEST_MS = 5_000;

/** Nobody but the focus has it. */
const FOCUS_NICK = 'focus';

const FEATURES = [
  DISCO_INFO,
  PING,
  'urn:xmpp:jingle:1',
  'urn:xmpp:jingle:apps:rtp:1',
  'urn:xmpp:jingle:apps:rtp:audio',
  'urn:xmpp:jingle:apps:rtp:video',
  'urn:xmpp:jingle:apps:dtls:0',
  'urn:xmpp:jingle:transports:ice-udp:1',
  'urn:ietf:rfc:4588',
  'urn:ietf:rfc:5761',
  'urn:ietf:rfc:5888',
  // For a bridge: how Jicofo may tell who sends what.
  'http://jitsi.org/source-name',
  'http://jitsi.org/json-encoded-sources',
  'http://jitsi.org/receive-multiple-video-streams',
  'http://jitsi.org/remb',
  'http://jitsi.org/tcc',
];

export interface RoomOptions {
  readonly serviceUrl: string;
  readonly domain: string;
  readonly muc: string;
  readonly room: string;
  readonly token: () => Promise<string>;
  readonly nick: string;
  readonly announcement: () => Announcement;
  /** The room is entered when this is done: others should find us as we are going to be. */
  readonly ready: Promise<unknown>;
}

export interface RoomListener {
  /** We are in, for the first time or again; `occupants` is everyone else. */
  joined(self: Occupant, occupants: readonly Occupant[]): void;
  /** Came, or changed something. */
  occupant(occupant: Occupant): void;
  left(id: string): void;
  /** Answer with `acknowledge` or `refuse`. */
  jingle(from: string, jingle: XmlElement, iq: XmlElement): void;
  /** A moderator has switched us off, and is obeyed; we may switch on again. */
  orderedOff(device: 'microphone' | 'camera'): void;
  /** The server's own STUN and TURN servers; before `joined`, and whenever they were asked for. */
  iceServers(servers: readonly RTCIceServer[]): void;
  /** The way to the server is lost and being looked for again. We may still have our place. */
  away(): void;
  /** Back in our place as if nothing had happened. */
  resumed(): void;
  /** Our place is lost: who is in the room will be told anew by `joined`. */
  outside(): void;
  /** Put out for good: by a moderator, by a newer page of the same user, or with the room. */
  removed(): void;
}

/**
 * Our place in the conference's chat room. It is taken again, under the same nick, as often as
 * the connection is lost, until `leave`.
 */
export class Room {
  private readonly address: string;
  private readonly stream: Stream;
  /** `held`: we were in and the line broke; the server keeps our place for a while. */
  private place: 'outside' | 'entered' | 'held' = 'outside';
  /** Counts sessions with the server, so that what belongs to an earlier one is let go. */
  private session = 0;
  private over = false;
  private attempt = 0;
  private retryTimer = 0;
  private joinTimer = 0;
  /** Everyone seen since the join was sent; the own presence comes last and completes it. */
  private arriving = new Map<string, Occupant>();

  constructor(
    private readonly options: RoomOptions,
    private readonly listener: RoomListener,
  ) {
    this.address = `${options.room.toLowerCase()}@${options.muc}`;
    this.stream = new Stream(options.domain, {
      opened: (resumed) => this.onOpened(resumed),
      stanza: (stanza) => this.onStanza(stanza),
      lost: (refused) => this.onLost(refused),
    });
    window.addEventListener('online', this.onOnline);
    void this.connect();
  }

  /** Tells everyone the current announcement. */
  update(): void {
    if (this.place === 'entered') this.sendPresence(false);
  }

  /** Rejects with an `IqError` when there is no answer, an error, or no connection. */
  async ask(occupant: string, question: XmlElement): Promise<XmlElement> {
    return this.stream.ask(this.addressOf(occupant), 'set', question);
  }

  acknowledge(iq: XmlElement): void {
    this.stream.answer(iq);
  }

  refuse(iq: XmlElement, error: XmlElement): void {
    this.stream.refuse(iq, error);
  }

  addressOf(occupant: string): string {
    return `${this.address}/${occupant}`;
  }

  /** Asks for the server's STUN and TURN servers; done when they are told, or when there is no answer. */
  async askForServices(): Promise<void> {
    try {
      const { domain } = this.options;
      const answer = await this.stream.ask(domain, 'get', servicesQuestion(), SERVICES_MS);
      this.listener.iceServers(iceServersIn(answer));
    } catch {
      // A server without any; what the page was given has to do.
    }
  }

  leave(): void {
    if (this.over) return;
    this.over = true;
    window.removeEventListener('online', this.onOnline);
    window.clearTimeout(this.retryTimer);
    window.clearTimeout(this.joinTimer);
    this.stream.send(
      element('presence', {
        xmlns: CLIENT,
        to: this.addressOf(this.options.nick),
        type: 'unavailable',
      }),
    );
    this.stream.close();
    this.place = 'outside';
  }

  private readonly onOnline = (): void => {
    if (this.retryTimer !== 0) void this.connect();
  };

  private async connect(): Promise<void> {
    window.clearTimeout(this.retryTimer);
    this.retryTimer = 0;
    let url: URL;
    try {
      url = this.urlWith(await this.options.token());
    } catch {
      this.retry(retryDelay(this.attempt, Math.random()));
      return;
    }
    if (!this.over) this.stream.connect(url);
  }

  private urlWith(token: string): URL {
    const url = new URL(this.options.serviceUrl, window.location.href);
    url.protocol = url.protocol.replace('http', 'ws');
    url.searchParams.set('room', this.options.room.toLowerCase());
    url.searchParams.set('token', token);
    return url;
  }

  private onOpened(resumed: boolean): void {
    this.session += 1;
    if (resumed && this.place === 'held') {
      this.place = 'entered';
      this.attempt = 0;
      this.update();
      this.listener.resumed();
      return;
    }
    this.loseOurPlace();
    void this.enter(this.session);
  }

  private loseOurPlace(): void {
    const held = this.place === 'held';
    this.place = 'outside';
    if (held) this.listener.outside();
  }

  private async enter(session: number): Promise<void> {
    try {
      await Promise.all([this.requestConference(session), this.askForServices()]);
      await this.options.ready;
      if (this.session === session) this.join();
    } catch {
      if (this.session === session) this.giveUp(true);
    }
  }

  /**
   * The server opens the room; until it is ready we ask again. A server without a focus leaves
   * rooms to whoever comes.
   */
  private async requestConference(session: number): Promise<void> {
    const request = element('conference', { xmlns: FOCUS, room: this.address });
    for (let wait = NOT_READY_MS; this.session === session; wait *= 2) {
      try {
        const answer = await this.stream.ask(`focus.${this.options.domain}`, 'set', request);
        if (childNamed(answer, 'conference')?.attributes.ready === 'true') return;
      } catch (error) {
        if (error instanceof IqError && NOBODY_TO_ASK.has(error.condition)) return;
        throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, Math.min(wait, NOT_READY_LONGEST_MS)));
    }
  }

  private join(): void {
    this.arriving = new Map();
    window.clearTimeout(this.joinTimer);
    this.joinTimer = window.setTimeout(() => this.giveUp(false), JOIN_MS);
    this.sendPresence(true);
  }

  private sendPresence(joining: boolean): void {
    const { nick, announcement } = this.options;
    this.stream.send(announce(this.address, nick, announcement(), joining));
  }

  private onStanza(stanza: XmlElement): void {
    if (stanza.name === 'presence') this.onPresence(stanza);
    else if (stanza.name === 'iq') this.onQuestion(stanza);
  }

  private onPresence(presence: XmlElement): void {
    const id = this.occupantOf(presence);
    const { type } = presence.attributes;
    if (id === undefined || isFocus(id)) return;
    if (id === this.options.nick) {
      if (type === 'error') this.onJoinRefused(presence);
      else if (type === 'unavailable') this.onRemoved();
      else if (this.place === 'outside') this.onJoined(readOccupant(id, presence));
      return;
    }
    if (type === 'unavailable') {
      if (this.place === 'entered') this.listener.left(id);
      else this.arriving.delete(id);
    } else if (type === undefined) {
      const occupant = readOccupant(id, presence);
      if (this.place === 'entered') this.listener.occupant(occupant);
      else this.arriving.set(id, occupant);
    }
  }

  private onJoined(self: Occupant): void {
    window.clearTimeout(this.joinTimer);
    this.attempt = 0;
    this.place = 'entered';
    const occupants = [...this.arriving.values()];
    this.arriving.clear();
    // What was announced with the join may be out of date by now.
    this.update();
    this.listener.joined(self, occupants);
  }

  /**
   * After a lost connection the server may not have noticed yet that our old place is empty:
   * `conflict` then, and the same nick is free a little later.
   */
  private onJoinRefused(presence: XmlElement): void {
    if (this.place === 'outside') this.giveUp(conditionOf(presence) !== 'conflict');
  }

  /** Coming back would put out the newer page, which would come back, and so on. */
  private onRemoved(): void {
    this.leave();
    this.listener.removed();
  }

  private onQuestion(iq: XmlElement): void {
    const from = this.occupantOf(iq);
    const jingle = childNamed(iq, 'jingle');
    if (jingle && from !== undefined && iq.attributes.type === 'set') {
      this.listener.jingle(from, jingle, iq);
    } else if (from === FOCUS_NICK && iq.attributes.type === 'set' && orderedOff(iq)) {
      this.stream.answer(iq);
      this.listener.orderedOff(orderedOff(iq) === JITMEET_AUDIO ? 'microphone' : 'camera');
    } else if (childNamed(iq, 'query', DISCO_INFO)) {
      this.stream.answer(iq, discoInfo(iq));
    } else if (childNamed(iq, 'ping', PING)) {
      this.stream.answer(iq);
    } else {
      const condition = element('service-unavailable', { xmlns: STANZAS });
      this.stream.refuse(iq, element('error', { type: 'cancel' }, condition));
    }
  }

  private occupantOf(stanza: XmlElement): string | undefined {
    const { from } = stanza.attributes;
    return from?.startsWith(`${this.address}/`) ? from.slice(this.address.length + 1) : undefined;
  }

  private giveUp(refused: boolean): void {
    this.stream.close();
    this.onLost(refused);
  }

  private onLost(refused: boolean): void {
    if (this.over) return;
    window.clearTimeout(this.joinTimer);
    this.session += 1;
    const wasIn = this.place === 'entered';
    if (wasIn) this.place = 'held';
    // Half way in there is nothing worth going on with, and after a refusal nothing left.
    if (this.place === 'outside' || refused) this.stream.forget();
    this.retry(refused ? refusedDelay(Math.random()) : retryDelay(this.attempt, Math.random()));
    if (wasIn) this.listener.away();
    if (refused) this.loseOurPlace();
  }

  private retry(delay: number): void {
    if (this.over) return;
    this.attempt += 1;
    window.clearTimeout(this.retryTimer);
    this.retryTimer = window.setTimeout(() => void this.connect(), delay);
  }
}

function isFocus(occupant: string): boolean {
  return occupant === FOCUS_NICK;
}

/** A moderator's order to be silent or unseen, by its medium. There is none to be heard again. */
function orderedOff(iq: XmlElement): string | undefined {
  return [JITMEET_AUDIO, JITMEET_VIDEO].find(
    (medium) => childNamed(iq, 'mute', medium)?.text === 'true',
  );
}

function discoInfo(iq: XmlElement): XmlElement {
  const node = descend(iq, 'query')?.attributes.node;
  return element(
    'query',
    { xmlns: DISCO_INFO, node },
    element('identity', { category: 'client', type: 'web', name: 'Madoguchi' }),
    FEATURES.map((feature) => element('feature', { var: feature })),
  );
}
