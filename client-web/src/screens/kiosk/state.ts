import type { DeskState } from '../../wire/desk';
import type {
  ConsultationId,
  ConsultationView,
  KioskId,
  Me,
  OutcomeCode,
  ProcedureId,
  TicketId,
  TicketView,
  Town,
} from '../../wire/messages.gen';
import { never } from '../../wire/never';

/** What the resident has chosen so far; nothing rings before `confirm` is answered. */
export type Choice =
  | { readonly at: 'home' }
  | { readonly at: 'event'; readonly event: string }
  | { readonly at: 'topic'; readonly event: string; readonly procedure: ProcedureId }
  | { readonly at: 'confirm'; readonly event: string; readonly procedure: ProcedureId }
  | {
      readonly at: 'book';
      readonly procedure: ProcedureId;
      /** Where it was chosen; absent when it was offered to somebody who waits. */
      readonly event?: string;
      /** The ticket that keeps its place meanwhile. */
      readonly ticket?: TicketId;
    }
  /** 予約された方 names the number. */
  | { readonly at: 'arrive' };

/** What may still be said after a consultation; nothing about the person. */
export interface Farewell {
  readonly results: readonly {
    readonly procedure: ProcedureId;
    readonly outcome: OutcomeCode | undefined;
  }[];
  /** Whether the branch clerk receives the notification now. */
  readonly inPerson: boolean;
  /** Whether there is paper to wait for. */
  readonly printed: boolean;
  /** Whether nothing cheerful is said. */
  readonly quiet: boolean;
}

/** What this screen knows beside reception; everything else follows from the desk and the room. */
export interface KioskState {
  readonly choice: Choice;
  /** The consultation on this screen, until its room says that it is over. */
  readonly visiting: ConsultationId | undefined;
  /** The one left last; the desk may name it for a moment longer. */
  readonly left: ConsultationId | undefined;
  readonly farewell: Farewell | undefined;
  /** The 折り返し whose number has been read; the desk may name it for a moment longer. */
  readonly noted: TicketId | undefined;
}

export const AT_HOME: KioskState = {
  choice: { at: 'home' },
  visiting: undefined,
  left: undefined,
  farewell: undefined,
  noted: undefined,
};

export type KioskAction =
  | { readonly type: 'event.chosen'; readonly event: string; readonly only?: ProcedureId }
  | { readonly type: 'procedure.chosen'; readonly procedure: ProcedureId }
  | { readonly type: 'call.wanted' }
  | { readonly type: 'booking.wanted' }
  /** Nobody answers, and the resident would rather come at a time of their own. */
  | { readonly type: 'booking.instead'; readonly ticket: TicketView }
  | { readonly type: 'arrival.wanted' }
  | { readonly type: 'back'; readonly toHome: boolean }
  | { readonly type: 'home' }
  | { readonly type: 'callback.noted'; readonly ticket: TicketId }
  /** This kiosk's ticket waits or was accepted, whoever started it. */
  | { readonly type: 'ticket.seen'; readonly ticket: TicketView }
  /** The talk is over; the farewell is absent when it was over before this screen came. */
  | {
      readonly type: 'visit.over';
      readonly consultation: ConsultationId;
      readonly farewell: Farewell | undefined;
    };

/** The kiosk after something was touched or happened. */
export function reduceKiosk(state: KioskState, action: KioskAction): KioskState {
  switch (action.type) {
    case 'event.chosen': {
      const { event, only } = action;
      return {
        ...state,
        choice:
          only === undefined ? { at: 'event', event } : { at: 'topic', event, procedure: only },
      };
    }
    case 'procedure.chosen':
      return state.choice.at === 'event'
        ? { ...state, choice: { ...state.choice, at: 'topic', procedure: action.procedure } }
        : state;
    case 'call.wanted':
      return state.choice.at === 'topic'
        ? { ...state, choice: { ...state.choice, at: 'confirm' } }
        : state;
    case 'booking.wanted':
      return state.choice.at === 'topic'
        ? { ...state, choice: { ...state.choice, at: 'book' } }
        : state;
    case 'booking.instead': {
      const { ticket, procedure } = action.ticket;
      return { ...state, choice: { at: 'book', procedure, ticket } };
    }
    case 'arrival.wanted':
      return { ...state, choice: { at: 'arrive' } };
    case 'back':
      return { ...state, choice: before(state.choice, action.toHome) };
    case 'home':
      return { ...AT_HOME, left: state.left, noted: state.noted };
    case 'callback.noted':
      return { ...AT_HOME, left: state.left, noted: action.ticket };
    case 'ticket.seen':
      return seen(state, action.ticket);
    case 'visit.over':
      return { ...AT_HOME, left: action.consultation, farewell: action.farewell };
    default:
      return never(action);
  }
}

