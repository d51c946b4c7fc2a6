import { useState } from 'react';
import { useAttempt } from '../../access';
import { useText } from '../../text';
import { ActDialog, Button, Check, TextField } from '../../ui';
import type { HoursOf, HoursRow } from '../../wire/messages.gen';
import type { HoursPlace } from './hours';
import { type EditedDay, editedWeek, lacksTime, rowsOfWeek } from './hours-state';

interface HoursEditorProps extends HoursPlace {
  /** What holds now. */
  readonly rows: readonly HoursRow[];
  /** What is said of just these counters. */
  readonly own: HoursOf | undefined;
  readonly onClose: () => void;
}

/** 受付時間を変更する: one row for each day of the week. */
export function HoursEditor({ rows, own, onClose, ...place }: HoursEditorProps) {
  const { desk, names, whose, procedure } = place;
  const { hours: text } = useText();
  const attempt = useAttempt();
  const [week, setWeek] = useState(() => editedWeek(rows));
  const [onHolidays, setOnHolidays] = useState(() => rows.some((row) => row.onHolidays));

  const save = (kept: readonly HoursRow[]): void => {
    void attempt
      .run(
        desk.command({
          type: 'hours.set',
          ...(procedure !== undefined
            ? { procedure }
            : whose === 'town'
              ? {}
              : { department: whose }),
          rows: kept,
        }),
      )
      .then((done) => done && onClose());
  };
  const change = (changed: EditedDay): void =>
    setWeek(week.map((day) => (day.weekday === changed.weekday ? changed : day)));
  const whyNot = lacksTime(week)
    ? text.fillTimes
    : week.some((day) => day.opens)
      ? undefined
      : text.noDay;

  const title =
    procedure !== undefined
      ? names.procedure(procedure)
      : whose === 'town'
        ? text.town
        : names.department(whose);

  return (
    <ActDialog
      title={text.editTitle(title)}
      onClose={onClose}
      size="wide"
      act={text.save}
      isPending={attempt.isBusy}
      whyNot={whyNot}
      onAct={() => save(rowsOfWeek(week, onHolidays))}
      error={attempt.error}
      more={
        own?.changedAt === undefined ? null : (
          <Button look="text" onPress={() => save([])}>
            {text.backToFile}
          </Button>
        )
      }
    >
      <p className="hours__source">{text.editHint}</p>
      <div className="hours-editor">
        {week.map((day) => (
          <DayEditor key={day.weekday} day={day} onChange={change} />
        ))}
      </div>
      <Check isSelected={onHolidays} onChange={setOnHolidays}>
        {text.onHolidays}
      </Check>
    </ActDialog>
  );
}

interface DayEditorProps {
  readonly day: EditedDay;
  readonly onChange: (day: EditedDay) => void;
}

function DayEditor({ day, onChange }: DayEditorProps) {
  const { hours: text } = useText();
  const name = text.weekday[day.weekday];
  const time = (key: 'open' | 'close' | 'lunchFrom' | 'lunchTo', label: string) => (
    <TextField
      type="time"
      label={text.of(name, label)}
      value={day[key]}
      onChange={(value) => onChange({ ...day, [key]: value })}
    />
  );
  return (
    <fieldset className="hours-editor__day">
      <legend className="hours-editor__name">{name}</legend>
      <Check isSelected={day.opens} onChange={(opens) => onChange({ ...day, opens })}>
        {text.opens}
      </Check>
      {day.opens ? (
        <>
          {time('open', text.from)}
          {time('close', text.to)}
          <Check isSelected={day.hasLunch} onChange={(hasLunch) => onChange({ ...day, hasLunch })}>
            {text.hasLunch}
          </Check>
          {day.hasLunch ? (
            <>
              {time('lunchFrom', text.lunchFrom)}
              {time('lunchTo', text.lunchTo)}
            </>
          ) : null}
        </>
      ) : (
        <span className="hours-editor__closed">{text.closed}</span>
      )}
    </fieldset>
  );
}
