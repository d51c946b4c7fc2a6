/** Software AV1 and VP9 are too much for a weak kiosk: what it can always do comes first. */
const FIRST = ['video/vp8', 'video/h264'];

/** The same codecs, the light ones in front; order is otherwise kept (RTX, RED stay usable). */
export function lightestFirst<C extends { readonly mimeType: string }>(
  codecs: readonly C[],
): readonly C[] {
  const rank = ({ mimeType }: C): number => {
    const at = FIRST.indexOf(mimeType.toLowerCase());
    return at < 0 ? FIRST.length : at;
  };
  return [...codecs].sort((a, b) => rank(a) - rank(b));
}
