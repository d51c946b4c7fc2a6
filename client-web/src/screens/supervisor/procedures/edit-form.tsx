import { useState } from 'react';
import type { Names, Session } from '../../../access';
import { useText } from '../../../text';
import { Button, Card, Select, TextArea, TextField } from '../../../ui';
import type { DepartmentId, EditedPack, PackProblem } from '../../../wire/messages.gen';
import { type FieldGroup, fieldGroups, fieldName } from './edit-fields';
import { type Field, problemAt, type Row, removing, type Typed, typing } from './pack-state';

interface EditFormProps {
  readonly session: Session;
  readonly pack: EditedPack;
  readonly names: Names;
  readonly typed: Typed;
  readonly problems: readonly PackProblem[];
  readonly onTyped: (typed: Typed) => void;
}

/** The form in which single values of a procedure are changed. */
export function EditForm({ session, pack, names, typed, problems, onTyped }: EditFormProps) {
  const text = useText().procedures;
  const { problem } = text.editing;
  const department = { path: 'department', value: pack.procedure.department };
  const wrong = problemAt(problems, 'department');
  return (
    <>
      <Card title={text.department}>
        <Select<DepartmentId>
          label={text.department}
          options={session.town.departments.map((one) => ({
            value: one.department,
            label: names.department(one.department),
          }))}
          value={typed.get('department') ?? department.value}
          error={wrong === undefined ? undefined : problem[wrong.kind]}
          onChange={(value) => onTyped(typing(typed, department, value))}
        />
      </Card>
      {fieldGroups(pack, text)
        .filter((group) => group.rows.length > 0 || group.adds !== undefined)
        .map((group) => (
          <Group
            key={group.title}
            group={group}
            typed={typed}
            problems={problems}
            onTyped={onTyped}
          />
        ))}
    </>
  );
}

interface GroupProps {
  readonly group: FieldGroup;
  readonly typed: Typed;
  readonly problems: readonly PackProblem[];
  readonly onTyped: (typed: Typed) => void;
}

function Group({ group, typed, problems, onTyped }: GroupProps) {
  const text = useText().procedures;
  const { adds, lines = 0 } = group;
  const [added, setAdded] = useState(0);
  const more: readonly Row[] =
    adds === undefined
      ? []
      : Array.from({ length: added }, (_, at) => ({
          path: `${adds.path}.${lines + at + 1}`,
          fields: adds.parts.map((part) => ({
            path: `${adds.path}.${lines + at + 1}.${part}`,
            value: '',
          })),
        }));
  return (
    <Card title={group.title}>
      <div className="pack-edit">
        {[...group.rows, ...more].map((row, at) => (
          <RowFields
            key={row.path}
            row={row}
            isLine={adds !== undefined && at < lines}
            typed={typed}
            problems={problems}
            onTyped={onTyped}
          />
        ))}
      </div>
      {adds === undefined ? null : (
        <Button
          aria-label={text.editing.addTo(group.title)}
          onPress={() => setAdded((count) => count + 1)}
        >
          {text.editing.addLine}
        </Button>
      )}
    </Card>
  );
}

interface RowFieldsProps {
  readonly row: Row;
  /** Whether it may be removed. */
  readonly isLine: boolean;
  readonly typed: Typed;
  readonly problems: readonly PackProblem[];
  readonly onTyped: (typed: Typed) => void;
}

function RowFields({ row, isLine, typed, problems, onTyped }: RowFieldsProps) {
  const { editing, ...text } = useText().procedures;
  const isRemoved = typed.has(row.path) && typed.get(row.path) === undefined;
  const name = row.fields[0]?.value ?? '';
  return (
    <fieldset className="pack-edit__row" aria-label={name} data-removed={isRemoved || undefined}>
      {isRemoved ? (
        <p lang="ja" className="fact__removed">
          {name}
        </p>
      ) : (
        row.fields.map((field) => (
          <OneField
            key={field.path}
            field={field}
            label={fieldName(field.path, { ...text, editing })}
            typed={typed}
            problems={problems}
            onTyped={onTyped}
          />
        ))
      )}
      {isLine ? (
        <Button
          look="text"
          aria-label={isRemoved ? `${editing.keepLine} ${name}` : editing.removeOf(name)}
          onPress={() => onTyped(removing(typed, row.path, !isRemoved))}
        >
          {isRemoved ? editing.keepLine : editing.removeLine}
        </Button>
      ) : null}
    </fieldset>
  );
}

interface OneFieldProps {
  readonly field: Field;
  readonly label: string;
  readonly typed: Typed;
  readonly problems: readonly PackProblem[];
  readonly onTyped: (typed: Typed) => void;
}

/** Longer texts get more lines. */
const LONG = 40;

function OneField({ field, label, typed, problems, onTyped }: OneFieldProps) {
  const { problem } = useText().procedures.editing;
  const wrong = problemAt(problems, field.path);
  const isNumber = /^(minutesFrom|minutesTo|fee\.yen)$|\.length$/.test(field.path);
  const props = {
    label,
    value: typed.get(field.path) ?? field.value,
    error: wrong === undefined ? undefined : problem[wrong.kind],
    onChange: (value: string) => onTyped(typing(typed, field, value)),
  };
  if (isNumber) {
    return <TextField {...props} inputMode="numeric" />;
  }
  return field.value.length > LONG ? <TextArea {...props} /> : <TextField {...props} />;
}
