/** A word with how it is read above it, and what no line may part from it. */
export interface Read {
  /** A number, such as 14 of 14日. */
  readonly before: string;
  readonly base: string;
  readonly reading: string;
  /** The rest of the phrase up to the next word: きを of 手続きを. */
  readonly after: string;
}

/** Numbers that are read together with what they count. */
const COUNTED = '1日(?=（ついたち）)|20日(?=（はつか）)|1人(?=（ひとり）)|2人(?=（ふたり）)';
const WORD = new RegExp(
  `(\\d*?)(${COUNTED}|[\\p{Script=Han}々]+)（([ぁ-ゖー]+)）([^\\s\\d、。・：（）「」\\p{Script=Han}々]*)`,
  'gu',
);

/**
 * Splits `手続（てつづ）きを します` into 手続 read てつづ before きを, and the rest. A reading is hiragana in
 * full-width brackets directly behind characters; any other bracket is an ordinary one.
 */
export function rubyOf(text: string): readonly (string | Read)[] {
  const parts: (string | Read)[] = [];
  let end = 0;
  for (const found of text.matchAll(WORD)) {
    const [whole, before = '', base = '', reading = '', after = ''] = found;
    if (found.index > end) {
      parts.push(text.slice(end, found.index));
    }
    parts.push({ before, base, reading, after });
    end = found.index + whole.length;
  }
  if (end < text.length) {
    parts.push(text.slice(end));
  }
  return parts;
}

/** The words alone, for what can't be drawn, such as the name of a button that is read out. */
export function withoutReadings(text: string): string {
  return text.replaceAll(WORD, '$1$2$4');
}

/** Words that nothing says how to read; none in good やさしい日本語. */
export function unread(text: string): readonly string[] {
  return text.replaceAll(WORD, ' ').match(/[\p{Script=Han}々]+/gu) ?? [];
}
