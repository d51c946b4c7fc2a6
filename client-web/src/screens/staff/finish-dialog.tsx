import { useEffect, useState } from 'react';
import { isWrong } from '../../intake';
import { useText } from '../../text';
import { Button, Check, Dialog, Notice } from '../../ui';
import type { DocumentView, IntakeCatalog } from '../../wire/messages.gen';
import './finish-dialog.css';
import { NeedList } from './need-list';
import { type Need, needsIn } from './needs';
import { ReasonChoice } from './reason-choice';

/** How a document is to be finished. */
export interface FinishWish {
  readonly withAnnotations: boolean;
  /** Why although something is missing; absent when nothing is. */
  readonly reason?: string;
}

/** Whether there is anything to ask before a document is finished. */
export function asksBeforeFinish(document: DocumentView, isIdentityLacking: boolean): boolean {
  return lacks(document, isIdentityLacking) || document.annotations.length > 0;
}

function lacks(document: DocumentView, isIdentityLacking: boolean): boolean {
  return needsIn(document, isIdentityLacking).length > 0 || document.overflow.length > 0;
}

interface FinishDialogProps {
  readonly document: DocumentView;
  readonly catalog: IntakeCatalog;
  readonly isIdentityLacking: boolean;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onGoTo: (need: Need) => void;
  readonly onFinish: (wish: FinishWish) => void;
}

/** 完成させる: first what is missing; then whether it is finished all the same, and with what. */
export function FinishDialog(props: FinishDialogProps) {
  const { document, catalog, isIdentityLacking, isOpen, onClose, onGoTo, onFinish } = props;
  const { common, intake, problems, staff } = useText();
  const text = staff.finish;
  const [withAnnotations, setWithAnnotations] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [goal, setGoal] = useState<Need | undefined>();
  const needs = needsIn(document, isIdentityLacking);
  const isLacking = lacks(document, isIdentityLacking);
  const hasWrong = document.problems.some(isWrong);

  // The dialog gives the focus back first; then it goes to the field.
  useEffect(() => {
    if (goal === undefined || isOpen) {
      return;
    }
    setGoal(undefined);
    requestAnimationFrame(() => onGoTo(goal));
  }, [goal, isOpen, onGoTo]);

  const finish = (): void => {
    setTried(true);
    if (!isLacking || reason.trim() !== '') {
      onClose();
      onFinish({ withAnnotations, ...(isLacking ? { reason: reason.trim() } : {}) });
    }
  };
  return (
    <Dialog
      title={isLacking ? text.lacking(needs.length) : text.title}
      isOpen={isOpen}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{common.back}</Button>
          {hasWrong ? null : (
            <Button look="solid" onPress={finish}>
              {isLacking ? text.asIs : staff.documents.finish}
            </Button>
          )}
        </>
      }
    >
      <div className="finish-dialog">
        {hasWrong ? <Notice kind="error">{problems['value-not-right']}</Notice> : null}
        {needs.length === 0 ? null : (
          <div className="finish-dialog__needs">
            <p>{text.leads}</p>
            <NeedList
              needs={needs}
              catalog={catalog}
              onGoTo={(need) => {
                setGoal(need);
                onClose();
              }}
            />
          </div>
        )}
        {document.overflow.length === 0 ? null : (
          <Notice kind="warn">{intake.overflow(document.title)}</Notice>
        )}
        {document.annotations.length === 0 || hasWrong ? null : (
          <Check isSelected={withAnnotations} onChange={setWithAnnotations}>
            {staff.documents.withMarks}
          </Check>
        )}
        {isLacking && !hasWrong ? (
          <ReasonChoice
            label={text.reason}
            reasons={text.reasons}
            reason={reason}
            onReason={setReason}
            showMissing={tried}
          />
        ) : null}
      </div>
    </Dialog>
  );
}
