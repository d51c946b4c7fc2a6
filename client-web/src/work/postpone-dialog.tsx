import { useState } from 'react';
import { useAttempt } from '../access';
import type { Desk } from '../queue/use-desk';
import { useText } from '../text';
import { ActDialog, DateField, TextArea } from '../ui';
import type { WorkItem } from '../wire/messages.gen';
import { NOTE_LENGTH } from './note-dialog';

interface PostponeDialogProps {
  readonly item: WorkItem;
  readonly desk: Desk;
  /** As `YYYY-MM-DD`. */
  readonly today: string;
  readonly onClose: () => void;
}

/** 日を改める: the 作業 waits for another day, with what happened today. */
export function PostponeDialog({ item, desk, today, onClose }: PostponeDialogProps) {
  const { privacy, work } = useText();
  const text = work.postpone;
  const attempt = useAttempt();
  const [due, setDue] = useState<string | null>(null);
  const [note, setNote] = useState('');

  const postpone = (day: string): void => {
    void attempt
      .run(desk.command({ type: 'work.postpone', item: item.item, due: day, note: note.trim() }))
      .then((done) => done && onClose());
  };
  const whyNot = due === null ? text.chooseDay : note.trim() === '' ? work.sayWhy : undefined;

  return (
    <ActDialog
      title={item.kind === 'callback' ? text.notReached : text.title}
      onClose={onClose}
      act={text.title}
      isPending={attempt.isBusy}
      whyNot={whyNot}
      onAct={() => {
        if (due !== null) {
          postpone(due);
        }
      }}
      error={attempt.error}
    >
      <DateField label={text.day} from={today} value={due} onChange={setDue} />
      <TextArea
        label={text.why}
        hint={item.hidden ? privacy.noAddress : undefined}
        maxLength={NOTE_LENGTH}
        value={note}
        onChange={setNote}
      />
    </ActDialog>
  );
}
