import { type Session, useRoom } from '../../access';
import { FirstFace } from '../../consultation/first-face';
import { leads } from '../../consultation/hand-over';
import { isPracticed } from '../../consultation/practice';
import type { Standby } from '../../consultation/standby';
import { PLAIN, useCall } from '../../consultation/use-call';
import { usePictureFirst } from '../../consultation/use-picture-first';
import type { Desk } from '../../queue/use-desk';
import { useText } from '../../text';
import { Notice, Progress } from '../../ui';
import type { ConsultationId, TicketView } from '../../wire/messages.gen';
import { Talk } from './talk';
import { WrapUp } from './wrap-up';

interface ConsultingProps {
  readonly session: Session;
  readonly consultation: ConsultationId;
  readonly ticket: TicketView;
  /** As reception has it, before the room has told anything. */
  readonly isTalking: boolean;
  readonly waiting: readonly TicketView[];
  readonly desk: Desk;
  readonly standby: Standby | undefined;
}

/** One consultation, from answering to the end of its wrap-up. */
export function Consulting(props: ConsultingProps) {
  const { session, consultation, waiting, desk } = props;
  const { clockOffset, departments } = desk.state;
  const { problems, staff } = useText();
  const room = useRoom('staff', consultation, session);
  const view = room?.state.consultation;
  const isTalking = view === undefined ? props.isTalking : view.phase === 'talking';
  const isAbsent = isPracticed(props.ticket, session.town);
  const call = isTalking && !isAbsent ? consultation : undefined;
  const handle = useCall('staff', call, session.me.person.name, PLAIN, props.standby);
  const isDue = usePictureFirst(handle.state);

  // With the talk the company is over; reception says so a moment later.
  const isGone = view !== undefined && !isTalking && !leads(view, session.me);

  if (room?.state.ended === 'not-a-member') {
    return (
      <main className="staff-wait">
        <Notice kind="error">{problems['no-such-room']}</Notice>
      </main>
    );
  }
  if (room === undefined || view === undefined || (isTalking && !isAbsent && !isDue) || isGone) {
    return (
      <FirstFace state={handle.state} name={undefined}>
        <div className="staff-wait">
          <Progress label={staff.session.joining} />
        </div>
      </FirstFace>
    );
  }
  const shared = { session, room, desk, view, waiting, clockOffset };
  return isTalking ? (
    <Talk {...shared} departments={departments} handle={handle} />
  ) : (
    <WrapUp {...shared} />
  );
}
