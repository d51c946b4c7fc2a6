import type { Names } from '../access';
import { useText } from '../text';
import { dayAt, timeAt } from '../text/dates';
import { StatusBadge } from '../ui';
import type { BookingView } from '../wire/messages.gen';
import { byDay } from './booking';
import './booking-list.css';
import { bookingShape } from './booking-shape';

interface BookedTodayProps {
  readonly bookings: readonly BookingView[];
  readonly names: Names;
  readonly now: number;
}

/** 今日の予約 of a department, so that it is seen who comes; nothing while there is none. */
export function BookedToday({ bookings, names, now }: BookedTodayProps) {
  const { booking: text } = useText();
  const today = dayAt(new Date(now));
  const those = (byDay(bookings, today).find(({ day }) => day === today)?.bookings ?? []).filter(
    ({ state }) => state !== 'cancelled',
  );
  if (those.length === 0) {
    return null;
  }
  return (
    <section className="booking-list" aria-labelledby="booked-today-title">
      <h2 className="booking-list__title" id="booked-today-title">
        {text.staffTitle}
      </h2>
      <p className="booking-row__about">{text.staffHint}</p>
      <ul className="booking-list__rows">
        {those.map((booking) => (
          <li key={booking.booking} className="booking-row">
            <div className="booking-row__head">
              <strong className="booking-row__time">
                {timeAt(booking.start)}–{timeAt(booking.end)}
              </strong>
              <span>{names.procedure(booking.procedure)}</span>
              <span className="booking-row__about">{names.branch(booking.branch)}</span>
              <StatusBadge kind={bookingShape(booking)}>{text.states[booking.state]}</StatusBadge>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
