import { expect, test } from 'vitest';
import { element } from './element';
import { Resumption } from './resumption';

const presence = (n: number) => element('presence', { id: String(n) });

function resumable(): Resumption {
  const resumption = new Resumption();
  const state = {
    enableSent: true,
    enabled: true,
    id: 'secret',
    boundJid: 'u@meet.example/r',
    max: 30,
    location: '',
    resumeSupported: true,
    resumed: false,
    hIn: 0,
    hOutAcked: 0,
    unacked: [],
    sinceLastAck: 0,
  };
  resumption.storage.save('key', state);
  return resumption;
}

test('what is said while the line is away goes out in order when the session is resumed', () => {
  const resumption = resumable();
  resumption.hold(presence(1));
  resumption.hold(presence(2));
  const waiting = resumption.storage.load('key').unacked.map(({ stanza }) => stanza);
  expect(waiting).toEqual(['<presence id="1"/>', '<presence id="2"/>']);
});

test('a page that is away for long does not collect without end', () => {
  const resumption = resumable();
  for (let n = 0; n < 1_000; n += 1) resumption.hold(presence(n));
  expect(resumption.storage.load('key').unacked).toHaveLength(100);
});

test('only a session that the server keeps is resumed', () => {
  expect(new Resumption().id).toBeUndefined();
  const resumption = resumable();
  expect(resumption.id).toBe('secret');
  resumption.forget();
  expect(resumption.id).toBeUndefined();
});
