import type { MediaReport } from './media-report';
import { type Ladder, NEW_LINE, step } from './quality-rules';
import type { Quality } from './types';

/** Follows one connection second by second and knows what its line carries. */
export class LineWatch {
  private ladder: Ladder = NEW_LINE;
  private frozenSeconds: number | undefined;

  get quality(): Quality {
    return this.ladder.quality;
  }

  /**
   * A second has passed on a connection that works.
   *
   * @returns whether the line carries something else than before
   */
  add({ line, frozenSeconds }: MediaReport): boolean {
    const before = this.quality;
    const frozen = frozenSeconds - (this.frozenSeconds ?? frozenSeconds);
    this.frozenSeconds = frozenSeconds;
    this.ladder = step(this.ladder, { ...line, frozen: Math.min(1, Math.max(0, frozen)) });
    return this.quality !== before;
  }
}
