import { useState } from 'react';
import { useText } from '../../text';
import { RadioGroup, TextField } from '../../ui';

/** A reason's bound on the wire. */
const REASON_LENGTH = 200;
const OTHER = 'other';

interface ReasonChoiceProps {
  readonly label: string;
  /** Reasons that are often given; any other is typed. */
  readonly reasons: readonly string[];
  /** In words; empty while none is given. */
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  /** Whether to say that it is missing. */
  readonly showMissing: boolean;
}

/** 理由: one of a few, or in words of one's own. */
export function ReasonChoice(props: ReasonChoiceProps) {
  const { label, reasons, reason, onReason, showMissing } = props;
  const text = useText().staff.reason;
  const [chosen, setChosen] = useState<string | null>(null);
  const isMissing = showMissing && reason.trim() === '';
  return (
    <div className="reason-choice">
      <RadioGroup
        label={label}
        required
        options={[
          ...reasons.map((one) => ({ value: one, label: one })),
          { value: OTHER, label: text.other },
        ]}
        value={chosen}
        onChange={(next) => {
          setChosen(next);
          onReason(next === OTHER ? '' : next);
        }}
        error={isMissing ? text.missing : undefined}
      />
      {chosen === OTHER ? (
        <TextField
          label={text.words}
          value={reason}
          onChange={onReason}
          maxLength={REASON_LENGTH}
        />
      ) : null}
    </div>
  );
}
