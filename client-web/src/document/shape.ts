import type { Place, ShapeKind } from '../wire/messages.gen';
import type { Ground } from './stroke';

/** Length of an arrow's head, in widths of its line, and half its angle; as in the finished PDF. */
const HEAD = 6;
const SPREAD = (28 * Math.PI) / 180;

/** Line width of a shape as a fraction of the page's width. */
export const SHAPE_WIDTH = 0.003;

const short = (value: number): string => value.toFixed(2);

/** A shape between two places as the `d` of an SVG path, in the units of the ground. */
export function shapePath(
  kind: ShapeKind,
  from: Place,
  to: Place,
  ground: Ground,
  width: number,
): string {
  const [x1, y1] = [from.u * ground.width, from.v * ground.height];
  const [x2, y2] = [to.u * ground.width, to.v * ground.height];
  const at = (x: number, y: number): string => `${short(x)} ${short(y)}`;
  switch (kind) {
    case 'line':
      return `M${at(x1, y1)}L${at(x2, y2)}`;
    case 'arrow': {
      const back = Math.atan2(y1 - y2, x1 - x2);
      const end = (angle: number) =>
        at(x2 + HEAD * width * Math.cos(angle), y2 + HEAD * width * Math.sin(angle));
      const head = `M${end(back - SPREAD)}L${at(x2, y2)}L${end(back + SPREAD)}`;
      return `M${at(x1, y1)}L${at(x2, y2)}${head}`;
    }
    case 'box':
      return `M${at(x1, y1)}L${at(x2, y1)}L${at(x2, y2)}L${at(x1, y2)}Z`;
    case 'ellipse': {
      const [a, b] = [Math.abs(x2 - x1) / 2, Math.abs(y2 - y1) / 2];
      const y = (y1 + y2) / 2;
      const [left, right] = [Math.min(x1, x2), Math.max(x1, x2)];
      const arc = `A${at(a, b)} 0 0 1 `;
      return `M${at(left, y)}${arc}${at(right, y)}${arc}${at(left, y)}Z`;
    }
  }
}
