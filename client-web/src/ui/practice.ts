import { language, textsIn } from '../text';

const listeners = new Set<() => void>();
let isOn = false;

/** Whether all that is shown belongs to a practice (練習), as far as the town has said so. */
export const practice = {
  read: (): boolean => isOn,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** From here on every screen of this page is marked: its band, its window's title, its print. */
export function markPractice(on: boolean): void {
  if (on === isOn) {
    return;
  }
  isOn = on;
  document.documentElement.toggleAttribute('data-practice', on);
  if (on) {
    markTitle();
    // Whatever screen gives the window its title, the mark stands before it.
    new MutationObserver(markTitle).observe(document.head, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  }
  for (const listener of listeners) {
    listener();
  }
}

function markTitle(): void {
  const mark = textsIn(language.get()).practice.titleMark;
  if (isOn && !document.title.startsWith(mark)) {
    document.title = `${mark}${document.title}`;
  }
}
