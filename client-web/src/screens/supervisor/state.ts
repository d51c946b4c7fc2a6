import type { SessionRow } from '../../wire/messages.gen';

/** The figures of a day; what cannot be known yet is absent. */
export interface Totals {
  readonly consultations: number;
  readonly procedures: number;
  readonly waitedMedian: number | undefined;
  readonly waitedLongest: number | undefined;
  readonly talkedMedian: number | undefined;
  readonly withoutOutcome: number;
  readonly askedAgain: number;
}

/** The newest call first; procedures of one consultation stay together, in their order. */
export function newestFirst(rows: readonly SessionRow[]): readonly SessionRow[] {
  return rows.toSorted((a, b) => b.calledAt.localeCompare(a.calledAt));
}

/** The figures of a day. Waiting and talking belong to a consultation, however many its procedures. */
export function totalsOf(rows: readonly SessionRow[]): Totals {
  const consultations = [...new Map(rows.map((row) => [row.consultation, row])).values()];
  const waited = consultations.map((row) => row.waitedSeconds);
  return {
    consultations: consultations.length,
    procedures: rows.length,
    waitedMedian: median(waited),
    waitedLongest: waited.length === 0 ? undefined : Math.max(...waited),
    talkedMedian: median(
      consultations.filter((row) => !row.talking).map((row) => row.talkedSeconds),
    ),
    withoutOutcome: rows.filter((row) => row.outcome === undefined).length,
    askedAgain: consultations.reduce((sum, row) => sum + row.askedAgain, 0),
  };
}

/** The middle one; of an even number, the mean of the middle two. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.ceil((sorted.length - 1) / 2)];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** The day before or after, as `YYYY-MM-DD`. */
export function dayBeside(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}
