import { ToggleButton } from 'react-aria-components';
import { useText } from '../text';
import { StatusBadge } from '../ui';
import type { BookingView } from '../wire/messages.gen';
import { awaitedCount } from './booking';

interface BookingCardProps {
  readonly bookings: readonly BookingView[];
  /** As `YYYY-MM-DD`. */
  readonly today: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** 予約 beside the kiosks: how many are awaited today. */
export function BookingCard({ bookings, today, isChosen, onChoose }: BookingCardProps) {
  const { booking: text } = useText();
  const count = awaitedCount(bookings, today);
  return (
    <ToggleButton className="kiosk-card tray-card" isSelected={isChosen} onChange={onChoose}>
      <span className="kiosk-card__head">
        <span className="kiosk-card__name">{text.title}</span>
        <StatusBadge kind={count > 0 ? 'free' : 'done'}>
          {count > 0 ? text.count(count) : text.noneToday}
        </StatusBadge>
      </span>
    </ToggleButton>
  );
}
