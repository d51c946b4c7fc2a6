import { type CSSProperties, type PointerEvent, useEffect, useMemo } from 'react';
import type { LiveState } from '../wire/live';
import type { DocumentId, Passing, Person } from '../wire/messages.gen';
import { browser } from '../wire/platform';
import type { RoomStore } from '../wire/room';
import type { Store } from '../wire/store';
import { useStore } from '../wire/use-store';
import { placeIn } from './coordinates';
import { Pacer } from './pacer';
import './pointer-layer.css';

const INTERVAL = 50;
/** How long a finger's last place stays pointed at after it is lifted. */
const LINGER = 2_500;

/** Tells the others where this person points on the page; the handlers for the page's element. */
export function usePointing(
  room: RoomStore,
  document: DocumentId,
  page: number,
  isOn: boolean,
): {
  onPointerMove?: (event: PointerEvent<HTMLElement>) => void;
  onPointerDown?: (event: PointerEvent<HTMLElement>) => void;
  onPointerUp?: (event: PointerEvent<HTMLElement>) => void;
  onPointerLeave?: (event: PointerEvent<HTMLElement>) => void;
} {
  const pointing = useMemo(() => {
    const pacer = new Pacer<Passing>(INTERVAL, (message) => room.say(message), browser);
    let cancelLeave = () => {};
    const leave = () => pacer.put({ type: 'pointer.move', document, page });
    const at = (event: PointerEvent<HTMLElement>) => {
      if (!event.currentTarget.contains(event.target as Node)) {
        return; // over a dialog that was opened from the page, not over the page
      }
      cancelLeave();
      const place = placeIn(event.currentTarget.getBoundingClientRect(), event);
      pacer.put({ type: 'pointer.move', document, page, ...place });
    };
    const leaveSoon = () => {
      cancelLeave();
      cancelLeave = browser.later(LINGER, leave);
    };
    const stop = () => {
      cancelLeave();
      pacer.stop();
      room.say({ type: 'pointer.move', document, page });
    };
    return { at, leave, leaveSoon, stop };
  }, [room, document, page]);

  useEffect(() => (isOn ? pointing.stop : undefined), [pointing, isOn]);

  return isOn
    ? {
        onPointerMove: pointing.at,
        onPointerDown: pointing.at,
        onPointerUp: (event) => event.pointerType !== 'mouse' && pointing.leaveSoon(),
        onPointerLeave: (event) =>
          event.pointerType === 'mouse' ? pointing.leave() : pointing.leaveSoon(),
      }
    : {};
}

export interface PointerLayerProps {
  readonly live: Store<LiveState>;
  readonly me: Person;
  readonly document: DocumentId;
  readonly page: number;
}

/** Where the others point: an arrow in each person's colour, with the name. */
export function PointerLayer({ live, me, document, page }: PointerLayerProps) {
  const { pointers } = useStore(live);
  return (
    <div className="pointers page__layer" aria-hidden="true">
      {[...pointers.values()]
        .filter((p) => p.document === document && p.page === page && p.by.id !== me.id)
        .map((p) => (
          <div
            key={p.by.id}
            className="pointer"
            data-flipped={(p.u ?? 0) > 0.7 || undefined}
            style={{ '--u': p.u, '--v': p.v, '--colour': p.colour } as CSSProperties}
          >
            <svg className="pointer__arrow" viewBox="0 0 24 24" aria-hidden="true">
              <path d="M3 2l18 10-8 1.8L8.6 21z" />
            </svg>
            <span className="pointer__name">{p.by.name}</span>
          </div>
        ))}
    </div>
  );
}
