import type { StampKind } from '../wire/messages.gen';
import { placeIn } from './coordinates';
import { type Drawing, useOwnColour } from './drawing';
import './drawing-surface.css';

/** 印: each touch puts the stamp down; the server says what stands on it. */
export function StampSurface(props: Drawing & { readonly stamp: StampKind }) {
  const { document, page, room, stamp, onRefused } = props;
  const colour = useOwnColour(props);
  return (
    <div
      className="drawing-surface page__layer"
      aria-hidden="true"
      onClick={(event) => {
        const at = placeIn(event.currentTarget.getBoundingClientRect(), event);
        room
          .addMark(
            document.document,
            { type: 'stamp', page, colour, at, stamp, words: [] },
            room.newMark(),
          )
          .catch(onRefused);
      }}
    />
  );
}
