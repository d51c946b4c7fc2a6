import { foldConsultation } from '../consultation/state';
import type { ScreenName } from './desk';
import { newId } from './ids';
import {
  afterKept,
  EMPTY_LIVE,
  type LiveState,
  withDrawing,
  withErasing,
  withMembers,
  withoutPulse,
  withPointer,
  withPulse,
} from './live';
import type {
  AddAnnotation,
  AnnotationId,
  ChecklistView,
  ConsultationId,
  ConsultationView,
  DocumentId,
  GuideView,
  Mark,
  Member,
  Passing,
  Person,
  PointerPulsed,
  PulsePointer,
  RoomChecklist,
  RoomCommand,
  RoomEvent,
  RoomGuide,
  RoomMembers,
  RoomSnapshot,
  ServerMessage,
} from './messages.gen';
import { browser, type Platform } from './platform';
import { Connection, type ConnectionState, type EndReason, type Unsent } from './socket';
import { Cell, type Store } from './store';

/** The fields that were filled last: what a screen points out for a moment. */
export interface FieldNews {
  readonly seq: number;
  readonly document: DocumentId;
  /** At least one. */
  readonly fields: readonly string[];
  readonly by: Person;
}

/** One consultation, as everybody in it sees it. */
export interface RoomState {
  readonly connection: ConnectionState;
  readonly ended: EndReason | undefined;
  /** The last event folded in; 0 before the first snapshot. */
  readonly seq: number;
  /** What to add to this device's clock to have the server's, in milliseconds. */
  readonly clockOffset: number;
  /** Absent before the first snapshot. */
  readonly consultation: ConsultationView | undefined;
  readonly members: readonly Member[];
  /** What the 手続案内 says; absent until it is begun, and where staff does not look. */
  readonly guide: GuideView | undefined;
  /** 確認リスト; absent before the first, and where staff does not look. */
  readonly checklist: ChecklistView | undefined;
  /** Absent until somebody fills a field while this screen watches. */
  readonly fieldNews: FieldNews | undefined;
}

/** A room nobody has told anything yet. */
export const EMPTY_ROOM: RoomState = {
  connection: 'connecting',
  ended: undefined,
  seq: 0,
  clockOffset: 0,
  consultation: undefined,
  members: [],
  guide: undefined,
  checklist: undefined,
  fieldNews: undefined,
};

/** What the server keeps and tells of a room. */
export type RoomNews = RoomSnapshot | RoomEvent | RoomMembers | RoomGuide | RoomChecklist;

/**
 * The room after the news, or `'gap'` when an event between is missing and a snapshot must be asked
 * for. An event that is already known changes nothing.
 */
export function reduceRoom(state: RoomState, news: RoomNews, now: number): RoomState | 'gap' {
  switch (news.type) {
    case 'room.snapshot':
      return {
        ...state,
        seq: news.seq,
        clockOffset: Date.parse(news.now) - now,
        consultation: news.consultation,
        members: news.members,
      };
    case 'room.members':
      return { ...state, members: news.members };
    case 'room.guide':
      return { ...state, guide: news.guide };
    case 'room.checklist':
      return { ...state, checklist: news.checklist };
    case 'room.event': {
      if (news.seq <= state.seq) {
        return state;
      }
      if (news.seq > state.seq + 1) {
        return 'gap';
      }
      return {
        ...state,
        seq: news.seq,
        consultation: foldConsultation(state.consultation, news),
        fieldNews: fieldNewsOf(news, state.consultation?.shown) ?? state.fieldNews,
      };
    }
  }
}

/** How long ここです is seen, in milliseconds. */
const PULSE = 2_400;
/** What was said once may fill many forms; only the one in front is looked at. */
function fieldNewsOf(
  { seq, by, event }: RoomEvent,
  shown: DocumentId | undefined,
): FieldNews | undefined {
  if (event.type === 'field.changed') {
    return { seq, document: event.document, fields: [event.field], by };
  }
  if (event.type !== 'document.filled' || event.document !== shown) {
    return undefined;
  }
  const fields = Object.keys(event.values).filter((field) => event.values[field] !== '');
  return fields.length === 0 ? undefined : { seq, document: event.document, fields, by };
}

/** A screen's place in a consultation: what it sees, and what it may say. */
export class RoomStore implements Store<RoomState> {
  private readonly cell = new Cell(EMPTY_ROOM);
  private readonly liveCell = new Cell(EMPTY_LIVE);
  private readonly connection: Connection;
  /** A snapshot was asked for because of a gap; events before it are of no use. */
  private catchingUp = false;

