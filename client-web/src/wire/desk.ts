import { newId } from './ids';
import type {
  Away,
  BookingChanged,
  BookingCommand,
  BookingId,
  BookingMade,
  BookingsSnapshot,
  BookingView,
  ClerkTaskItem,
  ClerkTasksSnapshot,
  Closure,
  DepartmentPresence,
  DepartmentsChanged,
  DeskCommand,
  DeskSnapshot,
  EquipmentChanged,
  EquipmentSnapshot,
  EquipmentView,
  HandOverItem,
  HandOversSnapshot,
  HoursOf,
  HoursSnapshot,
  KioskChanged,
  KioskCommand,
  KioskId,
  KioskView,
  MakeBooking,
  OpeningCommand,
  OpeningsChanged,
  OpeningView,
  OriginalChanged,
  OriginalCommand,
  OriginalItem,
  OriginalsSnapshot,
  PrintCommand,
  PrivacyCommand,
  PrivacyRequestItem,
  PrivacyRequestsSnapshot,
  ProcedureId,
  ServerMessage,
  Slots,
  StaffChanged,
  StaffMember,
  StaffMemberChanged,
  TicketChanged,
  TicketView,
  TrayChanged,
  TrayItem,
  TraySnapshot,
  WallSnapshot,
  WorkChanged,
  WorkCommand,
  WorkGone,
  WorkItem,
  WorkSnapshot,
} from './messages.gen';
import type { Platform } from './platform';
import { browser } from './platform';
import { Connection, type ConnectionState, type EndReason, type Unsent } from './socket';
import { Cell, type Store } from './store';

/** The screens that talk to a desk. */
export type ScreenName = 'kiosk' | 'staff' | 'clerk' | 'supervisor' | 'admin';

/** What may be said at a desk. */
export type DeskSaying =
  | BookingCommand
  | DeskCommand
  | KioskCommand
  | PrintCommand
  | PrivacyCommand
  | WorkCommand
  | OriginalCommand
  | OpeningCommand;

/** What is booked: a time of a procedure. */
export type Wanted = Pick<MakeBooking, 'procedure' | 'start' | 'language'>;

/** Reception and calling, as far as this person may see it. */
export interface DeskState {
  readonly connection: ConnectionState;
  readonly ended: EndReason | undefined;
  /** Whether the first snapshot has come; before it the lists mean nothing. */
  readonly ready: boolean;
  /** What to add to this device's clock to have the server's, in milliseconds. */
  readonly clockOffset: number;
  /** In the order the server gave them; new ones last. */
  readonly tickets: readonly TicketView[];
  readonly kiosks: readonly KioskView[];
  /** 受付時間 of the procedures that have any. */
  readonly openings: readonly OpeningView[];
  /** Why this member of staff is not called now; absent while they may be. */
  readonly away: Away | undefined;
  /** 職員の状態: told to supervisors. */
  readonly staff: readonly StaffMember[];
  /** A longer wait is marked on the wall; absent on other screens. */
  readonly waitingAlertSeconds: number | undefined;
  /** 受付時間 of a usual week, the town's first: told to supervisors. */
  readonly hours: readonly HoursOf[];
  /** 臨時休業 that are not long over: told to supervisors. */
  readonly closures: readonly Closure[];
  /** What is known of the kiosks' devices. */
  readonly equipment: readonly EquipmentView[];
  /** 印刷トレイ: the papers of one's own branch, or kiosk. */
  readonly tray: readonly TrayItem[];
  /** 作業: of one's own department, or branch. */
  readonly work: readonly WorkItem[];
  /** 原本: of one's own branch, or for one's own departments. */
  readonly originals: readonly OriginalItem[];
  /** 予約: of one's own branch, or department. */
  readonly bookings: readonly BookingView[];
  /** 依頼 that wait for a clerk of one's own branch, the longest first. */
  readonly tasks: readonly ClerkTaskItem[];
  /** 転送・支援要請 that wait for this member of staff. */
  readonly handOvers: readonly HandOverItem[];
  /** 閲覧・印刷の承認 that wait for an answer: told to supervisors. */
  readonly privacyRequests: readonly PrivacyRequestItem[];
  /** Which departments can be asked to come into a consultation. */
  readonly departments: readonly DepartmentPresence[];
}

/** A desk nobody has told anything yet. */
export const EMPTY_DESK: DeskState = {
  connection: 'connecting',
  ended: undefined,
  ready: false,
  clockOffset: 0,
  tickets: [],
  kiosks: [],
  openings: [],
  away: undefined,
  staff: [],
  waitingAlertSeconds: undefined,
  hours: [],
  closures: [],
  equipment: [],
  tray: [],
  work: [],
  originals: [],
  bookings: [],
  tasks: [],
  handOvers: [],
  privacyRequests: [],
  departments: [],
};

