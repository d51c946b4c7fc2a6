import { useEffect, useRef } from 'react';

/** What a key of the desk can do; absent where there is nothing to do. */
export interface KeyActions {
  readonly help?: () => void;
  readonly accept?: () => void;
  readonly end?: () => void;
  readonly microphone?: () => void;
  readonly camera?: () => void;
  /** 書画カメラ large or small. */
  readonly swap?: () => void;
  readonly freeze?: () => void;
  readonly still?: () => void;
  /** To the next thing that is missing. */
  readonly next?: () => void;
  /** 確認リスト to the front. */
  readonly checklist?: () => void;
}

/** Each action's key. Alt keeps them apart from typing, by the place of the key, not its letter. */
export const KEYS: Readonly<Record<keyof KeyActions, string>> = {
  help: '?',
  accept: 'Alt + A',
  end: 'Alt + Q',
  microphone: 'Alt + M',
  camera: 'Alt + V',
  swap: 'Alt + L',
  freeze: 'Alt + S',
  still: 'Alt + P',
  next: 'Alt + N',
  checklist: 'Alt + K',
};

const CODES: Readonly<Record<string, keyof KeyActions>> = {
  KeyA: 'accept',
  KeyQ: 'end',
  KeyM: 'microphone',
  KeyV: 'camera',
  KeyL: 'swap',
  KeyS: 'freeze',
  KeyP: 'still',
  KeyN: 'next',
  KeyK: 'checklist',
};

/** Listens to the desk's keys while the component is drawn. */
export function useKeys(actions: KeyActions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const action = actionOf(event);
      const run = action === undefined ? undefined : latest.current[action];
      if (run !== undefined && !event.defaultPrevented && !dialogIsOpen()) {
        event.preventDefault();
        run();
      }
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}

function actionOf(event: KeyboardEvent): keyof KeyActions | undefined {
  if (event.repeat || event.ctrlKey || event.metaKey) {
    return undefined;
  }
  if (event.altKey) {
    return CODES[event.code];
  }
  return event.key === '?' && !isTyping(event.target) ? 'help' : undefined;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

function dialogIsOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}
