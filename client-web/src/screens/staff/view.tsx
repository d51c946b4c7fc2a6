import { useCallback, useEffect, useState } from 'react';
import { Access, type Session } from '../../access';
import { isPracticed } from '../../consultation/practice';
import { PLAIN } from '../../consultation/use-call';
import { useStandby } from '../../consultation/use-standby';
import { useWaitingBadge } from '../../queue/badge';
import { useDesk } from '../../queue/use-desk';
import { ownTicket } from '../../queue/waiting';
import { useText } from '../../text';
import { Progress } from '../../ui';
import type { DeskState } from '../../wire/desk';
import type { HandOverItem, Me } from '../../wire/messages.gen';
import { Consulting } from './consulting';
import { Contractor } from './contractor';
import { Free } from './free';
import { Looking } from './looking';
import { accepted, placeOf, windowTitle } from './state';
import './staff.css';

/** `/staff`: answers calls, and works through one consultation at a time. */
export function StaffScreen() {
  return (
    <Access screen="staff">
      {(session) =>
        session.me.contractor ? (
          <ContractorDesk session={session} />
        ) : (
          <StaffDesk session={session} />
        )
      }
    </Access>
  );
}

function ContractorDesk({ session }: { session: Session }) {
  return <Contractor session={session} desk={useDesk('staff', session)} />;
}

function StaffDesk({ session }: { session: Session }) {
  const texts = useText();
  const desk = useDesk('staff', session);
  const place = placeOf(desk.state, session.me);
  const { town } = session;
  // Nobody can be seen or heard at a kiosk of a practice: no call is begun for it.
  const called = useCallback(
    (state: DeskState, me: Me) => {
      const ticket = ownTicket(state.tickets, me);
      return ticket === undefined || isPracticed(ticket, town) ? undefined : accepted(state, me);
    },
    [town],
  );
  const [looking, setLooking] = useState<HandOverItem | undefined>();
  const isWaiting = place.kind === 'free';
  const standby = useStandby('staff', {
    me: session.me,
    desk,
    isWaiting,
    setup: PLAIN,
    accepted: called,
  });
  const isBusy = place.kind === 'busy';
  useEffect(() => {
    if (isBusy) {
      setLooking(undefined);
    }
  }, [isBusy]);
  const { handOvers } = desk.state;
  const calling = place.kind === 'loading' ? 0 : place.waiting.length + handOvers.length;
  useWaitingBadge(calling, windowTitle(place, texts.staff));

  switch (place.kind) {
    case 'loading':
      return (
        <div className="staff-wait">
          <Progress label={texts.common.loading} />
        </div>
      );
    case 'free':
      return looking === undefined ? (
        <Free
          session={session}
          desk={desk}
          waiting={place.waiting}
          standby={standby}
          onLook={setLooking}
        />
      ) : (
        <Looking
          key={looking.handOver}
          session={session}
          item={looking}
          isAsked={handOvers.some(({ handOver }) => handOver === looking.handOver)}
          desk={desk}
          standby={standby}
          onClose={() => setLooking(undefined)}
        />
      );
    case 'busy':
      return (
        <Consulting
          key={place.consultation}
          session={session}
          consultation={place.consultation}
          ticket={place.ticket}
          isTalking={place.ticket.state === 'accepted'}
          waiting={place.waiting}
          desk={desk}
          standby={standby}
        />
      );
  }
}
