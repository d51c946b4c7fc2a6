import { procedureOf, type Session, useNames } from '../../access';
import { takesBookings } from '../../booking/booking';
import type { OpeningHours } from '../../queue/opening';
import { useLanguage, useText } from '../../text';
import { Button, Ruby } from '../../ui';
import type { ProcedureId } from '../../wire/messages.gen';
import { Frame } from './frame';
import './topic.css';

export interface TopicProps {
  readonly session: Session;
  readonly procedure: ProcedureId;
  readonly hours: OpeningHours;
  readonly onBack: () => void;
  readonly onNext: () => void;
  readonly onBook: () => void;
}

/** What a procedure takes: minutes, what to have at hand, and who receives it. */
export function Topic({ session, procedure: id, hours, onBack, onNext, onBook }: TopicProps) {
  const { kiosk, booking, common } = useText();
  const words = kiosk.topic;
  const { say } = useLanguage();
  const names = useNames(session.town);
  const procedure = procedureOf(session.town, id);
  if (procedure === undefined) {
    return null;
  }
  const canBook = takesBookings(session.town, procedure);
  const isOpen = hours.isOpen(id);
  const branch = session.me.branch === undefined ? '' : names.branch(session.me.branch);
  return (
    <Frame
      session={session}
      foot={
        <>
          <Button size="kiosk" onPress={onBack}>
            {common.back}
          </Button>
          {canBook ? (
            <Button size="kiosk" look={isOpen ? 'outline' : 'solid'} onPress={onBook}>
              {booking.kiosk.offer}
            </Button>
          ) : null}
          <Button
            size="kiosk"
            look={isOpen || !canBook ? 'solid' : 'outline'}
            onPress={onNext}
            whyNot={isOpen ? undefined : kiosk.home.closed}
          >
            {words.next}
          </Button>
        </>
      }
    >
      <h1 className="kiosk__title">
        <Ruby>{say(procedure.title)}</Ruby>
      </h1>
      <p className="kiosk__lead">
        <Ruby>{say(procedure.summary)}</Ruby>
      </p>
      <dl className="kiosk-topic">
        <dt>
          <Ruby>{words.time}</Ruby>
        </dt>
        <dd>
          <Ruby>{words.minutes(procedure.minutesFrom, procedure.minutesTo)}</Ruby>
        </dd>
        {hours.say(id) === '' ? null : (
          <>
            <dt>
              <Ruby>{words.hours}</Ruby>
            </dt>
            <dd>
              <Ruby>{hours.say(id)}</Ruby>
            </dd>
          </>
        )}
        {procedure.fee === undefined ? null : (
          <>
            <dt>
              <Ruby>{words.fee}</Ruby>
            </dt>
            <dd>
              <Ruby>{words.yen(procedure.fee.yen)}</Ruby>
            </dd>
          </>
        )}
        {procedure.bring.length === 0 ? null : (
          <>
            <dt>
              <Ruby>{words.bring}</Ruby>
            </dt>
            <dd>
              <ul className="kiosk-topic__list">
                {procedure.bring.map((thing) => (
                  <li key={thing.ja}>
                    <Ruby>{say(thing)}</Ruby>
                  </li>
                ))}
              </ul>
              {procedure.quiet ? null : (
                <p className="kiosk-topic__hint">
                  <Ruby>{words.bringHint}</Ruby>
                </p>
              )}
            </dd>
          </>
        )}
        {procedure.inPerson ? (
          <>
            <dt>
              <Ruby>{words.receivedBy}</Ruby>
            </dt>
            <dd>
              <Ruby>{words.inPerson(branch)}</Ruby>
            </dd>
          </>
        ) : null}
        {procedure.remark === undefined ? null : (
          <>
            <dt>
              <Ruby>{words.remark}</Ruby>
            </dt>
            <dd>
              <Ruby>{say(procedure.remark)}</Ruby>
            </dd>
          </>
        )}
      </dl>
    </Frame>
  );
}