/** What the server says at a desk. */
export type DeskNews =
  | DeskSnapshot
  | TicketChanged
  | KioskChanged
  | OpeningsChanged
  | StaffChanged
  | WallSnapshot
  | StaffMemberChanged
  | HoursSnapshot
  | EquipmentSnapshot
  | EquipmentChanged
  | TraySnapshot
  | TrayChanged
  | WorkSnapshot
  | WorkChanged
  | OriginalsSnapshot
  | OriginalChanged
  | BookingsSnapshot
  | BookingChanged
  | WorkGone
  | ClerkTasksSnapshot
  | HandOversSnapshot
  | PrivacyRequestsSnapshot
  | DepartmentsChanged;

/** The desk after the news; a ticket that is withdrawn or closed leaves the list. */
export function reduceDesk(state: DeskState, news: DeskNews, now: number): DeskState {
  switch (news.type) {
    case 'desk.snapshot':
      return {
        ...state,
        ready: true,
        clockOffset: Date.parse(news.now) - now,
        tickets: news.tickets,
        kiosks: news.kiosks,
      };
    case 'ticket.changed':
      return { ...state, tickets: withTicket(state.tickets, news.ticket) };
    case 'kiosk.changed':
      return { ...state, kiosks: withKiosk(state.kiosks, news.kiosk) };
    case 'openings.changed':
      return { ...state, openings: news.procedures };
    case 'staff.changed':
      return { ...state, away: news.away };
    case 'wall.snapshot':
      return { ...state, staff: news.staff, waitingAlertSeconds: news.waitingAlertSeconds };
    case 'hours.snapshot':
      return { ...state, hours: news.hours, closures: news.closures };
    case 'staffMember.changed':
      return { ...state, staff: withMember(state.staff, news.member) };
    case 'equipment.snapshot':
      return { ...state, equipment: news.kiosks };
    case 'equipment.changed':
      return { ...state, equipment: withKiosk(state.equipment, news.kiosk) };
    case 'tray.snapshot':
      return { ...state, tray: news.items };
    case 'tray.changed':
      return { ...state, tray: withItem(state.tray, news.item) };
    case 'work.snapshot':
      return { ...state, work: news.items };
    case 'work.changed':
      return { ...state, work: withWork(state.work, news.item) };
    case 'work.gone':
      return { ...state, work: state.work.filter((w) => w.item !== news.item) };
    case 'originals.snapshot':
      return { ...state, originals: news.originals };
    case 'original.changed':
      return { ...state, originals: withOriginal(state.originals, news.original) };
    case 'bookings.snapshot':
      return { ...state, bookings: news.bookings };
    case 'booking.changed':
      return { ...state, bookings: withBooking(state.bookings, news.booking) };
    case 'clerkTasks.snapshot':
      return { ...state, tasks: news.tasks };
    case 'handOvers.snapshot':
      return { ...state, handOvers: news.items };
    case 'privacyRequests.snapshot':
      return { ...state, privacyRequests: news.items };
    case 'departments.changed':
      return { ...state, departments: news.departments };
  }
}

function withTicket(tickets: readonly TicketView[], changed: TicketView): readonly TicketView[] {
  if (changed.state === 'withdrawn' || changed.state === 'closed') {
    return tickets.filter((t) => t.ticket !== changed.ticket);
  }
  return tickets.some((t) => t.ticket === changed.ticket)
    ? tickets.map((t) => (t.ticket === changed.ticket ? changed : t))
    : [...tickets, changed];
}

function withMember(staff: readonly StaffMember[], changed: StaffMember): readonly StaffMember[] {
  return staff.some((s) => s.person.id === changed.person.id)
    ? staff.map((s) => (s.person.id === changed.person.id ? changed : s))
    : [...staff, changed];
}

function withItem(tray: readonly TrayItem[], changed: TrayItem): readonly TrayItem[] {
  const isChanged = (item: TrayItem): boolean =>
    item.consultation === changed.consultation &&
    item.work === changed.work &&
    item.print === changed.print;
  return tray.some(isChanged)
    ? tray.map((item) => (isChanged(item) ? changed : item))
    : [...tray, changed];
}

function withWork(work: readonly WorkItem[], changed: WorkItem): readonly WorkItem[] {
  return work.some((w) => w.item === changed.item)
    ? work.map((w) => (w.item === changed.item ? changed : w))
    : [...work, changed];
}

function withOriginal(
  originals: readonly OriginalItem[],
  changed: OriginalItem,
): readonly OriginalItem[] {
  return originals.some((o) => o.original === changed.original)
    ? originals.map((o) => (o.original === changed.original ? changed : o))
    : [...originals, changed];
}

function withBooking(
  bookings: readonly BookingView[],
  changed: BookingView,
): readonly BookingView[] {
  return bookings.some((b) => b.booking === changed.booking)
    ? bookings.map((b) => (b.booking === changed.booking ? changed : b))
    : [...bookings, changed];
}

