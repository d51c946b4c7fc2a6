import { useState } from 'react';
import { type Attempt, type Names, useAttempt } from '../../access';
import { CLERK_TASK_KINDS, TASK_SHAPES, taskName } from '../../consultation/clerk-tasks';
import { useText } from '../../text';
import { timeAt } from '../../text/dates';
import { ActDialog, Button, RadioGroup, StatusBadge, TextField } from '../../ui';
import { newId } from '../../wire/ids';
import type { ClerkTaskKind, ClerkTaskView, ConsultationView } from '../../wire/messages.gen';
import type { RoomStore } from '../../wire/room';
import './task-card.css';

/** A note's bound on the wire. */
const NOTE_LENGTH = 200;

interface TaskCardProps {
  readonly names: Names;
  readonly store: RoomStore;
  readonly view: ConsultationView;
  readonly run: Attempt['run'];
}

/** 出張所への依頼: what the clerk was asked to do, how far it is, and more to ask. */
export function TaskCard({ names, store, view, run }: TaskCardProps) {
  const text = useText().staff.tasks;
  const [isAsking, setAsking] = useState(false);
  const tasks = view.clerkTasks.toReversed();
  return (
    <section className="column-card task-card">
      <h2 className="column-card__title">{text.title}</h2>
      <Button onPress={() => setAsking(true)}>{text.ask}</Button>
      <ul className="task-card__list" aria-live="polite">
        {tasks.map((task) => (
          <li key={task.task} className="task-card__task">
            <Task
              task={task}
              names={names}
              onCancel={() =>
                void run(store.command({ type: 'clerkTask.cancel', task: task.task }))
              }
            />
          </li>
        ))}
      </ul>
      <AskDialog store={store} isOpen={isAsking} onClose={() => setAsking(false)} />
    </section>
  );
}

interface TaskProps {
  readonly task: ClerkTaskView;
  readonly names: Names;
  readonly onCancel: () => void;
}

function Task({ task, names, onCancel }: TaskProps) {
  const { consultation, originals, staff } = useText();
  const { reasons, states } = consultation.tasks;
  const reason = task.reason === undefined ? undefined : reasons[task.reason];
  return (
    <>
      <span className="task-card__kind">{taskName(task, names, consultation.tasks)}</span>
      <StatusBadge kind={TASK_SHAPES[task.state]}>{states[task.state]}</StatusBadge>
      {task.note === undefined ? null : <span className="task-card__words">{task.note}</span>}
      {reason === undefined ? null : <span className="task-card__why">{reason}</span>}
      {task.original === undefined ? null : (
        <span className="task-card__why">{originals.taken(task.original)}</span>
      )}
      {task.answer === undefined ? null : <span className="task-card__why">{task.answer}</span>}
      <span className="task-card__when">
        <span className="number">{timeAt(task.endedAt ?? task.at)}</span>{' '}
        {(task.endedBy ?? task.by).name}
      </span>
      {task.state === 'open' ? (
        <Button look="text" tone="quiet" onPress={onCancel}>
          {staff.tasks.cancel}
        </Button>
      ) : null}
    </>
  );
}

interface AskDialogProps {
  readonly store: RoomStore;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** 何を依頼しますか: one kind, and words where they are needed. */
function AskDialog({ store, isOpen, onClose }: AskDialogProps) {
  const { consultation, staff } = useText();
  const text = staff.tasks;
  const attempt = useAttempt();
  const [kind, setKind] = useState<ClerkTaskKind | null>(null);
  const [note, setNote] = useState('');
  const words = note.trim();
  const whyNot =
    kind === null ? text.chooseKind : kind === 'other' && words === '' ? text.sayWhat : undefined;
  const close = (): void => {
    setKind(null);
    setNote('');
    attempt.clear();
    onClose();
  };
  const ask = async (): Promise<void> => {
    if (kind === null) {
      return;
    }
    const command = {
      type: 'clerkTask.request',
      task: newId(),
      kind,
      ...(words === '' ? {} : { note: words }),
    } as const;
    if (await attempt.run(store.command(command))) {
      close();
    }
  };
  return (
    <ActDialog
      title={text.what}
      isOpen={isOpen}
      onClose={close}
      act={text.send}
      whyNot={whyNot}
      isPending={attempt.isBusy}
      onAct={() => void ask()}
      error={attempt.error}
    >
      <div className="task-card__ask">
        <RadioGroup
          label={text.kind}
          required
          options={CLERK_TASK_KINDS.map((value) => ({
            value,
            label: consultation.tasks.kinds[value],
          }))}
          value={kind}
          onChange={setKind}
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
    </ActDialog>
  );
}
