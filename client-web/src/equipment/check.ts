import type { EquipmentView, SelfTestStep } from '../wire/messages.gen';
import { isToday } from './schedule';

/** A test that began longer ago than this has died with its page. */
const LONGEST_TEST = 3 * 60_000;

/** How a kiosk stands with its 自己点検. `look`: nothing failed, but a person has to look. */
export type Verdict = 'never' | 'notToday' | 'ok' | 'look' | 'wrong';

export interface Check {
  /** What goes on now, or why nothing came of the last one. */
  readonly activity: 'requested' | 'running' | 'aborted' | undefined;
  readonly verdict: Verdict;
  /** When the last one came to its end. */
  readonly at: string | undefined;
  /** The steps somebody has to do something about. */
  readonly remarks: readonly SelfTestStep[];
}

/** What there is to say about a kiosk's 自己点検. */
export function checkOf(view: EquipmentView, now: number): Check {
  const { lastTest } = view;
  const remarks = lastTest?.steps.filter((step) => step.fault !== undefined) ?? [];
  return {
    activity: activityOf(view, now),
    verdict: lastTest === undefined ? 'never' : verdictOf(lastTest.at, remarks, now),
    at: lastTest?.at,
    remarks,
  };
}

function activityOf(view: EquipmentView, now: number): Check['activity'] {
  if (view.begunAt !== undefined && now - Date.parse(view.begunAt) < LONGEST_TEST) {
    return 'running';
  }
  if (view.requestedAt !== undefined) {
    return 'requested';
  }
  return view.abortedAt === undefined ? undefined : 'aborted';
}

/** What was wrong stays wrong until a test says otherwise; what was well may not be any more. */
function verdictOf(at: string, remarks: readonly SelfTestStep[], now: number): Verdict {
  if (remarks.some((step) => step.state === 'failed')) {
    return 'wrong';
  }
  if (!isToday(at, now)) {
    return 'notToday';
  }
  return remarks.length > 0 ? 'look' : 'ok';
}
