import { describe, expect, it } from 'vitest';
import { equipmentOf, resultAt } from '../../equipment/sample';
import type { KioskView, StaffMember, TicketView } from '../../wire/messages.gen';
import { workOf as workItemOf } from '../../work/sample';
import {
  cellOf,
  dueItems,
  isCalm,
  isOver,
  kioskNeeds,
  overCells,
  staffOf,
  ticketsOf,
  workOf,
} from './wall-state';

const NOW = Date.parse('2026-11-24T01:00:00Z');

const ticket = (part: Partial<TicketView>): TicketView => ({
  ticket: 't',
  number: 1,
  branch: 'nishi',
  kiosk: 'nishi-1',
  department: 'shimin',
  procedure: 'tennyu',
  helper: false,
  startedByClerk: false,
  state: 'waiting',
  since: '2026-11-24T00:58:00Z',
  ahead: 0,
  ...part,
});

describe('a cell of the wall', () => {
  it('counts who waits, talks and is to be called back, and knows the longest wait', () => {
    const cell = cellOf([
      ticket({}),
      ticket({ since: '2026-11-24T00:54:00Z', calling: 'clerk' }),
      ticket({ state: 'accepted' }),
      ticket({ state: 'wrapUp' }),
      ticket({ state: 'callback', since: '2026-11-24T00:01:00Z' }),
    ]);
    expect(cell).toEqual({
      waiting: 2,
      longestSince: '2026-11-24T00:54:00Z',
      unanswered: 1,
      talking: 1,
      callbacks: 1,
    });
  });

  it('is calm while only a wrap-up goes on, and never too long without anybody waiting', () => {
    const cell = cellOf([ticket({ state: 'wrapUp', since: '2026-11-24T00:01:00Z' })]);
    expect(isCalm(cell)).toBe(true);
    expect(isOver(cell, 1, NOW)).toBe(false);
  });

  it('is over the threshold from its last second on', () => {
    const cell = cellOf([ticket({})]);
    expect(isOver(cell, 121, NOW)).toBe(false);
    expect(isOver(cell, 120, NOW)).toBe(true);
  });

  it('has the tickets of its own branch and department only', () => {
    const all = [ticket({}), ticket({ branch: 'higashi' }), ticket({ department: 'hoken' })];
    expect(ticketsOf(all, 'nishi', 'shimin')).toEqual([all[0]]);
  });
});

describe('what is announced', () => {
  it('is each cell over the threshold once', () => {
    const all = [
      ticket({}),
      ticket({ ticket: 'u' }),
      ticket({ branch: 'higashi', since: '2026-11-24T00:59:50Z' }),
      ticket({ department: 'hoken', state: 'accepted' }),
    ];
    expect(overCells(all, 60, NOW)).toEqual([{ branch: 'nishi', department: 'shimin' }]);
  });
});

describe('the staff of a department', () => {
  const member = (id: string, part: Partial<StaffMember>): StaffMember => ({
    person: { id, role: 'staff', name: id },
    departments: ['shimin'],
    state: 'free',
    since: '2026-11-24T00:30:00Z',
    ...part,
  });

  it('has those at work first, each state the longest first, and nobody of another', () => {
    const staff = [
      member('a', { state: 'signedOut' }),
      member('b', {}),
      member('c', { since: '2026-11-24T00:10:00Z' }),
      member('d', { state: 'wrapUp' }),
      member('e', { departments: ['hoken'] }),
    ];
    expect(staffOf(staff, 'shimin').map((m) => m.person.id)).toEqual(['d', 'c', 'b', 'a']);
  });
});

describe('the work on the wall', () => {
  const items = [
    workItemOf({ item: 'late', due: '2026-11-20' }),
    workItemOf({ item: 'today', due: '2026-11-24' }),
    workItemOf({ item: 'later', due: '2026-11-25' }),
    workItemOf({ item: 'done', due: '2026-11-19', state: 'done' }),
    workItemOf({ item: 'other', department: 'hoken' }),
  ];

  it('counts what is open and what is late by department', () => {
    expect(workOf(items, 'shimin', '2026-11-24')).toEqual({ open: 3, overdue: 1 });
    expect(workOf(items, 'hoken', '2026-11-24')).toEqual({ open: 1, overdue: 0 });
  });

  it('lists what is late and what is due today, the most urgent first', () => {
    expect(dueItems(items.toReversed(), '2026-11-24').map((i) => i.item)).toEqual([
      'late',
      'today',
    ]);
  });
});

describe('the kiosks that need somebody', () => {
  const kiosk = (id: string, connected: boolean): KioskView => ({
    kiosk: id,
    branch: 'nishi',
    name: id,
    connected,
  });

  it('are those whose screen is gone and those whose self-test found something', () => {
    const today = '2026-11-24T00:00:00Z';
    const broken = resultAt(today, { camera: { state: 'failed', fault: 'cameraDark' } });
    const needs = kioskNeeds(
      [kiosk('a', true), kiosk('b', false), kiosk('c', true), kiosk('d', true)],
      [
        equipmentOf({ kiosk: 'a', configuredAt: today, lastTest: resultAt(today) }),
        equipmentOf({ kiosk: 'c', configuredAt: today, lastTest: broken }),
      ],
      NOW,
    );
    expect(needs.map((n) => [n.kiosk.kiosk, n.why])).toEqual([
      ['b', 'offline'],
      ['c', 'wrong'],
    ]);
  });
});
