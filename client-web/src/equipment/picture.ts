/** The picture is looked at this small; it suffices to tell dark from light. */
export const LOOK = { width: 64, height: 36 } as const;

/** From 0 to 255: darker on the whole than an unlit office, with no bright spot in it. */
const DARK = 12;
const SPOT = 48;
const SPOTS = 0.01;

/** Whether a picture is black, as behind a cover or a shutter. Takes RGBA as a canvas gives it. */
export function isDark(rgba: Uint8ClampedArray): boolean {
  const pixels = rgba.length / 4;
  let sum = 0;
  let spots = 0;
  for (let at = 0; at < rgba.length; at += 4) {
    // Luma of ITU-R BT.709.
    const luma =
      0.2126 * (rgba[at] ?? 0) + 0.7152 * (rgba[at + 1] ?? 0) + 0.0722 * (rgba[at + 2] ?? 0);
    sum += luma;
    spots += luma > SPOT ? 1 : 0;
  }
  return sum / pixels < DARK && spots / pixels < SPOTS;
}
