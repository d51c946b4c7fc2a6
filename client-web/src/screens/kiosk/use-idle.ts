import { useEffect, useRef } from 'react';

/** Calls back once nobody has touched the screen for so long; never while the limit is absent. */
export function useIdle(milliseconds: number | undefined, onIdle: () => void): void {
  const latest = useRef(onIdle);
  useEffect(() => {
    latest.current = onIdle;
  });
  useEffect(() => {
    if (milliseconds === undefined) {
      return;
    }
    let timer = setTimeout(() => latest.current(), milliseconds);
    const touched = () => {
      clearTimeout(timer);
      timer = setTimeout(() => latest.current(), milliseconds);
    };
    window.addEventListener('pointerdown', touched);
    window.addEventListener('keydown', touched);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointerdown', touched);
      window.removeEventListener('keydown', touched);
    };
  }, [milliseconds]);
}
