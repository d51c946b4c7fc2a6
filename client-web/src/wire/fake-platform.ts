import type { Platform, Socket, SocketEvents } from './platform';

/** A server's end of one socket, for tests. */
export class FakeSocket implements Socket {
  bufferedAmount = 0;
  closed = false;
  readonly heard: unknown[] = [];

  constructor(
    readonly url: string,
    private readonly events: SocketEvents,
  ) {}

  send(text: string): void {
    this.heard.push(JSON.parse(text));
  }

  close(): void {
    this.closed = true;
  }

  accept(): void {
    this.events.opened();
  }

  say(message: object): void {
    this.events.said(JSON.stringify(message));
  }

  lose(code = 1006): void {
    this.events.closed(code);
  }
}

/** A clock wound by hand and a network without wires, for tests. */
export class FakePlatform implements Platform {
  readonly sockets: FakeSocket[] = [];
  private time = 0;
  private timers: { readonly due: number; readonly run: () => void }[] = [];
  private networkChanged: (online: boolean) => void = () => {};

  open(url: string, events: SocketEvents): FakeSocket {
    const socket = new FakeSocket(url, events);
    this.sockets.push(socket);
    return socket;
  }

  later(milliseconds: number, run: () => void): () => void {
    const timer = { due: this.time + milliseconds, run };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((t) => t !== timer);
    };
  }

  random(): number {
    return 1;
  }

  now(): number {
    return this.time;
  }

  network(changed: (online: boolean) => void): () => void {
    this.networkChanged = changed;
    return () => {};
  }

  goOnline(online: boolean): void {
    this.networkChanged(online);
  }

  /** Winds the clock; whatever falls due runs in order. */
  wind(milliseconds: number): void {
    const end = this.time + milliseconds;
    for (;;) {
      const next = this.timers.filter((t) => t.due <= end).sort((a, b) => a.due - b.due)[0];
      if (next === undefined) {
        break;
      }
      this.timers = this.timers.filter((t) => t !== next);
      this.time = next.due;
      next.run();
    }
    this.time = end;
  }

  /** The socket opened last. */
  get last(): FakeSocket {
    const socket = this.sockets.at(-1);
    if (socket === undefined) {
      throw new Error('no socket was opened');
    }
    return socket;
  }
}
