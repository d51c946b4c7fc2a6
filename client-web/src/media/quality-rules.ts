/**
 * What a line carries, found out from its statistics once a second: down when it is strained for a
 * while, up again when it has been calm for longer, and the longer the more often that failed.
 */
import type { Quality } from './types';

/** One second of a connection. */
export interface LineSample {
  /** Bits a second the browser believes in; undefined before it has an idea. */
  readonly availableBitrate: number | undefined;
  /**
   * Part of what we sent that did not arrive, 0 to 1, as of the other side's last word; all of it
   * when no word has come for long.
   */
  readonly audioLoss: number;
  readonly videoLoss: number;
  readonly roundTripMs: number | undefined;
  /** Part of the second in which the picture that comes in stood still, 0 to 1. */
  readonly frozen: number;
  /** This computer cannot encode what it should. */
  readonly cpuLimited: boolean;
  /** A picture is smaller or slower than it should be, for want of bits. */
  readonly bandwidthLimited: boolean;
}

export interface Ladder {
  readonly quality: Quality;
  /** Seconds in a row. */
  readonly strained: number;
  readonly calm: number;
  /** Seconds on this rung. */
  readonly held: number;
  /** It was reached from below: whether that was right is still to be seen. */
  readonly climbed: boolean;
  /** Calm seconds it takes to climb. */
  readonly patience: number;
}

const RUNGS: readonly Quality[] = ['text', 'audio', 'sd', 'hd'];

/** The estimate starts low and needs some seconds to find the line. */
export const WARM_UP_S = 10;
/** Strained seconds in a row it takes to fall: the more is lost with a rung the longer it holds. */
export const FALL_S: Readonly<Record<Quality, number>> = {
  hd: 5,
  sd: 10,
  audio: 15,
  text: Number.POSITIVE_INFINITY,
};
export const CLIMB_S = 10;
export const LONGEST_CLIMB_S = 160;
/** A rung that holds for this long was climbed rightly. */
export const SETTLED_S = 60;

const HD_BITS = 500_000;
const SD_BITS = 80_000;

export const NEW_LINE: Ladder = {
  quality: 'hd',
  strained: 0,
  calm: 0,
  held: -WARM_UP_S,
  climbed: true,
  patience: CLIMB_S,
};

export function step(ladder: Ladder, sample: LineSample): Ladder {
  const held = ladder.held + 1;
  if (held <= 0) return { ...ladder, held };
  const isStrained = strains(ladder.quality, sample);
  const strained = isStrained ? ladder.strained + 1 : 0;
  const calm = isStrained || !mayCarryMore(ladder.quality, sample) ? 0 : ladder.calm + 1;
  const settled = ladder.climbed && held >= SETTLED_S;
  const patience = settled ? CLIMB_S : ladder.patience;
  const at = RUNGS.indexOf(ladder.quality);
  if (strained >= FALL_S[ladder.quality] && at > 0) {
    const inVain = ladder.climbed && !settled;
    const longer = Math.min(LONGEST_CLIMB_S, patience * 2);
    return { ...onRung(at - 1), climbed: false, patience: inVain ? longer : patience };
  }
  if (calm >= patience && at < RUNGS.length - 1) {
    return { ...onRung(at + 1), climbed: true, patience };
  }
  return { ...ladder, strained, calm, held, patience };
}

/** The poorest of several lines: what everybody gets of us at least. */
export function poorest(qualities: readonly Quality[]): Quality {
  return RUNGS.find((quality) => qualities.includes(quality)) ?? 'hd';
}

function onRung(at: number): Omit<Ladder, 'patience' | 'climbed'> {
  return { quality: RUNGS[at] ?? 'text', strained: 0, calm: 0, held: 0 };
}

function strains(quality: Quality, sample: LineSample): boolean {
  const { audioLoss, videoLoss, roundTripMs = 0, frozen, cpuLimited, bandwidthLimited } = sample;
  const loss = Math.max(audioLoss, videoLoss);
  const bits = sample.availableBitrate ?? Number.POSITIVE_INFINITY;
  switch (quality) {
    case 'hd':
      return (
        (bandwidthLimited && bits < HD_BITS) ||
        loss > 0.08 ||
        roundTripMs > 800 ||
        frozen > 0.4 ||
        cpuLimited
      );
    case 'sd':
      return bits < SD_BITS || loss > 0.2 || roundTripMs > 2_500;
    case 'audio':
      return audioLoss > 0.4 || roundTripMs > 5_000;
    case 'text':
      return false;
  }
}

/**
 * Whether the next rung is worth trying. The browser measures hardly more bits than are sent, so
 * the sign of a line that may carry more is that it carries all there is on this rung.
 */
function mayCarryMore(quality: Quality, sample: LineSample): boolean {
  const { audioLoss, videoLoss, roundTripMs = 0, cpuLimited, bandwidthLimited } = sample;
  switch (quality) {
    case 'sd':
      return (
        !bandwidthLimited &&
        Math.max(audioLoss, videoLoss) < 0.04 &&
        roundTripMs < 600 &&
        !cpuLimited
      );
    case 'audio':
      return audioLoss < 0.08 && roundTripMs < 1_500;
    case 'text':
      return roundTripMs < 3_000;
    case 'hd':
      return false;
  }
}
