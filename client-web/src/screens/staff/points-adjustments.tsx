import { useId } from 'react';
import { useLanguage, useText } from '../../text';
import { Check, TextField } from '../../ui';
import type { PointsGroup, PointsTable } from '../../wire/messages.gen';
import { factOf, signed, type Trial, toggled } from './points-trial';

interface PointsAdjustmentsProps {
  readonly table: PointsTable;
  readonly trial: Trial;
  readonly onChange: (next: Trial) => void;
}

/** 加点・減点 by groups, and the numbers that decide between equals. */
export function PointsAdjustments({ table, trial, onChange }: PointsAdjustmentsProps) {
  const text = useText().staff.points;
  const { say } = useLanguage();
  return (
    <>
      {table.adjustments.map((group) => (
        <Group key={group.group} group={group} trial={trial} onChange={onChange} />
      ))}
      {table.facts.map(({ fact, title, unit }) => {
        const typed = trial.facts[fact] ?? '';
        return (
          <TextField
            key={fact}
            label={text.factLabel(say(title), say(unit))}
            hint={text.factHint}
            inputMode="numeric"
            maxLength={16}
            value={typed}
            onChange={(next) => onChange({ ...trial, facts: { ...trial.facts, [fact]: next } })}
            error={typed.trim() === '' || factOf(typed) !== undefined ? undefined : text.factWrong}
          />
        );
      })}
    </>
  );
}

interface GroupProps {
  readonly group: PointsGroup;
  readonly trial: Trial;
  readonly onChange: (next: Trial) => void;
}

function Group({ group: { group, title, mode, lines }, trial, onChange }: GroupProps) {
  const text = useText().staff.points;
  const { say } = useLanguage();
  const heading = useId();
  return (
    <section className="points__part" aria-labelledby={heading}>
      <h3 className="points__title" id={heading}>
        {say(title)}
        <span className="points__small">{text.modes[mode]}</span>
      </h3>
      {lines.map(({ line, words, points }) => (
        <Check
          key={line}
          isSelected={trial.applies.includes(line)}
          onChange={(isIn) => onChange({ ...trial, applies: toggled(trial.applies, line, isIn) })}
        >
          <span className="points__choice">
            {say(words)}
            <span className="number points__small">
              {text.points(points > 0 ? `+${points}` : signed(points))}
            </span>
          </span>
        </Check>
      ))}
      <div className="points__settled">
        <Check
          isSelected={trial.settled.includes(group)}
          onChange={(isIn) => onChange({ ...trial, settled: toggled(trial.settled, group, isIn) })}
        >
          {text.settled}
        </Check>
      </div>
    </section>
  );
}
