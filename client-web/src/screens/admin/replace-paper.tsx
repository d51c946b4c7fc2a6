import { useEffect, useRef, useState } from 'react';
import { useProblem } from '../../access';
import { FilePicker, Going } from '../../document/upload';
import { useText } from '../../text';
import { Button, Dialog, Notice } from '../../ui';
import { replacePaper } from '../../wire/forms';
import { newId } from '../../wire/ids';
import type { EditedForm } from '../../wire/messages.gen';
import type { Upload, UploadStep } from '../../wire/upload';

interface ReplacePaperProps {
  /** As it was last kept. */
  readonly kept: Pick<EditedForm, 'form' | 'revision'>;
  /** What the server takes of one file, in bytes. */
  readonly most: number;
  readonly onClose: () => void;
  readonly onReplaced: () => void;
}

/** 新しい版のPDFに差し替える: another paper below the fields that are there. */
export function ReplacePaper({ kept, most, onClose, onReplaced }: ReplacePaperProps) {
  const { admin, common } = useText();
  const text = admin.replacing;
  const problem = useProblem();
  const running = useRef<Upload>(undefined);
  const [name, setName] = useState('');
  const [step, setStep] = useState<UploadStep | undefined>();
  const [refused, setRefused] = useState<unknown>();
  useEffect(() => () => running.current?.cancel(), []);

  const replace = (file: File): void => {
    setName(file.name);
    setRefused(undefined);
    setStep({ kind: 'sending', share: 0 });
    const upload = replacePaper(kept, newId(), file, most, setStep);
    running.current = upload;
    upload.done.then(
      () => {
        running.current = undefined;
        onReplaced();
      },
      (reason: unknown) => {
        if (running.current === upload) {
          running.current = undefined;
          setStep(undefined);
          setRefused(reason);
        }
      },
    );
  };

  return (
    <Dialog
      title={text.title}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{step === undefined ? common.close : common.cancel}</Button>
          {step === undefined ? (
            <FilePicker
              label={text.choose}
              accept="application/pdf,.pdf"
              onFiles={([file]) => file !== undefined && replace(file)}
            />
          ) : null}
        </>
      }
    >
      {refused === undefined ? null : (
        <Notice kind="error" title={text.refused(name)}>
          {problem(refused)}
        </Notice>
      )}
      {step === undefined ? <p>{text.hint}</p> : <Going name={name} step={step} />}
    </Dialog>
  );
}
