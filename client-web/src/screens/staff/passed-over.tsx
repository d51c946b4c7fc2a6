import { procedureOf } from '../../access';
import { type Drafts, draftOf, type OutcomeDraft } from '../../outcome/draft';
import { useText } from '../../text';
import { Notice } from '../../ui';
import type {
  ChecklistLine,
  ChecklistView,
  ConsultationView,
  ProcedureCase,
  ProcedureId,
  Town,
} from '../../wire/messages.gen';
import { ChecklistLines } from './checklist';
import { ReasonChoice } from './reason-choice';

/** The lines that an outcome must give a reason for: the procedure is accepted with them open. */
export function openLines(
  town: Town,
  one: ProcedureCase,
  draft: OutcomeDraft,
  checklist: ChecklistView | undefined,
): readonly ChecklistLine[] {
  const { procedure } = one;
  const outcome = procedureOf(town, procedure)?.outcomes.find((o) => o.outcome === draft.outcome);
  return outcome?.accepts !== true || one.outcome === draft.outcome
    ? []
    : (checklist?.procedures
        .find((p) => p.procedure === procedure)
        ?.lines.filter((line) => line.asksReason) ?? []);
}

/** The procedures that are to be accepted with something open and without a reason. */
export function unsaid(
  town: Town,
  cases: readonly ProcedureCase[],
  drafts: Drafts,
  checklist: ChecklistView | undefined,
): readonly ProcedureId[] {
  return cases
    .filter((one) => {
      const draft = draftOf(drafts, one);
      const isGiven = (draft.reason ?? '').trim() !== '';
      return !isGiven && openLines(town, one, draft, checklist).length > 0;
    })
    .map((one) => one.procedure);
}

interface PassedOverProps {
  readonly town: Town;
  readonly view: ConsultationView;
  readonly checklist: ChecklistView | undefined;
  readonly one: ProcedureCase;
  readonly draft: OutcomeDraft;
  readonly onDraft: (draft: OutcomeDraft) => void;
  /** Absent once the talk is over. */
  readonly onGoTo?: (line: ChecklistLine) => void;
  readonly showMissing: boolean;
}

/** What is still open of a procedure that is to be accepted: go there, or say why. */
export function PassedOver(props: PassedOverProps) {
  const { town, view, checklist, one, draft, onDraft, onGoTo, showMissing } = props;
  const text = useText().staff.checklist;
  const lines = openLines(town, one, draft, checklist);
  if (lines.length === 0) {
    return one.reason === undefined ? null : <p>{text.givenReason(one.reason)}</p>;
  }
  return (
    <section className="end-dialog__unfiled" aria-label={text.passedOver}>
      <Notice kind="warn" title={text.passedOver}>
        {text.passedOverHint}
      </Notice>
      <ChecklistLines lines={lines} town={town} view={view} onGoTo={onGoTo} />
      <ReasonChoice
        label={text.reason}
        reasons={text.reasons}
        reason={draft.reason ?? ''}
        onReason={(reason) => onDraft({ ...draft, reason })}
        showMissing={showMissing}
      />
    </section>
  );
}
