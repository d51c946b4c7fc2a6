/** What a connection uses of a `WebSocket`; a test hands in its own. */
export interface Socket {
  /** Bytes that wait in the browser. */
  readonly bufferedAmount: number;
  send(text: string): void;
  close(): void;
}

/** What a socket tells; nothing after `closed`. */
export interface SocketEvents {
  opened(): void;
  said(text: string): void;
  closed(code: number): void;
}

/** Time, chance and the network: arguments, so that tests wind them by hand. */
export interface Platform {
  /** Opens a path on this page's server. */
  open(path: string, events: SocketEvents): Socket;
  /** Runs once after that many milliseconds, unless the returned function is called before. */
  later(milliseconds: number, run: () => void): () => void;
  /** From 0 to 1. */
  random(): number;
  now(): number;
  /** Tells when the device says that its network came or went. */
  network(changed: (online: boolean) => void): () => void;
}

/** The page's own. */
export const browser: Platform = {
  open: (path, events) => {
    const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}${path}`);
    socket.onopen = () => events.opened();
    socket.onmessage = ({ data }) => {
      if (typeof data === 'string') {
        events.said(data);
      }
    };
    socket.onclose = ({ code }) => events.closed(code);
    return socket;
  },
  later: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  random: Math.random,
  now: Date.now,
  network: (changed) => {
    const came = () => changed(true);
    const went = () => changed(false);
    window.addEventListener('online', came);
    window.addEventListener('offline', went);
    return () => {
      window.removeEventListener('online', came);
      window.removeEventListener('offline', went);
    };
  },
};
