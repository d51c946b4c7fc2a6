import type { Session } from '../../access';
import { ticketNumber } from '../../queue/waiting';
import { useText } from '../../text';
import { Button, Ruby } from '../../ui';
import type { TicketView } from '../../wire/messages.gen';
import { Frame } from './frame';
import './question.css';
import { useIdle } from './use-idle';

/** Long enough to write the number down. */
const LIMIT = 60_000;

interface CallbackProps {
  readonly session: Session;
  readonly ticket: TicketView;
  readonly onNoted: () => void;
}

/** 折り返し: the number to name, and to whom; nothing is asked of the resident here. */
export function Callback({ session, ticket, onNoted }: CallbackProps) {
  const words = useText().kiosk.callback;
  useIdle(LIMIT, onNoted);
  return (
    <Frame
      session={session}
      foot={
        <Button size="kiosk" look="solid" onPress={onNoted}>
          {words.done}
        </Button>
      }
    >
      <div className="kiosk-question" data-columns="2" role="status">
        <h1 className="kiosk-question__ask">
          <Ruby>{words.title}</Ruby>
        </h1>
        <p className="kiosk-number">
          <span className="kiosk-number__label">
            <Ruby>{words.number}</Ruby>
          </span>
          <strong className="kiosk-number__value">{ticketNumber(ticket.number)}</strong>
        </p>
        <p className="kiosk__lead">
          <Ruby>{words.lead}</Ruby>
        </p>
      </div>
    </Frame>
  );
}
