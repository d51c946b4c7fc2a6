import { useState } from 'react';
import { useText } from '../text';
import { Button, type Option, RadioGroup, TextField } from '../ui';
import './why-form.css';

/** A note's bound on the wire. */
const NOTE_LENGTH = 200;

/** A reason, and its words where the reason is その他. */
export interface Why<R extends string> {
  readonly reason: R;
  readonly note?: string;
}

export interface WhyFormProps<R extends string> {
  readonly label: string;
  /** A few; `other` asks for words. */
  readonly reasons: readonly Option<R>[];
  /** What is done with the reason. */
  readonly action: string;
  readonly isBusy: boolean;
  readonly onDone: (why: Why<R>) => void;
  readonly onCancel: () => void;
}

/** Why something failed, or is done once more: one of a few reasons, or words of one's own. */
export function WhyForm<R extends string>(props: WhyFormProps<R>) {
  const { label, reasons, action, isBusy, onDone, onCancel } = props;
  const { common, print: text } = useText();
  const [reason, setReason] = useState<R | null>(null);
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
      <RadioGroup label={label} required options={reasons} value={reason} onChange={setReason} />
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
