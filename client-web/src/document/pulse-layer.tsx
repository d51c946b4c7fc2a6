import type { CSSProperties } from 'react';
import { useText } from '../text';
import type { LiveState } from '../wire/live';
import type { DocumentId } from '../wire/messages.gen';
import type { Store } from '../wire/store';
import { useStore } from '../wire/use-store';
import './pulse-layer.css';

export interface PulseLayerProps {
  readonly live: Store<LiveState>;
  readonly document: DocumentId;
  readonly page: number;
}

/** ここです: rings around a place, with the name of whoever points it out. */
export function PulseLayer({ live, document, page }: PulseLayerProps) {
  const words = useText().document;
  const { pulses } = useStore(live);
  const here = [...pulses.values()].filter((p) => p.document === document && p.page === page);
  return (
    <>
      <div className="pulses page__layer" aria-hidden="true">
        {here.map((p) => (
          <div
            key={`${p.by.id} ${p.at.u} ${p.at.v}`}
            className="pulse"
            data-flipped={p.at.u > 0.7 || undefined}
            style={{ '--u': p.at.u, '--v': p.at.v, '--colour': p.colour } as CSSProperties}
          >
            <span className="pulse__ring" />
            <span className="pulse__words">{words.here(p.by.name)}</span>
          </div>
        ))}
      </div>
      <p className="visually-hidden" role="status">
        {here.map((p) => words.here(p.by.name)).join(' ')}
      </p>
    </>
  );
}
