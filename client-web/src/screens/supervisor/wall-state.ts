import { checkOf, type Verdict } from '../../equipment/check';
import { isUnanswered, secondsSince } from '../../queue/waiting';
import type {
  BranchId,
  DepartmentId,
  EquipmentView,
  KioskView,
  StaffMember,
  StaffState,
  TicketView,
  WorkItem,
} from '../../wire/messages.gen';
import { dueState, isOpen, overdueCount } from '../../work/work';

/** One branch and one department of the wall, or a sum of them. */
export interface WallCell {
  readonly waiting: number;
  /** Since when the one who waits longest waits; absent when nobody does. */
  readonly longestSince: string | undefined;
  /** 応答なし: of those who wait, whom nobody has answered for long. */
  readonly unanswered: number;
  readonly talking: number;
  readonly callbacks: number;
}

/** What these tickets come to. */
export function cellOf(tickets: readonly TicketView[]): WallCell {
  const waiting = tickets.filter((t) => t.state === 'waiting');
  return {
    waiting: waiting.length,
    longestSince: waiting.map((t) => t.since).toSorted()[0],
    unanswered: waiting.filter(isUnanswered).length,
    talking: tickets.filter((t) => t.state === 'accepted').length,
    callbacks: tickets.filter((t) => t.state === 'callback').length,
  };
}

/** The tickets of one cell. */
export function ticketsOf(
  tickets: readonly TicketView[],
  branch: BranchId,
  department: DepartmentId,
): readonly TicketView[] {
  return tickets.filter((t) => t.branch === branch && t.department === department);
}

/** Whether nothing happens there. */
export function isCalm(cell: WallCell): boolean {
  return cell.waiting + cell.talking + cell.callbacks === 0;
}

/**
 * Whether somebody waits too long.
 *
 * @param now the server's time in milliseconds
 */
export function isOver(cell: WallCell, alertSeconds: number, now: number): boolean {
  return cell.longestSince !== undefined && secondsSince(cell.longestSince, now) >= alertSeconds;
}

/** A cell in which somebody waits too long. */
export interface OverCell {
  readonly branch: BranchId;
  readonly department: DepartmentId;
}

/** All cells in which somebody waits too long, each once. */
export function overCells(
  tickets: readonly TicketView[],
  alertSeconds: number,
  now: number,
): readonly OverCell[] {
  const over = tickets.filter(
    (t) => t.state === 'waiting' && secondsSince(t.since, now) >= alertSeconds,
  );
  return [...new Map(over.map((t) => [`${t.branch} ${t.department}`, t])).values()].map(
    ({ branch, department }) => ({ branch, department }),
  );
}

const RANK: Readonly<Record<StaffState, number>> = {
  wrapUp: 0,
  inConsultation: 1,
  offered: 2,
  free: 3,
  away: 4,
  signedOut: 5,
};

/** Who answers for the department: those who work first, each state the longest first. */
export function staffOf(
  staff: readonly StaffMember[],
  department: DepartmentId,
): readonly StaffMember[] {
  return staff
    .filter((member) => member.departments.includes(department))
    .toSorted((a, b) => RANK[a.state] - RANK[b.state] || a.since.localeCompare(b.since));
}

/** How much work of the department is open, and how much of it is late. */
export function workOf(
  items: readonly WorkItem[],
  department: DepartmentId,
  today: string,
): { readonly open: number; readonly overdue: number } {
  const own = items.filter((item) => item.department === department);
  return { open: own.filter(isOpen).length, overdue: overdueCount(own, today) };
}

/** What should have been done, or must be done today, the most urgent first. */
export function dueItems(items: readonly WorkItem[], today: string): readonly WorkItem[] {
  return items
    .filter((item) => ['overdue', 'today'].includes(dueState(item, today) ?? ''))
    .toSorted(
      (a, b) => (a.due ?? '').localeCompare(b.due ?? '') || a.addedAt.localeCompare(b.addedAt),
    );
}

/** A kiosk that needs somebody. */
export interface KioskNeed {
  readonly kiosk: KioskView;
  readonly why: 'offline' | Extract<Verdict, 'wrong' | 'look'>;
}

/** The kiosks whose screen is gone, or whose 自己点検 found something. */
export function kioskNeeds(
  kiosks: readonly KioskView[],
  equipment: readonly EquipmentView[],
  now: number,
): readonly KioskNeed[] {
  return kiosks.flatMap((kiosk): readonly KioskNeed[] => {
    if (!kiosk.connected) {
      return [{ kiosk, why: 'offline' }];
    }
    const known = equipment.find((e) => e.kiosk === kiosk.kiosk);
    const verdict = known === undefined ? undefined : checkOf(known, now).verdict;
    return verdict === 'wrong' || verdict === 'look' ? [{ kiosk, why: verdict }] : [];
  });
}
