import { useEffect } from 'react';

/**
 * Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) where entries are typed: what is taken back is the entry that
 * is kept, not only the letters of the control.
 */
export function useEntryKeys(undo: () => void, redo: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if (
        !(event.ctrlKey || event.metaKey) ||
        event.altKey ||
        event.isComposing ||
        (key !== 'z' && key !== 'y') ||
        !(event.target instanceof Element && event.target.closest('[data-entries]') !== null)
      ) {
        return;
      }
      event.preventDefault();
      if (key === 'y' || event.shiftKey) {
        redo();
      } else {
        undo();
      }
    };
    // Before the keys of the paper, which leave alone what is done already.
    window.addEventListener('keydown', pressed, true);
    return () => window.removeEventListener('keydown', pressed, true);
  }, [undo, redo]);
}
