import { useState } from 'react';
import { useAttempt } from '../../../access';
import { useText } from '../../../text';
import { dayAt } from '../../../text/dates';
import { Button, DateField, Dialog, Notice, TextField } from '../../../ui';
import { newId } from '../../../wire/ids';
import type { EditedPack } from '../../../wire/messages.gen';
import { saveProcedure } from '../../../wire/procedures';
import type { Marking } from './pack-context';

interface MarkDialogProps {
  readonly pack: EditedPack;
  readonly marking: Marking;
  readonly onDone: () => void;
  /** It was refused, perhaps since somebody else was first. */
  readonly onRefused: () => void;
  readonly onClose: () => void;
}

/** 確認しました, or 確認の取り消し: of one fact, on some ground. */
export function MarkDialog({ pack, marking, onDone, onRefused, onClose }: MarkDialogProps) {
  const { common, procedures: text } = useText();
  const attempt = useAttempt();
  const today = dayAt(new Date());
  const [id] = useState(newId);
  const [from, setFrom] = useState<string | null>(pack.day > today ? pack.day : today);
  const [because, setBecause] = useState('');
  const { fact, name, isConfirmed } = marking;

  const save = async (day: string): Promise<void> => {
    const saved = await saveProcedure(pack.procedure.procedure, {
      id,
      revision: pack.revision,
      from: day,
      because,
      edits: [],
      confirm: isConfirmed ? [fact] : [],
      unconfirm: isConfirmed ? [] : [fact],
      acceptsDifferences: true,
    });
    if (!saved.kept) {
      throw new Error('a mark that could not be kept');
    }
  };
  const whyNot =
    from === null
      ? text.editing.chooseDay
      : because.trim() === ''
        ? text.editing.sayWhy
        : undefined;
  return (
    <Dialog
      title={isConfirmed ? text.confirmTitle : text.unconfirmTitle}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button
            look="solid"
            isPending={attempt.isBusy}
            whyNot={whyNot}
            onPress={() => {
              if (from !== null) {
                void attempt.run(save(from)).then((done) => (done ? onDone() : onRefused()));
              }
            }}
          >
            {isConfirmed ? text.confirm : text.unconfirm}
          </Button>
        </>
      }
    >
      {attempt.error === undefined ? null : <Notice kind="error">{attempt.error}</Notice>}
      <p>{isConfirmed ? text.confirmAsk : text.unconfirmAsk}</p>
      <p lang="ja" className="pack-marked">
        {name}
      </p>
      <TextField
        label={text.ground}
        hint={text.groundHint}
        value={because}
        onChange={setBecause}
        maxLength={400}
      />
      <DateField
        label={text.fromDay}
        hint={text.fromDayHint}
        value={from}
        onChange={setFrom}
        from={today}
      />
    </Dialog>
  );
}
