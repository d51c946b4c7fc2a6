import { describe, expect, it } from 'vitest';
import { equipmentOf } from '../equipment/sample';
import { itemOf } from '../print/sample';
import { DeskStore, EMPTY_DESK, reduceDesk } from './desk';
import { FakePlatform } from './fake-platform';
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

  it('knows the equipment of its kiosks beside the queue, and changes it in its place', () => {
    const both = [equipmentOf({}), equipmentOf({ kiosk: 'nishi-2' })];
    const desk = reduceDesk(EMPTY_DESK, { type: 'equipment.snapshot', kiosks: both }, 0);
    const asked = equipmentOf({ requestedAt: '2026-04-01T00:00:00Z' });
    const changed = reduceDesk(desk, { type: 'equipment.changed', kiosk: asked }, 0);
    expect(changed.equipment).toEqual([asked, both[1]]);
  });

  it('knows the print tray, where a paper is the same only in the same consultation', () => {
    const paper = itemOf();
    const other = itemOf({ consultation: 'another' });
    const desk = reduceDesk(EMPTY_DESK, { type: 'tray.snapshot', items: [paper] }, 0);
    const both = reduceDesk(desk, { type: 'tray.changed', item: other }, 0);
    const sent = itemOf({ state: 'sent' });
    const changed = reduceDesk(both, { type: 'tray.changed', item: sent }, 0);
    expect(changed.tray).toEqual([sent, other]);
  });
});

describe('the way to the server', () => {
  it('is measured there and back', async () => {
    const platform = new FakePlatform();
    const desk = new DeskStore('kiosk', platform);
    platform.last.accept();
    const time = desk.roundTrip();
    platform.wind(42);
    platform.last.say({ type: 'line.echo', number: 1 });
    expect(await time).toBe(42);
    expect(platform.last.heard).toContainEqual({ type: 'line.probe', number: 1 });
    desk.leave();
  });

  it('is lost when no answer comes in time, and a late one is of no use', async () => {
    const platform = new FakePlatform();
    const desk = new DeskStore('kiosk', platform);
    platform.last.accept();
    const time = desk.roundTrip();
    platform.wind(5_000);
    expect(await time).toBeUndefined();
    platform.last.say({ type: 'line.echo', number: 1 });
    desk.leave();
  });
});
