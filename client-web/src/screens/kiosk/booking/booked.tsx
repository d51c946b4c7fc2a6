import { procedureOf, type Session, useNames } from '../../../access';
import { spaced } from '../../../booking/booking';
import { BookingSlip } from '../../../booking/slip';
import { useLanguage, useText } from '../../../text';
import { dayAt, longDate, timeAt } from '../../../text/dates';
import { Button, Ruby, useArrival } from '../../../ui';
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
          <Ruby>{words.done}</Ruby>
        </h1>
        <p className="kiosk-number">
          <span className="kiosk-number__label">
            <Ruby>{words.number}</Ruby>
          </span>
          <strong className="kiosk-number__value kiosk-booking__number">
            {spaced(booking.number ?? 0)}
          </strong>
          <strong className="kiosk-number__label">
            <Ruby>{words.keep}</Ruby>
          </strong>
        </p>
        <p className="kiosk__lead">
          <Ruby>{words.keepHint}</Ruby>
        </p>
      </div>
      <dl className="kiosk-topic">
        <dt>
          <Ruby>{words.when}</Ruby>
        </dt>
        <dd>
          <Ruby>{`${longDate(dayAt(new Date(booking.start)), language)} ${timeAt(booking.start)}`}</Ruby>
        </dd>
        <dt>
          <Ruby>{words.where}</Ruby>
        </dt>
        <dd>
          <Ruby>{names.branch(booking.branch)}</Ruby>
        </dd>
        <dt>
          <Ruby>{words.what}</Ruby>
        </dt>
        <dd>
          <Ruby>{names.procedure(booking.procedure)}</Ruby>
        </dd>
        {bring.length === 0 ? null : (
          <>
            <dt>
              <Ruby>{words.bring}</Ruby>
            </dt>
            <dd>
              <ul className="kiosk-topic__list">
                {bring.map((thing) => (
                  <li key={thing.ja}>
                    <Ruby>{say(thing)}</Ruby>
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
      <p className="kiosk__lead">
        <Ruby>{words.come}</Ruby>
      </p>
      <BookingSlip town={session.town} booking={booking} />
    </Frame>
  );
}
