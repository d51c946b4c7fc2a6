import { type Session, useRoom } from '../../access';
import { useText } from '../../text';
import { Notice, Progress } from '../../ui';
import type { ConsultationId, TicketView } from '../../wire/messages.gen';
import { Talk } from './talk';
import { WrapUp } from './wrap-up';

interface ConsultingProps {
  readonly session: Session;
  readonly consultation: ConsultationId;
  readonly waiting: readonly TicketView[];
  readonly clockOffset: number;
}

/** One consultation, from answering to the end of its wrap-up. */
export function Consulting({ session, consultation, waiting, clockOffset }: ConsultingProps) {
  const { problems, staff } = useText();
  const room = useRoom('staff', consultation, session);
  const view = room?.state.consultation;

  if (room?.state.ended === 'not-a-member') {
    return (
      <main className="staff-wait">
        <Notice kind="error">{problems['no-such-room']}</Notice>
      </main>
    );
  }
  if (room === undefined || view === undefined) {
    return (
      <div className="staff-wait">
        <Progress label={staff.session.joining} />
      </div>
    );
  }
  const props = { session, room, view, waiting, clockOffset };
  return view.phase === 'talking' ? <Talk {...props} /> : <WrapUp {...props} />;
}
