const FIRST_MS = 500;
const LONGEST_MS = 2_000;
const REFUSED_MS = 5_000;

/**
 * How long to wait before the next attempt: 0.5 to 3 s. `chance` is in [0, 1): the jitter keeps
 * four hundred kiosks from knocking in the same moment after a restart.
 */
export function retryDelay(attempt: number, chance: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt) * (1 + chance / 2);
}

/** The server is there and said no: ask less often. */
export function refusedDelay(chance: number): number {
  return REFUSED_MS * (1 + chance / 2);
}
