import { useEffect, useRef } from 'react';
import { letters } from '../lettering';
import { outline } from '../stroke';
import { EM, type GlyphDraft, PEN, SIDE } from './glyph';
import './glyph-form.css';

export interface GlyphWordProps {
  readonly value: string;
  readonly letter: string;
  readonly draft: GlyphDraft;
  /** For readers that do not see. */
  readonly label: string;
}

/** The word with the picture in the place of the letter, as it will stand on the paper. */
export function GlyphWord({ value, letter, draft, label }: GlyphWordProps) {
  return (
    <p className="glyph-word" role="img" aria-label={label}>
      {letters(value).map((one, i) =>
        one === letter ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a letter is its place
          <GlyphImage key={i} draft={draft} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a letter is its place
          <span key={i}>{one}</span>
        ),
      )}
    </p>
  );
}

function GlyphImage({ draft }: { readonly draft: GlyphDraft }) {
  return draft.kind === 'bitmap' ? (
    <Bitmap bits={draft.bits} />
  ) : (
    <svg className="glyph-word__picture" viewBox={`0 0 ${EM} ${EM}`} aria-hidden="true">
      {draft.strokes.map((points, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: strokes are only added at the end
        <path key={i} d={outline(points, { width: EM, height: EM }, PEN, 'pen')} />
      ))}
    </svg>
  );
}

function Bitmap({ bits }: { readonly bits: Uint8Array }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const drawing = canvas.current?.getContext('2d');
    if (drawing === undefined || drawing === null) {
      return;
    }
    const image = drawing.createImageData(SIDE, SIDE);
    for (let i = 0; i < SIDE * SIDE; i += 1) {
      const isInk = ((bits[i >> 3] ?? 0) & (0x80 >> (i & 7))) !== 0;
      image.data[4 * i + 3] = isInk ? 255 : 0;
    }
    drawing.putImageData(image, 0, 0);
  }, [bits]);
  return <canvas ref={canvas} className="glyph-word__picture" width={SIDE} height={SIDE} />;
}
