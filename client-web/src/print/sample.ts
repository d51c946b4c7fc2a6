import { STAFF } from '../consultation/sample';
import type { PrintView, TrayItem } from '../wire/messages.gen';

/** A filed form in the tray that nobody has printed, for tests. */
export function itemOf(change: Partial<TrayItem> = {}): TrayItem {
  return {
    consultation: 'c',
    print: 'p',
    branch: 'nishi',
    kiosk: 'nishi-1',
    number: 12,
    form: 'juminido',
    place: 'tray',
    copies: 1,
    requestedAt: '2026-11-24T01:00:00Z',
    state: 'waiting',
    printed: 0,
    changedAt: '2026-11-24T01:00:00Z',
    ...change,
  };
}

/** The same paper as its consultation has it. */
export function printOf(change: Partial<PrintView> = {}): PrintView {
  return {
    print: 'p',
    document: 'doc',
    file: 'a'.repeat(64),
    place: 'tray',
    copies: 1,
    by: STAFF,
    at: '2026-11-24T01:00:00Z',
    state: 'waiting',
    printed: 0,
    steps: [],
    ...change,
  };
}
