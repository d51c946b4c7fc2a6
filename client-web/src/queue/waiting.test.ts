import { describe, expect, it } from 'vitest';
import type { KioskView, Me, TicketView } from '../wire/messages.gen';
import {
  kioskDoing,
  ownTicket,
  secondsSince,
  ticketAt,
  ticketNumber,
  waitingInOrder,
} from './waiting';

const ticket = (part: Partial<TicketView>): TicketView => ({
  ticket: `t${part.number ?? 1}`,
  number: 1,
  branch: 'nishi',
  kiosk: 'nishi-1',
  department: 'shimin',
  procedure: 'tennyu',
  helper: false,
  startedByClerk: false,
  state: 'waiting',
  since: '2026-04-01T00:00:00Z',
  ahead: 0,
  ...part,
});

const kiosk = (part: Partial<KioskView>): KioskView => ({
  kiosk: 'nishi-1',
  branch: 'nishi',
  name: '西1番',
  connected: true,
  ...part,
});

const sato: Me = {
  person: { id: 'sato', role: 'staff', name: '市民課 佐藤' },
  departments: ['shimin'],
};

describe('the waiting line', () => {
  it('has the one who has waited longest first', () => {
    const early = ticket({ number: 9, since: '2026-04-01T00:00:00Z' });
    const late = ticket({ number: 3, since: '2026-04-01T00:05:00Z' });
    expect(waitingInOrder([late, early])).toEqual([early, late]);
  });

  it('has the smaller number first when two called at the same moment', () => {
    const two = [ticket({ number: 8 }), ticket({ number: 2 })];
    expect(waitingInOrder(two).map((t) => t.number)).toEqual([2, 8]);
  });

  it('has nobody who is answered already', () => {
    expect(waitingInOrder([ticket({ state: 'accepted' }), ticket({ state: 'wrapUp' })])).toEqual(
      [],
    );
  });
});

describe('the own ticket', () => {
  const mine = ticket({ state: 'accepted', consultation: 'c1', staff: sato.person });

  it('is the one this person accepted', () => {
    const others = ticket({
      number: 2,
      state: 'accepted',
      consultation: 'c2',
      staff: { id: 'ito', role: 'staff', name: '市民課 伊藤' },
    });
    expect(ownTicket([others, mine], sato)).toBe(mine);
  });

  it('stays while wrapping up and is gone afterwards', () => {
    const wrapping = { ...mine, state: 'wrapUp' } as const;
    expect(ownTicket([wrapping], sato)).toBe(wrapping);
    expect(ownTicket([{ ...mine, state: 'closed' }], sato)).toBeUndefined();
  });
});

describe('a kiosk on the board', () => {
  it('is free without a ticket, and again once the resident has gone', () => {
    expect(kioskDoing(kiosk({}))).toBe('free');
    expect(kioskDoing(kiosk({ ticket: ticket({ state: 'wrapUp' }) }))).toBe('free');
  });

  it('says calling while somebody waits there and talking once answered', () => {
    expect(kioskDoing(kiosk({ ticket: ticket({}) }))).toBe('calling');
    expect(kioskDoing(kiosk({ ticket: ticket({ state: 'accepted' }) }))).toBe('talking');
  });

  it('says that it is lost before anything else, and keeps its ticket', () => {
    const lost = kiosk({ connected: false, ticket: ticket({}) });
    expect(kioskDoing(lost)).toBe('offline');
    expect(ticketAt(lost)?.number).toBe(1);
  });
});

describe('numbers and times', () => {
  it('call a ticket out with four digits', () => {
    expect(ticketNumber(12)).toBe('0012');
    expect(ticketNumber(12345)).toBe('12345');
  });

  it('never count below zero when the clocks differ', () => {
    const now = Date.parse('2026-04-01T00:00:59.900Z');
    expect(secondsSince('2026-04-01T00:00:00Z', now)).toBe(59);
    expect(secondsSince('2026-04-01T00:02:00Z', now)).toBe(0);
  });
});
