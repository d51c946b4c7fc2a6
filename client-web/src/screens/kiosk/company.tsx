import { type Session, useNames } from '../../access';
import { nextStops } from '../../consultation/hand-over';
import { useText } from '../../text';
import { Notice, Ruby } from '../../ui';
import type { ConsultationView } from '../../wire/messages.gen';
import './company.css';

interface CompanyProps {
  readonly session: Session;
  readonly view: ConsultationView;
}

/** 同席 and このあと: who else of staff is here, always to be seen, and which departments follow. */
export function Company({ session, view }: CompanyProps) {
  const words = useText().handOver;
  const names = useNames(session.town);
  const stops = nextStops(view, session.town);
  return (
    <div className="kiosk-company" role="status">
      {view.company.length === 0 ? null : (
        <span>
          <Ruby>{words.kiosk.with(view.company.map(({ person }) => person.name).join('、'))}</Ruby>
        </span>
      )}
      {stops.length === 0 ? null : (
        <span>
          <Ruby>
            {words.kiosk.next(
              stops.map(({ department }) => names.department(department)).join(words.arrow),
            )}
          </Ruby>
        </span>
      )}
    </div>
  );
}

/** Who is being asked to come in, or who has taken over; nothing needs to be said again. */
export function HandOver({ session, view }: CompanyProps) {
  const words = useText().handOver.kiosk;
  const names = useNames(session.town);
  const { handOver } = view;
  if (handOver?.state === 'asked') {
    return (
      <Notice kind="info" title={words[handOver.kind](names.department(handOver.department))}>
        {words.asIs}
      </Notice>
    );
  }
  return view.company.some(({ as }) => as === 'sender') ? (
    <Notice kind="info" title={words.taken(view.staff.name)}>
      {words.asIs}
    </Notice>
  ) : null;
}
