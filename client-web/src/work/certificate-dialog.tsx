import { useState } from 'react';
import { useProblem } from '../access';
import { FilePicker, Going, useUpload } from '../document/upload';
import { Copies } from '../print/copies';
import { useText } from '../text';
import { Button, Dialog, Notice } from '../ui';
import { newId } from '../wire/ids';
import type { WorkItem } from '../wire/messages.gen';
import { giveCertificate } from '../wire/upload';

interface CertificateDialogProps {
  readonly item: WorkItem;
  /** What the server takes of one file, in bytes. */
  readonly most: number;
  readonly onClose: () => void;
}

/** 証明書を渡す: its PDF goes to the tray of the branch that asked for it, and the work is done. */
export function CertificateDialog({ item, most, onClose }: CertificateDialogProps) {
  const { common, upload, work } = useText();
  const text = work.certificate;
  const problem = useProblem();
  const [copies, setCopies] = useState(1);
  const [name, setName] = useState('');
  const { step, refused, send } = useUpload();

  const give = (file: File): void => {
    setName(file.name);
    send((onStep) => giveCertificate(item.item, copies, newId(), file, most, onStep), onClose);
  };

  return (
    <Dialog
      title={text.title}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          {step === undefined ? (
            <FilePicker
              label={text.choose}
              accept="application/pdf,.pdf"
              onFiles={([file]) => file !== undefined && give(file)}
            />
          ) : null}
        </>
      }
    >
      {refused === undefined ? null : (
        <Notice kind="error" title={upload.refused(name)}>
          {problem(refused)}
        </Notice>
      )}
      {step === undefined ? (
        <>
          <p>{text.hint}</p>
          <Copies label={text.copies} value={copies} onChange={setCopies} />
        </>
      ) : (
        <Going name={name} step={step} />
      )}
    </Dialog>
  );
}
