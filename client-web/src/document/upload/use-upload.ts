import { useEffect, useRef, useState } from 'react';
import type { Upload, UploadStep } from '../../wire/upload';

/** One file on its way to the server; leaving takes it back. */
export interface UploadRun {
  /** How far it has come; absent while nothing is on its way. */
  readonly step: UploadStep | undefined;
  /** Why the last one was not taken. */
  readonly refused: unknown;
  /** Sends one; `onTaken` is called when the server has taken it. */
  send(begin: (onStep: (step: UploadStep) => void) => Upload, onTaken: () => void): void;
  /** Nothing is said of the last refusal any more. */
  clear(): void;
}

/** See {@link UploadRun}. */
export function useUpload(): UploadRun {
  const running = useRef<Upload>(undefined);
  const [step, setStep] = useState<UploadStep | undefined>();
  const [refused, setRefused] = useState<unknown>();
  useEffect(
    () => () => {
      const upload = running.current;
      running.current = undefined;
      upload?.cancel();
    },
    [],
  );
  const send: UploadRun['send'] = (begin, onTaken) => {
    setRefused(undefined);
    setStep({ kind: 'sending', share: 0 });
    const upload = begin(setStep);
    running.current = upload;
    const isLast = (): boolean => running.current === upload;
    upload.done.then(
      () => {
        if (isLast()) {
          running.current = undefined;
          onTaken();
        }
      },
      (reason: unknown) => {
        if (isLast()) {
          running.current = undefined;
          setStep(undefined);
          setRefused(reason);
        }
      },
    );
  };
  return { step, refused, send, clear: () => setRefused(undefined) };
}
