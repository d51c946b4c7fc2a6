import { describe, expect, it } from 'vitest';
import { STAFF } from '../consultation/sample';
import type { ViewMoved } from '../wire/messages.gen';
import { lookAt } from './follow';
import { middleOf, wayTo } from './view-place';

const view: ViewMoved = {
  type: 'view.moved',
  by: STAFF,
  document: 'doc',
  page: 1,
  zoom: 2,
  middle: { u: 0.3, v: 0.7 },
};

describe('a screen that follows', () => {
  it('is on the page and at the size of the member of staff', () => {
    expect(lookAt(undefined, 1, 3, view, 'doc')).toEqual({ page: 1, zoom: 2, isFree: false });
  });

  it('shows the whole page until they are heard, and while they are on their way to it', () => {
    const whole = { page: 1, zoom: 1, isFree: false };
    expect(lookAt(undefined, 1, 3, undefined, 'doc')).toEqual(whole);
    expect(lookAt(undefined, 1, 3, { ...view, document: 'other' }, 'doc')).toEqual(whole);
    expect(lookAt(undefined, 1, 3, { ...view, page: 0 }, 'doc')).toEqual(whole);
    expect(lookAt(undefined, 1, 3, { ...view, zoom: 0.75 }, 'doc')).toEqual(whole);
  });

  it('goes its own way once the resident turned or zoomed, whatever staff does', () => {
    const own = { page: 2, zoom: 1.5 };
    expect(lookAt(own, 1, 3, view, 'doc')).toEqual({ ...own, isFree: true });
    expect(lookAt(own, 0, 2, view, 'doc')).toEqual({ page: 1, zoom: 1.5, isFree: true });
  });
});

describe('the place that is looked at', () => {
  const place = { left: 100, top: 50, width: 400, height: 300 };

  it('is what lies in the middle', () => {
    const page = { left: -100, top: -550, width: 800, height: 1_200 };
    expect(middleOf(place, page)).toEqual({ u: 0.5, v: 0.625 });
    expect(middleOf(place, { ...page, top: 250, height: 100 }).v).toBe(0);
  });

  it('comes to the middle of a screen of another size', () => {
    const page = { left: 100, top: 50, width: 1_000, height: 1_500 };
    const way = wayTo({ u: 0.5, v: 0.625 }, place, page);
    const moved = { ...page, left: page.left - way.left, top: page.top - way.top };
    expect(middleOf(place, moved)).toEqual({ u: 0.5, v: 0.625 });
  });
});
