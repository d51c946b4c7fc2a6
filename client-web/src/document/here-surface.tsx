import { useRef } from 'react';
import { placeIn } from './coordinates';
import { type Drawing, useOwnColour } from './drawing';
import './drawing-surface.css';

/** As often as the server passes it on. */
const BETWEEN = 500;

/** ここです: each touch points the place out, once, for a moment; nothing is kept. */
export function HereSurface(props: Drawing) {
  const { document, page, room, me } = props;
  const colour = useOwnColour(props);
  const last = useRef(Number.NEGATIVE_INFINITY);
  return (
    <div
      className="drawing-surface page__layer"
      aria-hidden="true"
      onClick={(event) => {
        if (event.timeStamp - last.current >= BETWEEN) {
          last.current = event.timeStamp;
          const at = placeIn(event.currentTarget.getBoundingClientRect(), event);
          const pulse = { type: 'pointer.pulse', document: document.document, page, at } as const;
          room.pulse(pulse, me, colour);
        }
      }}
    />
  );
}
