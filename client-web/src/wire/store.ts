/** What `useSyncExternalStore` needs: the same object until something changes, and a doorbell. */
export interface Store<S> {
  readonly state: () => S;
  readonly subscribe: (listener: () => void) => () => void;
}

/** A store that its owner writes to; others are handed it as a {@link Store}. */
export class Cell<S> implements Store<S> {
  private readonly listeners = new Set<() => void>();

  constructor(private value: S) {}

  readonly state = (): S => this.value;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /** Keeps the value and tells everybody, unless it is the one already kept. */
  set(value: S): void {
    if (value === this.value) {
      return;
    }
    this.value = value;
    for (const listener of [...this.listeners]) {
      listener();
    }
  }
}
