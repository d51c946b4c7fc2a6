import { Strophe } from 'strophe.js';
import { element, serialize, type XmlElement } from './element';
import { CLIENT, PING } from './namespaces';
import { IqError, Questions } from './questions';
import { Resumption } from './resumption';

// The library reports what it sees on the console; what matters reaches us as a status.
Strophe.setLogLevel(Strophe.LogLevel.FATAL);

const OPEN_MS = 10_000;
const ANSWER_MS = 10_000;
const PING_EVERY_MS = 5_000;
const PING_ANSWER_MS = 5_000;

export interface StreamListener {
  /** `resumed`: the session of before goes on, and the server still knows where we are. */
  opened(resumed: boolean): void;
  /** Everything but answers to our own questions. */
  stanza(stanza: XmlElement): void;
  /** After each loss, also of an attempt that never opened. `refused`: the server said no. */
  lost(refused: boolean): void;
}

/**
 * One XMPP session over as many WebSockets as it takes. Finds out by itself when the line is dead
 * although the socket does not say so; `connect` after a loss resumes where the server allows it,
 * and starts over where not.
 */
export class Stream {
  private readonly resumption = new Resumption();
  private readonly questions = new Questions();
  private connection: InstanceType<typeof Strophe.Connection> | undefined;
  private openTimer = 0;
  private pingTimer = 0;
  private heard = 0;
  private state: 'closed' | 'opening' | 'open' = 'closed';

  constructor(
    private readonly domain: string,
    private readonly listener: StreamListener,
  ) {}

  connect(url: URL): void {
    if (this.state !== 'closed') return;
    const { id } = this.resumption;
    if (id !== undefined) url.searchParams.set('previd', id);
    const connection = new Strophe.Connection(url.href, {
      mechanisms: [Strophe.SASLAnonymous],
      enableStreamManagement: true,
      streamManagement: { storage: this.resumption.storage },
    });
    const { sm } = connection;
    if (sm) {
      sm.onFailed = (_failed?: unknown, resuming?: boolean) => {
        if (!resuming) return;
        // What was said to the old session means nothing to a new one: it is not said again.
        sm.reset();
        sm.serverSupported = true;
      };
    }
    this.connection = connection;
    this.state = 'opening';
    this.openTimer = window.setTimeout(() => this.end(false), OPEN_MS);
    connection.connect(this.domain, '', (status) => {
      if (this.connection === connection) this.onStatus(status);
    });
  }

  /** While the line is away, what is sent waits for the session to be resumed. */
  send(stanza: XmlElement): void {
    if (this.state !== 'open') {
      this.resumption.hold(stanza);
      return;
    }
    const parsed = new DOMParser().parseFromString(serialize(stanza), 'text/xml');
    this.connection?.send(parsed.documentElement);
  }

  /** Asks and waits for the answer; an error or silence rejects with an `IqError`. */
  ask(
    to: string,
    type: 'get' | 'set',
    question: XmlElement,
    patience = ANSWER_MS,
  ): Promise<XmlElement> {
    if (this.state !== 'open' && this.resumption.id === undefined) {
      return Promise.reject(new IqError('disconnected'));
    }
    return this.questions.ask(patience, (id) =>
      this.send(element('iq', { xmlns: CLIENT, to, type, id }, question)),
    );
  }

  answer(question: XmlElement, ...content: readonly XmlElement[]): void {
    this.reply('result', question, content);
  }

  refuse(question: XmlElement, error: XmlElement): void {
    this.reply('error', question, [error]);
  }

  /** The next connection is a new session. */
  forget(): void {
    this.resumption.forget();
    this.questions.drop();
  }

  /** Says goodbye to the server. The listener hears nothing more of this connection. */
  close(): void {
    const { connection, state } = this;
    this.detach();
    this.forget();
    if (state === 'open') connection?.disconnect('');
    // Half way in, what still comes would be taken for an answer to the goodbye.
    else connection?._doDisconnect();
  }

  private onStatus(status: number): void {
    switch (status) {
      case Strophe.Status.CONNECTED:
        this.opened();
        break;
      case Strophe.Status.AUTHFAIL:
        this.end(true);
        break;
      case Strophe.Status.ERROR:
        // The server ended the session, whatever for.
        this.forget();
        this.end(false);
        break;
      case Strophe.Status.CONNFAIL:
      case Strophe.Status.CONNTIMEOUT:
      case Strophe.Status.DISCONNECTED:
        this.end(false);
        break;
    }
  }

  private opened(): void {
    window.clearTimeout(this.openTimer);
    this.state = 'open';
    this.heard = Date.now();
    const everything = (stanza: Element): boolean => {
      this.onStanza(fromDom(stanza));
      return true;
    };
    this.connection?.addHandler(everything, null, null, null);
    this.pingTimer = window.setInterval(() => void this.ping(), PING_EVERY_MS);
    const resumed = this.connection?.hasResumed() ?? false;
    if (!resumed) this.questions.drop();
    this.listener.opened(resumed);
  }

  private onStanza(stanza: XmlElement): void {
    if (this.state !== 'open') return;
    this.heard = Date.now();
    if (!this.questions.takes(stanza)) this.listener.stanza(stanza);
  }

  private reply(
    type: 'result' | 'error',
    { attributes }: XmlElement,
    content: readonly XmlElement[],
  ): void {
    this.send(
      element('iq', { xmlns: CLIENT, type, id: attributes.id, to: attributes.from }, content),
    );
  }

  /** Any answer will do, also an error: only silence means the line is dead. */
  private async ping(): Promise<void> {
    if (Date.now() - this.heard < PING_EVERY_MS) return;
    const { connection } = this;
    try {
      await this.ask(this.domain, 'get', element('ping', { xmlns: PING }), PING_ANSWER_MS);
    } catch (error) {
      const dead = error instanceof IqError && error.condition === 'timeout';
      if (dead && connection === this.connection) this.end(false);
    }
  }

  private end(refused: boolean): void {
    if (this.state === 'closed') return;
    const { connection } = this;
    this.detach();
    // Without a goodbye, which would end the session for good.
    connection?._doDisconnect();
    this.listener.lost(refused);
  }

  private detach(): void {
    this.state = 'closed';
    this.connection = undefined;
    window.clearTimeout(this.openTimer);
    window.clearInterval(this.pingTimer);
  }
}

function fromDom(node: Element): XmlElement {
  return {
    name: node.localName,
    namespace: node.namespaceURI ?? '',
    attributes: Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value])),
    children: [...node.children].map(fromDom),
    text: [...node.childNodes]
      .map((child) => (child.nodeType === Node.TEXT_NODE ? (child.nodeValue ?? '') : ''))
      .join(''),
  };
}
