import { type ReactNode, useEffect, useState } from 'react';
import { useText } from '../../text';
import { Segments } from '../../ui';

interface SideCardsProps {
  /** Absent while no form is open. */
  readonly intake: ReactNode;
  readonly guide: ReactNode;
}

/** 共通データ and 手続き share a place; the first form that is opened brings the items to the front. */
export function SideCards({ intake, guide }: SideCardsProps) {
  const text = useText();
  const [chosen, setChosen] = useState<'intake' | 'guide'>('intake');
  const has = intake !== undefined;
  useEffect(() => {
    if (has) {
      setChosen('intake');
    }
  }, [has]);
  return (
    <div className="side-cards">
      {has ? (
        <div className="side-cards__choice">
          <Segments
            label={text.intake.beside}
            value={chosen}
            onChange={setChosen}
            options={[
              { value: 'intake', label: text.intake.title },
              { value: 'guide', label: text.staff.guide.title },
            ]}
          />
        </div>
      ) : null}
      {has && chosen === 'intake' ? intake : guide}
    </div>
  );
}
