import type { Strophe } from 'strophe.js';
import { serialize, type XmlElement } from './element';

type Storage = InstanceType<typeof Strophe.MemoryStorageBackend>;
type State = NonNullable<ReturnType<Storage['load']>>;

/** More than a page says while its line is away; whoever is away longer starts over. */
const MOST_WAITING = 100;

/**
 * What outlives a WebSocket, so that the next one goes on where it broke (XEP-0198): the counts
 * and stanzas the XMPP library keeps, and what is said in between.
 */
export class Resumption {
  private state: State | null = null;

  /** The library's port to a store; one connection at a time. */
  readonly storage: Pick<Storage, 'load' | 'save' | 'clear'> = {
    // Null is what it expects for nothing; its types are written without strict nulls.
    load: () => this.state as State,
    save: (_key, state) => {
      this.state = state;
    },
    clear: () => {
      this.state = null;
    },
  };

  /** What the server knows the session by; a secret. Undefined when it cannot be resumed. */
  get id(): string | undefined {
    return this.state?.resumeSupported ? this.state.id : undefined;
  }

  /** Goes out with what the server has not acknowledged when the session is resumed. */
  hold(stanza: XmlElement): void {
    const { state } = this;
    if (!state || state.unacked.length >= MOST_WAITING) return;
    const serialized = serialize(stanza);
    state.unacked.push({ name: stanza.name, stanza: serialized, queuedAt: Date.now() });
  }

  forget(): void {
    this.state = null;
  }
}
