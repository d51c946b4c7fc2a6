import { type PointerEvent, useEffect, useRef } from 'react';

/** Nobody keeps a finger still for so long by accident. */
const HOLD = 4_000;

/** Handlers for an element that does something when it is pressed for four seconds. */
export function useHold(onHeld: (() => void) | undefined) {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const release = () => clearTimeout(timer.current);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    onPointerDown: (event: PointerEvent) => {
      release();
      if (onHeld !== undefined && event.isPrimary) {
        timer.current = setTimeout(onHeld, HOLD);
      }
    },
    onPointerUp: release,
    onPointerLeave: release,
    onPointerCancel: release,
    // A long touch would bring up the browser's own menu.
    onContextMenu: (event: { preventDefault(): void }) => event.preventDefault(),
  };
}
