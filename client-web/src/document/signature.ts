import type { Place } from '../wire/messages.gen';
import { MAX_POINTS, PER_POINT } from './stroke';

/** Points of a whole signature that go, with their times, into one message of 64 KiB. */
const MOST = 2_200;
const MOST_STROKES = 100;
/** Whatever is written after an hour is written at its end. */
const LONGEST = 3_600_000;

/** One stroke as the pen gave it. */
export interface Written {
  /** Flat u, v, pressure. */
  readonly points: readonly number[];
  /** For each point, milliseconds since the pen first went down. */
  readonly times: readonly number[];
  /** When the pen first went down, on the clock of pointer events. */
  readonly began: number | undefined;
}

/** A signature so far: every stroke raw, with its pressure and its time. */
export interface Handwriting {
  readonly strokes: readonly (readonly number[])[];
  readonly times: readonly (readonly number[])[];
  readonly began: number | undefined;
}

export const NO_STROKE: Written = { points: [], times: [], began: undefined };
/** Nothing is written. */
export const NO_HANDWRITING: Handwriting = { strokes: [], times: [], began: undefined };

/** How many points the next stroke may have. */
export function roomLeft({ strokes }: Handwriting): number {
  const used = strokes.reduce((sum, s) => sum + s.length / PER_POINT, 0);
  return strokes.length < MOST_STROKES ? Math.min(MAX_POINTS, MOST - used) : 0;
}

/** The stroke with one more sample; one where the pen rests adds nothing, nor one too many. */
export function withSample(
  stroke: Written,
  { u, v }: Place,
  pressure: number,
  time: number,
  room: number,
): Written {
  const { points, times } = stroke;
  const last = points.length - PER_POINT;
  const rests = points[last] === u && points[last + 1] === v;
  if (rests || times.length >= room) {
    return stroke;
  }
  const p = Math.round(Math.min(1, Math.max(0, pressure)) * 100) / 100;
  const now = Math.min(LONGEST, Math.max(times.at(-1) ?? 0, Math.round(time)));
  return { ...stroke, points: [...points, u, v, p], times: [...times, now] };
}

/** The signature with a finished stroke. */
export function withStroke(written: Handwriting, stroke: Written): Handwriting {
  if (stroke.points.length === 0) {
    return written;
  }
  // Timestamps of coalesced samples may be a little before those of the stroke that ended.
  const before = written.times.at(-1)?.at(-1) ?? 0;
  return {
    strokes: [...written.strokes, stroke.points],
    times: [...written.times, stroke.times.map((t) => Math.max(before, t))],
    began: written.began ?? stroke.began,
  };
}
