/**
 * Where nothing is said: software AV1 and VP9 are too much for a weak kiosk, and what it can always
 * do comes first.
 */
export const LIGHTEST: readonly string[] = ['VP8', 'H264'];

/** The same codecs, the named ones in front; order is otherwise kept (RTX, RED stay usable). */
export function preferred<C extends { readonly mimeType: string }>(
  codecs: readonly C[],
  order: readonly string[],
): readonly C[] {
  const first = order.map((name) => `video/${name.toLowerCase()}`);
  const rank = ({ mimeType }: C): number => {
    const at = first.indexOf(mimeType.toLowerCase());
    return at < 0 ? first.length : at;
  };
  return [...codecs].sort((a, b) => rank(a) - rank(b));
}
