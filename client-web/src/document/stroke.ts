import getStroke from 'perfect-freehand';
import type { InkKind } from '../wire/messages.gen';

/** Numbers of one point in a flat list: u, v and pressure. */
export const PER_POINT = 3;
/** Points that one kept stroke may have; a longer one goes on as the next. */
export const MAX_POINTS = 2_000;

/** Line widths as fractions of the page's width. */
export const WIDTHS: Readonly<Record<InkKind, number>> = { pen: 0.003, marker: 0.022 };
/** Line width of a signature, in points, as the finished PDF draws it. */
export const SIGNATURE_WIDTH = 1.5;
/** How much pressure widens a pen's line: from 0.4 to 1.6 times, as in the finished PDF. */
const SWELL = 0.6;

/** What a stroke is drawn on, in any unit. */
export interface Ground {
  readonly width: number;
  readonly height: number;
}

/** The outline of a stroke as the `d` of an SVG path, in the units of the ground. */
export function outline(
  points: readonly number[],
  ground: Ground,
  width: number,
  kind: InkKind,
): string {
  const scaled: [number, number, number][] = [];
  for (let i = 0; i + PER_POINT <= points.length; i += PER_POINT) {
    const [u = 0, v = 0, p = 0] = points.slice(i, i + PER_POINT);
    scaled.push([u * ground.width, v * ground.height, p]);
  }
  return closedPath(
    getStroke(scaled, {
      size: width,
      thinning: kind === 'pen' ? SWELL : 0,
      smoothing: 0.5,
      streamline: 0.3,
      simulatePressure: false,
      last: true,
    }),
  );
}

const short = (value: number): string => value.toFixed(2);

function closedPath(polygon: readonly (readonly number[])[]): string {
  const middle = (a: readonly number[], b: readonly number[]) =>
    `${short(((a[0] ?? 0) + (b[0] ?? 0)) / 2)} ${short(((a[1] ?? 0) + (b[1] ?? 0)) / 2)}`;
  const first = polygon[0];
  const second = polygon[1];
  if (first === undefined || second === undefined) {
    return '';
  }
  const curves = polygon.slice(1).map((point, i) => {
    const next = polygon[i + 2] ?? first;
    return `Q${short(point[0] ?? 0)} ${short(point[1] ?? 0)} ${middle(point, next)}`;
  });
  return `M${middle(first, second)}${curves.join('')}Z`;
}

/**
 * The points without those that lie closer than `tolerance` (a fraction of the width) to the line
 * of their neighbours (Ramer–Douglas–Peucker); first and last stay.
 */
export function simplify(
  points: readonly number[],
  tolerance: number,
  ratio: number,
): readonly number[] {
  const count = points.length / PER_POINT;
  if (count < 3) {
    return points;
  }
  const keep = new Set([0, count - 1]);
  const spans: [number, number][] = [[0, count - 1]];
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [from, to] = span;
    const { index, distance } = farthest(points, from, to, ratio);
    if (distance > tolerance) {
      keep.add(index);
      spans.push([from, index], [index, to]);
    }
  }
  return [...keep]
    .sort((a, b) => a - b)
    .flatMap((i) => points.slice(i * PER_POINT, (i + 1) * PER_POINT));
}

function farthest(
  points: readonly number[],
  from: number,
  to: number,
  ratio: number,
): { index: number; distance: number } {
  const at = (i: number): [number, number] => [
    points[i * PER_POINT] ?? 0,
    (points[i * PER_POINT + 1] ?? 0) / ratio,
  ];
  const [ax, ay] = at(from);
  const [bx, by] = at(to);
  const length = Math.hypot(bx - ax, by - ay);
  let found = { index: from, distance: 0 };
  for (let i = from + 1; i < to; i += 1) {
    const [x, y] = at(i);
    const distance =
      length === 0
        ? Math.hypot(x - ax, y - ay)
        : Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length;
    if (distance > found.distance) {
      found = { index: i, distance };
    }
  }
  return found;
}
