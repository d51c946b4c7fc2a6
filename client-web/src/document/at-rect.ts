import type { CSSProperties } from 'react';
import type { Rect } from '../wire/messages.gen';

/** Style of something of class `page__at`: where it lies on the page, and in which type size. */
export function atRect(rect: Rect, points?: number): CSSProperties {
  return {
    '--x': rect.x,
    '--y': rect.y,
    '--w': rect.w,
    '--h': rect.h,
    ...(points === undefined ? {} : { '--points': points }),
  } as CSSProperties;
}
