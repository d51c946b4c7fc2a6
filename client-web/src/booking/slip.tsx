import { createPortal } from 'react-dom';
import { procedureOf, type Session, useNames } from '../access';
import { useLanguage, useText } from '../text';
import { dayAt, longDate, timeAt } from '../text/dates';
import { Ruby } from '../ui';
import type { BookingView } from '../wire/messages.gen';
import { spaced } from './booking';
import './slip.css';

interface BookingSlipProps {
  readonly town: Session['town'];
  readonly booking: BookingView;
}

/**
 * 予約の控え: what is printed while a booking is shown, and nothing else of the page; never a name.
 * On the screen there is nothing of it.
 */
export function BookingSlip({ town, booking }: BookingSlipProps) {
  const { booking: words, practice } = useText();
  const { language, say } = useLanguage();
  const names = useNames(town);
  const bring = procedureOf(town, booking.procedure)?.bring ?? [];
  return createPortal(
    <div className="booking-slip" aria-hidden="true">
      {town.practiceKiosks === undefined ? null : <p>{practice.band}</p>}
      <p>
        <Ruby>{say(town.name)}</Ruby>
      </p>
      <h1>
        <Ruby>{words.slip}</Ruby>
      </h1>
      <p className="booking-slip__number">{spaced(booking.number ?? 0)}</p>
      <p className="booking-slip__when">
        <Ruby>{`${longDate(dayAt(new Date(booking.start)), language)} ${timeAt(booking.start)}`}</Ruby>
      </p>
      <p className="booking-slip__where">
        <Ruby>{`${names.branch(booking.branch)} ${names.procedure(booking.procedure)}`}</Ruby>
      </p>
      {bring.length === 0 ? null : (
        <>
          <h2>
            <Ruby>{words.kiosk.bring}</Ruby>
          </h2>
          <ul>
            {bring.map((thing) => (
              <li key={thing.ja}>
                <Ruby>{say(thing)}</Ruby>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Ruby>{words.kiosk.come}</Ruby>
      </p>
    </div>,
    document.body,
  );
}
