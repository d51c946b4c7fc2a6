import { describe, expect, test } from 'vitest';
import { childNamed, element } from './element';
import { announce, readOccupant } from './presence';

const ROOM = 'r@conference.meet.example';

describe('a presence', () => {
  test('tells the other side why there is no picture', () => {
    const said = announce(
      ROOM,
      '1ea978b9',
      { name: '窓口1', camera: 'refused', microphone: 'on' },
      false,
    );
    expect(readOccupant('1ea978b9', said)).toEqual({
      id: '1ea978b9',
      name: '窓口1',
      user: undefined,
      camera: 'refused',
      microphone: 'on',
    });
  });

  test('tells Jitsi clients that a camera which is not on is muted', () => {
    const said = announce(
      ROOM,
      '1ea978b9',
      { name: '', camera: 'missing', microphone: 'on' },
      true,
    );
    expect(JSON.parse(childNamed(said, 'SourceInfo')?.text ?? '')).toEqual({
      '1ea978b9-a0': { muted: false },
      '1ea978b9-v0': { muted: true, videoType: 'camera' },
    });
  });

  test('asks to enter only when it joins', () => {
    const devices = { name: '', camera: 'on', microphone: 'on' } as const;
    expect(childNamed(announce(ROOM, 'a', devices, true), 'x')).toBeDefined();
    expect(childNamed(announce(ROOM, 'a', devices, false), 'x')).toBeUndefined();
  });

  test('of a Jitsi client is read from its SourceInfo', () => {
    const info = JSON.stringify({ 'b-a0': { muted: true }, 'b-v0': { muted: false } });
    const occupant = readOccupant('b', element('presence', {}, element('SourceInfo', {}, info)));
    expect(occupant).toMatchObject({ camera: 'on', microphone: 'off' });
  });

  test('with nonsense in it is read as far as it goes', () => {
    const nonsense = element(
      'presence',
      {},
      element('SourceInfo', {}, '{"b-a0":'),
      element('devices', { xmlns: 'urn:madoguchi:devices', camera: 'flying' }),
    );
    expect(readOccupant('b', nonsense)).toMatchObject({ camera: 'on', microphone: 'on' });
  });

  test('carries the user the server vouches for', () => {
    const user = element('user', {}, element('id', {}, 'sato'), element('name', {}, '佐藤'));
    const presence = element('presence', {}, element('identity', {}, user));
    expect(readOccupant('b', presence).user).toBe('sato');
  });
});
