import { useEffect, useRef } from 'react';
import { allowSound, chime } from '../../queue/chime';
import type { ClerkTaskId, ClerkTaskItem } from '../../wire/messages.gen';

/** Sounds once, softly, for each 依頼 that was not there before; the board says the same. */
export function useTaskChime(tasks: readonly ClerkTaskItem[]): void {
  const known = useRef<ReadonlySet<ClerkTaskId>>(new Set());
  useEffect(() => {
    if (tasks.some(({ task }) => !known.current.has(task))) {
      chime();
    }
    known.current = new Set(tasks.map(({ task }) => task));
  }, [tasks]);
  useEffect(() => {
    window.addEventListener('pointerdown', allowSound);
    return () => window.removeEventListener('pointerdown', allowSound);
  }, []);
}
