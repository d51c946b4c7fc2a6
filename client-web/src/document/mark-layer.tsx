import { useSyncExternalStore } from 'react';
import type { LiveState } from '../wire/live';
import type { Person } from '../wire/messages.gen';
import type { Store } from '../wire/store';
import { useStore } from '../wire/use-store';
import { ratioOf } from './coordinates';
import type { PageOf } from './field-texts';
import { type Layers, shownMarks, shows } from './layers';
import { groundOf, MarkDrawing } from './mark-drawing';
import './mark-layer.css';

export interface MarkLayerProps extends PageOf {
  readonly live: Store<LiveState>;
  readonly me: Person;
  readonly layers: Layers;
}

/** Everything drawn on the page: kept marks, and those under way. */
export function MarkLayer(props: MarkLayerProps) {
  const { size } = props;
  const { width, height } = groundOf(size);
  return (
    <svg
      className="ink page__layer"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <Kept {...props} />
      <Underway {...props} />
    </svg>
  );
}

function Kept({ document, size, page, live, me, layers }: MarkLayerProps) {
  // Not with every point that somebody draws: there may be two thousand marks.
  const erasing = useSyncExternalStore(live.subscribe, () => live.state().erasing);
  return shownMarks(document.annotations, page, layers, me)
    .filter(({ annotation }) => !erasing.has(annotation))
    .map(({ annotation, mark }) => (
      <MarkDrawing key={annotation} mark={mark} ratio={ratioOf(size)} />
    ));
}

function Underway({ document, size, page, live, layers }: MarkLayerProps) {
  const { drawings } = useStore(live);
  return [...drawings.values()]
    .filter((d) => d.document === document.document && d.mark.page === page && shows(layers, d.own))
    .map((d) => <MarkDrawing key={d.annotation} mark={d.mark} ratio={ratioOf(size)} />);
}
