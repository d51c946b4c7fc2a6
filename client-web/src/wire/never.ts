/** The end of a `switch` over a union: a forgotten case does not compile. */
export function never(value: never): never {
  throw new Error(`a case without an answer: ${JSON.stringify(value)}`);
}
