import type { Ink, Mark, Place, ShapeMark } from '../wire/messages.gen';
import { textBox } from './lettered';
import { type Box, stampBox } from './stamp';
import { type Ground, PER_POINT } from './stroke';

/** Radius of the eraser as a fraction of the page's width. */
export const ERASER = 0.012;

/** Corners by which an ellipse is looked at. */
const AROUND = 48;

type Point = readonly [x: number, y: number];

/**
 * Whether the eraser, put down at a place, touches what is drawn of the mark: its line, not what the
 * line goes around; of text and stamps all that they cover.
 */
export function touches(mark: Mark, at: Place, ratio: number, radius = ERASER): boolean {
  const ground: Ground = { width: 1, height: 1 / ratio };
  const point: Point = [at.u, at.v / ratio];
  switch (mark.type) {
    case 'ink':
      return near(point, inkLine(mark, ground), radius + mark.width / 2);
    case 'shape':
      return near(point, shapeLine(mark, ground), radius + mark.width / 2);
    case 'text':
      return covers(textBox(mark, ground), point, radius);
    case 'stamp':
      return covers(stampBox(mark, ground), point, radius);
  }
}

/** The places an eraser passes between two others, none farther from the next than its radius. */
export function between(from: Place, to: Place, ratio: number, radius = ERASER): readonly Place[] {
  const way = Math.hypot(to.u - from.u, (to.v - from.v) / ratio);
  const steps = Math.max(1, Math.ceil(way / radius));
  return Array.from({ length: steps }, (_, i) => {
    const part = (i + 1) / steps;
    return { u: from.u + (to.u - from.u) * part, v: from.v + (to.v - from.v) * part };
  });
}

function inkLine({ points }: Ink, ground: Ground): readonly Point[] {
  const line: Point[] = [];
  for (let i = 0; i + PER_POINT <= points.length; i += PER_POINT) {
    line.push([(points[i] ?? 0) * ground.width, (points[i + 1] ?? 0) * ground.height]);
  }
  return line;
}

function shapeLine({ kind, from, to }: ShapeMark, ground: Ground): readonly Point[] {
  const [x1, y1] = [from.u * ground.width, from.v * ground.height];
  const [x2, y2] = [to.u * ground.width, to.v * ground.height];
  switch (kind) {
    case 'line':
    case 'arrow':
      return [
        [x1, y1],
        [x2, y2],
      ];
    case 'box':
      return [
        [x1, y1],
        [x2, y1],
        [x2, y2],
        [x1, y2],
        [x1, y1],
      ];
    case 'ellipse':
      return Array.from({ length: AROUND + 1 }, (_, i) => {
        const angle = (2 * Math.PI * i) / AROUND;
        return [
          (x1 + x2) / 2 + ((x2 - x1) / 2) * Math.cos(angle),
          (y1 + y2) / 2 + ((y2 - y1) / 2) * Math.sin(angle),
        ];
      });
  }
}

function near(point: Point, line: readonly Point[], reach: number): boolean {
  return line.some((to, i) => distance(point, line[i - 1] ?? to, to) <= reach);
}

/** From a point to the nearest of a piece of line. */
function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const part =
    length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - part * dx, y - ay - part * dy);
}

function covers(box: Box, [x, y]: Point, radius: number): boolean {
  return (
    x >= box.x - radius &&
    x <= box.x + box.width + radius &&
    y >= box.y - radius &&
    y <= box.y + box.height + radius
  );
}
