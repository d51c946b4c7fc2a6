import { foldPrints } from '../print/prints';
import type {
  Confirmation,
  ConsultationOpened,
  ConsultationView,
  DocumentCameraView,
  DocumentId,
  DocumentView,
  EntryCount,
  EntryMark,
  GlyphView,
  IntakeView,
  ItemChanged,
  OutcomeRecorded,
  ProcedureCase,
  RoomEvent,
} from '../wire/messages.gen';
import { never } from '../wire/never';
import { foldAnnotations } from './annotations';
import { foldClerkTasks } from './clerk-tasks';
import { foldCompany, foldHandOver } from './hand-over';
import { foldIdentityChecks } from './identity';
import { foldNotes } from './notes';
import { foldPractice } from './practice';
import { foldPrivacyRequest } from './privacy';
import { foldQuestions } from './questions';

/** The consultation after one more event, as the server folds it; nothing before the first. */
export function foldConsultation(
  before: ConsultationView | undefined,
  { event, at, by }: RoomEvent,
): ConsultationView | undefined {
  if (event.type === 'consultation.opened') {
    return opened(event, at);
  }
  if (before === undefined) {
    return undefined;
  }
  switch (event.type) {
    case 'member.joined':
      return before.joined.some((p) => p.id === event.member.id)
        ? before
        : { ...before, joined: [...before.joined, event.member] };
    case 'procedure.added':
      return { ...before, procedures: [...before.procedures, { procedure: event.procedure }] };
    case 'guide.packed':
    case 'guide.answered':
    case 'guide.ticked':
      return before; // what the guide says is told beside it
    case 'document.opened': {
      const { type: _, ...document } = event;
      return {
        ...before,
        documents: [...before.documents, { ...document, ...UNTOUCHED }],
        shown: event.document,
      };
    }
    case 'document.shown':
      return { ...before, shown: event.document };
    case 'page.turned':
      return onDocument(before, event.document, (d) => ({ ...d, page: event.page }));
    case 'field.changed':
      return onIntake(
        onDocument(before, event.document, (d) => ({
          ...d,
          values: withValue(d.values, event.field, event.value),
        })),
        {
          entries: counted(before.intake.entries, event.mark),
          confirmations: before.intake.confirmations.filter(
            (c) => c.item !== undefined || c.document !== event.document || c.field !== event.field,
          ),
        },
      );
    case 'intake.changed':
      return onIntake(before, {
        values: withValue(before.intake.values, event.item, event.value),
        entries: counted(before.intake.entries, event.mark),
        confirmations: before.intake.confirmations.filter((c) => c.item !== event.item),
        sources: withSource(before.intake.sources, event),
        askedAgain: before.intake.askedAgain + one(event.again),
      });
    case 'document.filled':
      return onDocument(before, event.document, (d) => ({
        ...d,
        values: Object.entries(event.values).reduce<DocumentView['values']>(
          (values, [field, value]) => withValue(values, field, value),
          d.values,
        ),
        problems: event.problems,
        overflow: event.overflow,
      }));
    case 'confirmation.asked': {
      const { type: _, again, ...asked } = event;
      return onIntake(before, {
        askedAgain: before.intake.askedAgain + one(again),
        confirmations: [
          ...before.intake.confirmations.filter(
            (c) => c.state !== 'asked' && !isAboutTheSame(c, asked),
          ),
          { ...asked, state: 'asked', at },
        ],
      });
    }
    case 'confirmation.answered':
      return onIntake(before, {
        confirmations: before.intake.confirmations.map((c) =>
          c.state === 'asked' && c.document === event.document && c.field === event.field
            ? { ...c, state: event.right ? 'confirmed' : 'denied', at }
            : c,
        ),
      });
    case 'confirmation.cancelled':
      return onIntake(before, {
        confirmations: before.intake.confirmations.filter((c) => c.state !== 'asked'),
      });
    case 'glyph.attached': {
      const { type: _, ...attached } = event;
      return { ...before, glyphs: [...withoutGlyph(before, event.character), attached] };
    }
    case 'glyph.removed':
      return { ...before, glyphs: withoutGlyph(before, event.character) };
    case 'annotation.added':
    case 'annotation.removed':
    case 'annotations.erased':
    case 'annotations.undone':
    case 'annotations.redone':
      return onDocument(before, event.document, (d) => foldAnnotations(d, by, at, event));
    case 'signature.requested':
      return onDocument(before, event.document, (d) => ({ ...d, signatureAsked: event.field }));
    case 'signature.cancelled':
      return onDocument(before, event.document, (d) => ({ ...d, signatureAsked: undefined }));
    case 'signature.given':
      return onDocument(before, event.document, (d) => ({
        ...d,
        signatures: [
          ...d.signatures.filter((s) => s.field !== event.signature.field),
          event.signature,
        ],
        signatureAsked: undefined,
      }));
    case 'document.finished':
      return onDocument(before, event.document, (d) => ({
        ...d,
        signatureAsked: undefined,
        finished: event.file,
        finishedPages: event.pages,
        remarks: event.remarks ?? [],
        filed: false,
        finish: {
          by,
          at,
          withAnnotations: event.withAnnotations ?? false,
          ...(event.reason === undefined ? {} : { reason: event.reason }),
        },
      }));
    case 'document.reopened':
      return onDocument(before, event.document, (d) => ({
        ...d,
        signatureAsked: undefined,
        finished: undefined,
        finishedPages: [],
        remarks: [],
        filed: false,
        finish: undefined,
      }));
    case 'document.filed':
      return onDocument(before, event.document, (d) => ({
        ...d,
        signatureAsked: undefined,
        filed: true,
        finish: d.finish === undefined ? undefined : { ...d.finish, filedBy: by, filedAt: at },
      }));
    case 'print.requested':
    case 'print.sent':
    case 'print.done':
    case 'print.failed':
      return { ...before, prints: foldPrints(before.prints, { at, by }, event) };
    case 'clerkTask.requested':
    case 'clerkTask.done':
    case 'clerkTask.failed':
    case 'clerkTask.cancelled':
      return { ...before, clerkTasks: foldClerkTasks(before.clerkTasks, { at, by }, event) };
    case 'handOver.requested':
    case 'handOver.looked':
    case 'handOver.accepted':
    case 'handOver.refused':
    case 'handOver.cancelled':
    case 'handOver.lapsed':
      return { ...before, handOver: foldHandOver(before.handOver, { at, by }, event) };
    case 'consultation.transferred':
    case 'company.joined':
    case 'company.left':
      return foldCompany(before, at, event);
    case 'identityCheck.recorded':
    case 'identityCheck.withdrawn':
      return {
        ...before,
        identityChecks: foldIdentityChecks(before.identityChecks, { at, by }, event),
      };
    case 'procedure.accepted':
      return {
        ...before,
        procedures: before.procedures.map((p) =>
          p.procedure === event.procedure ? { ...p, acceptance: { by, at } } : p,
        ),
      };
    case 'question.asked':
      return onIntake(
        { ...before, questions: foldQuestions(before.questions, { at, by }, event) },
        { askedAgain: before.intake.askedAgain + one(event.again) },
      );
    case 'question.answered':
    case 'question.cancelled':
      return { ...before, questions: foldQuestions(before.questions, { at, by }, event) };
    case 'notes.opened':
    case 'notes.closed':
    case 'note.written':
    case 'note.drawn':
      return { ...before, notes: foldNotes(before.notes, { at, by }, event) };
    case 'practice.begun':
    case 'practice.asked':
    case 'practice.said':
      return { ...before, practice: foldPractice(before.practice, { at, by }, event) };
    case 'hold.started': {
      const { type: _, ...hold } = event;
      return { ...before, hold: { ...hold, by, since: at } };
    }
    case 'hold.ended':
      return { ...before, hold: undefined };
    case 'documentCamera.switched':
      return onCamera(before, { state: event.on ? 'on' : 'off' });
    case 'documentCamera.frozen':
      return onCamera(before, { state: event.frozen ? 'frozen' : 'on' });
    case 'still.requested':
      return onCamera(before, { stillAsked: { still: event.still, by, at } });
    case 'still.failed':
      return onCamera(before, { stillAsked: undefined });
    case 'still.taken': {
      const { type: _, ...still } = event;
      return onCamera(before, {
        stillAsked: undefined,
        stills: [...before.documentCamera.stills, { ...still, at }],
      });
    }
    case 'outcome.recorded':
      return { ...before, procedures: before.procedures.map((p) => withOutcome(p, event)) };
    case 'privacy.set':
      return event.on === undefined
        ? before
        : {
            ...before,
            privacy:
              event.reason === undefined
                ? undefined
                : { reason: event.reason, by, at, requests: before.privacy?.requests ?? [] },
          };
    case 'privacy.requested':
    case 'privacy.approved':
    case 'privacy.refused':
    case 'privacy.lapsed':
    case 'privacy.used':
      return { ...before, privacy: foldPrivacyRequest(before.privacy, { at, by }, event) };
    case 'end.asked':
      return { ...before, endAsked: true };
    case 'consultation.ended':
      return { ...before, phase: 'wrapUp', company: [], endedAt: at };
    case 'wrapUp.finished':
      return { ...before, phase: 'closed' };
    default:
      return never(event);
  }
}

