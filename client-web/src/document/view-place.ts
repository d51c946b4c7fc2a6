import type { Place } from '../wire/messages.gen';

/** Where an element lies on the screen. */
export type OnScreen = Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>;

/** What part of the page lies in the middle of the place it is looked at through. */
export function middleOf(place: OnScreen, page: OnScreen): Place {
  const within = (at: number) => Math.round(Math.min(1, Math.max(0, at)) * 10_000) / 10_000;
  return {
    u: within((place.left + place.width / 2 - page.left) / page.width),
    v: within((place.top + place.height / 2 - page.top) / page.height),
  };
}

/** How far the place must be scrolled so that this part of the page comes to lie in its middle. */
export function wayTo(
  middle: Place,
  place: OnScreen,
  page: OnScreen,
): { readonly left: number; readonly top: number } {
  return {
    left: page.left + middle.u * page.width - (place.left + place.width / 2),
    top: page.top + middle.v * page.height - (place.top + place.height / 2),
  };
}
