import { procedureOf, type Session, useNames } from '../../../access';
import { spaced } from '../../../booking/booking';
import { BookingSlip } from '../../../booking/slip';
import { useLanguage, useText } from '../../../text';
import { dayAt, longDate, timeAt } from '../../../text/dates';
import { Button, useArrival } from '../../../ui';
import type { BookingView } from '../../../wire/messages.gen';
import { Frame } from '../frame';
import '../question.css';
import '../topic.css';

interface BookedProps {
  readonly session: Session;
  readonly booking: BookingView;
  readonly onFinish: () => void;
}

/** The number, once: it is nowhere else on this device. */
export function Booked({ session, booking, onFinish }: BookedProps) {
  const words = useText().booking.kiosk;
  const { language, say } = useLanguage();
  const names = useNames(session.town);
  const heading = useArrival<HTMLHeadingElement>();
  const bring = procedureOf(session.town, booking.procedure)?.bring ?? [];
  return (
    <Frame
      session={session}
      foot={
        <>
          {session.town.sheetAtKiosk ? (
            <Button size="kiosk" onPress={() => window.print()}>
              {words.print}
            </Button>
          ) : null}
          <Button size="kiosk" look="solid" onPress={onFinish}>
            {words.finish}
          </Button>
        </>
      }
    >
      <div className="kiosk-question">
        <h1 className="kiosk-question__ask" ref={heading} tabIndex={-1}>
          {words.done}
        </h1>
        <p className="kiosk-number">
          <span className="kiosk-number__label">{words.number}</span>
          <strong className="kiosk-number__value kiosk-booking__number">
            {spaced(booking.number ?? 0)}
          </strong>
          <strong className="kiosk-number__label">{words.keep}</strong>
        </p>
        <p className="kiosk__lead">{words.keepHint}</p>
      </div>
      <dl className="kiosk-topic">
        <dt>{words.when}</dt>
        <dd>
          {longDate(dayAt(new Date(booking.start)), language)} {timeAt(booking.start)}
        </dd>
        <dt>{words.where}</dt>
        <dd>{names.branch(booking.branch)}</dd>
        <dt>{words.what}</dt>
        <dd>{names.procedure(booking.procedure)}</dd>
        {bring.length === 0 ? null : (
          <>
            <dt>{words.bring}</dt>
            <dd>
              <ul className="kiosk-topic__list">
                {bring.map((thing) => (
                  <li key={thing.ja}>{say(thing)}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
      <p className="kiosk__lead">{words.come}</p>
      <BookingSlip town={session.town} booking={booking} />
    </Frame>
  );
}
