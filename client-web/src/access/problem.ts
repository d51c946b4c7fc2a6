import { type Texts, useText } from '../text';
import { HttpProblem } from '../wire/api';
import { Refusal } from '../wire/refusal';

type Detail = Readonly<Record<string, string>>;

/** The sentence for a refusal: what happened and what to do. An unknown code says "internal". */
export function problemText(code: string, texts: Texts, detail: Detail = {}): string {
  const sentences: Readonly<Record<string, string>> = texts.problems;
  const sentence = Object.hasOwn(sentences, code) ? sentences[code] : undefined;
  const character = characterIn(detail);
  return `${sentence ?? texts.problems.internal}${character === '' ? '' : ` (${character})`}`;
}

/** The sentence for whatever was thrown. */
export function problemOf(error: unknown, texts: Texts): string {
  return error instanceof Refusal || error instanceof HttpProblem
    ? problemText(error.problem, texts, error.detail)
    : texts.problems.internal;
}

/** {@link problemOf} in the language of this device. */
export function useProblem(): (error: unknown) => string {
  const texts = useText();
  return (error) => problemOf(error, texts);
}

/** The character that stands in the way, shown and named: `𠮷 U+20BB7`. */
function characterIn({ sequence, codePoint }: Detail): string {
  return sequence === undefined || codePoint === undefined ? '' : `${sequence} ${codePoint}`;
}
