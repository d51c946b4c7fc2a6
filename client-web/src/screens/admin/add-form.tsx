import { useRef, useState } from 'react';
import { useProblem } from '../../access';
import { Going, useUpload } from '../../document/upload';
import { useText } from '../../text';
import { Button, Dialog, Notice, TextField } from '../../ui';
import { addForm } from '../../wire/forms';
import { newId } from '../../wire/ids';
import type { FormId } from '../../wire/messages.gen';
import './add-form.css';

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
  const [file, setFile] = useState<File | undefined>();
  const [id, setId] = useState('');
  const { step, refused, send, clear } = useUpload();
  const isIdWrong = id !== '' && !ID.test(id);

  const add = (chosen: File): void =>
    send(
      (onStep) => addForm(id, newId(), chosen, most, onStep),
      () => onAdded(id),
    );

  return (
    <Dialog
      title={text.title}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
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
                  clear();
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
