import { newId } from './ids';
import type {
  AskSlots,
  BookingCommand,
  ClientMessage,
  CommandId,
  DeskCommand,
  KioskCommand,
  LineProbe,
  OpeningCommand,
  OriginalCommand,
  Passing,
  PrintCommand,
  PrivacyCommand,
  RoomCommand,
  ServerMessage,
  WorkCommand,
} from './messages.gen';
import { browser, type Platform, type Socket } from './platform';
import { Refusal } from './refusal';

/** `away`: it was lost and is being looked for again; nothing said meanwhile is forgotten. */
export type ConnectionState = 'connecting' | 'open' | 'away' | 'ended';

/** Why a connection is not looked for again. */
export type EndReason = 'left' | 'signed-out' | 'not-a-member';

/** What changes something, at a desk or in a room. */
export type Command =
  | BookingCommand
  | DeskCommand
  | KioskCommand
  | PrintCommand
  | PrivacyCommand
  | RoomCommand
  | WorkCommand
  | OriginalCommand
  | OpeningCommand;

/** A command as a caller gives it; the connection adds the id under which it may be said again. */
export type Unsent<C> = C extends unknown ? Omit<C, 'id'> : never;

export interface ConnectionOptions {
  /** Path on this page's server. */
  readonly path: string;
  /** The first words of every connection; asked for anew each time. */
  readonly hello: () => ClientMessage;
  /** Everything the server says but the answers to commands. */
  readonly receive: (message: ServerMessage) => void;
  readonly changed: (state: ConnectionState, reason: EndReason | undefined) => void;
  /**
   * Words the server always answers, said when it has been quiet for long: the only way to notice a
   * line that died without a close (a browser does not show a page the server's pings).
   */
  readonly probe?: () => ClientMessage;
  readonly platform?: Platform;
}

/** Close codes of the protocol after which coming back is no use. */
const ENDINGS: ReadonlyMap<number, EndReason> = new Map([
  [4401, 'signed-out'],
  [4403, 'not-a-member'],
  [4404, 'not-a-member'],
]);

/** A room may be a moment behind the desk that named it: so often it is asked for again. */
const EARLY_TRIES = 3;
const FIRST_RETRY = 300;
const LAST_RETRY = 3_000;
/** A server that neither accepts nor refuses is tried anew after this. */
const OPENING_LIMIT = 8_000;
const QUIET_LIMIT = 15_000;
const ANSWER_LIMIT = 5_000;
/** Passing messages are dropped while this much waits in the browser. */
const CROWDED = 64 * 1024;
const MAX_UNANSWERED = 1_000;

interface Pending {
  readonly command: Command;
  readonly resolve: () => void;
  readonly reject: (refusal: Refusal) => void;
}

/**
 * One WebSocket that comes back by itself. Commands are kept in order until they are answered and
 * said again, under the same ids, on every new connection; the server does each once.
 */
export class Connection {
  private readonly platform: Platform;
  private readonly unanswered = new Map<CommandId, Pending>();
  private readonly forgetNetwork: () => void;
  private socket: Socket | undefined;
  /** Counts the sockets, so that an earlier one is not heard. */
  private turn = 0;
  private opened = false;
  private current: ConnectionState = 'connecting';
  private attempt = 0;
  private wasHeard = false;
  private cancelTimer = () => {};

  constructor(private readonly options: ConnectionOptions) {
    this.platform = options.platform ?? browser;
    this.forgetNetwork = this.platform.network((online) => {
      if (online) {
        this.comeBackNow();
      } else {
        this.restart();
      }
    });
    this.open();
  }

  get state(): ConnectionState {
    return this.current;
  }

  /** Says it until it is answered; rejects with a {@link Refusal}. */
  command(unsent: Unsent<Command>): Promise<void> {
    const command = { ...unsent, id: newId() } as Command;
    return new Promise((resolve, reject) => {
      if (this.current === 'ended') {
        reject(new Refusal(Refusal.ENDED));
      } else if (this.unanswered.size >= MAX_UNANSWERED) {
        reject(new Refusal(Refusal.FULL));
      } else {
        this.unanswered.set(command.id, { command, resolve, reject });
        this.send(command);
      }
    });
  }

