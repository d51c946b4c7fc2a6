import { refusedDelay, retryDelay } from './backoff';
import type { XmlElement } from './element';
import { iceServersIn, servicesQuestion } from './external-services';
import { Stream } from './stream';

/** Nobody is kept waiting for a server that does not answer. */
const SERVICES_MS = 2_000;
/** A relay's credentials last an hour or more: what was told last is good whenever it is needed. */
const SERVICES_EVERY_MS = 600_000;

export interface LineOptions {
  /** `ws(s)://…/xmpp-websocket`, or a path on this page's server. */
  readonly serviceUrl: string;
  readonly domain: string;
  /** Stands in the request line, where whatever is in front of several servers looks for it. */
  readonly room?: string;
  /**
   * Asked again for every connection, so it may be short-lived. Absent where the page's own cookie
   * opens the way.
   */
  readonly token?: () => Promise<string>;
}

export interface LineListener {
  /** `resumed`: the session of before goes on, and the server still knows where we are. */
  opened(resumed: boolean): void;
  /** Everything but answers to our own questions. */
  stanza(stanza: XmlElement): void;
  /** After each loss, also of an attempt that never opened. `refused`: the server said no. */
  lost(refused: boolean): void;
}

/**
 * The way to the signaling: a session that is looked for again as often as it is lost, until
 * `close`. It may be there long before somebody has a room to enter.
 */
export class Line {
  /** The server's own STUN and TURN servers, as it told them last. */
  iceServers: readonly RTCIceServer[] = [];
  /** Done when this session's were told, or when there is no answer. */
  services: Promise<void>;
  /** Whether it is done. */
  isTold = false;
  private readonly stream: Stream;
  private readonly servicesTimer: number;
  private listener: LineListener | undefined;
  private isOpen = false;
  private over = false;
  private attempt = 0;
  private retryTimer = 0;
  private firstTold = (): void => {};

  constructor(private readonly options: LineOptions) {
    this.stream = new Stream(options.domain, {
      opened: (resumed) => this.onOpened(resumed),
      // Before there is a room nobody knows our address.
      stanza: (stanza) => this.listener?.stanza(stanza),
      lost: (refused) => this.onLost(refused),
    });
    this.services = new Promise((resolve) => {
      this.firstTold = resolve;
    });
    this.servicesTimer = window.setInterval(() => void this.askForServices(), SERVICES_EVERY_MS);
    window.addEventListener('online', this.onOnline);
    void this.connect();
  }

  get domain(): string {
    return this.options.domain;
  }

  /** From now on this one is told, and at once when the line is open already. */
  listen(listener: LineListener): void {
    this.listener = listener;
    if (this.isOpen) listener.opened(false);
  }

  /** While the line is away, what is sent waits for the session to be resumed. */
  send(stanza: XmlElement): void {
    this.stream.send(stanza);
  }

  /** Asks and waits for the answer; an error or silence rejects with an `IqError`. */
  ask(
    to: string,
    type: 'get' | 'set',
    question: XmlElement,
    patienceMs?: number,
  ): Promise<XmlElement> {
    return this.stream.ask(to, type, question, patienceMs);
  }

  answer(question: XmlElement, ...content: readonly XmlElement[]): void {
    this.stream.answer(question, ...content);
  }

  refuse(question: XmlElement, error: XmlElement): void {
    this.stream.refuse(question, error);
  }

  /** Done when the servers are told, or when there is no answer. */
  async askForServices(): Promise<void> {
    try {
      const question = servicesQuestion();
      this.iceServers = iceServersIn(await this.ask(this.domain, 'get', question, SERVICES_MS));
    } catch {
      // A server without any, or one that is away; what is known has to do.
    }
  }

  /** All is well: after the next loss it is looked for at once. */
  settle(): void {
    this.attempt = 0;
  }

  /** The next connection is a new session. */
  forget(): void {
    this.stream.forget();
  }

  /** Ends this session; another one is made after a while. */
  renew(refused: boolean): void {
    this.stream.close();
    this.onLost(refused);
  }

  close(): void {
    if (this.over) return;
    this.over = true;
    window.removeEventListener('online', this.onOnline);
    window.clearTimeout(this.retryTimer);
    window.clearInterval(this.servicesTimer);
    this.stream.close();
  }

  private readonly onOnline = (): void => {
    if (this.retryTimer !== 0) void this.connect();
  };

  private async connect(): Promise<void> {
    window.clearTimeout(this.retryTimer);
    this.retryTimer = 0;
    let url: URL;
    try {
      url = this.urlWith(await this.options.token?.());
    } catch {
      this.retry(retryDelay(this.attempt, Math.random()));
      return;
    }
    if (!this.over) this.stream.connect(url);
  }

  private urlWith(token: string | undefined): URL {
    const { serviceUrl, room } = this.options;
    const url = new URL(serviceUrl, window.location.href);
    url.protocol = url.protocol.replace('http', 'ws');
    if (room !== undefined) url.searchParams.set('room', room.toLowerCase());
    if (token !== undefined) url.searchParams.set('token', token);
    return url;
  }

  private onOpened(resumed: boolean): void {
    this.isOpen = true;
    if (!resumed) {
      this.isTold = false;
      this.services = this.askForServices().then(() => {
        this.isTold = true;
        this.firstTold();
      });
    }
    if (this.listener) this.listener.opened(resumed);
    else this.settle();
  }

  private onLost(refused: boolean): void {
    if (this.over) return;
    this.isOpen = false;
    // After a refusal there is nothing left to go on with.
    if (refused) this.stream.forget();
    this.retry(refused ? refusedDelay(Math.random()) : retryDelay(this.attempt, Math.random()));
    this.listener?.lost(refused);
  }

  private retry(delay: number): void {
    if (this.over) return;
    this.attempt += 1;
    window.clearTimeout(this.retryTimer);
    this.retryTimer = window.setTimeout(() => void this.connect(), delay);
  }
}
