import { useState } from 'react';
import { useText } from '../../text';
import { Button } from '../../ui';
import { useKeys } from './keys';
import { type Need, nextNeed } from './needs';

interface NextNeedProps {
  readonly needs: readonly Need[];
  readonly onGoTo: (need: Need) => void;
}

/** 不足 n 項目: leads from one thing that is missing to the next. */
export function NextNeed({ needs, onGoTo }: NextNeedProps) {
  const text = useText().staff.filling;
  const [last, setLast] = useState<{ readonly key: string; readonly at: number } | undefined>();
  const next = nextNeed(needs, last);
  const go = () => {
    if (next !== undefined) {
      setLast({ key: next.need.key, at: next.at });
      onGoTo(next.need);
    }
  };
  useKeys({ next: go });
  return next === undefined ? (
    <p className="next-need">{text.nothingLeft}</p>
  ) : (
    <Button onPress={go}>
      <span className="number">{text.left(needs.length)}</span>
      <span aria-hidden="true">▸</span>
    </Button>
  );
}
