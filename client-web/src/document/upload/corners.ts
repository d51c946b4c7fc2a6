/** Four corners of a sheet on its photograph, clockwise from its top left: u, v, u, v, … */
export type Corners = readonly number[];

/** The sheet is all of the picture. */
export const WHOLE: Corners = [0, 0, 1, 0, 1, 1, 0, 1];

/** One corner is put somewhere else, within the picture. */
export function moved(corners: Corners, corner: number, u: number, v: number): Corners {
  const within = (value: number) => Math.min(1, Math.max(0, value));
  return corners.map((value, i) => {
    if (i === 2 * corner) {
      return within(u);
    }
    return i === 2 * corner + 1 ? within(v) : value;
  });
}

/** The sheet is upside down or lies on its side: its next corner becomes the top left. */
export function turned(corners: Corners): Corners {
  return [...corners.slice(6), ...corners.slice(0, 6)];
}

/** Whether they go round once, clockwise, with room inside: only then is it a sheet. */
export function isSheet(corners: Corners): boolean {
  return [0, 1, 2, 3].every((i) => {
    const at = (n: number) => [corners[2 * (n % 4)] ?? 0, corners[2 * (n % 4) + 1] ?? 0] as const;
    const [ax, ay] = at(i);
    const [bx, by] = at(i + 1);
    const [cx, cy] = at(i + 2);
    return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax) > 1e-3;
  });
}
