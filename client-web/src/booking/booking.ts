import { dayAt } from '../text/dates';
import type { BookingView, Procedure, ProcedureId, Town } from '../wire/messages.gen';

/** Whether the procedure's department takes bookings. */
export function takesBookings(town: Town, { department }: Procedure): boolean {
  return town.departments.some((d) => d.department === department && d.booking !== undefined);
}

/** Whether at least one of these may be booked. */
export function isBookable(town: Town, procedures: readonly ProcedureId[]): boolean {
  return town.procedures.some((p) => procedures.includes(p.procedure) && takesBookings(town, p));
}

/** 123 456: easier to read out, and to keep in mind. */
export function spaced(number: number): string {
  return String(number).replace(/(\d{3})(?=\d)/, '$1 ');
}

/** In the order in which they are to come. */
export function inOrder(bookings: readonly BookingView[]): readonly BookingView[] {
  return bookings.toSorted(
    (a, b) => a.start.localeCompare(b.start) || a.booking.localeCompare(b.booking),
  );
}

/** Those of one day, in order. */
export interface BookedDay {
  /** As `YYYY-MM-DD`. */
  readonly day: string;
  readonly bookings: readonly BookingView[];
}

/** Day by day, from today on. */
export function byDay(bookings: readonly BookingView[], today: string): readonly BookedDay[] {
  const days = new Map<string, BookingView[]>();
  for (const booking of inOrder(bookings)) {
    const day = dayAt(new Date(booking.start));
    if (day >= today) {
      days.set(day, [...(days.get(day) ?? []), booking]);
    }
  }
  return [...days].map(([day, those]) => ({ day, bookings: those }));
}

/** How many are awaited still on that day. */
export function awaitedCount(bookings: readonly BookingView[], day: string): number {
  return bookings.filter((b) => b.state === 'booked' && dayAt(new Date(b.start)) === day).length;
}