function before(choice: Choice, toHome: boolean): Choice {
  switch (choice.at) {
    case 'confirm':
      return { ...choice, at: 'topic' };
    case 'book':
      return choice.event === undefined
        ? { at: 'home' }
        : { at: 'topic', event: choice.event, procedure: choice.procedure };
    case 'topic':
      return toHome ? { at: 'home' } : { at: 'event', event: choice.event };
    default:
      return { at: 'home' };
  }
}

/** Whether a time is chosen while this ticket waits. */
function isBookingFor({ choice }: KioskState, { ticket, state }: TicketView): boolean {
  return state === 'waiting' && choice.at === 'book' && choice.ticket === ticket;
}

function seen(state: KioskState, seenTicket: TicketView): KioskState {
  const { consultation, state: ticket } = seenTicket;
  if (isBookingFor(state, seenTicket)) {
    return state;
  }
  const visiting = ticket === 'accepted' && consultation !== state.left ? consultation : undefined;
  if (visiting === undefined && ticket !== 'waiting') {
    return state;
  }
  return { ...AT_HOME, left: state.left, noted: state.noted, visiting: visiting ?? state.visiting };
}

/** What the screen shows. */
export type Stage =
  | { readonly at: 'starting' }
  | Choice
  | { readonly at: 'waiting'; readonly ticket: TicketView }
  | { readonly at: 'callback'; readonly ticket: TicketView }
  | { readonly at: 'session'; readonly consultation: ConsultationId }
  | {
      readonly at: 'ended';
      readonly consultation: ConsultationId;
      readonly farewell: Farewell;
    };

/** This kiosk's own ticket, while it waits or is talked about. */
export function ownTicket(desk: DeskState, kiosk: KioskId | undefined): TicketView | undefined {
  return desk.tickets.find(
    (t) => t.kiosk === kiosk && (t.state === 'waiting' || t.state === 'accepted'),
  );
}

/** The consultation that a wait has just become. */
export function accepted(desk: DeskState, me: Me): ConsultationId | undefined {
  const ticket = ownTicket(desk, me.kiosk);
  return ticket?.state === 'accepted' ? ticket.consultation : undefined;
}

/** One thing at a time, and the same after a reload: a talk, a wait, a farewell, else a choice. */
export function stageOf(state: KioskState, desk: DeskState, kiosk: KioskId | undefined): Stage {
  const ticket = ownTicket(desk, kiosk);
  const accepted = ticket?.state === 'accepted' ? ticket.consultation : undefined;
  const consultation = state.visiting ?? (accepted === state.left ? undefined : accepted);
  if (consultation !== undefined) {
    return { at: 'session', consultation };
  }
  if (ticket?.state === 'waiting') {
    return isBookingFor(state, ticket) ? state.choice : { at: 'waiting', ticket };
  }
  const callback = desk.tickets.find((t) => t.kiosk === kiosk && t.state === 'callback');
  if (callback !== undefined && callback.ticket !== state.noted) {
    return { at: 'callback', ticket: callback };
  }
  if (state.farewell !== undefined && state.left !== undefined) {
    return { at: 'ended', consultation: state.left, farewell: state.farewell };
  }
  return desk.ready ? state.choice : { at: 'starting' };
}

/** What is said at the end of a consultation. */
export function farewellOf(view: ConsultationView, town: Town): Farewell {
  const known = view.procedures.map((p) =>
    town.procedures.find((t) => t.procedure === p.procedure),
  );
  return {
    results: view.procedures.map(({ procedure, outcome }) => ({ procedure, outcome })),
    inPerson: known.some((p) => p?.inPerson === true),
    printed: view.prints.some((p) => p.state !== 'done'),
    quiet: known.some((p) => p?.quiet === true),
  };
}
