import type { FileHash, GlyphView } from '../../wire/messages.gen';
import { letters } from '../lettering';

/** Pixels of a side of a picture that was cut out of a file. */
export const SIDE = 400;
/** The em in which a character is written by hand, and the pen's width in it, as it is printed. */
export const EM = 1_000;
export const PEN = 55;

/** What is to stand for a character, before it does. */
export type GlyphDraft =
  | { readonly kind: 'strokes'; readonly strokes: readonly (readonly number[])[] }
  | { readonly kind: 'bitmap'; readonly bits: Uint8Array<ArrayBuffer> };

/** What a field shows, as the server names its picture: the paper, the value and its 外字画像. */
export function shownIn(
  file: FileHash,
  field: string,
  value: string,
  glyphs: readonly GlyphView[],
): string {
  const written = new Set(letters(value));
  const drawn = glyphs.filter(({ character }) => written.has(character)).map((g) => g.file);
  return [file, field, value, ...drawn].join('\n');
}

/** The character as an address has it: U+9089 with U+E0102 is `9089-E0102`. */
export function codesOf(character: string): string {
  return [...character]
    .map((c) => (c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0'))
    .join('-');
}

/** What is sent of a draft. */
export function bodyOf(draft: GlyphDraft): string | Uint8Array<ArrayBuffer> {
  return draft.kind === 'bitmap' ? draft.bits : JSON.stringify({ strokes: draft.strokes });
}
