import { useEffect, useState } from 'react';
import { getJson, HttpProblem } from '../../wire/api';
import type { SessionRow } from '../../wire/messages.gen';

const REFRESH_MILLISECONDS = 10_000;

/** The consultations of a day, as far as they are known. */
export interface Sessions {
  /** Absent before the first answer. */
  readonly rows: readonly SessionRow[] | undefined;
  /** When they were asked for. */
  readonly at: string | undefined;
  /** Why the last question had no answer; the rows before it stay. */
  readonly error: unknown;
}

const NOTHING: Sessions = { rows: undefined, at: undefined, error: undefined };

/**
 * Asks for the consultations of a day, every ten seconds and whenever something changes at
 * reception.
 *
 * @param news a value that is another one after a change
 * @param expired told when the session is gone
 */
export function useSessions(day: string, news: unknown, expired: () => void): Sessions {
  const [known, setKnown] = useState<Sessions & { readonly day: string }>({ ...NOTHING, day });

  // biome-ignore lint/correctness/useExhaustiveDependencies: news asks again
  useEffect(() => {
    let present = true;
    const ask = (): void => {
      getJson<readonly SessionRow[]>(`/supervisor/api/sessions?date=${day}`).then(
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
  }, [day, news, expired]);

  return known.day === day ? known : NOTHING;
}
