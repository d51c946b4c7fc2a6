import { useRef, useState } from 'react';
import { useProblem } from '../../access';
import { Going } from '../../document/upload';
import { useText } from '../../text';
import { Button, Dialog, Notice, TextField } from '../../ui';
import { addForm } from '../../wire/forms';
import { newId } from '../../wire/ids';
import type { FormId } from '../../wire/messages.gen';
import type { Upload, UploadStep } from '../../wire/upload';

const ID = /^[a-z][a-z0-9-]{1,39}$/;

interface AddFormProps {
  /** What the server takes of one file, in bytes. */
  readonly most: number;
  readonly onClose: () => void;
  readonly onAdded: (form: FormId) => void;
}

/** 様式を追加: a PDF, and what it is called. */
export function AddForm({ most, onClose, onAdded }: AddFormProps) {
  const { admin, common } = useText();
  const text = admin.adding;
  const problem = useProblem();
  const picker = useRef<HTMLInputElement>(null);
  const running = useRef<Upload>(undefined);
  const [file, setFile] = useState<File | undefined>();
  const [id, setId] = useState('');
  const [step, setStep] = useState<UploadStep | undefined>();
  const [refused, setRefused] = useState<unknown>();
  const isIdWrong = id !== '' && !ID.test(id);

  const add = (chosen: File): void => {
    setRefused(undefined);
    setStep({ kind: 'sending', share: 0 });
    const upload = addForm(id, newId(), chosen, most, setStep);
    running.current = upload;
    upload.done.then(
      () => running.current === upload && onAdded(id),
      (reason: unknown) => {
        if (running.current === upload) {
          setStep(undefined);
          setRefused(reason);
        }
      },
    );
  };
  const cancel = (): void => {
    const upload = running.current;
    running.current = undefined;
    if (step !== undefined) {
      upload?.cancel();
    }
    onClose();
  };

  return (
    <Dialog
      title={text.title}
      isOpen
      onClose={cancel}
      foot={
        <>
          <Button onPress={cancel}>{common.cancel}</Button>
          <Button
            look="solid"
            isDisabled={file === undefined || !ID.test(id)}
            isPending={step !== undefined}
            onPress={() => file !== undefined && add(file)}
          >
            {step === undefined ? text.add : common.working}
          </Button>
        </>
      }
    >
      <div className="add-form">
        {refused === undefined || file === undefined ? null : (
          <Notice kind="error" title={text.refused(file.name)}>
            {problem(refused)}
          </Notice>
        )}
        {step === undefined ? (
          <>
            <p>{text.hint}</p>
            <div className="add-form__file">
              <Button onPress={() => picker.current?.click()}>{text.choose}</Button>
              {file === undefined ? null : <span>{text.chosen(file.name)}</span>}
            </div>
            <input
              ref={picker}
              type="file"
              accept="application/pdf,.pdf"
              hidden
              onChange={(event) => {
                const [chosen] = event.currentTarget.files ?? [];
                if (chosen !== undefined) {
                  setFile(chosen);
                  setRefused(undefined);
                }
              }}
            />
            <TextField
              label={text.id}
              hint={text.idHint}
              error={isIdWrong ? text.idWrong : undefined}
              value={id}
              onChange={setId}
              autoComplete="off"
            />
          </>
        ) : (
          <Going name={file?.name ?? ''} step={step} />
        )}
      </div>
    </Dialog>
  );
}
