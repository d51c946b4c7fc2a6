import { useState } from 'react';
import { type Session, useNames } from '../access';
import type { Desk } from '../queue/use-desk';
import { useText } from '../text';
import { dayAt } from '../text/dates';
import { Button, EmptyState, Toggle } from '../ui';
import { OriginalRow } from './original-row';
import { forHeadquarters, inOrder, lateCount, openCount, openOrOf } from './originals';
import './originals-list.css';
import { ReceiveOriginal } from './receive-original';

interface OriginalsListProps {
  readonly session: Session;
  readonly desk: Desk;
  readonly now: number;
}

/** 原本受領簿 of a branch: what it has taken in, where each is; a new one is recorded here. */
export function OriginalsList({ session, desk, now }: OriginalsListProps) {
  const { originals: text } = useText();
  const names = useNames(session.town);
  const [isReceiving, setReceiving] = useState(false);
  const [showsAll, setShowsAll] = useState(false);
  const { originals } = desk.state;
  const today = dayAt(new Date(now));
  const shown = showsAll ? originals : openOrOf(originals, today);
  const late = lateCount(originals, today);
  return (
    <section className="originals" aria-labelledby="originals-title">
      <div className="originals__head">
        <h2 className="originals__title" id="originals-title">
          {text.title}
        </h2>
        <p role="status">
          {openCount(originals) > 0 ? text.open(openCount(originals)) : ''}
          {late > 0 ? <strong className="originals__late">{text.late(late)}</strong> : null}
        </p>
        <div className="originals__do no-print">
          {originals.length === 0 ? null : (
            <>
              <Toggle label={text.showOver} isOn={showsAll} onChange={setShowsAll} />
              <Button look="text" onPress={() => window.print()}>
                {text.print}
              </Button>
            </>
          )}
          <Button look="solid" onPress={() => setReceiving(true)}>
            {text.receive}
          </Button>
        </div>
      </div>
      {shown.length === 0 ? (
        <EmptyState title={text.empty} hint={text.clerkHint} />
      ) : (
        <ul className="originals__items">
          {inOrder(shown).map((item) => (
            <li key={item.original}>
              <OriginalRow {...{ item, session, desk, names, now, today }} />
            </li>
          ))}
        </ul>
      )}
      {isReceiving ? (
        <ReceiveOriginal {...{ session, desk, names }} onClose={() => setReceiving(false)} />
      ) : null}
    </section>
  );
}

/** At headquarters: what is on its way to one's own departments, and what has come; nothing without any. */
export function OriginalsToCome({ session, desk, now }: OriginalsListProps) {
  const { originals: text } = useText();
  const names = useNames(session.town);
  const today = dayAt(new Date(now));
  const originals = forHeadquarters(desk.state.originals, today);
  const late = lateCount(originals, today);
  if (originals.length === 0) {
    return null;
  }
  return (
    <section className="originals" aria-labelledby="originals-title">
      <div className="originals__head">
        <h2 className="originals__title" id="originals-title">
          {text.atHeadquarters}
        </h2>
        <p role="status">
          {openCount(originals) > 0 ? text.onTheWay(openCount(originals)) : ''}
          {late > 0 ? <strong className="originals__late">{text.late(late)}</strong> : null}
        </p>
      </div>
      <ul className="originals__items">
        {inOrder(originals).map((item) => (
          <li key={item.original}>
            <OriginalRow {...{ item, session, desk, names, now, today }} />
          </li>
        ))}
      </ul>
    </section>
  );
}
