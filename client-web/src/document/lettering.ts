import type { FormField, PageSize } from '../wire/messages.gen';

/** Sizes in points, as the finished PDF chooses them. */
const LARGEST = 12;
const LARGEST_BLOCK = 11;
const SMALLEST = 5;
const OF_HEIGHT = 0.85;
const LEADING = 1.25;

const isSelector = (c: number): boolean =>
  (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef);

/** The text as a person counts it: code points, each with the variation selectors behind it. */
export function letters(text: string): readonly string[] {
  const found: string[] = [];
  for (const point of text) {
    if (isSelector(point.codePointAt(0) ?? 0) && found.length > 0) {
      found[found.length - 1] += point;
    } else {
      found.push(point);
    }
  }
  return found;
}

/**
 * The letter and its code points, for one that this screen may have no shape for either:
 * `𠮷 (U+20BB7)`.
 */
export function named(letter: string): string {
  const codes = [...letter].map((c) => {
    const hex = (c.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return `U+${hex.padStart(4, '0')}`;
  });
  return `${letter} (${codes.join(' ')})`;
}

/** The text with another letter in that place. */
export function withLetter(text: string, at: number, letter: string): string {
  return letters(text)
    .map((one, i) => (i === at ? letter : one))
    .join('');
}

/** What a check box is worth when it is ticked: its own export value, where the form gave it one. */
export function tickOf(field: FormField): string {
  return field.options[0] ?? 'on';
}

/** The text cut to what the field takes, without control characters; never half a letter. */
export function fitting(text: string, field: FormField): string {
  const plain = [...text]
    .map((c) => (c === '\t' || (!field.multiline && c === '\n') ? ' ' : c))
    .filter((c) => c === '\n' || !/\p{Cc}/u.test(c))
    .join('');
  return field.maxLength === undefined ? plain : letters(plain).slice(0, field.maxLength).join('');
}

/** Width of a line in ems: about a half for Latin and half-width letters, one for the others. */
export function emsOf(text: string): number {
  return letters(text).reduce((sum, letter) => {
    const c = letter.codePointAt(0) ?? 0;
    return sum + (c < 0x2000 || (c >= 0xff61 && c <= 0xff9f) ? 0.6 : 1);
  }, 0);
}

/** The type size, in points, in which a text fits its field. */
export function typeSize(field: FormField, page: PageSize, text: string): number {
  const width = field.rect.w * page.width;
  const height = field.rect.h * page.height;
  if (field.comb && field.maxLength !== undefined) {
    return Math.min(LARGEST, height * OF_HEIGHT, (width / field.maxLength) * OF_HEIGHT);
  }
  if (field.multiline) {
    return blockSize(text, width, height);
  }
  const size = Math.min(LARGEST, height * OF_HEIGHT, width / Math.max(1, emsOf(text)));
  return Math.max(SMALLEST, size);
}

function blockSize(text: string, width: number, height: number): number {
  for (let size = LARGEST_BLOCK; size > SMALLEST; size -= 0.5) {
    const lines = text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((emsOf(line) * size) / width)), 0);
    if (lines * size * LEADING <= height) {
      return size;
    }
  }
  return SMALLEST;
}
