import type { ReactNode } from 'react';
import { useText } from '../text';
import { Button } from './button';
import { Dialog, type DialogProps } from './dialog';
import { Notice } from './notice';

export interface ActDialogProps extends Omit<DialogProps, 'isOpen' | 'onClose' | 'foot'> {
  readonly isOpen?: boolean;
  /** What the button does, in a word. */
  readonly act: string;
  readonly onAct: () => void;
  readonly isPending: boolean;
  /** In words why it can't be done yet. */
  readonly whyNot?: string | undefined;
  /** In words why it was refused. */
  readonly error: string | undefined;
  readonly tone?: 'danger';
  /** A button before the others. */
  readonly more?: ReactNode;
  readonly onClose: () => void;
}

/** A dialog with one thing to do, or to leave. */
export function ActDialog({
  isOpen = true,
  act,
  onAct,
  isPending,
  whyNot,
  error,
  tone,
  more,
  onClose,
  children,
  ...dialog
}: ActDialogProps) {
  const { common } = useText();
  return (
    <Dialog
      {...dialog}
      isOpen={isOpen}
      onClose={onClose}
      foot={
        <>
          {more}
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button look="solid" tone={tone} isPending={isPending} whyNot={whyNot} onPress={onAct}>
            {act}
          </Button>
        </>
      }
    >
      {error === undefined ? null : <Notice kind="error">{error}</Notice>}
      {children}
    </Dialog>
  );
}
