import type { ReactNode } from 'react';
import { procedureOf, useNames } from '../access/town';
import { useText } from '../text';
import { dayAt } from '../text/dates';
import { DateField, RadioGroup, TextArea } from '../ui';
import type { ProcedureCase, Town } from '../wire/messages.gen';
import { type Drafts, draftOf, missing, type OutcomeDraft } from './draft';
import './outcome-form.css';

/** A note's bound on the wire. */
const NOTE_LENGTH = 1000;

export interface OutcomeFormProps {
  readonly town: Town;
  readonly cases: readonly ProcedureCase[];
  readonly drafts: Drafts;
  readonly onChange: (drafts: Drafts) => void;
  /** Whether to say which procedures still need an outcome. */
  readonly showMissing: boolean;
  /** 住所の非表示: whether to warn of addresses in words. */
  readonly isHidden: boolean;
  /** What else is to be said of a procedure that comes out like this. */
  readonly further?: (
    one: ProcedureCase,
    draft: OutcomeDraft,
    onDraft: (draft: OutcomeDraft) => void,
  ) => ReactNode;
}

/** 結果: for every procedure of the consultation one of its own outcomes, a note, a day to follow up. */
export function OutcomeForm(props: OutcomeFormProps) {
  const { town, cases, drafts, onChange, showMissing, isHidden, further } = props;
  const { outcome: text, privacy } = useText();
  const names = useNames(town);
  const without = missing(cases, drafts);
  const today = dayAt(new Date());
  return (
    <div className="outcome-form">
      {cases.map((one) => {
        const { procedure } = one;
        const draft = draftOf(drafts, one);
        const change = (part: Partial<OutcomeDraft>): void =>
          onChange({ ...drafts, [procedure]: { ...draft, ...part } });
        return (
          <section key={procedure} className="outcome-form__case">
            <RadioGroup
              label={text.outcomeOf(names.procedure(procedure))}
              required
              hint={isAcceptedByClerk(town, one) ? text.byClerk : undefined}
              orientation="horizontal"
              options={(procedureOf(town, procedure)?.outcomes ?? []).map((o) => ({
                value: o.outcome,
                label: names.say(o.title),
              }))}
              value={draft.outcome}
              onChange={(outcome) => change({ outcome, reason: '' })}
              error={showMissing && without.includes(procedure) ? text.outcomeMissing : undefined}
            />
            {further?.(one, draft, change)}
            <div className="outcome-form__more">
              <TextArea
                label={text.note}
                hint={isHidden ? privacy.noAddress : undefined}
                optional
                rows={2}
                maxLength={NOTE_LENGTH}
                value={draft.note}
                onChange={(note) => change({ note })}
              />
              <DateField
                label={text.followUp}
                optional
                from={today}
                value={draft.followUp}
                onChange={(followUp) => change({ followUp })}
              />
            </div>
          </section>
        );
      })}
    </div>
  );
}

/** Whether 受理 waits for the clerk. */
function isAcceptedByClerk(town: Town, { procedure, acceptance }: ProcedureCase): boolean {
  return acceptance === undefined && procedureOf(town, procedure)?.inPerson === true;
}
