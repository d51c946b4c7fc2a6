import { ToggleButton } from 'react-aria-components';
import type { Names } from '../../access';
import { checkOf } from '../../equipment/check';
import { isToday } from '../../equipment/schedule';
import { kioskDoing, ticketAt, ticketNumber } from '../../queue/waiting';
import { useText } from '../../text';
import { timeAt } from '../../text/dates';
import { StatusBadge } from '../../ui';
import type { ClerkTaskItem, EquipmentView, KioskView } from '../../wire/messages.gen';
import { kioskMinutes, kioskStatus, VERDICT_SHAPES } from './state';

interface KioskCardProps {
  readonly kiosk: KioskView;
  /** Absent until the server has told. */
  readonly equipment: EquipmentView | undefined;
  /** 依頼 that wait there. */
  readonly tasks: readonly ClerkTaskItem[];
  readonly names: Names;
  readonly now: number;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** One kiosk of the board: what it is doing as word, shape and colour, its number, its minutes. */
export function KioskCard(props: KioskCardProps) {
  const { kiosk, equipment, tasks, names, now, isChosen, onChoose } = props;
  const text = useText().clerk;
  const ticket = ticketAt(kiosk);
  const minutes = kioskMinutes(kiosk, now);
  return (
    <ToggleButton className="kiosk-card" isSelected={isChosen} onChange={onChoose}>
      <span className="kiosk-card__head">
        <span className="kiosk-card__name">{kiosk.name}</span>
        {tasks.length === 0 ? (
          <StatusBadge kind={kioskStatus(kiosk)}>{text.kiosk[kioskDoing(kiosk)]}</StatusBadge>
        ) : (
          <StatusBadge kind="attention">{text.tasks.needsMe}</StatusBadge>
        )}
      </span>
      {ticket === undefined ? null : (
        <span className="kiosk-card__ticket">
          <span className="kiosk-card__number">{ticketNumber(ticket.number)}</span>
          <span className="kiosk-card__procedure">{names.procedure(ticket.procedure)}</span>
        </span>
      )}
      <TaskLine tasks={tasks} />
      {minutes === undefined ? null : (
        <span className="kiosk-card__minutes">
          {kiosk.connected ? text.minutes.waited(minutes) : text.minutes.offline(minutes)}
        </span>
      )}
      {equipment === undefined ? null : <CheckLine equipment={equipment} now={now} />}
    </ToggleButton>
  );
}

/** 要対応 and why: what headquarters waits for. */
function TaskLine({ tasks }: { readonly tasks: readonly ClerkTaskItem[] }) {
  const { clerk, consultation } = useText();
  return tasks.length === 0 ? null : (
    <span className="kiosk-card__tasks">
      {clerk.tasks.reason(tasks.map((task) => consultation.tasks.kinds[task.kind]).join('、'))}
    </span>
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