const UNTOUCHED = {
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
} as const;

function one(again: boolean | undefined): number {
  return again === true ? 1 : 0;
}

/** 出どころ after a change: what the resident said has none. */
function withSource(
  sources: ConsultationView['intake']['sources'],
  { item, value, source }: ItemChanged,
): ConsultationView['intake']['sources'] {
  const { [item]: _, ...others } = sources;
  return source === undefined || source === 'resident' || value === ''
    ? others
    : { ...others, [item]: source };
}

function opened(event: ConsultationOpened, at: string): ConsultationView {
  const { type: _, procedure, ...rest } = event;
  return {
    ...rest,
    openedAt: at,
    joined: [],
    phase: 'talking',
    procedures: [{ procedure }],
    documents: [],
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
  };
}

function withoutGlyph({ glyphs }: ConsultationView, character: string): readonly GlyphView[] {
  return glyphs.filter((g) => g.character !== character);
}

function onCamera(before: ConsultationView, change: Partial<DocumentCameraView>): ConsultationView {
  return { ...before, documentCamera: { ...before.documentCamera, ...change } };
}

function onIntake(before: ConsultationView, change: Partial<IntakeView>): ConsultationView {
  return { ...before, intake: { ...before.intake, ...change } };
}

function counted(before: EntryCount, mark: EntryMark | undefined): EntryCount {
  switch (mark?.step) {
    case undefined:
      return before;
    case 'entered':
      return { done: mark.number, last: mark.number };
    case 'undone':
      return { ...before, done: mark.number - 1 };
    case 'redone':
      return { ...before, done: mark.number };
  }
}

