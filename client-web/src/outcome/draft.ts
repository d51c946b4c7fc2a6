import type { OutcomeCode, ProcedureCase, ProcedureId, RecordOutcome } from '../wire/messages.gen';
import type { Unsent } from '../wire/socket';

/** How a procedure came out, as far as the member of staff has chosen it. */
export interface OutcomeDraft {
  readonly outcome: OutcomeCode | null;
  readonly note: string;
  /** As `YYYY-MM-DD`. */
  readonly followUp: string | null;
  /** Why it is accepted although something is open; absent until one is given. */
  readonly reason?: string;
}

/** What was chosen here and is not recorded yet, by procedure. */
export type Drafts = Readonly<Record<ProcedureId, OutcomeDraft>>;

/** The draft of one procedure; what is recorded where nothing was chosen here. */
export function draftOf(drafts: Drafts, recorded: ProcedureCase): OutcomeDraft {
  return drafts[recorded.procedure] ?? asRecorded(recorded);
}

function asRecorded({ outcome, note, followUp }: ProcedureCase): OutcomeDraft {
  return { outcome: outcome ?? null, note: note ?? '', followUp: followUp ?? null };
}

/** Procedures that still need an outcome; a consultation can't end with one of them. */
export function missing(cases: readonly ProcedureCase[], drafts: Drafts): readonly ProcedureId[] {
  return cases.filter((c) => draftOf(drafts, c).outcome === null).map((c) => c.procedure);
}

/** What is still to be said to the server: the drafts that differ from what is recorded. */
export function toRecord(
  cases: readonly ProcedureCase[],
  drafts: Drafts,
): readonly Unsent<RecordOutcome>[] {
  return cases.flatMap((recorded) => {
    const draft = draftOf(drafts, recorded);
    const before = asRecorded(recorded);
    const note = draft.note.trim();
    const reason = draft.reason?.trim() ?? '';
    const changed =
      reason !== '' ||
      draft.outcome !== before.outcome ||
      note !== before.note ||
      draft.followUp !== before.followUp;
    if (draft.outcome === null || !changed) {
      return [];
    }
    return [
      {
        type: 'outcome.record',
        procedure: recorded.procedure,
        outcome: draft.outcome,
        ...(note === '' ? {} : { note }),
        ...(draft.followUp === null ? {} : { followUp: draft.followUp }),
        ...(reason === '' ? {} : { reason }),
      },
    ];
  });
}
