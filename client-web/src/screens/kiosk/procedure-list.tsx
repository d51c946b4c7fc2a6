import { Button as AriaButton } from 'react-aria-components';
import { procedureOf, type Session } from '../../access';
import { takesBookings } from '../../booking/booking';
import type { OpeningHours } from '../../queue/opening';
import { useLanguage, useText } from '../../text';
import { Button, Ruby } from '../../ui';
import type { Procedure, ProcedureId } from '../../wire/messages.gen';
import { Frame } from './frame';
import './tiles.css';

export interface ProcedureListProps {
  readonly session: Session;
  readonly event: string;
  readonly hours: OpeningHours;
  readonly onBack: () => void;
  readonly onProcedure: (procedure: ProcedureId) => void;
}

/** The procedures of one life event, with what each is for. */
export function ProcedureList({ session, event, hours, onBack, onProcedure }: ProcedureListProps) {
  const { kiosk, booking, common } = useText();
  const { say } = useLanguage();
  const chosen = session.town.lifeEvents.find((e) => e.id === event);
  const procedures = (chosen?.procedures ?? [])
    .map((id) => procedureOf(session.town, id))
    .filter((p): p is Procedure => p !== undefined);
  return (
    <Frame
      session={session}
      foot={
        <Button size="kiosk" onPress={onBack}>
          {common.back}
        </Button>
      }
    >
      <h1 className="kiosk__title">
        <Ruby>{chosen === undefined ? null : say(chosen.title)}</Ruby>
      </h1>
      <p className="kiosk__lead">
        <Ruby>{kiosk.choose}</Ruby>
      </p>
      <ul className="kiosk-tiles" data-columns="1">
        {procedures.map((procedure) => (
          <li key={procedure.procedure} className="kiosk-tiles__item">
            <AriaButton
              className="kiosk-tile"
              isDisabled={
                !hours.isOpen(procedure.procedure) && !takesBookings(session.town, procedure)
              }
              onPress={() => onProcedure(procedure.procedure)}
            >
              <span className="kiosk-tile__title">
                <Ruby>{say(procedure.title)}</Ruby>
              </span>
              <span className="kiosk-tile__hint">
                <Ruby>
                  {hours.isOpen(procedure.procedure)
                    ? say(procedure.summary)
                    : hours.say(procedure.procedure)}
                </Ruby>
              </span>
              {!hours.isOpen(procedure.procedure) && takesBookings(session.town, procedure) ? (
                <span className="kiosk-tile__hint">
                  <Ruby>{booking.kiosk.offerHint}</Ruby>
                </span>
              ) : null}
            </AriaButton>
          </li>
        ))}
      </ul>
    </Frame>
  );
}