type About = Pick<Confirmation, 'document' | 'field' | 'item'>;

function isAboutTheSame(a: About, b: About): boolean {
  return a.item === undefined && b.item === undefined
    ? a.document === b.document && a.field === b.field
    : a.item === b.item;
}

function onDocument(
  before: ConsultationView,
  id: DocumentId,
  change: (document: DocumentView) => DocumentView,
): ConsultationView {
  return {
    ...before,
    documents: before.documents.map((d) => (d.document === id ? change(d) : d)),
  };
}

function withValue(
  values: DocumentView['values'],
  field: string,
  value: string,
): DocumentView['values'] {
  const { [field]: _, ...others } = values;
  return value === '' ? others : { ...others, [field]: value };
}

function withOutcome(before: ProcedureCase, event: OutcomeRecorded): ProcedureCase {
  if (before.procedure !== event.procedure) {
    return before;
  }
  const { type: _, passedOver: __, ...after } = event;
  const { acceptance } = before;
  return acceptance === undefined ? after : { ...after, acceptance };
}

/** What the resident is asked now. */
export function askedNow(view: ConsultationView): Confirmation | undefined {
  return view.intake.confirmations.find((c) => c.state === 'asked');
}

/** The document in front, if any is. */
export function shownDocument(view: ConsultationView | undefined): DocumentView | undefined {
  return view?.documents.find((d) => d.document === view.shown);
}

/** How many pages can be turned: those of the finished PDF while it is shown. */
export function pageCount(document: DocumentView): number {
  return document.finished === undefined ? document.pages.length : document.finishedPages.length;
}
