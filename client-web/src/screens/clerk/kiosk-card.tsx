import { ToggleButton } from 'react-aria-components';
import type { Names } from '../../access';
import { checkOf } from '../../equipment/check';
import { isToday } from '../../equipment/schedule';
import { kioskDoing, ticketAt, ticketNumber } from '../../queue/waiting';
import { useText } from '../../text';
import { timeAt } from '../../text/dates';
import { StatusBadge } from '../../ui';
import type { EquipmentView, KioskView } from '../../wire/messages.gen';
import { kioskMinutes, kioskStatus, VERDICT_SHAPES } from './state';

interface KioskCardProps {
  readonly kiosk: KioskView;
  /** Absent until the server has told. */
  readonly equipment: EquipmentView | undefined;
  readonly names: Names;
  readonly now: number;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** One kiosk of the board: what it is doing as word, shape and colour, its number, its minutes. */
export function KioskCard({ kiosk, equipment, names, now, isChosen, onChoose }: KioskCardProps) {
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
      {equipment === undefined ? null : <CheckLine equipment={equipment} now={now} />}
    </ToggleButton>
  );
}

/** How this morning's 自己点検 came out. */
function CheckLine({
  equipment,
  now,
}: {
  readonly equipment: EquipmentView;
  readonly now: number;
}) {
  const text = useText().clerk.check;
  const { verdict, at } = checkOf(equipment, now);
  return (
    <span className="kiosk-card__check">
      <StatusBadge kind={VERDICT_SHAPES[verdict]}>{text.card[verdict]}</StatusBadge>
      {at !== undefined && isToday(at, now) ? <span className="number">{timeAt(at)}</span> : null}
    </span>
  );
}
