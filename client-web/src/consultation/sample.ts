import type {
  ConsultationEvent,
  ConsultationView,
  DocumentView,
  FormField,
  Person,
  RoomEvent,
} from '../wire/messages.gen';

/** Sample records for tests; nobody in them exists. */
export const STAFF: Person = { id: 'sato', role: 'staff', name: '市民課 佐藤' };
export const RESIDENT: Person = { id: 'nishi-1', role: 'resident', name: '西出張所 1番' };

/** A field of the sample document. */
export function fieldOf(change: Partial<FormField> = {}): FormField {
  return {
    id: 'name',
    label: '氏名',
    kind: 'text',
    page: 0,
    rect: { x: 0.1, y: 0.1, w: 0.5, h: 0.05 },
    multiline: false,
    comb: false,
    options: [],
    ...change,
  };
}

/** An opened form with one page that nobody has touched. */
export function documentOf(change: Partial<DocumentView> = {}): DocumentView {
  return {
    document: 'doc',
    title: '住民異動届',
    form: 'juminido',
    file: 'f'.repeat(64),
    pages: [{ width: 595, height: 842 }],
    fields: [fieldOf()],
    page: 0,
    values: {},
    annotations: [],
    history: { erased: [], people: [] },
    signatures: [],
    finishedPages: [],
    remarks: [],
    filed: false,
    problems: [],
    overflow: [],
    ...change,
  };
}

/** A talk under way with one document on the table. */
export function viewOf(change: Partial<ConsultationView> = {}): ConsultationView {
  return {
    consultation: 'c',
    ticket: 't',
    number: 12,
    branch: 'nishi',
    kiosk: 'nishi-1',
    department: 'shimin',
    helper: false,
    waitingSince: '2026-04-01T00:00:00Z',
    openedAt: '2026-04-01T00:03:00Z',
    staff: STAFF,
    resident: RESIDENT,
    joined: [],
    phase: 'talking',
    procedures: [{ procedure: 'move-in' }],
    documents: [documentOf()],
    shown: 'doc',
    documentCamera: { state: 'on', stills: [] },
    intake: {
      values: {},
      entries: { done: 0, last: 0 },
      confirmations: [],
      sources: {},
      askedAgain: 0,
    },
    glyphs: [],
    prints: [],
    clerkTasks: [],
    identityChecks: [],
    questions: [],
    notes: { open: false, notes: [] },
    company: [],
    handedOver: [],
    endAsked: false,
    ...change,
  };
}

/** An event as the server tells it. */
export function roomEvent(seq: number, event: ConsultationEvent, by: Person = STAFF): RoomEvent {
  return { type: 'room.event', seq, at: '2026-04-01T00:10:00Z', by, event };
}
