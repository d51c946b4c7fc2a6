import { ToggleButton } from 'react-aria-components';
import type { Names } from '../../access';
import { kioskDoing, ticketAt, ticketNumber } from '../../queue/waiting';
import { useText } from '../../text';
import { StatusBadge } from '../../ui';
import type { KioskView } from '../../wire/messages.gen';
import { kioskMinutes, kioskStatus } from './state';

interface KioskCardProps {
  readonly kiosk: KioskView;
  readonly names: Names;
  readonly now: number;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** One kiosk of the board: what it is doing as word, shape and colour, its number, its minutes. */
export function KioskCard({ kiosk, names, now, isChosen, onChoose }: KioskCardProps) {
  const text = useText().clerk;
  const ticket = ticketAt(kiosk);
  const minutes = kioskMinutes(kiosk, now);
  return (
    <ToggleButton className="kiosk-card" isSelected={isChosen} onChange={onChoose}>
      <span className="kiosk-card__head">
        <span className="kiosk-card__name">{kiosk.name}</span>
        <StatusBadge kind={kioskStatus(kiosk)}>{text.kiosk[kioskDoing(kiosk)]}</StatusBadge>
      </span>
      {ticket === undefined ? null : (
        <span className="kiosk-card__ticket">
          <span className="kiosk-card__number">{ticketNumber(ticket.number)}</span>
          <span className="kiosk-card__procedure">{names.procedure(ticket.procedure)}</span>
        </span>
      )}
      {minutes === undefined ? null : (
        <span className="kiosk-card__minutes">
          {kiosk.connected ? text.minutes.waited(minutes) : text.minutes.offline(minutes)}
        </span>
      )}
    </ToggleButton>
  );
}
