import { useState } from 'react';
import { type Names, useAttempt } from '../access';
import type { Desk } from '../queue/use-desk';
import { useText } from '../text';
import { ActDialog, Check, DateField, Select, TextArea } from '../ui';
import { newId } from '../wire/ids';
import type { BranchId, DepartmentId, Me, Town, WorkKind } from '../wire/messages.gen';
import { NOTE_LENGTH } from './note-dialog';

const KINDS: readonly WorkKind[] = ['entry', 'certificate', 'callback', 'followUp'];

interface AddWorkProps {
  readonly me: Me;
  readonly town: Town;
  readonly names: Names;
  readonly desk: Desk;
  /** As `YYYY-MM-DD`. */
  readonly today: string;
  readonly onClose: () => void;
}

/** 作業を頼む: to a department, for a branch; a clerk for their own. */
export function AddWork({ me, town, names, desk, today, onClose }: AddWorkProps) {
  const { work: text } = useText();
  const attempt = useAttempt();
  const [item] = useState(() => newId());
  const [kind, setKind] = useState<WorkKind>('entry');
  const [department, setDepartment] = useState<DepartmentId | null>(me.departments[0] ?? null);
  const [branch, setBranch] = useState<BranchId | null>(
    me.branch ?? (town.branches.length === 1 ? (town.branches[0]?.branch ?? null) : null),
  );
  const [note, setNote] = useState('');
  const [due, setDue] = useState<string | null>(null);
  const [review, setReview] = useState(false);

  const add = (to: DepartmentId, from: BranchId): void => {
    void attempt
      .run(
        desk.command({
          type: 'work.add',
          item,
          department: to,
          kind,
          branch: from,
          note: note.trim(),
          ...(due === null ? {} : { due }),
          review,
        }),
      )
      .then((done) => done && onClose());
  };
  const whyNot =
    department === null || branch === null
      ? text.chooseWhere
      : note.trim() === ''
        ? text.sayWhat
        : undefined;

  return (
    <ActDialog
      title={text.add}
      onClose={onClose}
      act={text.ask}
      isPending={attempt.isBusy}
      whyNot={whyNot}
      onAct={() => {
        if (department !== null && branch !== null) {
          add(department, branch);
        }
      }}
      error={attempt.error}
    >
      <Select
        label={text.kind}
        options={KINDS.map((value) => ({ value, label: text.kinds[value] }))}
        value={kind}
        onChange={setKind}
      />
      <Select
        label={text.department}
        options={town.departments.map((d) => ({
          value: d.department,
          label: names.department(d.department),
        }))}
        value={department}
        onChange={setDepartment}
      />
      {me.branch === undefined ? (
        <Select
          label={text.branch}
          options={town.branches.map((b) => ({ value: b.branch, label: names.branch(b.branch) }))}
          value={branch}
          onChange={setBranch}
        />
      ) : null}
      <TextArea label={text.what} maxLength={NOTE_LENGTH} value={note} onChange={setNote} />
      <DateField label={text.dueDay} optional from={today} value={due} onChange={setDue} />
      <Check isSelected={review} onChange={setReview}>
        {text.review}
      </Check>
    </ActDialog>
  );
}
