import { ownTicket, ticketNumber, waitingInOrder } from '../../queue/waiting';
import type { Texts } from '../../text';
import type { DeskState } from '../../wire/desk';
import type {
  ConsultationId,
  ConsultationView,
  DocumentView,
  FormField,
  Me,
  TicketView,
} from '../../wire/messages.gen';

/** Where a member of staff is. Read from reception alone, so that a reload leads back there. */
export type StaffPlace =
  | { readonly kind: 'loading' }
  | { readonly kind: 'free'; readonly waiting: readonly TicketView[] }
  | {
      readonly kind: 'busy';
      readonly ticket: TicketView;
      readonly consultation: ConsultationId;
      readonly waiting: readonly TicketView[];
    };

/** Which screen to draw. */
export function placeOf(desk: DeskState, me: Me): StaffPlace {
  if (!desk.ready) {
    return { kind: 'loading' };
  }
  const waiting = waitingInOrder(desk.tickets);
  const ticket = ownTicket(desk.tickets, me);
  return ticket?.consultation === undefined
    ? { kind: 'free', waiting }
    : { kind: 'busy', ticket, consultation: ticket.consultation, waiting };
}

/** The consultation of a call that was just answered here. */
export function accepted(desk: DeskState, me: Me): ConsultationId | undefined {
  const ticket = ownTicket(desk.tickets, me);
  return ticket?.state === 'accepted' ? ticket.consultation : undefined;
}

/** The window's title: a call is seen from another window too. */
export function windowTitle(place: StaffPlace, { windowTitle: text }: Texts['staff']): string {
  switch (place.kind) {
    case 'loading':
      return text.free;
    case 'free':
      return place.waiting.length > 0 ? text.waiting(place.waiting.length) : text.free;
    case 'busy':
      return text.session(ticketNumber(place.ticket.number));
  }
}

/** How far a document is filled in. */
export interface Filling {
  readonly total: number;
  readonly empty: readonly FormField[];
}

/** What is still empty. A check box says something empty too, so it is not counted. */
export function fillingOf(document: DocumentView): Filling {
  const counted = document.fields.filter((field) => field.kind !== 'check');
  const signed = new Set(document.signatures.map((signature) => signature.field));
  const empty = counted.filter((field) =>
    field.kind === 'signature'
      ? !signed.has(field.id)
      : (document.values[field.id] ?? '').trim() === '',
  );
  return { total: counted.length, empty };
}

/** Seconds of the talk, up to its end. */
export function talkedSeconds(view: ConsultationView, now: number): number {
  const end = view.endedAt === undefined ? now : Date.parse(view.endedAt);
  return Math.max(0, Math.floor((end - Date.parse(view.openedAt)) / 1000));
}

/** Seconds the resident waited before somebody answered. */
export function waitedSeconds(view: ConsultationView): number {
  const waited = Date.parse(view.openedAt) - Date.parse(view.waitingSince);
  return Math.max(0, Math.floor(waited / 1000));
}
