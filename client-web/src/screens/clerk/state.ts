import type { Verdict } from '../../equipment/check';
import { kioskDoing, secondsSince, ticketAt } from '../../queue/waiting';
import type { StatusKind } from '../../ui/status';
import type { KioskId, KioskView } from '../../wire/messages.gen';

/** How the board shows what a kiosk is doing. */
export function kioskStatus(kiosk: KioskView): StatusKind {
  const doing = kioskDoing(kiosk);
  return doing === 'unanswered' ? 'attention' : doing;
}

/** How the board shows how a kiosk stands with its 自己点検. */
export const VERDICT_SHAPES: Readonly<Record<Verdict, StatusKind>> = {
  never: 'look',
  notToday: 'look',
  ok: 'done',
  look: 'look',
  wrong: 'attention',
};

/** Whole minutes since somebody called or was answered there, or since it was lost. */
export function kioskMinutes(kiosk: KioskView, now: number): number | undefined {
  const since = kiosk.connected ? ticketAt(kiosk)?.since : kiosk.since;
  return since === undefined ? undefined : Math.floor(secondsSince(since, now) / 60);
}

/**
 * The kiosk on the right: the chosen one, or the only one. With several, nothing is chosen for the
 * clerk, because choosing one in consultation means joining it.
 */
export function chosenKiosk(
  kiosks: readonly KioskView[],
  chosen: KioskId | undefined,
): KioskView | undefined {
  return kiosks.length === 1 ? kiosks[0] : kiosks.find((kiosk) => kiosk.kiosk === chosen);
}
