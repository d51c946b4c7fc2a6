import { useState } from 'react';
import { useText } from '../text';
import { Button, Dialog, Notice, TextField } from '../ui';

/** Characters of a reason or a note, as on the wire. */
export const NOTE_LENGTH = 60;

interface OriginalReasonProps {
  readonly asking: 'correct' | 'cancel';
  readonly isBusy: boolean;
  readonly error: string | undefined;
  readonly onDone: (reason: string) => void;
  readonly onClose: () => void;
}

/** Why the last step, or the whole record, was a mistake. */
export function OriginalReason(props: OriginalReasonProps) {
  const { asking, isBusy, error, onDone, onClose } = props;
  const { common, originals: text } = useText();
  const [reason, setReason] = useState('');
  return (
    <Dialog
      title={text.why[asking].title}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button
            look="solid"
            tone="danger"
            isPending={isBusy}
            whyNot={reason.trim() === '' ? text.why.sayWhy : undefined}
            onPress={() => onDone(reason.trim())}
          >
            {text.deeds[asking]}
          </Button>
        </>
      }
    >
      <div className="original-dialog">
        {error === undefined ? null : <Notice kind="error">{error}</Notice>}
        <p>{text.why[asking].hint}</p>
        <TextField
          label={text.why.reason}
          hint={text.why.reasonHint}
          maxLength={NOTE_LENGTH}
          value={reason}
          onChange={setReason}
          autoFocus
        />
      </div>
    </Dialog>
  );
}
