import { useState } from 'react';
import { type Session, useAttempt, useNames } from '../../access';
import { type Drafts, missing, toRecord } from '../../outcome/draft';
import { OutcomeForm } from '../../outcome/outcome-form';
import { useText } from '../../text';
import { Button, Dialog, Notice } from '../../ui';
import type { ConsultationView } from '../../wire/messages.gen';
import type { RoomStore } from '../../wire/room';

interface EndDialogProps {
  readonly session: Session;
  readonly store: RoomStore;
  readonly view: ConsultationView;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** 終了: an outcome for every procedure, then the end. What was chosen is kept while it is closed. */
export function EndDialog({ session, store, view, isOpen, onClose }: EndDialogProps) {
  const { common, staff } = useText();
  const text = staff.end;
  const names = useNames(session.town);
  const attempt = useAttempt();
  const { isBusy } = attempt;
  const [drafts, setDrafts] = useState<Drafts>({});
  const [tried, setTried] = useState(false);
  const without = missing(view.procedures, drafts);

  const end = async (): Promise<void> => {
    setTried(true);
    if (without.length > 0) {
      return;
    }
    await attempt.run(
      (async () => {
        for (const command of toRecord(view.procedures, drafts)) {
          await store.command(command);
        }
        await store.command({ type: 'consultation.end' });
      })(),
    );
  };

  return (
    <Dialog
      title={text.title}
      size="lg"
      isOpen={isOpen}
      onClose={onClose}
      foot={
        <>
          {tried && without.length > 0 ? (
            <Notice kind="error">{text.missing(without.map(names.procedure).join('、'))}</Notice>
          ) : null}
          {attempt.error === undefined ? null : <Notice kind="error">{attempt.error}</Notice>}
          <Button onPress={onClose}>{common.back}</Button>
          <Button look="solid" isPending={isBusy} onPress={() => void end()}>
            {isBusy ? text.saving : text.confirm}
          </Button>
        </>
      }
    >
      <div className="end-dialog">
        <p>{text.hint}</p>
        <OutcomeForm
          town={session.town}
          cases={view.procedures}
          drafts={drafts}
          onChange={setDrafts}
          showMissing={tried}
        />
      </div>
    </Dialog>
  );
}
