import { useId, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useText } from '../text';
import { withoutReadings } from '../text/ruby';
import { Button, Notice, Ruby } from '../ui';
import type { DocumentView, FormField, PageSize } from '../wire/messages.gen';
import { Refusal } from '../wire/refusal';
import type { RoomStore } from '../wire/room';
import { useStore } from '../wire/use-store';
import { boxOf } from './coordinates';
import { NO_HANDWRITING } from './signature';
import { SignaturePad } from './signature-pad';
import './signature-panel.css';

export interface SignaturePanelProps {
  readonly room: RoomStore;
  readonly document: DocumentView;
  readonly field: FormField;
  readonly size: PageSize;
  readonly onClose: () => void;
  readonly onRefused: (refusal: Refusal) => void;
}

/** A box as large as the screen allows, for one signature by finger or pen. */
export function SignaturePanel(props: SignaturePanelProps) {
  const { room, document, field, size, onClose, onRefused } = props;
  const words = useText().document.signature;
  const { connection } = useStore(room);
  const [written, setWritten] = useState(NO_HANDWRITING);
  const [sending, setSending] = useState(false);
  const hint = useId();
  const isEmpty = written.strokes.length === 0;

  const say = async (command: Parameters<RoomStore['command']>[0]) => {
    setSending(true);
    try {
      await room.command(command);
      onClose();
    } catch (refusal) {
      setSending(false);
      if (refusal instanceof Refusal) {
        onRefused(refusal);
      }
    }
  };
  const give = () =>
    say({
      type: 'signature.give',
      document: document.document,
      signature: { field: field.id, strokes: written.strokes, times: written.times },
    });
  const decline = () => say({ type: 'signature.cancel', document: document.document });

  return (
    <ModalOverlay className="signature-panel__veil" isOpen isKeyboardDismissDisabled>
      <Modal className="signature-panel__modal">
        <Dialog className="signature-panel" aria-describedby={hint}>
          <div className="signature-panel__words">
            <Heading slot="title" className="signature-panel__title">
              <Ruby>{words.title}</Ruby>
            </Heading>
            <p id={hint}>
              <Ruby>{words.hint(document.title, field.label)}</Ruby>
            </p>
          </div>
          <SignaturePad
            box={boxOf(field, size)}
            label={withoutReadings(words.padOf(field.label))}
            written={written}
            onWritten={setWritten}
          />
          {connection === 'open' ? null : <Notice kind="warn">{words.away}</Notice>}
          <div className="signature-panel__actions">
            <Button size="kiosk" look="text" onPress={() => void decline()} isDisabled={sending}>
              {words.decline}
            </Button>
            <Button
              size="kiosk"
              onPress={() => setWritten(NO_HANDWRITING)}
              isDisabled={isEmpty || sending}
            >
              {words.again}
            </Button>
            <Button
              size="kiosk"
              look="solid"
              onPress={() => void give()}
              isDisabled={sending}
              whyNot={isEmpty ? words.empty : undefined}
            >
              {sending ? words.sending : words.give}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
