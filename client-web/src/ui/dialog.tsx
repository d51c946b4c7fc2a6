import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import './dialog.css';
import { Ruby } from './ruby';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** Escape, or pressing beside it. Absent when it must be answered. */
  readonly onClose?: (() => void) | undefined;
  /** Buttons, the one to do last. */
  readonly foot?: ReactNode;
  /** `wide` has two columns. */
  readonly size?: 'md' | 'lg' | 'wide' | 'kiosk';
  /** `alertdialog` interrupts and wants an answer. */
  readonly role?: 'dialog' | 'alertdialog';
  readonly children: ReactNode;
}

/** A modal dialog: labelled by its title, keeps the focus, gives it back. */
export function Dialog({
  title,
  isOpen,
  onClose,
  foot,
  size = 'md',
  role = 'dialog',
  children,
}: DialogProps) {
  return (
    <ModalOverlay
      className="veil"
      isOpen={isOpen}
      isDismissable={onClose !== undefined}
      isKeyboardDismissDisabled={onClose === undefined}
      onOpenChange={(open) => {
        if (!open) {
          onClose?.();
        }
      }}
    >
      <Modal className="sheet" data-size={size}>
        <AriaDialog className="dialog" role={role}>
          <Heading slot="title" className="dialog__title">
            <Ruby>{title}</Ruby>
          </Heading>
          <div className="dialog__body">{children}</div>
          {foot === undefined ? null : <div className="dialog__foot">{foot}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
