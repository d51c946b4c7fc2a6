import { Button, Dialog, Ruby } from '../../ui';

export interface AskProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly hint: string;
  readonly no: string;
  readonly yes: string;
  readonly onNo: () => void;
  readonly onYes: () => void;
}

/** One question before something is given up; going on is the easy answer. */
export function Ask({ isOpen, title, hint, no, yes, onNo, onYes }: AskProps) {
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onNo}
      size="kiosk"
      role="alertdialog"
      foot={
        <>
          <Button size="kiosk" onPress={onYes}>
            {yes}
          </Button>
          <Button size="kiosk" look="solid" onPress={onNo} autoFocus>
            {no}
          </Button>
        </>
      }
    >
      <p className="kiosk__lead">
        <Ruby>{hint}</Ruby>
      </p>
    </Dialog>
  );
}
