import { useSyncExternalStore } from 'react';

/** One small thing this device remembers, such as the language; the same in every window of it. */
export interface Remembered<T extends string> {
  get(): T;
  set(value: T): void;
  subscribe(listener: () => void): () => void;
}

/**
 * Remembers one of `allowed` under `key`, starting with the first. Where the browser keeps nothing
 * (a private window), it is remembered until the page is closed.
 */
export function remembered<T extends string>(
  key: string,
  allowed: readonly [T, ...T[]],
): Remembered<T> {
  const name = `madoguchi.${key}`;
  const listeners = new Set<() => void>();
  const read = (stored: string | null): T =>
    allowed.find((value) => value === stored) ?? allowed[0];
  let value = read(stored(name));

  const tell = (): void => {
    for (const listener of listeners) {
      listener();
    }
  };
  globalThis.addEventListener?.('storage', (event: StorageEvent) => {
    if (event.key === name) {
      value = read(event.newValue);
      tell();
    }
  });

  return {
    get: () => value,
    set(next) {
      value = next;
      try {
        localStorage.setItem(name, next);
      } catch {
        // Kept in this page only.
      }
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function stored(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** What is remembered, followed as it changes. */
export function useRemembered<T extends string>(what: Remembered<T>): T {
  return useSyncExternalStore(what.subscribe, what.get, what.get);
}
