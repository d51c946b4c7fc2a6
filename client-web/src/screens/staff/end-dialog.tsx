import { useState } from 'react';
import { type Session, useAttempt, useNames } from '../../access';
import { type Drafts, missing, toRecord } from '../../outcome/draft';
import { OutcomeForm } from '../../outcome/outcome-form';
import { useText } from '../../text';
import { Button, Dialog, Notice } from '../../ui';
import type { ChecklistLine, ChecklistView, ConsultationView } from '../../wire/messages.gen';
import type { RoomStore } from '../../wire/room';
import { PassedOver, unsaid } from './passed-over';
import { ReasonChoice } from './reason-choice';

interface EndDialogProps {
  readonly session: Session;
  readonly store: RoomStore;
  readonly view: ConsultationView;
  readonly checklist: ChecklistView | undefined;
  /** A line of the 確認リスト was chosen. */
  readonly onGoTo: (line: ChecklistLine) => void;
  /** Outcomes as far as they were chosen during the talk. */
  readonly drafts: Drafts;
  readonly onDrafts: (drafts: Drafts) => void;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/**
 * 終了: an outcome for every procedure, and every finished document filed or left with a reason; then
 * the end. What was chosen is kept while it is closed.
 */
export function EndDialog(props: EndDialogProps) {
  const { session, store, view, checklist, drafts, onDrafts, isOpen, onClose } = props;
  const { common, document: words, staff } = useText();
  const text = staff.end;
  const names = useNames(session.town);
  const attempt = useAttempt();
  const { isBusy } = attempt;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const without = missing(view.procedures, drafts);
  const silent = unsaid(session.town, view.procedures, drafts, checklist);
  const unfiled = view.documents.filter((d) => d.finished !== undefined && !d.filed);
  const isLeft = unfiled.length > 0;

  const end = async (): Promise<void> => {
    setTried(true);
    if (without.length > 0 || silent.length > 0 || (isLeft && reason.trim() === '')) {
      return;
    }
    await attempt.run(
      (async () => {
        for (const command of toRecord(view.procedures, drafts)) {
          await store.command(command);
        }
        await store.command({
          type: 'consultation.end',
          ...(isLeft ? { reason: reason.trim() } : {}),
        });
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
          {tried && silent.length > 0 ? (
            <Notice kind="error">
              {staff.checklist.reasonMissing(silent.map(names.procedure).join('、'))}
            </Notice>
          ) : null}
          {attempt.error === undefined ? null : <Notice kind="error">{attempt.error}</Notice>}
          <Button onPress={onClose}>{common.back}</Button>
          <Button look="solid" isPending={isBusy} onPress={() => void end()}>
            {isBusy ? text.saving : isLeft ? text.asDraft : text.confirm}
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
          onChange={onDrafts}
          showMissing={tried}
          isHidden={view.privacy !== undefined}
          further={(one, draft, onDraft) => (
            <PassedOver
              town={session.town}
              view={view}
              checklist={checklist}
              one={one}
              draft={draft}
              onDraft={onDraft}
              onGoTo={props.onGoTo}
              showMissing={tried}
            />
          )}
        />
        {isLeft ? (
          <section className="end-dialog__unfiled" aria-label={text.unfiled}>
            <Notice kind="warn" title={text.unfiled}>
              {text.unfiledHint}
            </Notice>
            <ul>
              {unfiled.map(({ document, title }) => (
                <li key={document} className="end-dialog__document">
                  <span>{title}</span>
                  <Button
                    onPress={() =>
                      void attempt.run(store.command({ type: 'document.file', document }))
                    }
                  >
                    {words.finished.file}
                  </Button>
                </li>
              ))}
            </ul>
            <ReasonChoice
              label={text.reason}
              reasons={text.reasons}
              reason={reason}
              onReason={setReason}
              showMissing={tried}
            />
          </section>
        ) : null}
      </div>
    </Dialog>
  );
}
