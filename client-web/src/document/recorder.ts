import type { Place } from '../wire/messages.gen';
import type { Platform } from '../wire/platform';
import { MAX_POINTS, PER_POINT } from './stroke';

/**
 * How long points gather before they are told on: a little less than a frame of a screen of 60 Hz,
 * so that each frame's points go at once. What the server takes of one screen in ten seconds lasts
 * for minutes of writing without a pause.
 */
const BATCH = 16;

export interface RecorderOptions {
  /** A batch of flat points, and the index of its first point in the stroke. */
  readonly tell: (from: number, points: readonly number[]) => void;
  readonly platform: Pick<Platform, 'later'>;
}

/**
 * One stroke while the pen is down: gathers its points and tells them on in batches, the first at
 * once.
 */
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
    this.pump();
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

  /** The stroke was none: whoever has seen its beginning is told to forget it. */
  giveUp(): void {
    this.cancelTimer?.();
    if (this.told > 0) {
      this.options.tell(0, []);
    }
  }

  /** Tells what is new, unless the last batch was told just now. */
  private pump(): void {
    if (this.cancelTimer !== undefined || this.told === this.points.length) {
      return;
    }
    const from = this.told;
    this.told = this.points.length;
    this.options.tell(from / PER_POINT, this.points.slice(from));
    this.cancelTimer = this.options.platform.later(BATCH, () => {
      this.cancelTimer = undefined;
      this.pump();
    });
  }
}
