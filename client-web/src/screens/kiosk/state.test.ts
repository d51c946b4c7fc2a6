import { describe, expect, it } from 'vitest';
import { documentOf, viewOf } from '../../consultation/sample';
import { printOf } from '../../print/sample';
import { type DeskState, EMPTY_DESK } from '../../wire/desk';
import type { Procedure, TicketView, Town } from '../../wire/messages.gen';
import { AT_HOME, farewellOf, type KioskAction, reduceKiosk, stageOf } from './state';

const KIOSK = 'nishi-1';

const ticket: TicketView = {
  ticket: 't',
  number: 12,
  branch: 'nishi',
  kiosk: KIOSK,
  department: 'shimin',
  procedure: 'tennyu',
  helper: false,
  startedByClerk: false,
  state: 'waiting',
  since: '2026-04-01T00:00:00Z',
  ahead: 1,
};
const accepted: TicketView = { ...ticket, state: 'accepted', consultation: 'c' };
const desk = (...tickets: TicketView[]): DeskState => ({ ...EMPTY_DESK, ready: true, tickets });
const kioskAfter = (...actions: KioskAction[]) => actions.reduce(reduceKiosk, AT_HOME);
const farewell = { results: [], inPerson: false, printed: false, quiet: false };

describe('choosing', () => {
  it('goes from a life event over its procedure to the question whether to call', () => {
    const chosen = kioskAfter(
      { type: 'event.chosen', event: 'moving' },
      { type: 'procedure.chosen', procedure: 'tennyu' },
      { type: 'call.wanted' },
    );
    expect(chosen.choice).toEqual({ at: 'confirm', event: 'moving', procedure: 'tennyu' });
    const back = reduceKiosk(chosen, { type: 'back', toHome: false });
    expect(back.choice.at).toBe('topic');
    expect(reduceKiosk(back, { type: 'back', toHome: false }).choice.at).toBe('event');
  });

  it('leaves out the list where there is only one procedure, there and back', () => {
    const chosen = kioskAfter({ type: 'event.chosen', event: 'care', only: 'kaigo' });
    expect(chosen.choice).toEqual({ at: 'topic', event: 'care', procedure: 'kaigo' });
    expect(reduceKiosk(chosen, { type: 'back', toHome: true }).choice.at).toBe('home');
  });

  it('cannot skip what must be read first', () => {
    expect(kioskAfter({ type: 'call.wanted' })).toBe(AT_HOME);
    expect(kioskAfter({ type: 'procedure.chosen', procedure: 'tennyu' })).toBe(AT_HOME);
  });
});

describe('booking', () => {
  it('is chosen where the procedure is read, and leads back there', () => {
    const booking = kioskAfter(
      { type: 'event.chosen', event: 'care', only: 'kaigo' },
      { type: 'booking.wanted' },
    );
    expect(stageOf(booking, desk(), KIOSK).at).toBe('book');
    const back = reduceKiosk(booking, { type: 'back', toHome: false });
    expect(back.choice).toMatchObject({ at: 'topic', event: 'care', procedure: 'kaigo' });
  });

  it('instead of waiting keeps the place in the line until a time is booked', () => {
    const instead = kioskAfter(
      { type: 'ticket.seen', ticket },
      { type: 'booking.instead', ticket },
      { type: 'ticket.seen', ticket: { ...ticket, ahead: 0 } },
    );
    expect(stageOf(instead, desk(ticket), KIOSK).at).toBe('book');
    expect(stageOf(instead, desk(), KIOSK).at).toBe('book');
    const back = reduceKiosk(instead, { type: 'back', toHome: false });
    expect(stageOf(back, desk(ticket), KIOSK).at).toBe('waiting');
  });

  it('gives way to the talk when somebody answers after all', () => {
    const instead = kioskAfter({ type: 'booking.instead', ticket });
    expect(stageOf(instead, desk(accepted), KIOSK).at).toBe('session');
    const talking = reduceKiosk(instead, { type: 'ticket.seen', ticket: accepted });
    expect(talking.choice.at).toBe('home');
  });

  it('of the last resident is gone when somebody else’s ticket comes', () => {
    const arriving = kioskAfter({ type: 'arrival.wanted' }, { type: 'ticket.seen', ticket });
    expect(arriving.choice.at).toBe('home');
    const instead = kioskAfter({ type: 'booking.instead', ticket: { ...ticket, ticket: 'old' } });
    expect(stageOf(instead, desk(ticket), KIOSK).at).toBe('waiting');
  });
});

