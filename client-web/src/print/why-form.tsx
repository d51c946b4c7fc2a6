import { useState } from 'react';
import { useText } from '../text';
import { Button, RadioGroup, TextField } from '../ui';
import type { PrintReason } from '../wire/messages.gen';
import './why-form.css';

/** A note's bound on the wire. */
const NOTE_LENGTH = 200;

/** A reason, and its words where the reason is その他. */
export interface Why {
  readonly reason: PrintReason;
  readonly note?: string;
}

export interface WhyFormProps {
  readonly label: string;
  readonly reasons: readonly PrintReason[];
  /** What is done with the reason. */
  readonly action: string;
  readonly isBusy: boolean;
  readonly onDone: (why: Why) => void;
  readonly onCancel: () => void;
}

/** Why a paper failed, or is printed once more: one of a few reasons, or words of one's own. */
export function WhyForm({ label, reasons, action, isBusy, onDone, onCancel }: WhyFormProps) {
  const { common, print: text } = useText();
  const [reason, setReason] = useState<PrintReason | null>(null);
  const [note, setNote] = useState('');
  const isOther = reason === 'other';
  const whyNot =
    reason === null
      ? text.chooseReason
      : isOther && note.trim() === ''
        ? text.sayReason
        : undefined;
  return (
    <div className="why-form">
      <RadioGroup
        label={label}
        required
        options={reasons.map((value) => ({ value, label: text.reasons[value] }))}
        value={reason}
        onChange={setReason}
      />
      {isOther ? (
        <TextField
          label={text.note}
          hint={text.noteHint}
          maxLength={NOTE_LENGTH}
          value={note}
          onChange={setNote}
        />
      ) : null}
      <div className="why-form__foot">
        <Button onPress={onCancel}>{common.cancel}</Button>
        <Button
          look="solid"
          size="lg"
          isPending={isBusy}
          whyNot={whyNot}
          onPress={() =>
            reason === null
              ? undefined
              : onDone(isOther ? { reason, note: note.trim() } : { reason })
          }
        >
          {action}
        </Button>
      </div>
    </div>
  );
}
