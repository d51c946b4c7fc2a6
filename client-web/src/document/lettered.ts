import type { TextMark } from '../wire/messages.gen';
import { type Box, ems } from './stamp';
import type { Ground } from './stroke';

/** From one line's top to the next one's, in em. */
export const LEADING = 1.4;
/** One em of typed text as a fraction of the page's width: about 12 points on A4. */
export const TEXT_SIZE = 0.021;
/** What one text may hold, in letters and lines. */
export const MAX_TEXT = 200;
export const MAX_LINES = 10;

/** About where typed text lies, in the units of the ground. */
export function textBox({ at, size, text }: TextMark, ground: Ground): Box {
  const lines = text.split('\n');
  const em = size * ground.width;
  return {
    x: at.u * ground.width,
    y: at.v * ground.height,
    width: Math.max(...lines.map(ems)) * em,
    height: lines.length * LEADING * em,
  };
}
