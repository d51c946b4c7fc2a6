import {
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { pageCount } from '../consultation/state';
import type { DocumentView, Place } from '../wire/messages.gen';
import type { RoomStore } from '../wire/room';
import { isOf, type Look, lookAt } from './follow';
import { middleOf, wayTo } from './view-place';

/** A place that was scrolled further than this, in pixels, was scrolled by hand. */
const BY_HAND = 3;
/** How long a place goes on scrolling after it was touched, in milliseconds. */
const SINCE_TOUCHED = 1_000;

/** Where a new page begins to be read. */
const TOP: Place = { u: 0.5, v: 0 };

/** What the person chose to look at. */
interface OwnWay {
  readonly page: number;
  readonly zoom: number;
  /** What was in the middle when they turned or zoomed; absent when they scroll by hand. */
  readonly middle: Place | undefined;
}

/** The place of the page, and where the page lies; absent while there is none. */
function onScreen(place: RefObject<HTMLElement | null>) {
  const scrolled = place.current?.querySelector<HTMLElement>('.page-place');
  const sheet = scrolled?.querySelector('.page')?.getBoundingClientRect();
  return scrolled == null || sheet === undefined ? undefined : { scrolled, sheet };
}

export interface Following extends Look {
  /** Turns on this screen only. */
  readonly onTurn: (page: number) => void;
  /** Zooms on this screen only. */
  readonly onZoom: (zoom: number) => void;
  /** 職員と同じ場所を見る. */
  readonly onFollow: () => void;
}

/**
 * Looks where the member of staff looks, until the person turns, zooms or scrolls; then nothing
 * moves by itself until they want to follow again, or another paper is on the table.
 *
 * @param place around the element of class `page-place`
 */
export function useFollow(
  room: RoomStore,
  place: RefObject<HTMLElement | null>,
  document: DocumentView,
): Following {
  // Not with every point that somebody draws: all of the paper is drawn again with this.
  const view = useSyncExternalStore(room.live.subscribe, () => room.live.state().view);
  const [own, setOwn] = useState<OwnWay>();
  const scrolledTo = useRef({ left: 0, top: 0 });
  const pages = pageCount(document);
  const look = lookAt(own, document.page, pages, view, document.document);
  const { page, zoom, isFree } = look;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another paper, or another state of it
  useEffect(() => setOwn(undefined), [document.document, document.finished]);

  const told = isOf(view, document.document, page) ? view.middle : undefined;
  const middle = isFree ? own?.middle : told;
  useLayoutEffect(() => {
    const on = onScreen(place);
    if (on === undefined) {
      return;
    }
    if (zoom > 1 && middle !== undefined) {
      const way = wayTo(middle, on.scrolled.getBoundingClientRect(), on.sheet);
      on.scrolled.scrollBy({ ...way, behavior: 'instant' });
    }
    scrolledTo.current = { left: on.scrolled.scrollLeft, top: on.scrolled.scrollTop };
  }, [place, zoom, middle]);

  useEffect(() => {
    const scrolled = place.current?.querySelector<HTMLElement>('.page-place');
    if (isFree || scrolled == null) {
      return;
    }
    // The browser itself scrolls too, when the page's size changes.
    let touchedAt = Number.NEGATIVE_INFINITY;
    const touched = ({ timeStamp }: Event) => {
      touchedAt = timeStamp;
    };
    const moved = ({ timeStamp }: Event) => {
      const { left, top } = scrolledTo.current;
      const way = Math.hypot(scrolled.scrollLeft - left, scrolled.scrollTop - top);
      if (way > BY_HAND && timeStamp - touchedAt < SINCE_TOUCHED) {
        setOwn({ page, zoom, middle: undefined });
      }
    };
    scrolled.addEventListener('wheel', touched, { passive: true });
    scrolled.addEventListener('touchmove', touched, { passive: true });
    scrolled.addEventListener('scroll', moved, { passive: true });
    return () => {
      scrolled.removeEventListener('wheel', touched);
      scrolled.removeEventListener('touchmove', touched);
      scrolled.removeEventListener('scroll', moved);
    };
  }, [place, isFree, page, zoom]);

  return {
    ...look,
    onTurn: (to) => setOwn({ page: to, zoom, middle: TOP }),
    onZoom: (to) => {
      const on = onScreen(place);
      const kept = on && middleOf(on.scrolled.getBoundingClientRect(), on.sheet);
      setOwn({ page, zoom: to, middle: kept });
    },
    onFollow: () => setOwn(undefined),
  };
}
