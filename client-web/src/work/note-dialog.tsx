import { useState } from 'react';
import { useText } from '../text';
import { ActDialog, TextArea } from '../ui';

/** A note's bound on the wire. */
export const NOTE_LENGTH = 500;

interface NoteDialogProps {
  readonly title: string;
  readonly label: string;
  readonly action: string;
  /** Whether nothing may be said as well. */
  readonly optional?: boolean;
  /** What stands there already. */
  readonly initial?: string;
  /** What to mind while writing. */
  readonly hint?: string | undefined;
  readonly isBusy: boolean;
  readonly error: string | undefined;
  readonly onDone: (note: string) => void;
  readonly onClose: () => void;
}

/** Asks for words before something is done with a 作業. */
export function NoteDialog(props: NoteDialogProps) {
  const {
    title,
    label,
    action,
    optional = false,
    initial = '',
    hint,
    isBusy,
    error,
    onDone,
    onClose,
  } = props;
  const { work: text } = useText();
  const [note, setNote] = useState(initial);
  const lacks = !optional && note.trim() === '';
  return (
    <ActDialog
      title={title}
      onClose={onClose}
      act={action}
      isPending={isBusy}
      whyNot={lacks ? text.sayWhy : undefined}
      onAct={() => onDone(note.trim())}
      error={error}
    >
      <TextArea
        label={label}
        hint={hint}
        optional={optional}
        maxLength={NOTE_LENGTH}
        value={note}
        onChange={setNote}
        autoFocus
      />
    </ActDialog>
  );
}
