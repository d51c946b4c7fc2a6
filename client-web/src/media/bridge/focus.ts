import { candidatesFromJingle } from '../jingle/from-jingle';
import { jingle, reasonElement, type TerminateReason, unknownSession } from '../jingle/stanzas';
import type { XmlElement } from '../xmpp/element';
import { type BridgeOptions, BridgeSession, channelIn } from './bridge-session';

/** The nick of Jitsi's focus, which no server gives to anybody else. */
export const FOCUS = 'focus';

export interface FocusOptions {
  /** A bridge may be offered; else it is declined. */
  readonly welcome: boolean;
  readonly acknowledge: (iq: XmlElement) => void;
  readonly refuse: (iq: XmlElement, error: XmlElement) => void;
  readonly ask: (jingle: XmlElement) => Promise<unknown>;
  readonly addressOf: (occupant: string) => string;
  /** What a session with the bridge needs, as things are now. */
  readonly session: () => Omit<
    BridgeOptions,
    'sid' | 'initiator' | 'responder' | 'ask' | 'changed'
  >;
  /** Something is to be shown otherwise. */
  readonly changed: () => void;
  /** There is no session any more: everybody is reached directly again. */
  readonly ended: () => void;
}

/** Jitsi's focus (Jicofo): it offers a bridge, says who sends what through it, and takes it away. */
export class Focus {
  session: BridgeSession | undefined;

  constructor(private readonly options: FocusOptions) {}

  /** The session, while media come and go that way. */
  get carrying(): BridgeSession | undefined {
    return this.session?.carries ? this.session : undefined;
  }

  jingle(message: XmlElement, iq: XmlElement): void {
    const { action, sid = '' } = message.attributes;
    if (action === 'session-initiate') {
      this.options.acknowledge(iq);
      if (this.session?.sid !== sid) this.onInitiate(sid, message);
      return;
    }
    if (this.session?.sid !== sid) {
      this.options.refuse(iq, unknownSession());
      return;
    }
    this.options.acknowledge(iq);
    if (action === 'source-add' || action === 'source-remove') {
      this.session.onSources(action, message);
    } else if (action === 'session-terminate') this.end();
  }

  end(reason?: TerminateReason): void {
    this.close(reason);
    this.options.ended();
  }

  close(reason?: TerminateReason): void {
    this.session?.close(reason);
    this.session = undefined;
  }

  private onInitiate(sid: string, initiate: XmlElement): void {
    const { welcome, ask, addressOf, changed } = this.options;
    const session = this.options.session();
    const { initiator = addressOf(FOCUS) } = initiate.attributes;
    const ids = { sid, initiator, responder: addressOf(session.self) };
    if (!welcome || !leadsSomewhere(initiate)) {
      ask(jingle('session-terminate', ids, reasonElement('decline'))).catch(() => undefined);
      return;
    }
    this.end();
    this.session = new BridgeSession({ ...session, ...ids, ask, changed });
    this.session.accept(initiate);
  }
}

/** An offer that names no way to a bridge would only cost the calls that work. */
function leadsSomewhere(initiate: XmlElement): boolean {
  return channelIn(initiate) !== undefined || candidatesFromJingle(initiate).length > 0;
}
