import { useState } from 'react';
import { useProblem } from '../../access';
import { FilePicker, Going, useUpload } from '../../document/upload';
import { useText } from '../../text';
import { Button, Dialog, Notice } from '../../ui';
import { replacePaper } from '../../wire/forms';
import { newId } from '../../wire/ids';
import type { EditedForm } from '../../wire/messages.gen';

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
  const [name, setName] = useState('');
  const { step, refused, send } = useUpload();

  const replace = (file: File): void => {
    setName(file.name);
    send((onStep) => replacePaper(kept, newId(), file, most, onStep), onReplaced);
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
