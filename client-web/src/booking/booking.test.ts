import { describe, expect, it } from 'vitest';
import type { BookingView } from '../wire/messages.gen';
import { awaitedCount, byDay, spaced } from './booking';

const bookingOf = (different: Partial<BookingView>): BookingView => ({
  booking: 'b',
  number: 123_456,
  branch: 'nishi',
  department: 'shimin',
  procedure: 'tennyu',
  start: '2026-11-24T01:00:00Z',
  end: '2026-11-24T01:30:00Z',
  state: 'booked',
  ...different,
});

describe('the bookings of a branch', () => {
  it('are listed day by day from today on, by their time there', () => {
    const late = bookingOf({ booking: 'late', start: '2026-11-24T08:00:00Z' });
    const early = bookingOf({ booking: 'early' });
    const tomorrow = bookingOf({ booking: 'tomorrow', start: '2026-11-24T23:30:00Z' });
    const yesterday = bookingOf({ booking: 'yesterday', start: '2026-11-23T01:00:00Z' });
    expect(byDay([tomorrow, late, yesterday, early], '2026-11-24')).toEqual([
      { day: '2026-11-24', bookings: [early, late] },
      { day: '2026-11-25', bookings: [tomorrow] },
    ]);
  });

  it('are counted while somebody is awaited', () => {
    const all = [bookingOf({}), bookingOf({ state: 'arrived' }), bookingOf({ state: 'missed' })];
    expect(awaitedCount(all, '2026-11-24')).toBe(1);
  });
});

describe('a booking number', () => {
  it('is read in two halves', () => {
    expect(spaced(123_456)).toBe('123 456');
  });
});
