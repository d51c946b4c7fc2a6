import { ToggleButton } from 'react-aria-components';
import { useText } from '../text';
import { StatusBadge } from '../ui';
import type { OriginalItem } from '../wire/messages.gen';
import { lateCount, openCount } from './originals';

interface OriginalsCardProps {
  readonly originals: readonly OriginalItem[];
  /** As `YYYY-MM-DD`. */
  readonly today: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** 原本受領簿 beside the kiosks: how many somebody still answers for, and what is late. */
export function OriginalsCard({ originals, today, isChosen, onChoose }: OriginalsCardProps) {
  const { originals: text } = useText();
  const open = openCount(originals);
  const late = lateCount(originals, today);
  return (
    <ToggleButton className="kiosk-card tray-card" isSelected={isChosen} onChange={onChoose}>
      <span className="kiosk-card__head">
        <span className="kiosk-card__name">{text.title}</span>
        <StatusBadge kind={late > 0 ? 'attention' : open > 0 ? 'free' : 'done'}>
          {late > 0 ? text.late(late) : open > 0 ? text.open(open) : text.noneOpen}
        </StatusBadge>
      </span>
    </ToggleButton>
  );
}
