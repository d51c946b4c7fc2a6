import type { CallState, Quality } from '../media';

const LADDER: readonly Quality[] = ['hd', 'sd', 'audio', 'text'];

/** What a line's quality has come to, and whether that is better than it was. */
export interface QualityNews {
  readonly quality: Quality;
  readonly isBetter: boolean;
}

/** The poorest of our own line and those of everybody we see: what all of us have to live with. */
export function poorest({ local, peers }: Pick<CallState, 'local' | 'peers'>): Quality {
  return peers.reduce<Quality>(
    (worst, { quality }) => (LADDER.indexOf(quality) > LADDER.indexOf(worst) ? quality : worst),
    local.quality,
  );
}

/** The news after the quality is found to be that; the same object when it is no news. */
export function afterQuality(before: QualityNews, quality: Quality): QualityNews {
  return before.quality === quality
    ? before
    : { quality, isBetter: LADDER.indexOf(quality) < LADDER.indexOf(before.quality) };
}
