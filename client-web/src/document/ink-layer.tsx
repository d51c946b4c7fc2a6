import { memo } from 'react';
import type { LiveState } from '../wire/live';
import type { Ink } from '../wire/messages.gen';
import type { Store } from '../wire/store';
import { useStore } from '../wire/use-store';
import { ratioOf } from './coordinates';
import type { PageOf } from './field-texts';
import './ink-layer.css';
import { outline } from './stroke';

/** Units of the drawing's width; fine enough for two decimals to be exact. */
const UNITS = 1_000;

/** Size of an ink drawing over a page of that ratio. */
export function inkGround(ratio: number): { width: number; height: number } {
  return { width: UNITS, height: UNITS / ratio };
}

/** Everything drawn on the page: kept strokes, and those under way. */
export function InkLayer({
  document,
  size,
  page,
  live,
}: PageOf & { readonly live: Store<LiveState> }) {
  const ratio = ratioOf(size);
  const { width, height } = inkGround(ratio);
  return (
    <svg
      className="ink page__layer"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {document.annotations
        .filter(({ ink }) => ink.page === page)
        .map(({ annotation, ink }) => (
          <Stroke key={annotation} ink={ink} ratio={ratio} />
        ))}
      <Underway document={document.document} page={page} ratio={ratio} live={live} />
    </svg>
  );
}

interface UnderwayProps {
  readonly document: string;
  readonly page: number;
  readonly ratio: number;
  readonly live: Store<LiveState>;
}

function Underway({ document, page, ratio, live }: UnderwayProps) {
  const { drawings } = useStore(live);
  return [...drawings.values()]
    .filter((drawing) => drawing.document === document && drawing.ink.page === page)
    .map((drawing) => <Stroke key={drawing.annotation} ink={drawing.ink} ratio={ratio} />);
}

/** One stroke; its outline is computed once. */
export const Stroke = memo(function Stroke({ ink, ratio }: { ink: Ink; ratio: number }) {
  return (
    <path
      className="ink__stroke"
      data-kind={ink.kind}
      fill={ink.colour}
      d={outline(ink.points, inkGround(ratio), ink.width * UNITS, ink.kind)}
    />
  );
});
