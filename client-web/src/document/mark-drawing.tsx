import { memo } from 'react';
import type { Mark, PageSize, StampMark, TextMark } from '../wire/messages.gen';
import { ratioOf } from './coordinates';
import { LEADING } from './lettered';
import { shapePath } from './shape';
import { ASCENT, STAMP_LINE, stampBox, stampFrame, stampWords } from './stamp';
import { type Ground, outline } from './stroke';

/** Units of the drawing's width; fine enough for two decimals to be exact. */
export const UNITS = 1_000;

/** Size of a drawing over a page of that ratio. */
function drawingGround(ratio: number): Ground {
  return { width: UNITS, height: UNITS / ratio };
}

/** Size of a drawing over that page. */
export function groundOf(page: PageSize): Ground {
  return drawingGround(ratioOf(page));
}

/** One mark; its outline is computed once. */
export const MarkDrawing = memo(function MarkDrawing({
  mark,
  ratio,
}: {
  readonly mark: Mark;
  readonly ratio: number;
}) {
  const ground = drawingGround(ratio);
  switch (mark.type) {
    case 'ink':
      return (
        <path
          className="ink__stroke"
          data-kind={mark.kind}
          fill={mark.colour}
          d={outline(mark.points, ground, mark.width * UNITS, mark.kind)}
        />
      );
    case 'shape':
      return (
        <path
          className="mark__line"
          data-kind={mark.kind}
          stroke={mark.colour}
          strokeWidth={mark.width * UNITS}
          d={shapePath(mark.kind, mark.from, mark.to, ground, mark.width * UNITS)}
        />
      );
    case 'text':
      return <TextDrawing mark={mark} ground={ground} />;
    case 'stamp':
      return <StampDrawing mark={mark} ground={ground} />;
  }
});

function TextDrawing({ mark, ground }: { readonly mark: TextMark; readonly ground: Ground }) {
  const size = mark.size * UNITS;
  const x = mark.at.u * ground.width;
  const first = mark.at.v * ground.height + ((LEADING - 1) / 2 + ASCENT) * size;
  return (
    <text className="mark__text" fill={mark.colour} fontSize={size}>
      {mark.text.split('\n').map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
        <tspan key={i} x={x} y={first + i * LEADING * size}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

function StampDrawing({ mark, ground }: { readonly mark: StampMark; readonly ground: Ground }) {
  const box = stampBox(mark, ground);
  return (
    <g className="mark__stamp" data-kind={mark.stamp}>
      <path
        className="mark__line"
        stroke={mark.colour}
        strokeWidth={STAMP_LINE * UNITS}
        d={stampFrame(mark.stamp, box)}
      />
      {stampWords(mark, box).map(({ words, x, y, size }) => (
        <text
          key={y}
          className="mark__text"
          fill={mark.colour}
          fontSize={size}
          textAnchor="middle"
          x={x}
          y={y}
        >
          {words}
        </text>
      ))}
    </g>
  );
}
