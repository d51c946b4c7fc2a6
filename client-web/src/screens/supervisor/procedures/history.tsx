import { useState } from 'react';
import { useAttempt } from '../../../access';
import { useLanguage, useText } from '../../../text';
import { dayAt, shortDate, timeAt } from '../../../text/dates';
import { Button, Card, Dialog, EmptyState, Notice, TextField } from '../../../ui';
import { newId } from '../../../wire/ids';
import type { EditedPack } from '../../../wire/messages.gen';
import { restoreProcedure } from '../../../wire/procedures';
import { Changes } from './editor';

interface HistoryProps {
  readonly pack: EditedPack;
  readonly onRestored: () => void;
}

/** 変更の記録: who changed what and why, and putting an earlier revision back. */
export function History({ pack, onRestored }: HistoryProps) {
  const { history: text } = useText().procedures;
  const { language } = useLanguage();
  const [to, setTo] = useState<number | undefined>();
  return pack.history.length === 0 ? (
    <EmptyState title={text.empty} />
  ) : (
    <>
      {pack.history.map((one) => (
        <Card key={one.revision} title={text.revision(one.revision)}>
          <p>
            {text.by(
              `${shortDate(dayAt(new Date(one.at)), language)} ${timeAt(one.at)}`,
              one.by.name,
            )}
          </p>
          <p>{one.because}</p>
          <p className="fact__small">
            {one.restored === undefined
              ? one.from === undefined
                ? ''
                : text.from(shortDate(one.from, language))
              : text.restored(one.restored)}
          </p>
          {one.changes.length === 0 ? (
            <p className="fact__small">{text.noChange}</p>
          ) : (
            <Changes pack={pack} changes={one.changes} />
          )}
          {one.revision === pack.revision ? null : (
            <Button aria-label={text.restoreOf(one.revision)} onPress={() => setTo(one.revision)}>
              {text.restore}
            </Button>
          )}
        </Card>
      ))}
      <div>
        <Button tone="danger" onPress={() => setTo(0)}>
          {text.toOrigin}
        </Button>
      </div>
      {to === undefined ? null : (
        <RestoreDialog pack={pack} to={to} onDone={onRestored} onClose={() => setTo(undefined)} />
      )}
    </>
  );
}

interface RestoreDialogProps {
  readonly pack: EditedPack;
  readonly to: number;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function RestoreDialog({ pack, to, onDone, onClose }: RestoreDialogProps) {
  const { common, procedures } = useText();
  const { history: text, editing } = procedures;
  const attempt = useAttempt();
  const [id] = useState(newId);
  const [because, setBecause] = useState('');
  return (
    <Dialog
      title={text.restoreTitle}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button
            look="solid"
            isPending={attempt.isBusy}
            whyNot={because.trim() === '' ? editing.sayWhy : undefined}
            onPress={() => {
              const { revision } = pack;
              void attempt
                .run(restoreProcedure(pack.procedure.procedure, { id, revision, to, because }))
                .then((done) => {
                  if (done) {
                    onClose();
                  }
                  onDone(); // refused: perhaps somebody else was first
                });
            }}
          >
            {text.restoreIt}
          </Button>
        </>
      }
    >
      {attempt.error === undefined ? null : <Notice kind="error">{attempt.error}</Notice>}
      <p>{text.restoreAsk(to)}</p>
      <TextField label={editing.because} value={because} onChange={setBecause} maxLength={400} />
    </Dialog>
  );
}