describe('the screen of a kiosk', () => {
  it('waits for reception before it offers anything', () => {
    expect(stageOf(AT_HOME, EMPTY_DESK, KIOSK).at).toBe('starting');
    expect(stageOf(AT_HOME, desk(), KIOSK).at).toBe('home');
  });

  it('follows its own ticket by itself, whoever started it, and no other', () => {
    expect(stageOf(AT_HOME, desk({ ...ticket, kiosk: 'nishi-2' }), KIOSK).at).toBe('home');
    expect(stageOf(AT_HOME, desk({ ...ticket, startedByClerk: true }), KIOSK).at).toBe('waiting');
    expect(stageOf(AT_HOME, desk(accepted), KIOSK)).toEqual({ at: 'session', consultation: 'c' });
  });

  it('forgets what was chosen once a ticket exists, so that やめる leads home', () => {
    const chosen = kioskAfter(
      { type: 'event.chosen', event: 'moving' },
      { type: 'ticket.seen', ticket },
    );
    expect(stageOf(chosen, desk(), KIOSK).at).toBe('home');
  });

  it('stays in the talk until the room says that it is over, whatever the desk says first', () => {
    const talking = kioskAfter({ type: 'ticket.seen', ticket: accepted });
    const wrapUp = desk({ ...accepted, state: 'wrapUp' });
    expect(stageOf(talking, wrapUp, KIOSK).at).toBe('session');
    const over = reduceKiosk(talking, { type: 'visit.over', consultation: 'c', farewell });
    expect(stageOf(over, wrapUp, KIOSK).at).toBe('ended');
  });

  it('does not go back into a talk that is over although the desk is late', () => {
    const over = kioskAfter(
      { type: 'ticket.seen', ticket: accepted },
      { type: 'visit.over', consultation: 'c', farewell },
      { type: 'ticket.seen', ticket: accepted },
    );
    expect(stageOf(over, desk(accepted), KIOSK).at).toBe('ended');
    expect(stageOf(reduceKiosk(over, { type: 'home' }), desk(accepted), KIOSK).at).toBe('home');
  });

  it('says no farewell for a talk that ended before this page was loaded', () => {
    const over = kioskAfter({ type: 'visit.over', consultation: 'c', farewell: undefined });
    expect(stageOf(over, desk(accepted), KIOSK).at).toBe('home');
  });

  it('turns to the next resident at once, even from a farewell', () => {
    const over = kioskAfter({ type: 'visit.over', consultation: 'c', farewell });
    const next = { ...ticket, ticket: 'u', startedByClerk: true };
    expect(stageOf(over, desk(next), KIOSK).at).toBe('waiting');
    const seen = reduceKiosk(over, { type: 'ticket.seen', ticket: next });
    expect(seen.farewell).toBeUndefined();
  });
});

describe('a call that nobody answered', () => {
  const left = { ...ticket, state: 'callback' } as const;

  it('shows the number to name, until it is noted', () => {
    expect(stageOf(AT_HOME, desk(left), KIOSK)).toEqual({ at: 'callback', ticket: left });
    const noted = kioskAfter({ type: 'callback.noted', ticket: left.ticket });
    expect(stageOf(noted, desk(left), KIOSK).at).toBe('home');
    expect(stageOf(reduceKiosk(noted, { type: 'home' }), desk(left), KIOSK).at).toBe('home');
  });

  it('gives way to the next resident', () => {
    const next = { ...ticket, ticket: 'u' };
    expect(stageOf(AT_HOME, desk(left, next), KIOSK).at).toBe('waiting');
  });
});

describe('a farewell', () => {
  const procedure = (id: string, change: Partial<Procedure>): Procedure => ({
    procedure: id,
    title: { ja: id, en: id },
    summary: { ja: '', en: '' },
    department: 'shimin',
    bring: [],
    minutesFrom: 1,
    minutesTo: 2,
    inPerson: false,
    quiet: false,
    unverified: false,
    forms: [],
    outcomes: [],
    law: [],
    ...change,
  });
  const town: Town = {
    name: { ja: '', en: '' },
    demo: false,
    atAnyHour: false,
    sheetAtKiosk: true,
    maxUploadBytes: 20_000_000,
    branches: [],
    departments: [],
    kiosks: [],
    lifeEvents: [],
    procedures: [procedure('tennyu', { inPerson: true }), procedure('okuyami', { quiet: true })],
    bundles: [],
    forms: [],
    intake: { groups: [], items: [] },
  };

  it('names the outcome of each procedure and nothing of what was written', () => {
    const view = viewOf({
      procedures: [{ procedure: 'tennyu', outcome: 'accepted', note: '内部のメモ' }],
      documents: [documentOf({ values: { name: '山田' }, finished: 'a'.repeat(64), filed: true })],
    });
    expect(farewellOf(view, town)).toEqual({
      results: [{ procedure: 'tennyu', outcome: 'accepted' }],
      inPerson: true,
      printed: false,
      quiet: false,
    });
  });

  it('speaks of paper only while there is some to wait for', () => {
    const waiting = printOf({ state: 'waiting' });
    const done = printOf({ state: 'done', printed: 1 });
    expect(farewellOf(viewOf({ prints: [done, waiting] }), town).printed).toBe(true);
    expect(farewellOf(viewOf({ prints: [done] }), town).printed).toBe(false);
  });

  it('is quiet after a bereavement', () => {
    const view = viewOf({ procedures: [{ procedure: 'okuyami' }], documents: [] });
    expect(farewellOf(view, town)).toMatchObject({ quiet: true, printed: false });
  });
});
