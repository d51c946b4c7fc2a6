import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { pageCount } from '../consultation/state';
import type { DocumentView } from '../wire/messages.gen';
import type { RoomStore } from '../wire/room';
import { useStore } from '../wire/use-store';
import { isOf, type Look, lookAt } from './follow';
import { wayTo } from './view-place';

/** A place that was scrolled further than this, in pixels, was scrolled by hand. */
const BY_HAND = 3;
/** How long a place goes on scrolling after it was touched, in milliseconds. */
const SINCE_TOUCHED = 1_000;

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
  const { view } = useStore(room.live);
  const [own, setOwn] = useState<{ readonly page: number; readonly zoom: number }>();
  const scrolledTo = useRef({ left: 0, top: 0 });
  const pages = pageCount(document);
  const look = lookAt(own, document.page, pages, view, document.document);
  const { page, zoom, isFree } = look;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another paper, or another state of it
  useEffect(() => setOwn(undefined), [document.document, document.finished]);

  const middle = isOf(view, document.document, page) ? view.middle : undefined;
  useLayoutEffect(() => {
    const scrolled = place.current?.querySelector<HTMLElement>('.page-place');
    const sheet = scrolled?.querySelector('.page');
    if (isFree || scrolled == null || sheet == null) {
      return;
    }
    if (zoom > 1 && middle !== undefined) {
      const way = wayTo(middle, scrolled.getBoundingClientRect(), sheet.getBoundingClientRect());
      scrolled.scrollBy({ ...way, behavior: 'instant' });
    }
    scrolledTo.current = { left: scrolled.scrollLeft, top: scrolled.scrollTop };
  }, [place, isFree, zoom, middle]);

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
        setOwn({ page, zoom });
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
    onTurn: (to) => setOwn({ page: to, zoom }),
    onZoom: (to) => setOwn({ page, zoom: to }),
    onFollow: () => setOwn(undefined),
  };
}
