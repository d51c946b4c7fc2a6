import { Access, type Session } from '../../access';
import { PLAIN } from '../../consultation/use-call';
import { useStandby } from '../../consultation/use-standby';
import { useWaitingBadge } from '../../queue/badge';
import { useDesk } from '../../queue/use-desk';
import { useText } from '../../text';
import { Progress } from '../../ui';
import { Consulting } from './consulting';
import { Contractor } from './contractor';
import { Free } from './free';
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
  const isWaiting = place.kind === 'free';
  const standby = useStandby('staff', { me: session.me, desk, isWaiting, setup: PLAIN, accepted });
  const calling = place.kind === 'loading' ? 0 : place.waiting.length;
  useWaitingBadge(calling, windowTitle(place, texts.staff));

  switch (place.kind) {
    case 'loading':
      return (
        <div className="staff-wait">
          <Progress label={texts.common.loading} />
        </div>
      );
    case 'free':
      return <Free session={session} desk={desk} waiting={place.waiting} standby={standby} />;
    case 'busy':
      return (
        <Consulting
          key={place.consultation}
          session={session}
          consultation={place.consultation}
          isTalking={place.ticket.state === 'accepted'}
          waiting={place.waiting}
          clockOffset={desk.state.clockOffset}
          standby={standby}
        />
      );
  }
}
