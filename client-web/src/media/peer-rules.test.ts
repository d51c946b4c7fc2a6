import { describe, expect, test } from 'vitest';
import {
  acceptsInitiate,
  adopts,
  CONNECT_MS,
  decide,
  initiates,
  MEND_MS,
  type PeerFacts,
  QUIET_MS,
  RESTART_AFTER_MS,
  RESTARTED_MS,
  replacedBy,
  type SessionFacts,
  shownLink,
} from './peer-rules';
import type { Link } from './types';

const fresh: PeerFacts = {
  signaling: true,
  present: true,
  ended: false,
  weInitiate: true,
  session: undefined,
};

function session(
  link: Link,
  sinceMs = 0,
  mender: SessionFacts['mender'] = 'nobody',
  restartedMs?: number,
): SessionFacts {
  return { link, sinceMs, mender, restartedMs };
}

describe('who initiates', () => {
  test('exactly one of two sides does, the smaller id', () => {
    expect(initiates('1ea978b9', 'b546c441')).toBe(true);
    expect(initiates('b546c441', '1ea978b9')).toBe(false);
  });

  test('the smaller one calls whom it sees, the other one waits', () => {
    expect(decide(fresh)).toBe('initiate');
    expect(decide({ ...fresh, weInitiate: false })).toBe('keep');
  });

  test('of two initiates that crossed, the one of the smaller id stands', () => {
    expect(acceptsInitiate('1ea978b9', 'b546c441', true)).toBe(false);
    expect(acceptsInitiate('b546c441', '1ea978b9', true)).toBe(true);
  });

  test('an initiate is right when ours is not waiting: the other side has lost the session', () => {
    expect(acceptsInitiate('1ea978b9', 'b546c441', false)).toBe(true);
  });

  test('nobody is called while the way to the server is lost', () => {
    expect(decide({ ...fresh, signaling: false })).toBe('keep');
  });
});

describe('a session that carries media', () => {
  test('is kept when the peer is missing from the room, or the server is', () => {
    const facts = { ...fresh, session: session('connected', 60_000) };
    expect(decide({ ...facts, present: false })).toBe('keep');
    expect(decide({ ...facts, signaling: false, present: false })).toBe('keep');
  });

  test('is adopted when the nick is seen again', () => {
    expect(adopts('connected')).toBe(true);
    expect(adopts('interrupted')).toBe(true);
  });

  test('is closed when the peer says goodbye or comes back under another nick', () => {
    const facts = { ...fresh, ended: true, session: session('connected', 60_000) };
    expect(decide(facts)).toBe('drop');
    expect(decide({ ...facts, signaling: false, present: false })).toBe('drop');
  });
});

describe('a session that is interrupted', () => {
  const facts: PeerFacts = { ...fresh, session: session('interrupted', MEND_MS - 1) };
  const late: PeerFacts = { ...fresh, session: session('interrupted', MEND_MS) };

  test('may mend itself for a while', () => {
    expect(decide(facts)).toBe('keep');
    expect(decide({ ...facts, present: false })).toBe('keep');
  });

  test('is then made anew by the initiator, at the wish of the other', () => {
    expect(decide(late)).toBe('renew');
    expect(decide({ ...late, weInitiate: false })).toBe('ask');
  });

  test('is closed when the peer is not in the room either', () => {
    expect(decide({ ...late, present: false })).toBe('drop');
  });

  test('waits for the server when that is lost as well', () => {
    expect(decide({ ...late, signaling: false, present: false })).toBe('keep');
  });
});

test('a failed session is made anew at once', () => {
  expect(decide({ ...fresh, session: session('failed') })).toBe('renew');
  expect(decide({ ...fresh, weInitiate: false, session: session('failed') })).toBe('ask');
});

describe('a broken session of our own clients', () => {
  const broken = (...facts: Parameters<typeof session>): PeerFacts => ({
    ...fresh,
    session: session(...facts),
  });

  test('soon looks for a new path, at once when the browser has given up the old one', () => {
    expect(decide(broken('interrupted', RESTART_AFTER_MS - 1, 'us'))).toBe('keep');
    expect(decide(broken('interrupted', RESTART_AFTER_MS, 'us'))).toBe('restart');
    expect(decide(broken('failed', 0, 'us'))).toBe('restart');
  });

  test('looks once, and is made anew when that finds nothing', () => {
    expect(decide(broken('failed', 5_000, 'us', RESTARTED_MS - 1))).toBe('keep');
    expect(decide(broken('failed', 9_000, 'us', RESTARTED_MS))).toBe('renew');
  });

  test('leaves that to its initiator, and asks for a new one when nothing comes of it', () => {
    const waiting = { ...broken('failed', MEND_MS + RESTARTED_MS - 1, 'them'), weInitiate: false };
    expect(decide(waiting)).toBe('keep');
    expect(decide({ ...waiting, session: session('failed', MEND_MS + RESTARTED_MS, 'them') })).toBe(
      'ask',
    );
  });

  test('waits for the server when that is lost as well', () => {
    expect(decide({ ...broken('failed', 60_000, 'us'), signaling: false })).toBe('keep');
  });
});

describe('a session that is still being agreed', () => {
  test('is not adopted: messages were lost with the connection', () => {
    expect(adopts('connecting')).toBe(false);
  });

  test('is tried again by the initiator when nothing comes of it', () => {
    expect(decide({ ...fresh, session: session('connecting', CONNECT_MS - 1) })).toBe('keep');
    expect(decide({ ...fresh, session: session('connecting', CONNECT_MS) })).toBe('renew');
  });

  test('is given up when the peer has gone meanwhile', () => {
    const facts = { ...fresh, present: false };
    expect(decide({ ...facts, session: session('connecting', MEND_MS) })).toBe('drop');
  });
});

test('a peer who said goodbye is not called again while still in the room', () => {
  expect(decide({ ...fresh, ended: true })).toBe('keep');
  expect(decide({ ...fresh, ended: true, present: false })).toBe('drop');
});

describe('a page that was reloaded', () => {
  test('replaces the older nicks of the same user, and nobody else', () => {
    const others = [
      { id: 'aaaaaaaa', user: 'sato' },
      { id: 'bbbbbbbb', user: 'ito' },
      { id: 'cccccccc', user: undefined },
    ];
    expect(replacedBy({ id: 'dddddddd', user: 'sato' }, others)).toEqual(['aaaaaaaa']);
  });

  test('replaces nobody where the server does not vouch for users', () => {
    const others = [{ id: 'aaaaaaaa', user: undefined }];
    expect(replacedBy({ id: 'dddddddd', user: undefined }, others)).toEqual([]);
  });
});

describe('a peer that is not heard of', () => {
  const sure = { signaling: true, sending: true };

  test('is shown as interrupted before the browser is sure', () => {
    expect(shownLink('connected', QUIET_MS, sure)).toBe('interrupted');
    expect(shownLink('connected', QUIET_MS - 1, sure)).toBe('connected');
  });

  test('is not when it sends nothing, or may have stopped to while the server is lost', () => {
    expect(shownLink('connected', 60_000, { ...sure, sending: false })).toBe('connected');
    expect(shownLink('connected', 60_000, { ...sure, signaling: false })).toBe('connected');
  });

  test('stays what it is when that is worse', () => {
    expect(shownLink('failed', 60_000, sure)).toBe('failed');
  });
});
