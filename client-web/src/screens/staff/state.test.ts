import { describe, expect, it } from 'vitest';
import { textsIn } from '../../text';
import { type DeskState, EMPTY_DESK } from '../../wire/desk';
import type {
  ConsultationView,
  DocumentView,
  FormField,
  Me,
  TicketView,
} from '../../wire/messages.gen';
import { fillingOf, placeOf, talkedSeconds, waitedSeconds, windowTitle } from './state';

const me: Me = {
  person: { id: 'sato', role: 'staff', name: '市民課 佐藤' },
  departments: ['shimin'],
  workSteps: [],
  contractor: false,
};

const waiting: TicketView = {
  ticket: 't1',
  number: 12,
  branch: 'nishi',
  kiosk: 'nishi-1',
  department: 'shimin',
  procedure: 'tennyu',
  helper: false,
  startedByClerk: false,
  state: 'waiting',
  since: '2026-04-01T00:00:00Z',
  ahead: 0,
};
const accepted: TicketView = {
  ...waiting,
  ticket: 't2',
  number: 13,
  state: 'accepted',
  consultation: 'c1',
  staff: me.person,
};
const desk = (...tickets: readonly TicketView[]): DeskState => ({
  ...EMPTY_DESK,
  connection: 'open',
  ready: true,
  tickets,
});

describe('where a member of staff is', () => {
  it('is not known before reception has answered', () => {
    expect(placeOf(EMPTY_DESK, me)).toEqual({ kind: 'loading' });
  });

  it('is at the queue without a ticket of their own', () => {
    expect(placeOf(desk(waiting), me)).toEqual({ kind: 'free', waiting: [waiting] });
  });

  it('is in the consultation they accepted, also after a reload, and sees who waits', () => {
    expect(placeOf(desk(waiting, accepted), me)).toEqual({
      kind: 'busy',
      ticket: accepted,
      consultation: 'c1',
      waiting: [waiting],
    });
  });

  it('is still there while wrapping up', () => {
    expect(placeOf(desk({ ...accepted, state: 'wrapUp' }), me).kind).toBe('busy');
  });
});

describe('the title of the window', () => {
  const { staff } = textsIn('ja');

  it('counts the calls while free', () => {
    expect(windowTitle(placeOf(desk(waiting), me), staff)).toBe('(1) 呼出 | リモート窓口');
    expect(windowTitle(placeOf(desk(), me), staff)).toBe('待機中 | リモート窓口');
  });

  it('says the number in a consultation', () => {
    expect(windowTitle(placeOf(desk(accepted), me), staff)).toBe('0013 相談中 | リモート窓口');
  });
});

describe('how far a document is filled in', () => {
  const field = (id: string, kind: FormField['kind']): FormField => ({
    id,
    label: id,
    kind,
    page: 0,
    rect: { x: 0, y: 0, w: 0.1, h: 0.1 },
    multiline: false,
    comb: false,
    options: [],
  });
  const document: DocumentView = {
    document: 'd1',
    title: '住民異動届',
    file: 'f',
    pages: [{ width: 595, height: 842 }],
    fields: [
      field('name', 'text'),
      field('sex', 'choice'),
      field('card', 'check'),
      field('sign', 'signature'),
    ],
    page: 0,
    values: { name: ' ', sex: '女' },
    annotations: [],
    history: { erased: [], people: [] },
    signatures: [],
    finishedPages: [],
    remarks: [],
    filed: false,
    problems: [],
    overflow: [],
  };

  it('counts blanks as empty, and leaves check boxes out', () => {
    const { total, empty } = fillingOf(document);
    expect(total).toBe(3);
    expect(empty.map((f) => f.id)).toEqual(['name', 'sign']);
  });

  it('counts a signature by its strokes', () => {
    const signed = { ...document, signatures: [{ field: 'sign', strokes: [] }] };
    expect(fillingOf(signed).empty.map((f) => f.id)).toEqual(['name']);
  });
});

describe('the times of a consultation', () => {
  const view = {
    waitingSince: '2026-04-01T00:00:00Z',
    openedAt: '2026-04-01T00:01:05Z',
  } as ConsultationView;

  it('count waiting up to the answer', () => {
    expect(waitedSeconds(view)).toBe(65);
  });

  it('count talking until now, and only to its end', () => {
    const now = Date.parse('2026-04-01T00:10:05Z');
    expect(talkedSeconds(view, now)).toBe(540);
    expect(talkedSeconds({ ...view, endedAt: '2026-04-01T00:02:05Z' }, now)).toBe(60);
  });
});
