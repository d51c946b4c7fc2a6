import type { KioskView, Me, TicketView } from '../wire/messages.gen';

/** Who waits, the longest first. */
export function waitingInOrder(tickets: readonly TicketView[]): readonly TicketView[] {
  return tickets
    .filter((ticket) => ticket.state === 'waiting')
    .toSorted((a, b) => a.since.localeCompare(b.since) || a.number - b.number);
}

/** The ticket a member of staff has accepted and not finished, if any. */
export function ownTicket(tickets: readonly TicketView[], me: Me): TicketView | undefined {
  return tickets.find(
    (ticket) =>
      (ticket.state === 'accepted' || ticket.state === 'wrapUp') &&
      ticket.consultation !== undefined &&
      ticket.staff?.id === me.person.id,
  );
}

/** What a kiosk is doing, as the board says it. */
export type KioskDoing = 'free' | 'calling' | 'talking' | 'offline';

/** 切断 says more than anything else; a resident who has gone (後処理) no longer holds the kiosk. */
export function kioskDoing({ connected, ticket }: KioskView): KioskDoing {
  if (!connected) {
    return 'offline';
  }
  switch (ticket?.state) {
    case 'waiting':
      return 'calling';
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
