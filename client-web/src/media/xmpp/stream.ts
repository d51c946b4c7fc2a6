import { Strophe } from 'strophe.js';
import { element, serialize, type XmlElement } from './element';
import { CLIENT, PING } from './namespaces';

// The library reports what it sees on the console; what matters reaches us as a status.
Strophe.setLogLevel(Strophe.LogLevel.FATAL);

const OPEN_MS = 10_000;
const ANSWER_MS = 10_000;
const PING_EVERY_MS = 5_000;
const PING_ANSWER_MS = 5_000;

export interface StreamListener {
  opened(): void;
  /** Everything but answers to our own questions. */
  stanza(stanza: XmlElement): void;
  /** Once, also when it never opened; not after `close`. `refused`: the server said no. */
  lost(refused: boolean): void;
}

/** The other side answered a question with an error, or not at all. */
export class IqError extends Error {
  override readonly name = 'IqError';
  constructor(readonly condition: string) {
    super(condition);
  }
}

interface Question {
  readonly resolve: (answer: XmlElement) => void;
  readonly reject: (error: IqError) => void;
  readonly timer: number;
}

/**
 * One XMPP stream over one WebSocket, from opening to loss; for the next attempt make another.
 * Finds out by itself when the line is dead although the socket does not say so.
 */
export class Stream {
  private readonly connection;
  private readonly questions = new Map<string, Question>();
  private readonly openTimer: number;
  private pingTimer = 0;
  private heard = 0;
  private ids = 0;
  private state: 'opening' | 'open' | 'over' = 'opening';

  constructor(
    url: string,
    private readonly domain: string,
    private readonly listener: StreamListener,
  ) {
    this.connection = new Strophe.Connection(url, { mechanisms: [Strophe.SASLAnonymous] });
    this.openTimer = window.setTimeout(() => this.end(false), OPEN_MS);
    this.connection.connect(domain, '', (status) => this.onStatus(status));
  }

  send(stanza: XmlElement): void {
    if (this.state !== 'open') return;
    const parsed = new DOMParser().parseFromString(serialize(stanza), 'text/xml');
    this.connection.send(parsed.documentElement);
  }

  /** Asks and waits for the answer; an error or silence rejects with an `IqError`. */
  ask(to: string, type: 'get' | 'set', question: XmlElement): Promise<XmlElement> {
    return this.askWithin(ANSWER_MS, to, type, question);
  }

  answer(question: XmlElement, ...content: readonly XmlElement[]): void {
    this.reply('result', question, content);
  }

  refuse(question: XmlElement, error: XmlElement): void {
    this.reply('error', question, [error]);
  }

  /** Says goodbye to the server. The listener hears nothing more. */
  close(): void {
    if (this.state === 'over') return;
    this.stop();
    this.connection.disconnect('');
  }

  private onStatus(status: number): void {
    if (this.state === 'over') return;
    switch (status) {
      case Strophe.Status.CONNECTED:
        this.opened();
        break;
      case Strophe.Status.AUTHFAIL:
        this.end(true);
        break;
      case Strophe.Status.ERROR:
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
    this.connection.addHandler(everything, null, null, null);
    this.pingTimer = window.setInterval(() => void this.ping(), PING_EVERY_MS);
    this.listener.opened();
  }

  private onStanza(stanza: XmlElement): void {
    if (this.state !== 'open') return;
    this.heard = Date.now();
    const { type, id } = stanza.attributes;
    if (stanza.name !== 'iq' || (type !== 'result' && type !== 'error')) {
      this.listener.stanza(stanza);
      return;
    }
    const question = this.questions.get(id ?? '');
    if (!question) return;
    this.questions.delete(id ?? '');
    window.clearTimeout(question.timer);
    if (type === 'result') question.resolve(stanza);
    else question.reject(new IqError(conditionOf(stanza)));
  }

  private askWithin(
    patience: number,
    to: string,
    type: 'get' | 'set',
    question: XmlElement,
  ): Promise<XmlElement> {
    return new Promise((resolve, reject) => {
      if (this.state !== 'open') {
        reject(new IqError('disconnected'));
        return;
      }
      this.ids += 1;
      const id = `q${this.ids}`;
      const timer = window.setTimeout(() => {
        this.questions.delete(id);
        reject(new IqError('timeout'));
      }, patience);
      this.questions.set(id, { resolve, reject, timer });
      this.send(element('iq', { xmlns: CLIENT, to, type, id }, question));
    });
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
    try {
      await this.askWithin(PING_ANSWER_MS, this.domain, 'get', element('ping', { xmlns: PING }));
    } catch (error) {
      if (error instanceof IqError && error.condition === 'timeout') this.end(false);
    }
  }

  private end(refused: boolean): void {
    if (this.state === 'over') return;
    this.stop();
    this.connection.disconnect('');
    this.listener.lost(refused);
  }

  private stop(): void {
    this.state = 'over';
    window.clearTimeout(this.openTimer);
    window.clearInterval(this.pingTimer);
    for (const question of this.questions.values()) {
      window.clearTimeout(question.timer);
      question.reject(new IqError('disconnected'));
    }
    this.questions.clear();
  }
}

export function conditionOf(stanza: XmlElement): string {
  const error = stanza.children.find((child) => child.name === 'error');
  return error?.children.find((child) => child.name !== 'text')?.name ?? 'undefined-condition';
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
