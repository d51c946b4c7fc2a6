import type { StampKind, StampMark } from '../wire/messages.gen';
import looks from './stamps.gen.json';
import type { Ground } from './stroke';

/** A row of words on a stamp: fractions of the stamp. */
interface StampRow {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How a stamp looks; the server's table, copied by one of its tests. */
interface StampLook {
  /** Of the page's width, as `height`. */
  readonly width: number;
  readonly height: number;
  /** How far from its left it is held, of its width. */
  readonly anchor: number;
  readonly frame: 'circle' | 'box' | 'flag';
  readonly rules: readonly number[];
  readonly rows: readonly StampRow[];
}

const TABLE = looks.stamps as Readonly<Record<StampKind, StampLook>>;

/** All stamps, in the order in which they are offered. */
export const STAMPS: readonly StampKind[] = ['done', 'checked', 'here', 'seal'];

/** Line width of every stamp as a fraction of the page's width. */
export const STAMP_LINE = looks.line;

/** From the top of a letter's box to its baseline, in em. */
export const ASCENT = 0.88;

/** A rectangle in the units of a ground. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a stamp lies, in the units of the ground. */
export function stampBox({ stamp, at }: StampMark, ground: Ground): Box {
  const look = TABLE[stamp];
  const width = look.width * ground.width;
  const height = look.height * ground.width;
  return {
    x: at.u * ground.width - look.anchor * width,
    y: at.v * ground.height - height / 2,
    width,
    height,
  };
}

const short = (value: number): string => value.toFixed(2);

/** The lines of a stamp as the `d` of an SVG path. */
export function stampFrame(stamp: StampKind, { x, y, width, height }: Box): string {
  const look = TABLE[stamp];
  const rules = look.rules.map((rule) => {
    const reach = width * Math.sqrt(rule * (1 - rule)); // half a chord of the circle
    const at = short(y + rule * height);
    return `M${short(x + width / 2 - reach)} ${at}L${short(x + width / 2 + reach)} ${at}`;
  });
  return [frameOf(look.frame, { x, y, width, height }), ...rules].join('');
}

function frameOf(frame: StampLook['frame'], { x, y, width, height }: Box): string {
  const [right, bottom, middle] = [x + width, y + height, y + height / 2].map(short);
  const [left, top] = [short(x), short(y)];
  switch (frame) {
    case 'circle': {
      const arc = `A${short(width / 2)} ${short(height / 2)} 0 0 1 `;
      return `M${left} ${middle}${arc}${right} ${middle}${arc}${left} ${middle}Z`;
    }
    case 'box':
      return `M${left} ${top}H${right}V${bottom}H${left}Z`;
    case 'flag': {
      const box = short(x + looks.point * width);
      return `M${left} ${middle}L${box} ${top}H${right}V${bottom}H${box}Z`;
    }
  }
}

/** About how wide a row of words is, in em; both ends must come to the same size. */
export function ems(words: string): number {
  return [...words].reduce((sum, letter) => sum + (letter < '\u0080' ? 0.6 : 1), 0);
}

/** A row of words where it stands: the middle of its baseline, and its size. */
export interface StampWords {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** The words of a stamp, each row as large as it fits. */
export function stampWords({ stamp, words }: StampMark, box: Box): readonly StampWords[] {
  return TABLE[stamp].rows.flatMap((row, i) => {
    const said = words[i];
    if (said === undefined || said === '') {
      return [];
    }
    const size = Math.min(row.height * box.height, (row.width * box.width) / ems(said));
    const x = box.x + row.x * box.width;
    const y = box.y + row.y * box.height - size / 2 + ASCENT * size;
    return [{ words: said, x, y, size }];
  });
}
