import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useText } from '../../text';
import { type Corners, isSheet, moved } from './corners';
import './corner-editor.css';

/** How far an arrow key moves a corner, in fractions of the picture; with Shift ten times as far. */
const STEP = 0.002;

interface CornerEditorProps {
  /** Address of the photograph. */
  readonly src: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  readonly corners: Corners;
  readonly onChange: (corners: Corners) => void;
}

/** A photograph and the four corners of the sheet on it, each to be dragged or moved by keys. */
export function CornerEditor(props: CornerEditorProps) {
  const { src, alt, width, height, corners, onChange } = props;
  const text = useText().upload;
  const picture = useRef<HTMLDivElement>(null);

  const drag = (corner: number, event: PointerEvent): void => {
    const box = picture.current?.getBoundingClientRect();
    if (box !== undefined && event.currentTarget.hasPointerCapture(event.pointerId)) {
      const u = (event.clientX - box.left) / box.width;
      const v = (event.clientY - box.top) / box.height;
      onChange(moved(corners, corner, u, v));
    }
  };
  const nudge = (corner: number, event: KeyboardEvent): void => {
    const by = ARROWS[event.key];
    if (by !== undefined) {
      event.preventDefault();
      const step = STEP * (event.shiftKey ? 10 : 1);
      const [u, v] = [corners[2 * corner] ?? 0, corners[2 * corner + 1] ?? 0];
      onChange(moved(corners, corner, u + by[0] * step, v + by[1] * step));
    }
  };

  return (
    <div
      ref={picture}
      className="corner-editor"
      style={{
        aspectRatio: `${width} / ${height}`,
        width: `min(100%, ${(26 * width) / height}rem)`,
      }}
    >
      <img className="corner-editor__picture" src={src} alt={alt} draggable={false} />
      <svg
        className="corner-editor__sheet"
        viewBox="0 0 1 1"
        preserveAspectRatio="none"
        aria-hidden
      >
        <polygon points={corners.join(' ')} data-wrong={!isSheet(corners) || undefined} />
      </svg>
      <span className="corner-editor__top" style={middleOfTop(corners)}>
        {text.top}
      </span>
      {text.corners.map((name, corner) => (
        <button
          key={name}
          type="button"
          className="corner-editor__corner"
          aria-label={name}
          style={{
            left: `${(corners[2 * corner] ?? 0) * 100}%`,
            top: `${(corners[2 * corner + 1] ?? 0) * 100}%`,
          }}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={(event) => drag(corner, event)}
          onKeyDown={(event) => nudge(corner, event)}
        />
      ))}
    </div>
  );
}

/** Where it says which side of the sheet will be the top of the page. */
function middleOfTop([u1 = 0, v1 = 0, u2 = 0, v2 = 0]: Corners) {
  return { left: `${(u1 + u2) * 50}%`, top: `${(v1 + v2) * 50}%` };
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
