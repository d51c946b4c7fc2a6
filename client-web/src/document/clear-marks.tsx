import { useText } from '../text';
import { Button, Dialog } from '../ui';

export interface ClearMarksProps {
  /** How many marks would go. */
  readonly count: number;
  readonly isAsking: boolean;
  readonly onClose: () => void;
  readonly onClear: () => void;
}

/** すべて消す asks once; it can be taken back like anything else. */
export function ClearMarks({ count, isAsking, onClose, onClear }: ClearMarksProps) {
  const { common, document } = useText();
  const words = document.tools;
  return (
    <Dialog
      title={words.clearTitle}
      isOpen={isAsking}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button
            look="solid"
            tone="danger"
            onPress={() => {
              onClose();
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
  );
}
