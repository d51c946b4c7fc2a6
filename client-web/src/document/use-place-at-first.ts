import { type RefObject, useLayoutEffect } from 'react';
import type { Place } from '../wire/messages.gen';
import { wayTo } from './view-place';

/**
 * Scrolls a page that has just come up to where it was looked at before, as after a reload.
 *
 * @param place around the element of class `page-place`
 */
export function usePlaceAtFirst(
  place: RefObject<HTMLElement | null>,
  middle: Place | undefined,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once; from then on it is scrolled by hand
  useLayoutEffect(() => {
    const scrolled = place.current?.querySelector<HTMLElement>('.page-place');
    const page = scrolled?.querySelector('.page')?.getBoundingClientRect();
    if (scrolled != null && page !== undefined && middle !== undefined) {
      const way = wayTo(middle, scrolled.getBoundingClientRect(), page);
      scrolled.scrollBy({ ...way, behavior: 'instant' });
    }
  }, []);
}
