import { useText } from '../text';
import { Button, Ruby } from '../ui';
import type { FormField, PageSize, SignatureInk } from '../wire/messages.gen';
import type { Refusal } from '../wire/refusal';
import type { RoomStore } from '../wire/room';
import { atRect } from './at-rect';
import { boxOf, inReadingOrder } from './coordinates';
import type { PageOf } from './field-texts';
import './signature-boxes.css';
import { outline, SIGNATURE_WIDTH } from './stroke';

export interface SignatureBoxesProps extends PageOf {
  readonly room: RoomStore;
  readonly mode: 'fill' | 'watch';
  readonly onSign: (() => void) | undefined;
  readonly onRefused: (refusal: Refusal) => void;
}

/** The boxes for the resident's hand: what is signed, and which one is asked for now. */
export function SignatureBoxes(props: SignatureBoxesProps) {
  const { document, size, page } = props;
  return (
    <div className="page__layer">
      {inReadingOrder(document.fields, page)
        .filter((field) => field.kind === 'signature')
        .map((field) => {
          const signature = document.signatures.find((s) => s.field === field.id);
          return (
            <div
              key={field.id}
              className="signature-box page__at"
              style={atRect(field.rect)}
              data-field={field.id}
              data-asked={document.signatureAsked === field.id || undefined}
            >
              {signature === undefined ? null : (
                <SignatureDrawing
                  signature={signature}
                  box={boxOf(field, size)}
                  label={field.label}
                />
              )}
              {props.mode === 'fill' ? (
                <AskButton {...props} field={field} isSigned={signature !== undefined} />
              ) : (
                <SignHere {...props} field={field} />
              )}
            </div>
          );
        })}
    </div>
  );
}

/** A signature as it was written, in a box of that many points. */
export function SignatureDrawing({
  signature,
  box,
  label,
}: {
  readonly signature: SignatureInk;
  readonly box: PageSize;
  readonly label: string;
}) {
  return (
    <svg
      className="signature-box__ink"
      viewBox={`0 0 ${box.width} ${box.height}`}
      role="img"
      aria-label={label}
    >
      {signature.strokes.map((points, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a signature is kept as it is
        <path key={i} d={outline(points, box, SIGNATURE_WIDTH, 'pen')} />
      ))}
    </svg>
  );
}

type OneBox = SignatureBoxesProps & { readonly field: FormField };

function AskButton({ document, room, field, isSigned, onRefused }: OneBox & { isSigned: boolean }) {
  const words = useText().document.signature;
  const asked = document.signatureAsked === field.id;
  const ask = () =>
    room
      .command({ type: 'signature.request', document: document.document, field: field.id })
      .catch(onRefused);
  const cancel = () =>
    room.command({ type: 'signature.cancel', document: document.document }).catch(onRefused);
  return (
    <span className="signature-box__action" data-signed={isSigned || undefined}>
      {asked ? <span className="signature-box__words">{words.waiting}</span> : null}
      <Button look="outline" onPress={() => void (asked ? cancel() : ask())}>
        {asked ? words.cancel : isSigned ? words.askAgain : words.ask}
      </Button>
    </span>
  );
}

function SignHere({ document, field, onSign }: OneBox) {
  const words = useText().document.signature;
  if (document.signatureAsked !== field.id || onSign === undefined) {
    return null;
  }
  return (
    <button type="button" className="signature-box__here" onClick={onSign}>
      <Ruby>{words.here}</Ruby>
    </button>
  );
}
