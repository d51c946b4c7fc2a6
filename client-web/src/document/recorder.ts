import type { Platform } from '../wire/platform';
import type { Place } from './coordinates';
import { MAX_POINTS, PER_POINT } from './stroke';

/** How long points gather before they are told on; short enough to look continuous. */
const BATCH = 40;

export interface RecorderOptions {
  /** A batch of flat points, and the index of its first point in the stroke. */
  readonly tell: (from: number, points: readonly number[]) => void;
  readonly platform: Pick<Platform, 'later'>;
}

/** One stroke while the pen is down: gathers its points and tells them on in batches. */
export class StrokeRecorder {
  readonly points: number[] = [];
  private told = 0;
  private cancelTimer: (() => void) | undefined;

  constructor(private readonly options: RecorderOptions) {}

  /** Adds a point; one at the same place as the last adds nothing. */
  add({ u, v }: Place, pressure: number): void {
    const last = this.points.length - PER_POINT;
    if (last >= 0 && this.points[last] === u && this.points[last + 1] === v) {
      return;
    }
    this.points.push(u, v, Math.round(Math.min(1, Math.max(0, pressure)) * 100) / 100);
    this.cancelTimer ??= this.options.platform.later(BATCH, () => this.tell());
  }

  /** Whether the stroke must be finished and a next one begun. */
  get isFull(): boolean {
    return this.points.length >= MAX_POINTS * PER_POINT;
  }

  /** The pen is up: nothing more is told. */
  finish(): readonly number[] {
    this.cancelTimer?.();
    return this.points;
  }

  private tell(): void {
    this.cancelTimer = undefined;
    const from = this.told;
    this.told = this.points.length;
    this.options.tell(from / PER_POINT, this.points.slice(from));
  }
}
