import { useState } from 'react';
import { type Session, useNames } from '../access';
import type { Desk } from '../queue/use-desk';
import { useLanguage, useText } from '../text';
import { dayAt, longDate } from '../text/dates';
import { Button, EmptyState } from '../ui';
import type { KioskView } from '../wire/messages.gen';
import { byDay } from './booking';
import './booking-list.css';
import { BookingRow } from './booking-row';
import { MakeBooking } from './make-booking';

interface BookingListProps {
  readonly session: Session;
  readonly desk: Desk;
  /** Of the branch. */
  readonly kiosks: readonly KioskView[];
  readonly now: number;
}

/** 予約 of a branch, day by day: make one, let somebody in, cancel. */
export function BookingList({ session, desk, kiosks, now }: BookingListProps) {
  const { booking: text } = useText();
  const { language } = useLanguage();
  const names = useNames(session.town);
  const [isMaking, setMaking] = useState(false);
  const today = dayAt(new Date(now));
  const days = byDay(desk.state.bookings, today);
  return (
    <section className="booking-list" aria-labelledby="booking-title">
      <div className="booking-list__head">
        <h2 className="booking-list__title" id="booking-title">
          {text.title}
        </h2>
        <Button onPress={() => setMaking(true)}>{text.add}</Button>
      </div>
      {days.length === 0 ? <EmptyState title={text.empty} hint={text.clerkHint} /> : null}
      {days.map(({ day, bookings }) => (
        <section key={day} className="booking-list__day">
          <h3 className="booking-list__date">
            {day === today ? <strong>{text.today}</strong> : null}
            {longDate(day, language)}
          </h3>
          <ul className="booking-list__rows">
            {bookings.map((booking) => (
              <li key={booking.booking}>
                <BookingRow
                  booking={booking}
                  desk={desk}
                  kiosks={kiosks}
                  names={names}
                  isToday={day === today}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {isMaking ? (
        <MakeBooking session={session} desk={desk} onClose={() => setMaking(false)} />
      ) : null}
    </section>
  );
}
