import { useEffect } from 'react';
import { TOOL_KEYS, type Tool } from './tools';

export interface DocumentKeys {
  readonly onTool: (tool: Tool) => void;
  readonly onUndo: () => void;
  /** −1 or +1. */
  readonly onTurn: (pages: number) => void;
  /** −1 or +1. */
  readonly onZoom: (steps: number) => void;
}

const TOOLS = Object.keys(TOOL_KEYS) as readonly Tool[];

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

/**
 * The keyboard of a desk: V, P, M for the tools, Ctrl+Z to take back, Page Up and Page Down to turn,
 * + and − to zoom. Nothing happens while somebody types or a dialog is open.
 */
export function useDocumentKeys(keys: DocumentKeys): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (isTyping(event.target) || document.querySelector('[role$="dialog"]') !== null) {
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

function actionFor(event: KeyboardEvent, keys: DocumentKeys): (() => void) | undefined {
  if (event.ctrlKey || event.metaKey) {
    return event.key.toLowerCase() === 'z' && !event.shiftKey ? keys.onUndo : undefined;
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
      const tool = TOOLS.find((one) => TOOL_KEYS[one] === event.key.toLowerCase());
      return tool === undefined ? undefined : () => keys.onTool(tool);
    }
  }
}
