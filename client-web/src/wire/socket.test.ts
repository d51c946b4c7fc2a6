import { beforeEach, describe, expect, it } from 'vitest';
import { FakePlatform } from './fake-platform';
import type { ServerMessage } from './messages.gen';
import { Refusal } from './refusal';
import { Connection } from './socket';

let platform: FakePlatform;
let heard: ServerMessage[];
let states: string[];

function connect(probe = false): Connection {
  return new Connection({
    path: '/kiosk/ws/desk',
    hello: () => ({ type: 'desk.hello' }),
    receive: (message) => heard.push(message),
    changed: (state, reason) => states.push(reason === undefined ? state : `${state}:${reason}`),
    ...(probe ? { probe: () => ({ type: 'desk.hello' as const }) } : {}),
    platform,
  });
}

const withdraw = { type: 'ticket.withdraw', ticket: 't' } as const;

function commands(socket: { heard: unknown[] }): { id: string; ticket: string }[] {
  return socket.heard.filter(
    (m): m is { id: string; ticket: string } =>
      typeof m === 'object' && m !== null && 'ticket' in m,
  );
}

beforeEach(() => {
  platform = new FakePlatform();
  heard = [];
  states = [];
});

describe('a connection', () => {
  it('says hello first and then what was asked before it was open', () => {
    void connect().command(withdraw);
    platform.last.accept();
    expect(platform.last.heard[0]).toEqual({ type: 'desk.hello' });
    expect(platform.last.heard[1]).toMatchObject(withdraw);
    expect(states).toEqual(['open']);
  });

  it('resolves a command when it is done and does not say it again', async () => {
    const connection = connect();
    platform.last.accept();
    const done = connection.command(withdraw);
    const [command] = commands(platform.last);
    platform.last.say({ type: 'done', ref: command?.id });
    await done;
    platform.last.lose();
    platform.wind(300);
    platform.last.accept();
    expect(commands(platform.last)).toEqual([]);
  });

  it('rejects a refused command with the problem and its details', async () => {
    const connection = connect();
    platform.last.accept();
    const refused = connection.command(withdraw);
    const [command] = commands(platform.last);
    platform.last.say({ type: 'refusal', ref: command?.id, problem: 'gone', detail: { a: 'b' } });
    await expect(refused).rejects.toMatchObject({ problem: 'gone', detail: { a: 'b' } });
  });

  it('says unanswered commands again in order under the same ids after a loss', () => {
    const connection = connect();
    platform.last.accept();
    void connection.command({ ...withdraw, ticket: 'one' });
    void connection.command({ ...withdraw, ticket: 'two' });
    const before = commands(platform.last);
    platform.last.lose();
    void connection.command({ ...withdraw, ticket: 'three' });
    platform.wind(300);
    platform.last.accept();
    const after = commands(platform.last);
    expect(after.map((c) => c.ticket)).toEqual(['one', 'two', 'three']);
    expect(after.slice(0, 2)).toEqual(before);
    expect(states).toEqual(['open', 'away', 'open']);
  });

  it('waits longer after each failure, three seconds at most', () => {
    connect();
    const pauses = [300, 600, 1200, 2400, 3000, 3000];
    for (const [failures, pause] of pauses.entries()) {
      platform.last.lose();
      platform.wind(pause - 1);
      expect(platform.sockets).toHaveLength(failures + 1);
      platform.wind(1);
      expect(platform.sockets).toHaveLength(failures + 2);
    }
  });

  it('starts with short pauses again only once the server has spoken', () => {
    connect();
    platform.last.lose();
    platform.wind(300);
    platform.last.accept();
    platform.last.lose(1013);
    platform.wind(599);
    expect(platform.sockets).toHaveLength(2);
    platform.wind(1);
    platform.last.accept();
    platform.last.say({ type: 'room.members', members: [] });
    platform.last.lose(1013);
    platform.wind(300);
    expect(platform.sockets).toHaveLength(4);
  });

  it('comes back at once when the device is online again', () => {
    connect();
    platform.last.accept();
    platform.goOnline(false);
    expect(states).toEqual(['open', 'away']);
    platform.goOnline(true);
    expect(platform.sockets).toHaveLength(2);
  });

  it('does not hear a socket that it gave up', () => {
    connect();
    const first = platform.last;
    first.accept();
    platform.goOnline(false);
    first.say({ type: 'room.members', members: [] });
    first.lose(4401);
    expect(first.closed).toBe(true);
    expect(heard).toEqual([]);
    expect(states).toEqual(['open', 'away']);
  });

  it('gives up an opening that neither succeeds nor fails', () => {
    connect();
    platform.wind(8_000 + 300);
    expect(platform.sockets).toHaveLength(2);
  });

  it('notices a line that died without a close', () => {
    connect(true);
    platform.last.accept();
    platform.last.say({ type: 'room.members', members: [] });
    platform.wind(15_000);
    expect(platform.last.heard).toHaveLength(2);
    platform.last.say({ type: 'room.members', members: [] });
    platform.wind(15_000 + 5_000);
    expect(states.at(-1)).toBe('away');
  });

  it.each([
    [4401, 'ended:signed-out'],
    [4403, 'ended:not-a-member'],
    [4404, 'ended:not-a-member'],
  ])('ends for good at close code %i and rejects what is unanswered', async (code, state) => {
    const connection = connect();
    platform.last.accept();
    platform.last.say({ type: 'room.members', members: [] });
    const command = connection.command(withdraw);
    platform.last.lose(code);
    await expect(command).rejects.toBeInstanceOf(Refusal);
    platform.wind(60_000);
    expect(platform.sockets).toHaveLength(1);
    expect(states.at(-1)).toBe(state);
    await expect(connection.command(withdraw)).rejects.toMatchObject({ problem: Refusal.ENDED });
  });

  it('asks again for a room that is a moment behind the desk, and not for ever', () => {
    connect();
    for (const pause of [300, 600, 1200]) {
      platform.last.accept();
      platform.last.lose(4404);
      platform.wind(pause);
    }
    expect(platform.sockets).toHaveLength(4);
    platform.last.accept();
    platform.last.lose(4404);
    expect(states.at(-1)).toBe('ended:not-a-member');
  });

  it('drops what is only passed on while it is away or crowded', () => {
    const connection = connect();
    const pointer = { type: 'pointer.move', document: 'd', page: 0 } as const;
    connection.say(pointer);
    platform.last.accept();
    connection.say(pointer);
    platform.last.bufferedAmount = 1_000_000;
    connection.say(pointer);
    expect(platform.last.heard).toEqual([{ type: 'desk.hello' }, pointer]);
  });
});
