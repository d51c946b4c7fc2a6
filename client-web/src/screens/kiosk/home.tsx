import { Button as AriaButton } from 'react-aria-components';
import type { Session } from '../../access';
import { isBookable } from '../../booking/booking';
import type { OpeningHours } from '../../queue/opening';
import { useNow } from '../../queue/use-now';
import { useLanguage, useText } from '../../text';
import { dayAt, longDate, timeAt } from '../../text/dates';
import { Button, Ruby, StatusBadge } from '../../ui';
import type { LifeEvent, ProcedureId } from '../../wire/messages.gen';
import './booking/booking.css';
import { Frame } from './frame';
import './tiles.css';

export interface HomeProps {
  readonly session: Session;
  readonly clockOffset: number;
  readonly hours: OpeningHours;
  readonly isAway: boolean;
  readonly onPlaceHeld: () => void;
  /** 予約された方 is here. */
  readonly onArrival: () => void;
  readonly onEvent: (event: string, only?: ProcedureId) => void;
}

/** 待ち受け: one tile for each life event; what cannot be done here says so. */
export function Home(props: HomeProps) {
  const { session, clockOffset, hours, isAway, onPlaceHeld, onArrival, onEvent } = props;
  const { kiosk, booking } = useText();
  const words = kiosk.home;
  const isClosed = session.town.lifeEvents.every((event) => isClosedNow(event, hours));
  return (
    <Frame
      session={session}
      foot={
        <Today
          clockOffset={clockOffset}
          isAway={isAway}
          isClosed={isClosed}
          isAtAnyHour={session.town.atAnyHour}
        />
      }
      onPlaceHeld={onPlaceHeld}
    >
      <h1 className="kiosk__title">
        <Ruby>{words.title}</Ruby>
      </h1>
      <p className="kiosk__lead">
        <Ruby>{words.lead}</Ruby>
      </p>
      <ul className="kiosk-tiles">
        {session.town.lifeEvents.map((event) => (
          <li key={event.id} className="kiosk-tiles__item">
            <Tile
              event={event}
              hours={hours}
              isBookable={isBookable(session.town, event.procedures)}
              isDisabled={isAway}
              onPress={() => onEvent(event.id, only(event))}
            />
          </li>
        ))}
      </ul>
      {session.town.departments.some((d) => d.booking !== undefined) ? (
        <div className="kiosk-booked">
          <Button size="kiosk" onPress={onArrival} isDisabled={isAway}>
            {booking.kiosk.arrival}
          </Button>
        </div>
      ) : null}
    </Frame>
  );
}

const only = ({ procedures }: LifeEvent): ProcedureId | undefined =>
  procedures.length === 1 ? procedures[0] : undefined;

/** Whether nothing of it can be called about at this hour. */
const isClosedNow = ({ procedures }: LifeEvent, hours: OpeningHours): boolean =>
  procedures.length > 0 && procedures.every((id) => !hours.isOpen(id));

interface TileProps {
  readonly event: LifeEvent;
  readonly hours: OpeningHours;
  /** Whether a time may be booked, also now that it is closed. */
  readonly isBookable: boolean;
  readonly isDisabled: boolean;
  readonly onPress: () => void;
}

function Tile({ event, hours, isBookable: canBook, isDisabled, onPress }: TileProps) {
  const { kiosk, booking } = useText();
  const words = kiosk.home;
  const { say } = useLanguage();
  const isElsewhere = event.procedures.length === 0;
  const isClosed = isClosedNow(event, hours);
  const hint = isClosed ? hours.say(...event.procedures) : say(event.hint);
  return (
    <AriaButton
      className="kiosk-tile"
      isDisabled={isDisabled || isElsewhere || (isClosed && !canBook)}
      onPress={onPress}
    >
      <span className="kiosk-tile__title">
        <Ruby>{say(event.title)}</Ruby>
      </span>
      <span className="kiosk-tile__hint">
        <Ruby>{isElsewhere ? words.elsewhere : hint}</Ruby>
      </span>
      {isClosed && canBook ? (
        <span className="kiosk-tile__hint">
          <Ruby>{booking.kiosk.offerHint}</Ruby>
        </span>
      ) : null}
    </AriaButton>
  );
}

interface TodayProps {
  readonly clockOffset: number;
  readonly isAway: boolean;
  readonly isClosed: boolean;
  readonly isAtAnyHour: boolean;
}

function Today({ clockOffset, isAway, isClosed, isAtAnyHour }: TodayProps) {
  const words = useText().kiosk.home;
  const { language } = useLanguage();
  const now = new Date(useNow(clockOffset));
  return (
    <div className="kiosk-today">
      {isAway ? (
        <StatusBadge kind="line">{words.away}</StatusBadge>
      ) : isClosed ? (
        <StatusBadge kind="free">{words.closed}</StatusBadge>
      ) : (
        <StatusBadge kind="talking">{words.open}</StatusBadge>
      )}
      {isAtAnyHour ? (
        <p>
          <Ruby>{words.atAnyHour}</Ruby>
        </p>
      ) : null}
      <p className="kiosk-today__clock">
        <Ruby>{longDate(dayAt(now), language)}</Ruby>
        <time className="kiosk-today__time">{timeAt(now.toISOString())}</time>
      </p>
    </div>
  );
}
