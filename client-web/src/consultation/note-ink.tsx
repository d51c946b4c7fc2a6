import { outline } from '../document/stroke';
import type { NoteInk as Ink } from '../wire/messages.gen';
import { NOTE_BOX } from './notes';
import './note-ink.css';

/** As wide as a felt pen beside the box. */
export const NOTE_WIDTH = 2;

/** What a hand wrote, as it was written. */
export function NoteInk({ ink, label }: { readonly ink: Ink; readonly label: string }) {
  return (
    <svg
      className="note-ink"
      viewBox={`0 0 ${NOTE_BOX.width} ${NOTE_BOX.height}`}
      role="img"
      aria-label={label}
    >
      {ink.strokes.map((points, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was written stays as it is
        <path key={i} d={outline(points, NOTE_BOX, NOTE_WIDTH, 'pen')} />
      ))}
    </svg>
  );
}
