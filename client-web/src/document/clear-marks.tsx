import { useState } from 'react';
import { useText } from '../text';
import { Button, Dialog } from '../ui';
import { ClearIcon } from './tools';

export interface ClearMarksProps {
  /** How many marks would go. */
  readonly count: number;
  readonly onClear: () => void;
}

/** すべて消す: asks once; it can be taken back like anything else. */
export function ClearMarks({ count, onClear }: ClearMarksProps) {
  const { common, document } = useText();
  const words = document.tools;
  const [isAsking, setAsking] = useState(false);
  const close = () => setAsking(false);
  return (
    <>
      <Button look="text" isDisabled={count === 0} onPress={() => setAsking(true)}>
        <ClearIcon />
        {words.clear}
      </Button>
      <Dialog
        title={words.clearTitle}
        isOpen={isAsking && count > 0}
        onClose={close}
        foot={
          <>
            <Button onPress={close}>{common.cancel}</Button>
            <Button
              look="solid"
              tone="danger"
              onPress={() => {
                close();
                onClear();
              }}
            >
              {words.clearYes}
            </Button>
          </>
        }
      >
        <p>{words.clearHint(count)}</p>
      </Dialog>
    </>
  );
}
