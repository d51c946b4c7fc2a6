import { type PointerEvent, useEffect, useRef, useState } from 'react';
import type { AnnotationId, Place } from '../wire/messages.gen';
import { placeIn, ratioOf } from './coordinates';
import type { Drawing } from './drawing';
import './drawing-surface.css';
import { erasable, type Layers, shownMarks } from './layers';
import { groundOf } from './mark-drawing';
import { PenGuard, samplesOf } from './pen';
import { between, ERASER, touches } from './touch';

/** 消しゴム: what it touches is hidden at once and goes when it is lifted; hidden layers stay. */
export function EraserSurface(props: Drawing & { readonly layers: Layers }) {
  const { document, size, page, room, me, layers, onRefused } = props;
  const [at, setAt] = useState<Place>();
  const guard = useRef(new PenGuard());
  const last = useRef<Place>(undefined);
  const touched = useRef(new Set<AnnotationId>());
  const ratio = ratioOf(size);
  const ground = groundOf(size);

  // A page that is turned while the eraser is down has lost nothing.
  useEffect(() => () => room.hideMarks([...touched.current], false), [room]);

  const rub = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const marks = erasable(shownMarks(document.annotations, page, layers, me), me);
    const news: AnnotationId[] = [];
    for (const sample of samplesOf(event.nativeEvent)) {
      const to = placeIn(box, sample);
      const way = between(last.current ?? to, to, ratio);
      for (const { annotation, mark } of marks) {
        if (!touched.current.has(annotation) && way.some((place) => touches(mark, place, ratio))) {
          touched.current.add(annotation);
          news.push(annotation);
        }
      }
      last.current = to;
    }
    if (news.length > 0) {
      room.hideMarks(news, true);
    }
    setAt(last.current);
  };
  const end = (event: PointerEvent<SVGSVGElement>) => {
    if (!guard.current.ends(event)) {
      return;
    }
    const gone = [...touched.current];
    touched.current.clear();
    last.current = undefined;
    setAt(undefined);
    if (gone.length > 0) {
      room.eraseMarks(document.document, gone).catch(onRefused);
    }
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
          rub(event);
        }
      }}
      onPointerMove={(event) => guard.current.isDrawing(event) && rub(event)}
      onPointerUp={end}
      onPointerCancel={end}
    >
      {at === undefined ? null : (
        <circle
          className="drawing-surface__eraser"
          cx={at.u * ground.width}
          cy={at.v * ground.height}
          r={ERASER * ground.width}
        />
      )}
    </svg>
  );
}
