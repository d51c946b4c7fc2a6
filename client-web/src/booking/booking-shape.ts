import type { StatusKind } from '../ui';
import type { BookingView } from '../wire/messages.gen';

/** How a state is shown beside its word. */
export function bookingShape({ state }: BookingView): StatusKind {
  switch (state) {
    case 'booked':
      return 'free';
    case 'arrived':
      return 'done';
    case 'cancelled':
    case 'missed':
      return 'offline';
  }
}
