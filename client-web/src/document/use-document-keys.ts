import { useEffect } from 'react';
import { TOOL_KEYS, TOOLS, type Tool } from './tool';

export interface DocumentKeys {
  readonly onTool: (tool: Tool) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** −1 or +1. */
  readonly onTurn: (pages: number) => void;
  /** −1 or +1. */
  readonly onZoom: (steps: number) => void;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

/**
 * The keyboard of a desk: a letter for each tool, Ctrl+Z to take back and Ctrl+Y to do again, Page
 * Up and Page Down to turn, + and − to zoom. Nothing happens while somebody types or a dialog or
 * menu is open.
 */
export function useDocumentKeys(keys: DocumentKeys): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const isElsewhere = document.querySelector('[role$="dialog"], [role="menu"]') !== null;
      if (event.defaultPrevented || isTyping(event.target) || isElsewhere) {
        return;
      }
      const act = actionFor(event, keys);
      if (act !== undefined) {
        event.preventDefault();
        act();
      }
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [keys]);
}

/** What a key does; nothing for a key that is somebody else's. */
export function actionFor(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
  keys: DocumentKeys,
): (() => void) | undefined {
  const letter = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) {
    if (letter === 'z') {
      return event.shiftKey ? keys.onRedo : keys.onUndo;
    }
    return letter === 'y' ? keys.onRedo : undefined;
  }
  if (event.altKey) {
    return undefined;
  }
  switch (event.key) {
    case 'PageUp':
      return () => keys.onTurn(-1);
    case 'PageDown':
      return () => keys.onTurn(1);
    case '+':
    case ';':
      return () => keys.onZoom(1);
    case '-':
      return () => keys.onZoom(-1);
    default: {
      const tool = TOOLS.find((one) => TOOL_KEYS[one] === letter);
      return tool === undefined ? undefined : () => keys.onTool(tool);
    }
  }
}
