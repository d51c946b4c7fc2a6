import { useEffect, useState } from 'react';
import { type Session, useNames } from '../../access';
import { useText } from '../../text';
import { Button, Ruby } from '../../ui';
import type { ConsultationId } from '../../wire/messages.gen';
import { Frame } from './frame';
import { SheetOffer } from './sheet-offer';
import type { Farewell } from './state';
import './topic.css';

const SECONDS = 10;
const SECONDS_TO_CHOOSE = 30;
const MORE_SECONDS = 30;

export interface EndedProps {
  readonly session: Session;
  readonly farewell: Farewell;
  readonly consultation: ConsultationId;
  /** Whether papers come out here; else the clerk prints them. */
  readonly printsItself: boolean;
  /** While the resident is asked something the screen is not cleared. */
  readonly isHeld: boolean;
  readonly onCleared: () => void;
}

/** What is finished, what is next; then the screen is cleared before the resident's eyes. */
export function Ended(props: EndedProps) {
  const { session, farewell, isHeld, onCleared } = props;
  const { ended: words, sheet } = useText().kiosk;
  const names = useNames(session.town);
  const [left, setLeft] = useState(session.town.sheetAtKiosk ? SECONDS_TO_CHOOSE : SECONDS);
  const branch = session.me.branch === undefined ? '' : names.branch(session.me.branch);
  const next = [
    ...(farewell.inPerson ? [words.inPerson(branch)] : []),
    ...(farewell.printed ? [words.printed] : []),
    words.belongings,
  ];

  useEffect(() => {
    if (isHeld) {
      return;
    }
    if (left <= 0) {
      onCleared();
      return;
    }
    const timer = setTimeout(() => setLeft(left - 1), 1_000);
    return () => clearTimeout(timer);
  }, [left, isHeld, onCleared]);

  return (
    <Frame
      session={session}
      foot={
        <>
          <Button size="kiosk" onPress={() => setLeft((now) => now + MORE_SECONDS)}>
            {words.longer}
          </Button>
          <p className="kiosk-countdown" role="timer">
            <Ruby>{words.clearing(left)}</Ruby>
          </p>
          <Button size="kiosk" look="solid" onPress={onCleared}>
            {words.clear}
          </Button>
        </>
      }
    >
      <h1 className="kiosk__title">
        <Ruby>{farewell.quiet ? words.quietTitle : words.title}</Ruby>
      </h1>
      <p className="kiosk__lead">
        <Ruby>{farewell.quiet ? words.quiet : words.thanks}</Ruby>
      </p>
      <dl className="kiosk-topic">
        <dt>
          <Ruby>{words.results}</Ruby>
        </dt>
        <dd>
          <ul className="kiosk-results">
            {farewell.results.map(({ procedure, outcome }) => (
              <li key={procedure} className="kiosk-results__row">
                <span>
                  <Ruby>{names.procedure(procedure)}</Ruby>
                </span>
                <strong>
                  <Ruby>
                    {outcome === undefined ? words.noOutcome : names.outcome(procedure, outcome)}
                  </Ruby>
                </strong>
              </li>
            ))}
          </ul>
        </dd>
        {session.town.sheetAtKiosk ? (
          <>
            <dt>
              <Ruby>{sheet.title}</Ruby>
            </dt>
            <dd>
              <SheetOffer
                consultation={props.consultation}
                printsItself={props.printsItself}
                onAsked={() => setLeft((now) => now + MORE_SECONDS)}
              />
            </dd>
          </>
        ) : null}
        <dt>
          <Ruby>{words.next}</Ruby>
        </dt>
        <dd>
          <ul className="kiosk-topic__list">
            {next.map((sentence) => (
              <li key={sentence}>
                <Ruby>{sentence}</Ruby>
              </li>
            ))}
          </ul>
        </dd>
      </dl>
    </Frame>
  );
}
