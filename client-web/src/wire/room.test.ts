import { beforeEach, describe, expect, it } from 'vitest';
import { RESIDENT, roomEvent, STAFF, viewOf } from '../consultation/sample';
import { FakePlatform } from './fake-platform';
import type { Ink } from './messages.gen';
import { RoomStore } from './room';

let platform: FakePlatform;
let room: RoomStore;

const mark: Ink = {
  type: 'ink',
  kind: 'pen',
  page: 0,
  colour: '#0017c1',
  width: 0.002,
  points: [0, 0, 0.5],
};
const pointsOf = (annotation: string) => {
  const drawn = room.live.state().drawings.get(annotation)?.mark;
  return drawn?.type === 'ink' ? drawn.points : undefined;
};
const snapshot = (seq: number) => ({
  type: 'room.snapshot',
  seq,
  now: '1970-01-01T00:00:05Z',
  consultation: viewOf(),
  members: [{ person: STAFF, connected: true, colour: '#0017c1' }],
});
const filled = (seq: number, value: string) =>
  roomEvent(seq, { type: 'field.changed', document: 'doc', field: 'name', value });

beforeEach(() => {
  platform = new FakePlatform();
  room = new RoomStore('kiosk', 'c', platform);
  platform.last.accept();
});

describe('a room', () => {
  it('asks for a snapshot first and knows the server’s clock from it', () => {
    expect(platform.last.heard).toEqual([{ type: 'room.hello' }]);
    platform.last.say(snapshot(7));
    expect(room.state()).toMatchObject({ seq: 7, clockOffset: 5_000, connection: 'open' });
    expect(room.state().members).toHaveLength(1);
  });

  it('goes on after the last event it has when it comes back', () => {
    platform.last.say(snapshot(7));
    platform.last.say(filled(8, '山田'));
    platform.last.lose();
    expect(room.state().connection).toBe('away');
    expect(room.state().consultation?.documents[0]?.values).toEqual({ name: '山田' });
    platform.wind(300);
    platform.last.accept();
    expect(platform.last.heard).toEqual([{ type: 'room.hello', since: 8 }]);
  });

  it('does not fold an event twice', () => {
    platform.last.say(snapshot(7));
    platform.last.say(filled(8, '山田'));
    const before = room.state();
    platform.last.say(filled(8, '佐藤'));
    expect(room.state()).toBe(before);
  });

  it('asks for a snapshot when an event between is missing, and only once', () => {
    platform.last.say(snapshot(7));
    platform.last.say(filled(9, '山田'));
    platform.last.say(filled(10, '山田'));
    expect(platform.last.heard.slice(1)).toEqual([{ type: 'room.hello' }]);
    platform.last.say(snapshot(10));
    platform.last.say(filled(11, '渡邉󠄀'));
    expect(room.state().seq).toBe(11);
    expect(room.state().consultation?.documents[0]?.values).toEqual({ name: '渡邉󠄀' });
  });

  it('shows an own stroke at once and hands over to the kept one', async () => {
    platform.last.say(snapshot(7));
    const kept = room.addMark('doc', mark, 'stroke');
    expect(room.live.state().drawings.get('stroke')).toMatchObject({ own: true, finished: true });
    const command = platform.last.heard.at(-1) as { id: string };
    platform.last.say(
      roomEvent(8, { type: 'annotation.added', document: 'doc', annotation: 'stroke', mark }),
    );
    expect(room.live.state().drawings.size).toBe(0);
    expect(room.state().consultation?.documents[0]?.annotations).toHaveLength(1);
    platform.last.say({ type: 'done', ref: command.id });
    await kept;
  });

  it('keeps an own stroke in view over a loss and says it again', () => {
    platform.last.say(snapshot(7));
    void room.addMark('doc', mark, 'stroke');
    platform.last.lose();
    platform.wind(300);
    platform.last.accept();
    platform.last.say(snapshot(20));
    expect(room.live.state().drawings.has('stroke')).toBe(true);
    expect(platform.last.heard.at(-1)).toMatchObject({ annotation: 'stroke' });
  });

  it('takes a refused stroke away again', async () => {
    platform.last.say(snapshot(7));
    const refused = room.addMark('doc', mark, 'stroke');
    const command = platform.last.heard.at(-1) as { id: string };
    platform.last.say({ type: 'refusal', ref: command.id, problem: 'finished', detail: {} });
    await expect(refused).rejects.toMatchObject({ problem: 'finished' });
    expect(room.live.state().drawings.size).toBe(0);
  });

  it('joins the batches of another’s stroke and follows their pointer until it leaves', () => {
    platform.last.say(snapshot(7));
    const batch = { type: 'annotation.drawing', by: RESIDENT, document: 'doc', annotation: 'a' };
    const pen = { ...batch, colour: '#0066be', kind: 'pen', page: 0, width: 0.002 };
    platform.last.say({ ...pen, from: 0, points: [0.1, 0.1, 0.5, 0.2, 0.2, 0.5] });
    platform.last.say({ ...pen, from: 2, points: [0.3, 0.3, 0.5] });
    expect(pointsOf('a')).toHaveLength(9);
    const pointer = { type: 'pointer.moved', by: STAFF, colour: '#0017c1', document: 'doc' };
    platform.last.say({ ...pointer, page: 0, u: 0.5, v: 0.5 });
    expect(room.live.state().pointers.get(STAFF.id)?.u).toBe(0.5);
    platform.last.say({ ...pointer, page: 0 });
    expect(room.live.state().pointers.size).toBe(0);
  });

  it('lets go of another’s stroke that is given up, or whose drawer is gone', () => {
    platform.last.say(snapshot(7));
    const begun = {
      type: 'annotation.drawing',
      by: RESIDENT,
      document: 'doc',
      colour: '#0066be',
      kind: 'pen',
      page: 0,
      width: 0.002,
      from: 0,
    };
    platform.last.say({ ...begun, annotation: 'palm', points: [0.1, 0.1, 0.5] });
    platform.last.say({ ...begun, annotation: 'half', points: [0.1, 0.1, 0.5] });
    platform.last.say({ ...begun, annotation: 'palm', points: [] });
    expect([...room.live.state().drawings.keys()]).toEqual(['half']);
    const away = { person: RESIDENT, connected: false, colour: '#0066be' };
    platform.last.say({ type: 'room.members', members: [away] });
    expect(room.live.state().drawings.size).toBe(0);
  });

  it('hides what is being erased until it is gone, and shows it again when it is refused', async () => {
    platform.last.say(snapshot(7));
    const erased = room.eraseMarks('doc', ['a']);
    expect(room.live.state().erasing.has('a')).toBe(true);
    const command = platform.last.heard.at(-1) as { id: string };
    platform.last.say({ type: 'refusal', ref: command.id, problem: 'not-yours', detail: {} });
    await expect(erased).rejects.toMatchObject({ problem: 'not-yours' });
    expect(room.live.state().erasing.size).toBe(0);
  });

  it('shows ここです for a moment, and a second one as long again', () => {
    platform.last.say(snapshot(7));
    const pulse = {
      type: 'pointer.pulsed',
      by: STAFF,
      colour: '#0017c1',
      document: 'doc',
      page: 0,
    };
    platform.last.say({ ...pulse, at: { u: 0.1, v: 0.1 } });
    platform.wind(2_000);
    platform.last.say({ ...pulse, at: { u: 0.2, v: 0.2 } });
    platform.wind(2_000);
    expect(room.live.state().pulses.get(STAFF.id)?.at.u).toBe(0.2);
    platform.wind(1_000);
    expect(room.live.state().pulses.size).toBe(0);
  });

  it('remembers nothing after it was left', () => {
    platform.last.say(snapshot(7));
    room.leave();
    expect(room.state()).toMatchObject({ consultation: undefined, seq: 0, connection: 'ended' });
  });
});
