import { useId } from 'react';
import { useLanguage, useText } from '../../text';
import { Select, TextField } from '../../ui';
import type { PointsMeasure, PointsTable } from '../../wire/messages.gen';
import { choose, type GuardianDraft, isDays, measured, reasonOf } from './points-trial';

interface PointsGuardianFormProps {
  readonly title: string;
  readonly table: PointsTable;
  readonly draft: GuardianDraft;
  readonly onChange: (next: GuardianDraft) => void;
}

/** 保護者: the reason, and how much or which line of it. */
export function PointsGuardianForm({ title, table, draft, onChange }: PointsGuardianFormProps) {
  const text = useText().staff.points;
  const { say } = useLanguage();
  const heading = useId();
  const reason = reasonOf(table, draft);
  return (
    <section className="points__part" aria-labelledby={heading}>
      <h3 className="points__title" id={heading}>
        {title}
      </h3>
      <Select
        label={text.reason}
        options={table.reasons.map((one) => ({ value: one.reason, label: say(one.title) }))}
        value={draft.reason}
        onChange={(next) => onChange(choose(table, next, draft.work))}
      />
      {reason === undefined || reason.asks.length > 0 || reason.lines.length === 1 ? null : (
        <Select
          label={text.line}
          options={reason.lines.map((one) => ({ value: one.line, label: say(one.words) }))}
          value={draft.line}
          onChange={(line) => onChange({ ...draft, line })}
        />
      )}
      {reason === undefined || reason.asks.length === 0 ? null : (
        <div className="points__work">
          {reason.asks.map((measure) => (
            <Measure
              key={measure}
              measure={measure}
              typed={draft.work[measure] ?? ''}
              onChange={(typed) =>
                onChange({ ...draft, work: { ...draft.work, [measure]: typed } })
              }
            />
          ))}
        </div>
      )}
    </section>
  );
}

interface MeasureProps {
  readonly measure: PointsMeasure;
  readonly typed: string;
  readonly onChange: (typed: string) => void;
}

function Measure({ measure, typed, onChange }: MeasureProps) {
  const text = useText().staff.points;
  const isRead = typed.trim() === '' || measured(measure, typed) !== undefined;
  const wrong = isDays(measure) ? text.daysWrong : text.hoursWrong;
  return (
    <TextField
      label={text.measures[measure]}
      inputMode={isDays(measure) ? 'numeric' : 'text'}
      maxLength={8}
      value={typed}
      onChange={onChange}
      error={isRead ? undefined : wrong}
    />
  );
}
