import type { PageSize } from '../../wire/messages.gen';

/** A box on the paper, in millimetres from its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Which edges of a box are pulled: of `w` and `e` one, of `n` and `s` one. */
export type Handle = 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'nw';
export const HANDLES: readonly Handle[] = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'];

/** Where a box has come to stand, and the lines of its neighbours that it was drawn to. */
export interface Snapped {
  readonly box: Box;
  readonly vertical: number | undefined;
  readonly horizontal: number | undefined;
}

/** Points in a millimetre. */
const POINTS = 72 / 25.4;
/** The smallest box, in millimetres. */
export const SMALLEST = 1;

/** A page's width and height in millimetres. */
export function millimetres(page: PageSize): { readonly w: number; readonly h: number } {
  return { w: page.width / POINTS, h: page.height / POINTS };
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** In hundredths of a millimetre, as it is kept. */
export function rounded<B extends Box>(box: B): B {
  return { ...box, x: round(box.x), y: round(box.y), w: round(box.w), h: round(box.h) };
}

/** The box between two points, whichever was first. */
export function between(ax: number, ay: number, bx: number, by: number): Box {
  return {
    x: Math.min(ax, bx),
    y: Math.min(ay, by),
    w: Math.max(SMALLEST, Math.abs(ax - bx)),
    h: Math.max(SMALLEST, Math.abs(ay - by)),
  };
}

/** Moved by as much, but not off the page. */
export function moved<B extends Box>(
  box: B,
  dx: number,
  dy: number,
  page: { w: number; h: number },
): B {
  return {
    ...box,
    x: within(box.x + dx, 0, page.w - box.w),
    y: within(box.y + dy, 0, page.h - box.h),
  };
}

/** With some of its edges moved by as much, but not off the page and never turned inside out. */
export function pulled<B extends Box>(
  box: B,
  handle: Handle,
  dx: number,
  dy: number,
  page: { w: number; h: number },
): B {
  let { x, y } = box;
  let right = box.x + box.w;
  let bottom = box.y + box.h;
  if (handle.includes('w')) {
    x = within(x + dx, 0, right - SMALLEST);
  }
  if (handle.includes('e')) {
    right = within(right + dx, x + SMALLEST, page.w);
  }
  if (handle.includes('n')) {
    y = within(y + dy, 0, bottom - SMALLEST);
  }
  if (handle.includes('s')) {
    bottom = within(bottom + dy, y + SMALLEST, page.h);
  }
  return { ...box, x, y, w: right - x, h: bottom - y };
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/** Draws a moved box to the nearest edges of its neighbours, no further than the tolerance. */
export function snappedMove(box: Box, others: readonly Box[], tolerance: number): Snapped {
  const across = nearest([box.x, box.x + box.w], edges(others, 'x', 'w'), tolerance);
  const down = nearest([box.y, box.y + box.h], edges(others, 'y', 'h'), tolerance);
  return {
    box: { ...box, x: box.x + (across?.by ?? 0), y: box.y + (down?.by ?? 0) },
    vertical: across?.to,
    horizontal: down?.to,
  };
}

/** Draws the pulled edges of a box to the nearest edges of its neighbours. */
export function snappedPull(
  box: Box,
  handle: Handle,
  others: readonly Box[],
  tolerance: number,
  page: { w: number; h: number },
): Snapped {
  const x = handle.includes('w') ? box.x : handle.includes('e') ? box.x + box.w : undefined;
  const y = handle.includes('n') ? box.y : handle.includes('s') ? box.y + box.h : undefined;
  const across = x === undefined ? undefined : nearest([x], edges(others, 'x', 'w'), tolerance);
  const down = y === undefined ? undefined : nearest([y], edges(others, 'y', 'h'), tolerance);
  return {
    box: pulled(box, handle, across?.by ?? 0, down?.by ?? 0, page),
    vertical: across?.to,
    horizontal: down?.to,
  };
}

function edges(others: readonly Box[], start: 'x' | 'y', length: 'w' | 'h'): readonly number[] {
  return others.flatMap((other) => [other[start], other[start] + other[length]]);
}

function nearest(
  own: readonly number[],
  lines: readonly number[],
  tolerance: number,
): { readonly by: number; readonly to: number } | undefined {
  let best: { by: number; to: number } | undefined;
  for (const to of lines) {
    for (const edge of own) {
      const by = to - edge;
      if (Math.abs(by) <= tolerance && (best === undefined || Math.abs(by) < Math.abs(best.by))) {
        best = { by, to };
      }
    }
  }
  return best;
}

/** Whether two boxes have a place in common. */
export function meets(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

/** As a person reads the paper: page by page, rows from the top, each from the left. */
export function inPaperOrder<B extends Box & { readonly page: number }>(
  boxes: readonly B[],
): readonly B[] {
  const rows: B[][] = [];
  const middle = (box: Box): number => box.y + box.h / 2;
  for (const box of boxes.toSorted((a, b) => a.page - b.page || middle(a) - middle(b))) {
    const row = rows.at(-1);
    const first = row?.[0];
    const isSameRow =
      first !== undefined &&
      first.page === box.page &&
      Math.abs(middle(first) - middle(box)) < Math.min(first.h, box.h) / 2;
    if (row !== undefined && isSameRow) {
      row.push(box);
    } else {
      rows.push([box]);
    }
  }
  return rows.flatMap((row) => row.toSorted((a, b) => a.x - b.x));
}
