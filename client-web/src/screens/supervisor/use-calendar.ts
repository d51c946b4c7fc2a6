import { useEffect, useState } from 'react';
import { getJson, HttpProblem } from '../../wire/api';
import type { OpeningDay, ProcedureId } from '../../wire/messages.gen';
import type { Whose } from './hours-state';

/** Six weeks of some counters, as far as they are known. */
export interface Calendar {
  /** Absent before the first answer. */
  readonly days: readonly OpeningDay[] | undefined;
  readonly error: unknown;
}

/**
 * Asks for six weeks, and anew when something was changed.
 *
 * @param from the first day, as `YYYY-MM-DD`
 * @param news a value that is another one after a change
 * @param expired told when the session is gone
 */
export function useCalendar(
  from: string,
  whose: Whose,
  procedure: ProcedureId | undefined,
  news: string,
  expired: () => void,
): Calendar {
  const [known, setKnown] = useState<Calendar & { readonly of: string }>();
  const of = `${from} ${whose} ${procedure ?? ''}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: news asks again
  useEffect(() => {
    let present = true;
    const department = whose === 'town' ? '' : `&department=${whose}`;
    const just = procedure === undefined ? department : `&procedure=${procedure}`;
    getJson<readonly OpeningDay[]>(`/supervisor/api/opening?from=${from}${just}`).then(
      (days) => present && setKnown({ days, error: undefined, of }),
      (error: unknown) => {
        if (present && error instanceof HttpProblem && error.status === 401) {
          expired();
        } else if (present) {
          setKnown({ days: undefined, error, of });
        }
      },
    );
    return () => {
      present = false;
    };
  }, [from, whose, procedure, of, news, expired]);
  return known?.of === of ? known : { days: undefined, error: undefined };
}
