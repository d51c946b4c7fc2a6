import { dayAt, timeAt } from '../text/dates';
import type { EquipmentView } from '../wire/messages.gen';

/** Why a kiosk is to test itself now: somebody asked for it, or it is past the time of day. */
export type Wanted = 'requested' | 'scheduled';

/** So long nobody has touched the screen before a test takes it. */
const LEFT_ALONE: Readonly<Record<Wanted, number>> = { requested: 3_000, scheduled: 60_000 };
/** After a resident came first, the next attempt of the day waits. */
const AFTER_ABORT = 5 * 60_000;

/** The time of day of the 自己点検 as a clock shows it, such as `08:00`. */
export const clockTime = (selfTestAt: string): string => selfTestAt.slice(0, 5);

/**
 * Whether a test is wanted. One that was missed, because the kiosk was switched off at the time, is
 * wanted until it was made.
 */
export function wantedTest(view: EquipmentView, now: number): Wanted | undefined {
  if (view.requestedAt !== undefined) {
    return 'requested';
  }
  const time = clockTime(view.settings.selfTestAt);
  const instant = new Date(now).toISOString();
  const isPast = timeAt(instant) >= time;
  return isPast && !isDone(view, now, time) ? 'scheduled' : undefined;
}

/** Whether today's is made; one before the time, say at night, is not the one before opening. */
function isDone({ lastTest }: EquipmentView, now: number, time: string): boolean {
  return lastTest !== undefined && isToday(lastTest.at, now) && timeAt(lastTest.at) >= time;
}

/** Whether it was on the town's day that it is now. */
export function isToday(instant: string, now: number): boolean {
  return dayAt(new Date(instant)) === dayAt(new Date(now));
}

/**
 * Milliseconds until a test may take the screen; undefined when none is wanted.
 *
 * @param touchedAt when somebody last touched the screen, by the same clock as `now`
 */
export function startsIn(view: EquipmentView, now: number, touchedAt: number): number | undefined {
  const wanted = wantedTest(view, now);
  if (wanted === undefined) {
    return undefined;
  }
  const aborted = view.abortedAt === undefined ? 0 : Date.parse(view.abortedAt) + AFTER_ABORT;
  const free = touchedAt + LEFT_ALONE[wanted];
  return Math.max(0, (wanted === 'scheduled' ? Math.max(free, aborted) : free) - now);
}
