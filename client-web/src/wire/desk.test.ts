import { describe, expect, it } from 'vitest';
import { EMPTY_DESK, reduceDesk } from './desk';
import type { KioskView, TicketView } from './messages.gen';

const ticket: TicketView = {
  ticket: 't',
  number: 12,
  branch: 'nishi',
  kiosk: 'nishi-1',
  department: 'shimin',
  procedure: 'move-in',
  helper: false,
  startedByClerk: false,
  state: 'waiting',
  since: '2026-04-01T00:00:00Z',
  ahead: 2,
};
const kiosk: KioskView = { kiosk: 'nishi-1', branch: 'nishi', name: '1番', connected: false };

describe('a desk', () => {
  it('is ready once the snapshot has come, and knows the server’s clock', () => {
    const desk = reduceDesk(
      EMPTY_DESK,
      { type: 'desk.snapshot', now: '1970-01-01T00:00:10Z', tickets: [ticket], kiosks: [kiosk] },
      4_000,
    );
    expect(desk).toMatchObject({ ready: true, clockOffset: 6_000, tickets: [ticket] });
  });

  it('adds a new ticket, changes it in its place, and lets go of one that is over', () => {
    const other = { ...ticket, ticket: 'u', number: 13 };
    const news = (changed: TicketView) => ({ type: 'ticket.changed', ticket: changed }) as const;
    const two = [news(ticket), news(other)].reduce((d, n) => reduceDesk(d, n, 0), EMPTY_DESK);
    const moved = reduceDesk(two, news({ ...ticket, ahead: 0 }), 0);
    expect(moved.tickets.map((t) => [t.ticket, t.ahead])).toEqual([
      ['t', 0],
      ['u', 2],
    ]);
    const gone = reduceDesk(moved, news({ ...ticket, state: 'withdrawn' }), 0);
    expect(gone.tickets).toEqual([other]);
  });

  it('changes one kiosk in its place', () => {
    const desk = reduceDesk(
      { ...EMPTY_DESK, kiosks: [kiosk] },
      { type: 'kiosk.changed', kiosk: { ...kiosk, connected: true } },
      0,
    );
    expect(desk.kiosks).toEqual([{ ...kiosk, connected: true }]);
  });
});
