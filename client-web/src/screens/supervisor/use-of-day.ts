import { useEffect, useState } from 'react';
import { getJson, HttpProblem } from '../../wire/api';
import type { ReceptionRow, SessionRow } from '../../wire/messages.gen';

const REFRESH_MILLISECONDS = 10_000;

/** The rows of a day, as far as they are known. */
export interface OfDay<Row> {
  /** Absent before the first answer. */
  readonly rows: readonly Row[] | undefined;
  /** When they were asked for. */
  readonly at: string | undefined;
  /** Why the last question had no answer; the rows before it stay. */
  readonly error: unknown;
}

const NOTHING = { rows: undefined, at: undefined, error: undefined } as const;

/**
 * Asks for the consultations of a day, or for what happened at its reception, every ten seconds and
 * whenever something changes there.
 *
 * @param news a value that is another one after a change
 * @param expired told when the session is gone
 */
export function useOfDay<Row extends SessionRow | ReceptionRow>(
  what: Row extends SessionRow ? 'sessions' : 'reception',
  day: string,
  news: unknown,
  expired: () => void,
): OfDay<Row> {
  const [known, setKnown] = useState<OfDay<Row> & { readonly day: string }>({ ...NOTHING, day });

  // biome-ignore lint/correctness/useExhaustiveDependencies: news asks again
  useEffect(() => {
    let present = true;
    const ask = (): void => {
      getJson<readonly Row[]>(`/supervisor/api/${what}?date=${day}`).then(
        (rows) =>
          present && setKnown({ rows, at: new Date().toISOString(), error: undefined, day }),
        (error: unknown) => {
          if (!present) {
            return;
          }
          if (error instanceof HttpProblem && error.status === 401) {
            expired();
          } else {
            setKnown((before) => ({ ...(before.day === day ? before : NOTHING), error, day }));
          }
        },
      );
    };
    ask();
    const timer = setInterval(ask, REFRESH_MILLISECONDS);
    return () => {
      present = false;
      clearInterval(timer);
    };
  }, [what, day, news, expired]);

  return known.day === day ? known : NOTHING;
}