function withKiosk<K extends { readonly kiosk: KioskId }>(
  kiosks: readonly K[],
  changed: K,
): readonly K[] {
  return kiosks.some((k) => k.kiosk === changed.kiosk)
    ? kiosks.map((k) => (k.kiosk === changed.kiosk ? changed : k))
    : [...kiosks, changed];
}

function isDeskNews(message: ServerMessage): message is DeskNews {
  return (
    message.type === 'desk.snapshot' ||
    message.type === 'ticket.changed' ||
    message.type === 'kiosk.changed' ||
    message.type === 'openings.changed' ||
    message.type === 'staff.changed' ||
    message.type === 'wall.snapshot' ||
    message.type === 'staffMember.changed' ||
    message.type === 'hours.snapshot' ||
    message.type === 'equipment.snapshot' ||
    message.type === 'equipment.changed' ||
    message.type === 'tray.snapshot' ||
    message.type === 'tray.changed' ||
    message.type === 'work.snapshot' ||
    message.type === 'work.changed' ||
    message.type === 'originals.snapshot' ||
    message.type === 'original.changed' ||
    message.type === 'bookings.snapshot' ||
    message.type === 'booking.changed' ||
    message.type === 'work.gone' ||
    message.type === 'clerkTasks.snapshot' ||
    message.type === 'handOvers.snapshot' ||
    message.type === 'privacyRequests.snapshot' ||
    message.type === 'departments.changed'
  );
}

/** An answer that comes later is of no use to a talk. */
const ECHO_LIMIT = 5_000;

/** A screen's place at reception: what it sees, and what it may say. */
export class DeskStore implements Store<DeskState> {
  private readonly cell = new Cell(EMPTY_DESK);
  private readonly connection: Connection;
  private readonly echoes = new Map<number, () => void>();
  private readonly slotsAsked = new Map<ProcedureId, (slots: Slots) => void>();
  private readonly made = new Map<BookingId, (made: BookingMade) => void>();
  private probes = 0;

  constructor(
    screen: ScreenName,
    private readonly platform: Platform = browser,
  ) {
    this.connection = new Connection({
      path: `/${screen}/ws/desk`,
      hello: () => ({ type: 'desk.hello' }),
      probe: () => ({ type: 'desk.hello' }),
      receive: (message) => {
        if (message.type === 'line.echo') {
          this.echoes.get(message.number)?.();
        } else if (message.type === 'slots') {
          this.slotsAsked.get(message.procedure)?.(message);
        } else if (message.type === 'booking.made') {
          this.made.get(message.booking.booking)?.(message);
        } else if (isDeskNews(message)) {
          this.cell.set(reduceDesk(this.cell.state(), message, platform.now()));
        }
      },
      changed: (connection, ended) => this.cell.set({ ...this.cell.state(), connection, ended }),
      platform,
    });
  }

  readonly state = this.cell.state;
  readonly subscribe = this.cell.subscribe;

  /** Resolves when it is done, rejects with a `Refusal`; said again until one of both. */
  command(command: Unsent<DeskSaying>): Promise<void> {
    return this.connection.command(command);
  }

  /** Milliseconds to the server and back; undefined when no answer comes in time. */
  roundTrip(): Promise<number | undefined> {
    this.probes += 1;
    const number = this.probes;
    const sent = this.platform.now();
    return new Promise<number | undefined>((resolve) => {
      const forget = this.platform.later(ECHO_LIMIT, () => resolve(undefined));
      this.echoes.set(number, () => {
        forget();
        resolve(this.platform.now() - sent);
      });
      this.connection.say({ type: 'line.probe', number });
    }).finally(() => this.echoes.delete(number));
  }

  /** Which times of a procedure are free; undefined when no answer comes in time. */
  slots(procedure: ProcedureId): Promise<Slots | undefined> {
    return new Promise<Slots | undefined>((resolve) => {
      const forget = this.platform.later(ECHO_LIMIT, () => resolve(undefined));
      this.slotsAsked.set(procedure, (slots) => {
        forget();
        resolve(slots);
      });
      this.connection.say({ type: 'slots.ask', procedure });
    }).finally(() => this.slotsAsked.delete(procedure));
  }

  /**
   * 予約する; said again until it is answered. Resolves with the booking and its number, which nothing
   * here keeps; rejects with a `Refusal`.
   */
  async book(wanted: Wanted): Promise<BookingView> {
    const booking = newId();
    const made = new Promise<BookingMade>((resolve) => this.made.set(booking, resolve));
    try {
      await this.connection.command({ type: 'booking.make', booking, ...wanted });
      return (await made).booking;
    } finally {
      this.made.delete(booking);
    }
  }

  /** Closes the connection for good. */
  leave(): void {
    this.connection.leave();
  }
}
