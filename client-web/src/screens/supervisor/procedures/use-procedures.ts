import { useCallback, useEffect, useState } from 'react';
import { HttpProblem } from '../../../wire/api';

/** What was asked of the server, and how to ask again. */
export interface Asked<T> {
  /** Absent before the first answer; what was known stays while it is asked again. */
  readonly value: T | undefined;
  readonly error: unknown;
  again(): void;
}

/**
 * Asks the server for something, anew whenever {@link ask} is another function.
 *
 * @param expired told when the session is gone
 */
export function useAsked<T>(ask: () => Promise<T>, expired: () => void): Asked<T> {
  const [known, setKnown] = useState<{ readonly value?: T; readonly error?: unknown }>({});
  const [times, setTimes] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another time asks again
  useEffect(() => {
    let present = true;
    ask().then(
      (value) => present && setKnown({ value }),
      (error: unknown) => {
        if (present && error instanceof HttpProblem && error.status === 401) {
          expired();
        } else if (present) {
          setKnown((before) => ({ ...before, error }));
        }
      },
    );
    return () => {
      present = false;
    };
  }, [ask, times, expired]);
  const again = useCallback(() => setTimes((count) => count + 1), []);
  return { value: known.value, error: known.error, again };
}
