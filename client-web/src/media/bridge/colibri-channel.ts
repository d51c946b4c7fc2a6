import { retryDelay } from '../xmpp/backoff';
import { type FromBridge, readFromBridge } from './colibri-messages';

/** The channel to the bridge; opened again as often as it breaks while the session lasts. */
export class ColibriChannel {
  private socket: WebSocket | undefined;
  private retryTimer = 0;
  private attempt = 0;
  private over = false;

  constructor(
    private readonly url: string,
    private readonly listener: {
      /** To say everything anew: the bridge forgets with the channel. */
      readonly opened: () => void;
      readonly message: (message: FromBridge) => void;
    },
  ) {
    this.connect();
  }

  send(message: Readonly<Record<string, unknown>>): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message));
  }

  close(): void {
    this.over = true;
    window.clearTimeout(this.retryTimer);
    this.socket?.close();
  }

  private connect(): void {
    let socket: WebSocket;
    try {
      socket = new WebSocket(this.url);
    } catch {
      // Not an address of a WebSocket: media go on without what the channel would say.
      return;
    }
    this.socket = socket;
    socket.onopen = () => {
      this.attempt = 0;
      this.listener.opened();
    };
    socket.onmessage = ({ data }) => {
      const message = typeof data === 'string' ? readFromBridge(data) : undefined;
      if (message && !this.over) this.listener.message(message);
    };
    socket.onclose = () => {
      if (this.over) return;
      this.retryTimer = window.setTimeout(
        () => this.connect(),
        retryDelay(this.attempt, Math.random()),
      );
      this.attempt += 1;
    };
  }
}
