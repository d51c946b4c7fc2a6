import type { KioskView, Me, TicketView } from '../wire/messages.gen';

/** Who waits, in the order of the line: the longest first, and earlier for whom there is a reason. */
export function waitingInOrder(tickets: readonly TicketView[]): readonly TicketView[] {
  return tickets
    .filter((ticket) => ticket.state === 'waiting')
    .toSorted(
      (a, b) =>
        (a.rank ?? a.since).localeCompare(b.rank ?? b.since) ||
        a.since.localeCompare(b.since) ||
        a.number - b.number,
    );
}

/** Who is asked, or whether everybody is: what a call is to one member of staff. */
export type CallFor = 'me' | 'everybody' | 'another';

/** Whom a waiting ticket rings for; a ticket nobody is asked about yet rings for nobody. */
export function callFor({ calling, offeredTo }: TicketView, me: Me): CallFor | undefined {
  if (offeredTo !== undefined) {
    return offeredTo.id === me.person.id ? 'me' : 'another';
  }
  return calling === undefined || calling === 'one' ? undefined : 'everybody';
}

/** Those who wait, with the one this member of staff is asked to take before all others. */
export function ownFirst(waiting: readonly TicketView[], me: Me): readonly TicketView[] {
  return waiting.toSorted(
    (a, b) => Number(callFor(b, me) === 'me') - Number(callFor(a, me) === 'me'),
  );
}

/** Whether somebody's call is to be heard by this member of staff. */
export function ringsFor(waiting: readonly TicketView[], me: Me): boolean {
  return waiting.some((ticket) => ['me', 'everybody'].includes(callFor(ticket, me) ?? ''));
}

/** 折り返し: who is to be called back, the longest first. */
export function callbacks(tickets: readonly TicketView[]): readonly TicketView[] {
  return tickets
    .filter((ticket) => ticket.state === 'callback')
    .toSorted((a, b) => a.since.localeCompare(b.since) || a.number - b.number);
}

/** Whether nobody answered for so long that the clerk is to do something. */
export function isUnanswered({ state, calling }: TicketView): boolean {
  return state === 'waiting' && (calling === 'clerk' || calling === 'callback');
}

/** The ticket a member of staff leads, and has not finished, or is in beside the lead, if any. */
export function ownTicket(tickets: readonly TicketView[], me: Me): TicketView | undefined {
  return tickets.find(
    (ticket) =>
      (ticket.state === 'accepted' || ticket.state === 'wrapUp') &&
      ticket.consultation !== undefined &&
      (ticket.staff?.id === me.person.id || isInCompany(ticket, me)),
  );
}

function isInCompany({ state, company }: TicketView, me: Me): boolean {
  return state === 'accepted' && company?.some(({ id }) => id === me.person.id) === true;
}

/** What a kiosk is doing, as the board says it. */
export type KioskDoing = 'free' | 'calling' | 'unanswered' | 'talking' | 'offline';

/** 切断 says more than anything else; a resident who has gone (後処理) no longer holds the kiosk. */
export function kioskDoing({ connected, ticket }: KioskView): KioskDoing {
  if (!connected) {
    return 'offline';
  }
  switch (ticket?.state) {
    case 'waiting':
      return isUnanswered(ticket) ? 'unanswered' : 'calling';
    case 'accepted':
      return 'talking';
    default:
      return 'free';
  }
}

/** The ticket that still holds the kiosk, also while its screen is not connected. */
export function ticketAt({ ticket }: KioskView): TicketView | undefined {
  return ticket?.state === 'waiting' || ticket?.state === 'accepted' ? ticket : undefined;
}

/** Whole seconds from an instant until now, never negative. */
export function secondsSince(instant: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(instant)) / 1000));
}

/** A ticket's number as it is called out and shown: `0012`. */
export function ticketNumber(number: number): string {
  return String(number).padStart(4, '0');
}