  constructor(
    screen: ScreenName,
    readonly consultation: ConsultationId,
    private readonly platform: Platform = browser,
  ) {
    this.connection = new Connection({
      path: `/${screen}/ws/room/${consultation}`,
      hello: () => {
        const { seq } = this.cell.state();
        return seq === 0 || this.catchingUp
          ? { type: 'room.hello' }
          : { type: 'room.hello', since: seq };
      },
      probe: () => ({ type: 'room.hello', since: this.cell.state().seq }),
      receive: (message) => this.receive(message),
      changed: (connection, ended) => {
        this.cell.set({ ...this.cell.state(), connection, ended });
        if (connection !== 'open') {
          this.liveCell.set({ ...this.liveCell.state(), pointers: new Map() });
        }
      },
      platform,
    });
  }

  readonly state = this.cell.state;
  readonly subscribe = this.cell.subscribe;

  /** What is not kept: pointers, marks under way, and what the server has not confirmed. */
  get live(): Store<LiveState> {
    return this.liveCell;
  }

  /** Resolves when it is done, rejects with a `Refusal`; said again until one of both. */
  command(command: Unsent<RoomCommand>): Promise<void> {
    return this.connection.command(command);
  }

  /** Told on but not kept; dropped while the line is away or crowded. */
  say(message: Passing): void {
    this.connection.say(message);
  }

  /** Shows an own mark at once and says it until it is kept; it disappears if it is refused. */
  async addMark(document: DocumentId, mark: Mark, annotation: AnnotationId): Promise<void> {
    this.liveCell.set(
      withDrawing(this.liveCell.state(), { annotation, document, own: true, finished: true, mark }),
    );
    const command: Unsent<AddAnnotation> = { type: 'annotation.add', document, annotation, mark };
    try {
      await this.command(command);
    } catch (refusal) {
      this.liveCell.set(afterKept(this.liveCell.state(), annotation));
      throw refusal;
    }
  }

  /** An id for a mark, known before its first point is said. */
  newMark(): AnnotationId {
    return newId();
  }

  /** Takes marks away at once and says it until it is done; they are back if it is refused. */
  async eraseMarks(document: DocumentId, annotations: readonly AnnotationId[]): Promise<void> {
    this.hideMarks(annotations, true);
    try {
      await this.command({ type: 'annotation.erase', document, annotations });
    } finally {
      this.hideMarks(annotations, false);
    }
  }

  /** What the eraser has touched is not seen on this screen, before it is lifted. */
  hideMarks(annotations: readonly AnnotationId[], hidden: boolean): void {
    if (annotations.length > 0) {
      this.liveCell.set(withErasing(this.liveCell.state(), annotations, hidden));
    }
  }

  /** ここです: points a place out to everybody, this screen included. */
  pulse(message: PulsePointer, by: Person, colour: string): void {
    const { document, page, at } = message;
    this.say(message);
    this.showPulse({ type: 'pointer.pulsed', by, colour, document, page, at });
  }

  private showPulse(pulsed: PointerPulsed): void {
    this.liveCell.set(withPulse(this.liveCell.state(), pulsed));
    this.platform.later(PULSE, () => {
      this.liveCell.set(withoutPulse(this.liveCell.state(), pulsed));
    });
  }

  /** Closes the connection for good and forgets what was seen. */
  leave(): void {
    this.connection.leave();
    this.cell.set({ ...EMPTY_ROOM, connection: 'ended', ended: 'left' });
    this.liveCell.set(EMPTY_LIVE);
  }

  private receive(message: ServerMessage): void {
    switch (message.type) {
      case 'room.snapshot':
        this.catchingUp = false;
        this.take(message);
        this.liveCell.set(ownUnkept(this.liveCell.state(), message.consultation));
        break;
      case 'room.event':
        if (!this.catchingUp) {
          this.take(message);
          if (message.event.type === 'annotation.added') {
            this.liveCell.set(afterKept(this.liveCell.state(), message.event.annotation));
          }
        }
        break;
      case 'room.members':
        this.take(message);
        this.liveCell.set(withMembers(this.liveCell.state(), message.members));
        break;
      case 'room.guide':
      case 'room.checklist':
        this.take(message);
        break;
      case 'pointer.moved':
        this.liveCell.set(withPointer(this.liveCell.state(), message));
        break;
      case 'pointer.pulsed':
        this.showPulse(message);
        break;
      case 'annotation.drawing':
      case 'annotation.drawingShape':
        this.liveCell.set(withDrawing(this.liveCell.state(), message));
        break;
      case 'view.moved':
        this.liveCell.set({ ...this.liveCell.state(), view: message });
        break;
      default:
        break;
    }
  }

  private take(news: RoomNews): void {
    const next = reduceRoom(this.cell.state(), news, this.platform.now());
    if (next === 'gap') {
      this.catchingUp = true;
      this.connection.hello();
    } else {
      this.cell.set(next);
    }
  }
}

/** After a snapshot: others' half marks are stale, own ones stay unless they are kept by now. */
function ownUnkept(live: LiveState, view: ConsultationView): LiveState {
  const kept = new Set(view.documents.flatMap((d) => d.annotations.map((a) => a.annotation)));
  const drawings = [...live.drawings].filter(([id, d]) => d.own && !kept.has(id));
  return { ...live, drawings: new Map(drawings) };
}
