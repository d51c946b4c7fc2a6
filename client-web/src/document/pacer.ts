import type { Platform } from '../wire/platform';

/** Tells the latest of many values on, at most once in an interval; the last is never lost. */
export class Pacer<T> {
  private waiting: { readonly value: T } | undefined;
  private cancelTimer: (() => void) | undefined;

  constructor(
    private readonly interval: number,
    private readonly tell: (value: T) => void,
    private readonly platform: Pick<Platform, 'later'>,
  ) {}

  put(value: T): void {
    if (this.cancelTimer !== undefined) {
      this.waiting = { value };
      return;
    }
    this.tell(value);
    this.cancelTimer = this.platform.later(this.interval, () => {
      this.cancelTimer = undefined;
      const { waiting } = this;
      this.waiting = undefined;
      if (waiting !== undefined) {
        this.put(waiting.value);
      }
    });
  }

  stop(): void {
    this.cancelTimer?.();
    this.cancelTimer = undefined;
    this.waiting = undefined;
  }
}
