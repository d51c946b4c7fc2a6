/**
 * What was asked is not done, and nothing has changed. The sentence for a person is in the language
 * files under the same code.
 */
export class Refusal extends Error {
  /** Code of the screen's own making: the connection was given up before an answer came. */
  static readonly ENDED = 'connection-ended';
  /** Code of the screen's own making: too much waits to be sent. */
  static readonly FULL = 'line-full';

  override readonly name = 'Refusal';

  constructor(
    readonly problem: string,
    readonly detail: Readonly<Record<string, string>> = {},
  ) {
    super(problem);
  }
}
