import { type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Passing, ShapeKind, ShapeMark } from '../wire/messages.gen';
import { browser } from '../wire/platform';
import { placeIn, ratioOf } from './coordinates';
import { type Drawing, useOwnColour } from './drawing';
import './drawing-surface.css';
import { groundOf, MarkDrawing } from './mark-drawing';
import { Pacer } from './pacer';
import { PenGuard } from './pen';
import { SHAPE_WIDTH } from './shape';

/** How often the others are told how far a shape is drawn out. */
const INTERVAL = 33;
/** A shape smaller than this, in page widths, was a touch by mistake. */
const SMALLEST = 0.004;

interface Underway {
  readonly annotation: string;
  readonly shape: ShapeMark;
}

/** 直線, 矢印, 四角, だ円: one drag from end to end, or from corner to corner. */
export function ShapeSurface(props: Drawing & { readonly kind: ShapeKind }) {
  const { document, size, page, room, kind, onRefused } = props;
  const colour = useOwnColour(props);
  const [underway, show] = useState<Underway>();
  const latest = useRef(underway); // events come faster than the screen is drawn
  const guard = useRef(new PenGuard());
  const pacer = useMemo(
    () => new Pacer<Passing>(INTERVAL, (message) => room.say(message), browser),
    [room],
  );
  useEffect(() => () => pacer.stop(), [pacer]);
  const ground = groundOf(size);
  const setUnderway = (next: Underway | undefined) => {
    latest.current = next;
    show(next);
  };

  const begin = (event: PointerEvent<SVGSVGElement>) => {
    if (!guard.current.begins(event)) {
      return;
    }
    event.currentTarget.setPointerCapture(event.pointerId);
    const from = placeIn(event.currentTarget.getBoundingClientRect(), event);
    const shape: ShapeMark = {
      type: 'shape',
      kind,
      page,
      colour,
      width: SHAPE_WIDTH,
      from,
      to: from,
    };
    setUnderway({ annotation: room.newMark(), shape });
  };
  const drawOut = (event: PointerEvent<SVGSVGElement>) => {
    const before = latest.current;
    if (before === undefined || !guard.current.isDrawing(event)) {
      return;
    }
    const to = placeIn(event.currentTarget.getBoundingClientRect(), event);
    const { annotation } = before;
    const shape = { ...before.shape, to };
    setUnderway({ annotation, shape });
    if (isLargeEnough(shape, ratioOf(size))) {
      pacer.put({ type: 'annotation.drawShape', document: document.document, annotation, shape });
    }
  };
  const end = (event: PointerEvent<SVGSVGElement>) => {
    const drawn = latest.current;
    if (drawn === undefined || !guard.current.ends(event)) {
      return;
    }
    pacer.stop();
    setUnderway(undefined);
    const { annotation, shape } = drawn;
    if (isLargeEnough(shape, ratioOf(size))) {
      room.addMark(document.document, shape, annotation).catch(onRefused);
    }
  };

  return (
    <svg
      className="drawing-surface page__layer"
      viewBox={`0 0 ${ground.width} ${ground.height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      onPointerDown={begin}
      onPointerMove={drawOut}
      onPointerUp={end}
      onPointerCancel={end}
    >
      {underway === undefined ? null : <MarkDrawing mark={underway.shape} ratio={ratioOf(size)} />}
    </svg>
  );
}

function isLargeEnough({ from, to }: ShapeMark, ratio: number): boolean {
  return Math.hypot(to.u - from.u, (to.v - from.v) / ratio) >= SMALLEST;
}
