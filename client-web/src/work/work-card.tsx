import { ToggleButton } from 'react-aria-components';
import { useText } from '../text';
import { StatusBadge } from '../ui';
import type { WorkItem } from '../wire/messages.gen';
import { openCount, overdueCount } from './work';

interface WorkCardProps {
  readonly work: readonly WorkItem[];
  /** As `YYYY-MM-DD`. */
  readonly today: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** 作業 beside the kiosks: how much headquarters still does for this branch, and what is late. */
export function WorkCard({ work, today, isChosen, onChoose }: WorkCardProps) {
  const { work: text } = useText();
  const open = openCount(work);
  const late = overdueCount(work, today);
  return (
    <ToggleButton className="kiosk-card tray-card" isSelected={isChosen} onChange={onChoose}>
      <span className="kiosk-card__head">
        <span className="kiosk-card__name">{text.atBranch}</span>
        <StatusBadge kind={late > 0 ? 'attention' : open > 0 ? 'free' : 'done'}>
          {late > 0 ? text.late(late) : open > 0 ? text.count(open) : text.nothingOpen}
        </StatusBadge>
      </span>
    </ToggleButton>
  );
}
