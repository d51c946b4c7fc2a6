import { useState } from 'react';
import { type Names, type Session, useAttempt } from '../access';
import type { Desk } from '../queue/use-desk';
import { useText } from '../text';
import { Button, Dialog, Notice, RadioGroup, Select, TextField } from '../ui';
import { newId } from '../wire/ids';
import type {
  ClerkTaskView,
  ConsultationView,
  DepartmentId,
  OriginalKind,
  OriginalPurpose,
} from '../wire/messages.gen';
import { NOTE_LENGTH } from './original-reason';
import { kindIn, ORIGINAL_KINDS, ORIGINAL_PURPOSES } from './originals';
import { ReceivedOriginal } from './received-original';

/** Papers at once, as on the wire. */
const MOST = 99;

interface ReceiveOriginalProps {
  readonly session: Session;
  readonly desk: Desk;
  readonly names: Names;
  /** The talk in which it is handed in. */
  readonly talk?: ConsultationView;
  /** The 依頼 of that talk which is done by it. */
  readonly task?: ClerkTaskView | undefined;
  readonly onClose: () => void;
}

/** 原本を受領する: what, how many, for whom; then the number that the book has given. */
export function ReceiveOriginal(props: ReceiveOriginalProps) {
  const { session, desk, names, talk, task, onClose } = props;
  const { common, originals: text } = useText();
  const attempt = useAttempt();
  const [original] = useState(() => newId());
  const [kind, setKind] = useState<OriginalKind | null>(kindIn(task?.note, text.kinds));
  const [count, setCount] = useState('1');
  const [department, setDepartment] = useState<DepartmentId | null>(talk?.department ?? null);
  const [purpose, setPurpose] = useState<OriginalPurpose>('send');
  const [note, setNote] = useState('');
  const received = desk.state.originals.find((item) => item.original === original);
  if (received !== undefined) {
    return <ReceivedOriginal {...{ session, names, item: received, onClose }} />;
  }

  const words = note.trim();
  const number = Number(count.normalize('NFKC'));
  const isCount = Number.isInteger(number) && number >= 1 && number <= MOST;
  const whyNot =
    kind === null
      ? text.chooseKind
      : department === null
        ? text.chooseDepartment
        : !isCount
          ? text.countWrong(MOST)
          : kind === 'other' && words === ''
            ? text.sayWhat
            : undefined;
  const record = (): void => {
    if (kind === null || department === null) {
      return;
    }
    void attempt.run(
      desk.command({
        type: 'original.receive',
        original,
        department,
        ...(talk === undefined ? {} : { consultation: talk.consultation }),
        ...(task === undefined ? {} : { task: task.task }),
        kind,
        ...(words === '' ? {} : { note: words }),
        count: number,
        purpose,
      }),
    );
  };
  return (
    <Dialog
      title={text.receive}
      size="lg"
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button look="solid" isPending={attempt.isBusy} whyNot={whyNot} onPress={record}>
            {text.record}
          </Button>
        </>
      }
    >
      <div className="original-dialog">
        {attempt.error === undefined ? null : <Notice kind="error">{attempt.error}</Notice>}
        {task?.note === undefined ? null : <p>{text.asked(task.note)}</p>}
        <div className="receive-original__row">
          <Select
            label={text.kind}
            options={ORIGINAL_KINDS.map((value) => ({ value, label: text.kinds[value] }))}
            value={kind}
            onChange={setKind}
          />
          <TextField
            label={text.count}
            value={count}
            onChange={setCount}
            inputMode="numeric"
            maxLength={2}
          />
        </div>
        <Select
          label={text.department}
          options={session.town.departments.map((d) => ({
            value: d.department,
            label: names.department(d.department),
          }))}
          value={department}
          onChange={setDepartment}
        />
        <RadioGroup
          label={text.purpose}
          orientation="horizontal"
          options={ORIGINAL_PURPOSES.map((value) => ({ value, label: text.purposes[value] }))}
          value={purpose}
          onChange={setPurpose}
        />
        <TextField
          label={text.note}
          hint={text.noteHint}
          optional={kind !== 'other'}
          maxLength={NOTE_LENGTH}
          value={note}
          onChange={setNote}
        />
      </div>
    </Dialog>
  );
}
