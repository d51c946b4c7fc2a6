import { useText } from '../../text';
import { Button, Dialog, Ruby } from '../../ui';
import type { Printing } from './use-printing';
import './printing.css';

/** 印刷しています: and whether the paper came out. */
export function PrintingNotice({ printing }: { readonly printing: Printing | undefined }) {
  const words = useText().kiosk.printing;
  if (printing === undefined) {
    return null;
  }
  return (
    <Dialog
      title={words.title}
      size="kiosk"
      role="alertdialog"
      isOpen
      foot={
        <>
          <Button size="kiosk" onPress={printing.failed}>
            {words.failed}
          </Button>
          <Button size="kiosk" look="solid" autoFocus onPress={printing.taken}>
            {words.taken}
          </Button>
        </>
      }
    >
      <p className="kiosk-printing">
        <Ruby>{words.take(printing.item.copies)}</Ruby>
      </p>
    </Dialog>
  );
}
