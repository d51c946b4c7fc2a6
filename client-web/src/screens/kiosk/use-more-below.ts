import { type RefObject, useEffect, useState } from 'react';

/** A rest that is not worth a word. */
const SLACK = 24;

/** Whether what scrolls in the element goes on below what is seen of it. */
export function useMoreBelow(element: RefObject<HTMLElement | null>): boolean {
  const [hasMore, setMore] = useState(false);
  useEffect(() => {
    const scrolled = element.current;
    if (scrolled === null) {
      return;
    }
    const look = () =>
      setMore(scrolled.scrollHeight - scrolled.scrollTop - scrolled.clientHeight > SLACK);
    const sizes = new ResizeObserver(look);
    sizes.observe(scrolled);
    for (const child of scrolled.children) {
      sizes.observe(child);
    }
    scrolled.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      scrolled.removeEventListener('scroll', look);
    };
  });
  return hasMore;
}
