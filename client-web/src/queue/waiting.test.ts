import { describe, expect, it } from 'vitest';
import type { KioskView, Me, TicketView } from '../wire/messages.gen';
import {
  callbacks,
  callFor,
  isUnanswered,
  kioskDoing,
  ownFirst,
  ownTicket,
  ringsFor,
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
  workSteps: [],
  contractor: false,
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

describe('the order of the line', () => {
  it('is the server’s: who is to wait less comes before who came earlier', () => {
    const early = ticket({ number: 1, rank: '2026-04-01T00:00:00Z' });
    const care = ticket({
      number: 2,
      since: '2026-04-01T00:05:00Z',
      rank: '2026-03-31T23:55:00Z',
    });
    expect(waitingInOrder([early, care])).toEqual([care, early]);
  });
});

describe('a call', () => {
  const ito = { id: 'ito', role: 'staff', name: '市民課 伊藤' } as const;
  const mine = ticket({ number: 1, calling: 'one', offeredTo: sato.person });
  const another = ticket({ number: 2, calling: 'one', offeredTo: ito });
  const everybody = ticket({ number: 3, calling: 'department' });
  const nobodyYet = ticket({ number: 4, calling: 'one' });

  it('rings for whoever is asked, and for all when all are called', () => {
    expect([mine, another, everybody, nobodyYet].map((t) => callFor(t, sato))).toEqual([
      'me',
      'another',
      'everybody',
      undefined,
    ]);
    expect(ringsFor([another, nobodyYet], sato)).toBe(false);
    expect(ringsFor([another, mine], sato)).toBe(true);
    expect(ringsFor([everybody], sato)).toBe(true);
  });

  it('comes first at the desk of whoever is asked', () => {
    expect(ownFirst([another, everybody, mine], sato)).toEqual([mine, another, everybody]);
  });

  it('is for the clerk to look after once nobody answers', () => {
    expect(isUnanswered(everybody)).toBe(false);
    expect(isUnanswered(ticket({ calling: 'clerk' }))).toBe(true);
    expect(isUnanswered(ticket({ calling: 'clerk', state: 'accepted' }))).toBe(false);
    expect(kioskDoing(kiosk({ ticket: ticket({ calling: 'callback' }) }))).toBe('unanswered');
  });

  it('that ended as 折り返し waits no more, and is listed until it is done', () => {
    const left = ticket({ number: 5, state: 'callback' });
    expect(waitingInOrder([left])).toEqual([]);
    expect(callbacks([mine, left])).toEqual([left]);
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

  it('is also the one this person is in beside the lead, until the talk ends', () => {
    const staff = { id: 'ito', role: 'staff', name: '市民課 伊藤' } as const;
    const joined = { ...mine, staff, company: [sato.person] };
    expect(ownTicket([joined], sato)).toBe(joined);
    expect(ownTicket([{ ...joined, state: 'wrapUp' }], sato)).toBeUndefined();
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
