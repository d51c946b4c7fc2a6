import { named } from '../document/lettering';
import { useText } from '../text';
import type { FieldProblem } from '../wire/messages.gen';

/** Says what is wrong with a value, and what to do; a code nobody has words for stands for itself. */
export function useProblemWords(): (problem: FieldProblem) => string {
  const words: Readonly<Record<string, (character: string) => string>> = useText().intake.problems;
  return ({ code, character }) => {
    const points = [...(character ?? '').matchAll(/U\+([0-9A-F]{4,6})/g)];
    const letter = String.fromCodePoint(
      ...points.map(([, point]) => Number.parseInt(point ?? '', 16)),
    );
    return words[code]?.(letter === '' ? '' : named(letter)) ?? code;
  };
}
