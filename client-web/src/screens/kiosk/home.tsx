import { Button as AriaButton } from 'react-aria-components';
import type { Session } from '../../access';
import { useNow } from '../../queue/use-now';
import { useLanguage, useText } from '../../text';
import { dayAt, longDate, timeAt } from '../../text/dates';
import { StatusBadge } from '../../ui';
import type { LifeEvent, ProcedureId } from '../../wire/messages.gen';
import { Frame } from './frame';
import './tiles.css';

export interface HomeProps {
  readonly session: Session;
  readonly clockOffset: number;
  readonly isAway: boolean;
  readonly onPlaceHeld: () => void;
  readonly onEvent: (event: string, only?: ProcedureId) => void;
}

/** 待ち受け: one tile for each life event; what cannot be done here says so. */
export function Home({ session, clockOffset, isAway, onPlaceHeld, onEvent }: HomeProps) {
  const words = useText().kiosk.home;
  return (
    <Frame
      session={session}
      foot={<Today clockOffset={clockOffset} isAway={isAway} />}
      onPlaceHeld={onPlaceHeld}
    >
      <h1 className="kiosk__title">{words.title}</h1>
      <p className="kiosk__lead">{words.lead}</p>
      <ul className="kiosk-tiles">
        {session.town.lifeEvents.map((event) => (
          <li key={event.id} className="kiosk-tiles__item">
            <Tile
              event={event}
              isDisabled={isAway}
              onPress={() => onEvent(event.id, only(event))}
            />
          </li>
        ))}
      </ul>
    </Frame>
  );
}

const only = ({ procedures }: LifeEvent): ProcedureId | undefined =>
  procedures.length === 1 ? procedures[0] : undefined;

interface TileProps {
  readonly event: LifeEvent;
  readonly isDisabled: boolean;
  readonly onPress: () => void;
}

function Tile({ event, isDisabled, onPress }: TileProps) {
  const words = useText().kiosk.home;
  const { say } = useLanguage();
  const isElsewhere = event.procedures.length === 0;
  return (
    <AriaButton className="kiosk-tile" isDisabled={isDisabled || isElsewhere} onPress={onPress}>
      <span className="kiosk-tile__title">{say(event.title)}</span>
      <span className="kiosk-tile__hint">{isElsewhere ? words.elsewhere : say(event.hint)}</span>
    </AriaButton>
  );
}

function Today({ clockOffset, isAway }: { clockOffset: number; isAway: boolean }) {
  const words = useText().kiosk.home;
  const { language } = useLanguage();
  const now = new Date(useNow(clockOffset));
  return (
    <div className="kiosk-today">
      {isAway ? (
        <StatusBadge kind="line">{words.away}</StatusBadge>
      ) : (
        <StatusBadge kind="talking">{words.open}</StatusBadge>
      )}
      <p className="kiosk-today__clock">
        {longDate(dayAt(now), language)}
        <time className="kiosk-today__time">{timeAt(now.toISOString())}</time>
      </p>
    </div>
  );
}
