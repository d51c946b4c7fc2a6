import { useState } from 'react';
import { type Session, useNames } from '../../access';
import type { Desk } from '../../queue/use-desk';
import { useNow } from '../../queue/use-now';
import { useText } from '../../text';
import { dayAt, timeAt } from '../../text/dates';
import { Button, Notice, Progress } from '../../ui';
import { KioskNeeds } from './kiosk-needs';
import { StaffBoard } from './staff-board';
import { useFullScreen } from './use-full-screen';
import { WallTable } from './wall-table';
import { DueList } from './wall-work';
import './wall.css';

interface WallProps {
  readonly session: Session;
  readonly desk: Desk;
}

/** 現在の状況: who waits where and for how long, what the staff does, and what must not be forgotten. */
export function Wall({ session, desk }: WallProps) {
  const { wall: text, common, staff } = useText();
  const names = useNames(session.town);
  const { state } = desk;
  const now = useNow(state.clockOffset);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const screen = useFullScreen(place);
  if (!state.ready || state.waitingAlertSeconds === undefined) {
    return <Progress label={common.loading} />;
  }
  const today = dayAt(new Date(now));
  return (
    <section
      className="wall"
      ref={setPlace}
      data-large={screen.isLarge || undefined}
      aria-label={text.title}
    >
      <div className="wall__head">
        <p className="wall__clock number">{text.clock(timeAt(new Date(now).toISOString()))}</p>
        <Button look="outline" onPress={screen.toggle}>
          {screen.isLarge ? text.notLarge : text.large}
        </Button>
      </div>
      {state.connection === 'open' ? null : <Notice kind="warn">{staff.lineAway}</Notice>}
      <WallTable
        town={session.town}
        tickets={state.tickets}
        alertSeconds={state.waitingAlertSeconds}
        names={names}
        now={now}
      />
      <div className="wall__columns">
        <StaffBoard
          town={session.town}
          staff={state.staff}
          work={state.work}
          names={names}
          now={now}
          today={today}
        />
        <div className="wall__side">
          <DueList items={state.work} names={names} today={today} />
          <KioskNeeds
            town={session.town}
            kiosks={state.kiosks}
            equipment={state.equipment}
            names={names}
            now={now}
          />
        </div>
      </div>
    </section>
  );
}
