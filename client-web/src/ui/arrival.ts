import { type RefObject, useEffect, useRef } from 'react';

/**
 * For the heading of a view that takes another's place: the focus goes there, so that a screen
 * reader says where one is now and the keyboard starts from the top. The heading needs
 * `tabIndex={-1}`.
 */
export function useArrival<T extends HTMLElement>(): RefObject<T | null> {
  const heading = useRef<T>(null);
  useEffect(() => heading.current?.focus(), []);
  return heading;
}
