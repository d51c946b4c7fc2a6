import { type PointerEvent, useEffect, useRef } from 'react';
import type { InkKind } from '../wire/messages.gen';
import { browser } from '../wire/platform';
import { placeIn, ratioOf } from './coordinates';
import { type Drawing, useOwnColour } from './drawing';
import './drawing-surface.css';
import { groundOf } from './mark-drawing';
import { PenGuard, pressureOf, samplesOf } from './pen';
import { StrokeRecorder } from './recorder';
import { outline, simplify, WIDTHS } from './stroke';

/** What a stroke may lose when it is kept: half a pixel of a page 1600 wide. */
const TOLERANCE = 0.5 / 1_600;

/** ペン and マーカー: takes the pen; the own stroke is seen at once. */
export function DrawingSurface(props: Drawing & { readonly kind: InkKind }) {
  const { document, size, page, room, kind, onRefused } = props;
  const colour = useOwnColour(props);
  const path = useRef<SVGPathElement>(null);
  const stroke = useRef<{ recorder: StrokeRecorder; annotation: string } | undefined>(undefined);
  const guard = useRef(new PenGuard());
  const ratio = ratioOf(size);
  const ground = groundOf(size);
  const width = WIDTHS[kind];

  const begin = () => {
    const annotation = room.newMark();
    const recorder = new StrokeRecorder({
      tell: (from, points) =>
        room.say({
          type: 'annotation.draw',
          document: document.document,
          annotation,
          kind,
          page,
          width,
          from,
          points,
        }),
      platform: browser,
    });
    stroke.current = { recorder, annotation };
  };

  const end = () => {
    const finished = stroke.current;
    stroke.current = undefined;
    path.current?.setAttribute('d', '');
    if (finished === undefined || finished.recorder.points.length === 0) {
      return;
    }
    const points = simplify(finished.recorder.finish(), TOLERANCE, ratio);
    room
      .addMark(
        document.document,
        { type: 'ink', kind, page, colour, width, points },
        finished.annotation,
      )
      .catch(onRefused);
  };
  const endLatest = useRef(end);
  endLatest.current = end;
  useEffect(() => () => endLatest.current(), []);

  const giveUp = () => {
    stroke.current?.recorder.giveUp();
    stroke.current = undefined;
    path.current?.setAttribute('d', '');
  };

  const draw = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    for (const sample of samplesOf(event.nativeEvent)) {
      stroke.current?.recorder.add(placeIn(box, sample), pressureOf(sample));
      const last = stroke.current?.recorder.points.slice(-3) ?? [];
      if (stroke.current?.recorder.isFull === true) {
        end();
        begin();
        const [u = 0, v = 0, p = 0] = last;
        stroke.current?.recorder.add({ u, v }, p);
      }
    }
    const points = stroke.current?.recorder.points ?? [];
    path.current?.setAttribute('d', outline(points, ground, width * ground.width, kind));
  };

  return (
    <svg
      className="drawing-surface page__layer"
      viewBox={`0 0 ${ground.width} ${ground.height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      onPointerDown={(event) => {
        if (guard.current.begins(event)) {
          event.currentTarget.setPointerCapture(event.pointerId);
          begin();
          draw(event);
        }
      }}
      onPointerMove={(event) => {
        if (guard.current.givesUp(event)) {
          giveUp();
        } else if (guard.current.isDrawing(event)) {
          draw(event);
        }
      }}
      onPointerUp={(event) => guard.current.ends(event) && end()}
      onPointerCancel={(event) => guard.current.ends(event) && end()}
    >
      <path className="ink__stroke" data-kind={kind} fill={colour} ref={path} />
    </svg>
  );
}
