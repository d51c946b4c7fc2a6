import { describe, expect, it } from 'vitest';
import type { ConsultationEvent, ConsultationView } from '../wire/messages.gen';
import { documentOf, fieldOf, RESIDENT, roomEvent, STAFF, viewOf } from './sample';
import { foldConsultation, pageCount, shownDocument } from './state';

function folded(
  before: ConsultationView | undefined,
  ...events: ConsultationEvent[]
): ConsultationView {
  const view = events.reduce<ConsultationView | undefined>(
    (state, event, i) => foldConsultation(state, roomEvent(i + 1, event)),
    before,
  );
  if (view === undefined) {
    throw new Error('nothing was opened');
  }
  return view;
}

const mark = {
  type: 'ink',
  kind: 'marker',
  page: 0,
  colour: '#ffd43d',
  width: 0.02,
  points: [0, 0, 1],
} as const;
const signature = { field: 'sign', strokes: [[0, 0, 0.5]] };

describe('a consultation', () => {
  it('begins with who talks to whom about what', () => {
    const view = folded(undefined, {
      type: 'consultation.opened',
      consultation: 'c',
      ticket: 't',
      number: 12,
      branch: 'nishi',
      kiosk: 'nishi-1',
      department: 'shimin',
      procedure: 'move-in',
      helper: true,
      waitingSince: '2026-04-01T00:00:00Z',
      staff: STAFF,
      resident: RESIDENT,
      language: 'easy',
    });
    expect(view).toMatchObject({
      phase: 'talking',
      language: 'easy',
      procedures: [{ procedure: 'move-in' }],
      helper: true,
    });
    expect(view.documents).toEqual([]);
  });

  it('stays nothing while its beginning is unknown', () => {
    expect(foldConsultation(undefined, roomEvent(2, { type: 'end.asked' }))).toBeUndefined();
  });

  it('counts everybody who joins once', () => {
    const joined: ConsultationEvent = { type: 'member.joined', member: STAFF };
    expect(folded(viewOf(), joined, joined).joined).toEqual([STAFF]);
  });

  it('shows a document that was just opened, at its first page, without an entry', () => {
    const view = folded(viewOf(), {
      type: 'document.opened',
      document: 'second',
      title: '国民健康保険届',
      file: 'e'.repeat(64),
      pages: [{ width: 595, height: 842 }],
      fields: [fieldOf()],
    });
    expect(shownDocument(view)).toMatchObject({ document: 'second', page: 0, values: {} });
    const back = folded(view, { type: 'document.shown', document: 'doc' });
    expect(shownDocument(back)?.document).toBe('doc');
  });

  it('turns the page and fills the field of the one document that is named', () => {
    const two = viewOf({ documents: [documentOf(), documentOf({ document: 'other' })] });
    const view = folded(
      two,
      { type: 'page.turned', document: 'doc', page: 3 },
      { type: 'field.changed', document: 'doc', field: 'name', value: '𠮷野' },
    );
    expect(view.documents[0]).toMatchObject({ page: 3, values: { name: '𠮷野' } });
    expect(view.documents[1]).toEqual(two.documents[1]);
    const cleared = folded(view, {
      type: 'field.changed',
      document: 'doc',
      field: 'name',
      value: '',
    });
    expect(cleared.documents[0]?.values).toEqual({});
  });

  it('keeps strokes in order and takes away the one that is named', () => {
    const view = folded(
      viewOf(),
      { type: 'annotation.added', document: 'doc', annotation: 'a', mark },
      { type: 'annotation.added', document: 'doc', annotation: 'b', mark },
      { type: 'annotation.removed', document: 'doc', annotation: 'a' },
    );
    expect(view.documents[0]?.annotations.map((a) => [a.annotation, a.by.id])).toEqual([
      ['b', STAFF.id],
    ]);
  });

  it('asks for a signature until it is given or no longer asked for', () => {
    const asked: ConsultationEvent = {
      type: 'signature.requested',
      document: 'doc',
      field: 'sign',
    };
    const view = folded(viewOf(), asked);
    expect(view.documents[0]?.signatureAsked).toBe('sign');
    const cancelled = folded(view, { type: 'signature.cancelled', document: 'doc' });
    expect(cancelled.documents[0]?.signatureAsked).toBeUndefined();
    const given: ConsultationEvent = { type: 'signature.given', document: 'doc', signature };
    const signed = folded(view, given, given);
    expect(signed.documents[0]?.signatureAsked).toBeUndefined();
    expect(signed.documents[0]?.signatures).toEqual([signature]);
  });

  it('shows the finished PDF until it is opened again', () => {
    const pages = [
      { width: 595, height: 842 },
      { width: 595, height: 842 },
    ];
    const view = folded(viewOf(), {
      type: 'document.finished',
      document: 'doc',
      file: 'a'.repeat(64),
      pages,
    });
    expect(view.documents[0]?.finished).toBe('a'.repeat(64));
    expect(view.documents.map(pageCount)).toEqual([2]);
    const again = folded(view, { type: 'document.reopened', document: 'doc' });
    expect(again.documents[0]?.finished).toBeUndefined();
    expect(again.documents.map(pageCount)).toEqual([1]);
  });

  it('knows what is said of the finished PDF and that it is final', () => {
    const view = folded(viewOf(), {
      type: 'document.finished',
      document: 'doc',
      file: 'a'.repeat(64),
      pages: [{ width: 595, height: 842 }],
      remarks: ['madeElsewhere'],
    });
    expect(view.documents[0]).toMatchObject({ remarks: ['madeElsewhere'], filed: false });
    const filed = folded(view, { type: 'document.filed', document: 'doc' });
    expect(filed.documents[0]).toMatchObject({ finished: 'a'.repeat(64), filed: true });
  });

  it('replaces an outcome that is recorded again, for its procedure only', () => {
    const view = folded(
      viewOf(),
      { type: 'procedure.added', procedure: 'insurance' },
      { type: 'outcome.recorded', procedure: 'move-in', outcome: 'later', note: '書類不足' },
      { type: 'outcome.recorded', procedure: 'move-in', outcome: 'accepted' },
    );
    expect(view.procedures).toEqual([
      { procedure: 'move-in', outcome: 'accepted' },
      { procedure: 'insurance' },
    ]);
  });

  it('freezes the document camera, puts it off, and is live again when it comes back', () => {
    const frozen = folded(viewOf(), { type: 'documentCamera.frozen', frozen: true });
    expect(frozen.documentCamera.state).toBe('frozen');
    const off = folded(frozen, { type: 'documentCamera.switched', on: false });
    expect(off.documentCamera.state).toBe('off');
    const back = folded(off, { type: 'documentCamera.switched', on: true });
    expect(back.documentCamera.state).toBe('on');
  });

  it('asks for a still until it is taken, or until it is said that it cannot be', () => {
    const asked = folded(viewOf(), { type: 'still.requested', still: 's' });
    expect(asked.documentCamera.stillAsked).toMatchObject({ still: 's', by: STAFF });
    const failed = folded(asked, { type: 'still.failed', still: 's' });
    expect(failed.documentCamera).toEqual({ state: 'on', stills: [], stillAsked: undefined });
    const taken = folded(asked, {
      type: 'still.taken',
      still: 's',
      askedBy: STAFF,
      file: 'b'.repeat(64),
      width: 1920,
      height: 1080,
      bytes: 400_000,
    });
    expect(taken.documentCamera.stillAsked).toBeUndefined();
    expect(taken.documentCamera.stills.map((s) => [s.still, s.width])).toEqual([['s', 1920]]);
  });

  it('ends in two steps, and says when the talk was over', () => {
    const ended = folded(viewOf(), { type: 'end.asked' }, { type: 'consultation.ended' });
    expect(ended).toMatchObject({
      endAsked: true,
      phase: 'wrapUp',
      endedAt: '2026-04-01T00:10:00Z',
    });
    expect(folded(ended, { type: 'wrapUp.finished' }).phase).toBe('closed');
  });
});
