import { describe, expect, test } from 'vitest';
import { childNamed, element, type XmlElement } from './element';
import { type Announcement, announce, readOccupant } from './presence';

const ROOM = 'r@conference.meet.example';

const SAYS: Announcement = {
  name: '窓口1',
  camera: 'on',
  microphone: 'on',
  documentCamera: 'off',
  quality: 'hd',
  frozen: false,
};

describe('a presence', () => {
  test('tells the other side of ours all there is to know', () => {
    const told: Announcement = {
      ...SAYS,
      camera: 'refused',
      documentCamera: 'busy',
      quality: 'audio',
      frozen: true,
    };
    expect(readOccupant('1ea978b9', announce(ROOM, '1ea978b9', told, false))).toEqual({
      ...told,
      id: '1ea978b9',
      user: undefined,
      mesh: true,
    });
  });

  test('tells Jitsi clients that a camera which is not on is muted', () => {
    const said = announce(ROOM, '1ea978b9', { ...SAYS, camera: 'missing' }, true);
    expect(sourcesIn(said)).toEqual({
      '1ea978b9-a0': { muted: false },
      '1ea978b9-v0': { muted: true, videoType: 'camera' },
    });
  });

  test('names the document picture as a shared screen while there is one', () => {
    const said = announce(ROOM, 'a', { ...SAYS, documentCamera: 'on' }, false);
    expect(sourcesIn(said)).toMatchObject({ 'a-v1': { muted: false, videoType: 'desktop' } });
    const still = announce(ROOM, 'a', { ...SAYS, documentCamera: 'missing', frozen: true }, false);
    expect(sourcesIn(still)).toHaveProperty('a-v1');
    expect(sourcesIn(announce(ROOM, 'a', SAYS, false))).not.toHaveProperty('a-v1');
  });

  test('asks to enter only when it joins', () => {
    expect(childNamed(announce(ROOM, 'a', SAYS, true), 'x')).toBeDefined();
    expect(childNamed(announce(ROOM, 'a', SAYS, false), 'x')).toBeUndefined();
  });

  test('of a Jitsi client is read from its SourceInfo', () => {
    const info = JSON.stringify({ 'b-a0': { muted: true }, 'b-v0': { muted: false } });
    const occupant = readOccupant('b', element('presence', {}, element('SourceInfo', {}, info)));
    expect(occupant).toMatchObject({
      camera: 'on',
      microphone: 'off',
      documentCamera: 'off',
      quality: 'hd',
      mesh: false,
    });
  });

  test('with nonsense in it is read as far as it goes', () => {
    const nonsense = element(
      'presence',
      {},
      element('SourceInfo', {}, '{"b-a0":'),
      element('devices', { xmlns: 'urn:madoguchi:devices', camera: 'flying' }),
      element('quality', { xmlns: 'urn:madoguchi:media:0' }, 'splendid'),
    );
    expect(readOccupant('b', nonsense)).toMatchObject({
      camera: 'on',
      microphone: 'on',
      quality: 'hd',
    });
  });

  test('carries the user the server vouches for', () => {
    const user = element('user', {}, element('id', {}, 'sato'), element('name', {}, '佐藤'));
    const presence = element('presence', {}, element('identity', {}, user));
    expect(readOccupant('b', presence).user).toBe('sato');
  });
});

function sourcesIn(presence: XmlElement): unknown {
  return JSON.parse(childNamed(presence, 'SourceInfo')?.text ?? '');
}
