import { type CSSProperties, type PointerEvent, useRef, useState } from 'react';
import type { PageSize } from '../wire/messages.gen';
import { placeIn } from './coordinates';
import { PenGuard, pressureOf, samplesOf } from './pen';
import {
  type Handwriting,
  NO_STROKE,
  roomLeft,
  type Written,
  withSample,
  withStroke,
} from './signature';
import './signature-panel.css';
import { outline, SIGNATURE_WIDTH } from './stroke';

export interface SignaturePadProps {
  readonly box: PageSize;
  /** Width of the line, in the units of the box; a signature's unless given. */
  readonly pen?: number;
  readonly label: string;
  readonly written: Handwriting;
  readonly onWritten: (written: Handwriting) => void;
}

/** A box for the hand: one pen or finger; palm and second touch write nothing. */
export function SignaturePad({
  box,
  pen = SIGNATURE_WIDTH,
  label,
  written,
  onWritten,
}: SignaturePadProps) {
  const [current, show] = useState<Written>(NO_STROKE);
  const latest = useRef(current); // samples come faster than the screen is drawn
  const guard = useRef(new PenGuard());
  const put = (next: Written) => {
    latest.current = next;
    show(next);
  };

  const draw = (event: PointerEvent<SVGSVGElement>) => {
    const onScreen = event.currentTarget.getBoundingClientRect();
    const began = written.began ?? latest.current.began ?? event.timeStamp;
    let next: Written = { ...latest.current, began };
    for (const sample of samplesOf(event.nativeEvent)) {
      next = withSample(
        next,
        placeIn(onScreen, sample),
        pressureOf(sample),
        sample.timeStamp - began,
        roomLeft(written),
      );
    }
    put(next);
  };
  const end = () => {
    onWritten(withStroke(written, latest.current));
    put(NO_STROKE);
  };

  return (
    <div className="signature-pad" style={{ '--ratio': box.width / box.height } as CSSProperties}>
      <svg
        className="signature-pad__paper"
        viewBox={`0 0 ${box.width} ${box.height}`}
        role="img"
        aria-label={label}
        onPointerDown={(event) => {
          if (guard.current.begins(event)) {
            event.currentTarget.setPointerCapture(event.pointerId);
            draw(event);
          }
        }}
        onPointerMove={(event) => {
          if (guard.current.givesUp(event)) {
            put(NO_STROKE);
          } else if (guard.current.isDrawing(event)) {
            draw(event);
          }
        }}
        onPointerUp={(event) => guard.current.ends(event) && end()}
        onPointerCancel={(event) => guard.current.ends(event) && end()}
      >
        {[...written.strokes, current.points].map((points, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: strokes are only added at the end
          <path key={i} d={outline(points, box, pen, 'pen')} />
        ))}
      </svg>
    </div>
  );
}
