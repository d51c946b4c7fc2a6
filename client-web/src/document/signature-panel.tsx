import { type CSSProperties, type PointerEvent, useId, useRef, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useText } from '../text';
import { Button, Notice } from '../ui';
import type { DocumentView, FormField, PageSize } from '../wire/messages.gen';
import { Refusal } from '../wire/refusal';
import type { RoomStore } from '../wire/room';
import { useStore } from '../wire/use-store';
import { boxOf, placeIn } from './coordinates';
import { PenGuard, pressureOf, samplesOf } from './pen';
import './signature-panel.css';
import { MAX_POINTS, outline, PER_POINT, SIGNATURE_WIDTH } from './stroke';

/** Points of a whole signature that go into one message of 64 KiB. */
const MOST = 2_700;
const MOST_STROKES = 100;

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
  const [strokes, setStrokes] = useState<number[][]>([]);
  const [sending, setSending] = useState(false);
  const hint = useId();
  const isEmpty = strokes.length === 0;

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
      signature: { field: field.id, strokes },
    });
  const decline = () => say({ type: 'signature.cancel', document: document.document });

  return (
    <ModalOverlay className="signature-panel__veil" isOpen isKeyboardDismissDisabled>
      <Modal className="signature-panel__modal">
        <Dialog className="signature-panel" aria-describedby={hint}>
          <div className="signature-panel__words">
            <Heading slot="title" className="signature-panel__title">
              {words.title}
            </Heading>
            <p id={hint}>{words.hint(document.title, field.label)}</p>
          </div>
          <SignaturePad
            box={boxOf(field, size)}
            label={field.label}
            strokes={strokes}
            onStrokes={setStrokes}
          />
          {connection === 'open' ? null : <Notice kind="warn">{words.away}</Notice>}
          <div className="signature-panel__actions">
            <Button size="kiosk" look="text" onPress={() => void decline()} isDisabled={sending}>
              {words.decline}
            </Button>
            <Button size="kiosk" onPress={() => setStrokes([])} isDisabled={isEmpty || sending}>
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

interface SignaturePadProps {
  readonly box: PageSize;
  readonly label: string;
  readonly strokes: number[][];
  readonly onStrokes: (strokes: number[][]) => void;
}

function SignaturePad({ box, label, strokes, onStrokes }: SignaturePadProps) {
  const words = useText().document.signature;
  const [current, setCurrent] = useState<number[]>([]);
  const guard = useRef(new PenGuard());
  const used = strokes.reduce((sum, s) => sum + s.length / PER_POINT, 0);
  const room = Math.min(MAX_POINTS, MOST - used);

  const draw = (event: PointerEvent<SVGSVGElement>) => {
    const onScreen = event.currentTarget.getBoundingClientRect();
    const added = samplesOf(event.nativeEvent).flatMap((sample) => {
      const { u, v } = placeIn(onScreen, sample);
      return [u, v, Math.round(pressureOf(sample) * 100) / 100];
    });
    setCurrent((before) => [...before, ...added].slice(0, room * PER_POINT));
  };
  const end = () => {
    if (current.length > 0 && strokes.length < MOST_STROKES) {
      onStrokes([...strokes, current]);
    }
    setCurrent([]);
  };

  return (
    <div className="signature-pad" style={{ '--ratio': box.width / box.height } as CSSProperties}>
      <svg
        className="signature-pad__paper"
        viewBox={`0 0 ${box.width} ${box.height}`}
        role="img"
        aria-label={words.padOf(label)}
        onPointerDown={(event) => {
          if (guard.current.begins(event)) {
            event.currentTarget.setPointerCapture(event.pointerId);
            draw(event);
          }
        }}
        onPointerMove={(event) => {
          if (guard.current.isDrawing(event)) {
            draw(event);
          }
        }}
        onPointerUp={(event) => guard.current.ends(event) && end()}
        onPointerCancel={(event) => guard.current.ends(event) && end()}
      >
        {[...strokes, current].map((points, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: strokes are only added at the end
          <path key={i} d={outline(points, box, SIGNATURE_WIDTH, 'pen')} />
        ))}
      </svg>
    </div>
  );
}
