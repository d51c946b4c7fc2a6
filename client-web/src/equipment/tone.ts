/**
 * Does the microphone hear the speaker? Three tones are played one after the other, and each has to
 * stand out in the microphone's sound while it is played and not otherwise. Everything here is
 * arithmetic; what plays and records is in `sound-check`.
 */

/** In hertz: what small speakers can do, none a multiple of another or of the mains. */
export const TONES: readonly number[] = [740, 1_170, 1_870];

/** One look at the microphone's sound. */
export interface Heard {
  /** Index in {@link TONES} of the one that was playing; undefined in the silence before. */
  readonly playing: number | undefined;
  /** How loud each tone was in it, in decibels below full scale. */
  readonly levels: readonly number[];
}

/** `silent`: the microphone gave nothing at all, not even the room. */
export type Hearing = 'heard' | 'notHeard' | 'silent';

/** So much louder a tone is while it plays, in decibels. */
const STANDS_OUT = 12;
/** Below this a microphone gives nothing: what is quantised to 16 bits has noise above. */
const NOTHING = -115;
/** A room or a cheap speaker may swallow one tone, not two. */
const ENOUGH = 2;

/** How loud each of {@link TONES} is in the samples. */
export function levelsOf(samples: Float32Array, rate: number): number[] {
  return TONES.map((hertz) => levelOf(samples, rate, hertz));
}

/** One frequency's share by Goertzel's algorithm, under a Hann window; 0 dB is a full sine wave. */
function levelOf(samples: Float32Array, rate: number, hertz: number): number {
  const turn = (2 * Math.PI * hertz) / rate;
  const factor = 2 * Math.cos(turn);
  let last = 0;
  let beforeLast = 0;
  samples.forEach((sample, at) => {
    const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * at) / samples.length);
    const next = sample * window + factor * last - beforeLast;
    beforeLast = last;
    last = next;
  });
  const power = last * last + beforeLast * beforeLast - factor * last * beforeLast;
  // The window halves the height of a wave, and a wave's power is spread over both signs.
  const amplitude = (4 * Math.sqrt(Math.max(0, power))) / samples.length;
  return 20 * Math.log10(amplitude + 1e-12);
}

/** What the looks, taken together, say. */
export function hearingOf(looks: readonly Heard[]): Hearing {
  if (looks.every((look) => look.levels.every((level) => level < NOTHING))) {
    return 'silent';
  }
  const standing = TONES.filter((_, tone) => standsOut(looks, tone));
  return standing.length >= ENOUGH ? 'heard' : 'notHeard';
}

function standsOut(looks: readonly Heard[], tone: number): boolean {
  const levels = (isPlaying: boolean) =>
    looks.filter((l) => (l.playing === tone) === isPlaying).map((l) => l.levels[tone] ?? -Infinity);
  return median(levels(true)) >= median(levels(false)) + STANDS_OUT;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
