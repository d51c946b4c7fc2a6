import { useEffect, useState } from 'react';

/** A part of the page shown as large as the screen, and whether it is. */
export interface FullScreen {
  readonly isLarge: boolean;
  toggle(): void;
}

/** Shows the element on the whole screen, or over the whole page where the browser refuses that. */
export function useFullScreen(element: HTMLElement | null): FullScreen {
  const [isLarge, setLarge] = useState(false);
  useEffect(() => {
    const changed = (): void => setLarge(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', changed);
    return () => document.removeEventListener('fullscreenchange', changed);
  }, []);
  return {
    isLarge,
    toggle: () => {
      if (isLarge) {
        setLarge(false);
        if (document.fullscreenElement !== null) {
          void document.exitFullscreen();
        }
      } else {
        setLarge(true);
        element?.requestFullscreen().catch(() => undefined); // it covers the page all the same
      }
    },
  };
}
