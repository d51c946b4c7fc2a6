import { childNamed, descend, element, type XmlElement } from './element';
import type { Line } from './line';
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

const JOIN_MS = 10_000;
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
  readonly line: Line;
  readonly muc: string;
  readonly room: string;
  /** See `CallOptions`; in its absence the server's focus is asked to open the room. */
  readonly admit: (() => Promise<unknown>) | undefined;
  readonly nick: string;
  readonly announcement: () => Announcement;
  /** The room is entered when this is done; undefined when it is already. */
  readonly ready: Promise<unknown> | undefined;
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
  private readonly line: Line;
  /** `held`: we were in and the line broke; the server keeps our place for a while. */
  private place: 'outside' | 'entered' | 'held' = 'outside';
  /** Counts sessions with the server, so that what belongs to an earlier one is let go. */
  private session = 0;
  private over = false;
  private joinTimer = 0;
  private announced: Announcement | undefined;
  /** Everyone seen since the join was sent; the own presence comes last and completes it. */
  private arriving = new Map<string, Occupant>();

  constructor(
    private readonly options: RoomOptions,
    private readonly listener: RoomListener,
  ) {
    this.address = `${options.room.toLowerCase()}@${options.muc}`;
    this.line = options.line;
    this.line.listen({
      opened: (resumed) => this.onOpened(resumed),
      stanza: (stanza) => this.onStanza(stanza),
      lost: (refused) => this.onLost(refused),
    });
  }

  /** Tells everyone the current announcement. */
  update(): void {
    if (this.place === 'entered') this.sendPresence(false);
  }

  /** Rejects with an `IqError` when there is no answer, an error, or no connection. */
  async ask(occupant: string, question: XmlElement): Promise<XmlElement> {
    return this.line.ask(this.addressOf(occupant), 'set', question);
  }

  acknowledge(iq: XmlElement): void {
    this.line.answer(iq);
  }

  refuse(iq: XmlElement, error: XmlElement): void {
    this.line.refuse(iq, error);
  }

  addressOf(occupant: string): string {
    return `${this.address}/${occupant}`;
  }

  leave(): void {
    if (this.over) return;
    this.over = true;
    window.clearTimeout(this.joinTimer);
    this.line.send(
      element('presence', {
        xmlns: CLIENT,
        to: this.addressOf(this.options.nick),
        type: 'unavailable',
      }),
    );
    this.line.close();
    this.place = 'outside';
  }

  private onOpened(resumed: boolean): void {
    this.session += 1;
    if (resumed && this.place === 'held') {
      this.place = 'entered';
      this.line.settle();
      this.update();
      this.listener.resumed();
      return;
    }
    this.loseOurPlace();
    // Nothing to wait for, not even for what else this page does in the same moment.
    if (this.isExpected) this.join();
    else void this.enter(this.session);
  }

  /** The counter has just let us in, and all that others should know of us is known. */
  private get isExpected(): boolean {
    const { admit, ready } = this.options;
    return admit !== undefined && this.session === 1 && this.line.isTold && ready === undefined;
  }

  private loseOurPlace(): void {
    const held = this.place === 'held';
    this.place = 'outside';
    if (held) this.listener.outside();
  }

  private async enter(session: number): Promise<void> {
    try {
      await Promise.all([this.beLetIn(session), this.line.services]);
      await this.options.ready;
      if (this.session === session) this.join();
    } catch {
      if (this.session === session) this.giveUp(true);
    }
  }

  private async beLetIn(session: number): Promise<void> {
    const { admit } = this.options;
    if (!admit) await this.requestConference(session);
    else if (session > 1) await admit();
  }

  /**
   * The server opens the room; until it is ready we ask again. A server without a focus leaves
   * rooms to whoever comes.
   */
  private async requestConference(session: number): Promise<void> {
    const request = element('conference', { xmlns: FOCUS, room: this.address });
    for (let wait = NOT_READY_MS; this.session === session; wait *= 2) {
      try {
        const answer = await this.line.ask(`focus.${this.line.domain}`, 'set', request);
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
    const now = announcement();
    if (!joining && sameAnnouncement(now, this.announced)) return;
    this.announced = now;
    this.line.send(announce(this.address, nick, now, joining));
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
    this.line.settle();
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
      this.line.answer(iq);
      this.listener.orderedOff(orderedOff(iq) === JITMEET_AUDIO ? 'microphone' : 'camera');
    } else if (childNamed(iq, 'query', DISCO_INFO)) {
      this.line.answer(iq, discoInfo(iq));
    } else if (childNamed(iq, 'ping', PING)) {
      this.line.answer(iq);
    } else {
      const condition = element('service-unavailable', { xmlns: STANZAS });
      this.line.refuse(iq, element('error', { type: 'cancel' }, condition));
    }
  }

  private occupantOf(stanza: XmlElement): string | undefined {
    const { from } = stanza.attributes;
    return from?.startsWith(`${this.address}/`) ? from.slice(this.address.length + 1) : undefined;
  }

  private giveUp(refused: boolean): void {
    this.line.renew(refused);
  }

  private onLost(refused: boolean): void {
    if (this.over) return;
    window.clearTimeout(this.joinTimer);
    this.session += 1;
    const wasIn = this.place === 'entered';
    if (wasIn) this.place = 'held';
    // Half way in there is nothing worth going on with.
    if (this.place === 'outside') this.line.forget();
    if (wasIn) this.listener.away();
    if (refused) this.loseOurPlace();
  }
}

function sameAnnouncement(a: Announcement, b: Announcement | undefined): boolean {
  return b !== undefined && (Object.keys(a) as (keyof Announcement)[]).every((k) => a[k] === b[k]);
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