  /** Says it once if the line is free, else not at all. */
  say(message: AskSlots | Passing | LineProbe): void {
    if (this.opened && this.socket !== undefined && this.socket.bufferedAmount <= CROWDED) {
      this.send(message);
    }
  }

  /** Says the first words once more on the same connection. */
  hello(): void {
    this.send(this.options.hello());
  }

  /** Gives the present socket up and comes back on a new one. */
  restart(): void {
    if (this.current === 'ended') {
      return;
    }
    this.retry();
  }

  /** For good; whatever is unanswered is rejected. */
  leave(): void {
    this.end('left');
  }

  private open(): void {
    this.turn += 1;
    const { turn } = this;
    const present = () => turn === this.turn;
    this.socket = this.platform.open(this.options.path, {
      opened: () => present() && this.begin(),
      said: (text) => present() && this.hear(text),
      closed: (code) => present() && this.lost(code),
    });
    this.after(OPENING_LIMIT, () => this.restart());
  }

  private begin(): void {
    this.opened = true;
    this.become('open');
    this.hello();
    for (const { command } of this.unanswered.values()) {
      this.send(command);
    }
    this.listen();
  }

  private hear(text: string): void {
    this.attempt = 0;
    this.wasHeard = true;
    this.listen();
    this.receive(JSON.parse(text) as ServerMessage);
  }

  private lost(code: number): void {
    const reason = ENDINGS.get(code);
    const mayBeEarly = reason === 'not-a-member' && !this.wasHeard && this.attempt < EARLY_TRIES;
    if (reason === undefined || mayBeEarly) {
      this.retry();
    } else {
      this.end(reason);
    }
  }

  /** Lets go of the present socket; whatever it still tells is not heard. */
  private drop(): void {
    this.turn += 1;
    this.opened = false;
    this.socket?.close();
    this.socket = undefined;
  }

  private receive(message: ServerMessage): void {
    if (message.type === 'done') {
      this.answered(message.ref)?.resolve();
    } else if (message.type === 'refusal') {
      const pending = message.ref === undefined ? undefined : this.answered(message.ref);
      pending?.reject(new Refusal(message.problem, message.detail));
    } else {
      this.options.receive(message);
    }
  }

  private answered(id: CommandId): Pending | undefined {
    const pending = this.unanswered.get(id);
    this.unanswered.delete(id);
    return pending;
  }

  private retry(): void {
    this.drop();
    this.become(this.current === 'connecting' ? 'connecting' : 'away');
    const pause = Math.min(LAST_RETRY, FIRST_RETRY * 2 ** this.attempt);
    this.attempt += 1;
    this.after(pause * (0.5 + this.platform.random() / 2), () => this.open());
  }

  private comeBackNow(): void {
    if (this.current === 'ended' || this.opened) {
      return;
    }
    this.attempt = 0;
    this.drop();
    this.open();
  }

  private listen(): void {
    const { probe } = this.options;
    if (probe === undefined) {
      this.cancelTimer();
      return;
    }
    this.after(QUIET_LIMIT, () => {
      this.send(probe());
      this.after(ANSWER_LIMIT, () => this.restart());
    });
  }

  private end(reason: EndReason): void {
    if (this.current === 'ended') {
      return;
    }
    this.drop();
    this.cancelTimer();
    this.forgetNetwork();
    this.current = 'ended';
    for (const pending of this.unanswered.values()) {
      pending.reject(new Refusal(Refusal.ENDED));
    }
    this.unanswered.clear();
    this.options.changed('ended', reason);
  }

  private become(state: ConnectionState): void {
    if (this.current !== state) {
      this.current = state;
      this.options.changed(state, undefined);
    }
  }

  private send(message: ClientMessage): void {
    if (this.opened) {
      this.socket?.send(JSON.stringify(message));
    }
  }

  private after(milliseconds: number, run: () => void): void {
    this.cancelTimer();
    this.cancelTimer = this.platform.later(milliseconds, run);
  }
}
