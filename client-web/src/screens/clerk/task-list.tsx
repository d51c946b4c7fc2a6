import { useState } from 'react';
import { type Names, type Room, useAttempt } from '../../access';
import { TASK_SHAPES, taskName } from '../../consultation/clerk-tasks';
import { type Why, WhyForm } from '../../print/why-form';
import { type Texts, useText } from '../../text';
import { timeAt } from '../../text/dates';
import { Button, Notice, StatusBadge } from '../../ui';
import type { ClerkTaskReason, ClerkTaskView, ConsultationView } from '../../wire/messages.gen';
import './task-list.css';

const REASONS: readonly ClerkTaskReason[] = ['notHere', 'notWanted', 'equipment', 'busy', 'other'];

interface TaskListProps {
  readonly room: Room;
  readonly view: ConsultationView;
  readonly names: Names;
  /** 本人確認を記録する. */
  readonly onIdentify: () => void;
  /** 原本を受領する. */
  readonly onReceive: (task: ClerkTaskView) => void;
}

/** 本庁からの依頼: what waits, each with 済みました and できません; below it what was answered. */
export function TaskList({ room, view, names, onIdentify, onReceive }: TaskListProps) {
  const text = useText().clerk.tasks;
  const open = view.clerkTasks.filter((task) => task.state === 'open');
  const ended = view.clerkTasks.filter((task) => task.state !== 'open').toReversed();
  return (
    <section className="task-list" data-open={open.length > 0 || undefined}>
      <h3 className="side-block__title">{text.title}</h3>
      {view.clerkTasks.length === 0 ? <p className="side-block__hint">{text.none}</p> : null}
      <ul className="task-list__open" aria-live="polite">
        {open.map((task) => (
          <li key={task.task}>
            <OpenTask {...{ room, task, names, onIdentify, onReceive }} />
          </li>
        ))}
      </ul>
      {ended.length === 0 ? null : (
        <ul className="task-list__ended">
          {ended.map((task) => (
            <li key={task.task}>
              <EndedTask task={task} names={names} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface OpenTaskProps extends Omit<TaskListProps, 'view'> {
  readonly task: ClerkTaskView;
}

function OpenTask({ room, task, names, onIdentify, onReceive }: OpenTaskProps) {
  const { clerk, consultation } = useText();
  const text = clerk.tasks;
  const attempt = useAttempt();
  const [isAsking, setAsking] = useState(false);
  const confirm = (): void => {
    switch (task.kind) {
      case 'identityDocument':
        onIdentify(); // its record is the answer
        break;
      case 'original':
        onReceive(task); // its number is
        break;
      default:
        void attempt.run(room.store.command({ type: 'clerkTask.confirm', task: task.task }));
    }
  };
  const fail = (why: Why<ClerkTaskReason>): void =>
    void attempt.run(room.store.command({ type: 'clerkTask.fail', task: task.task, ...why }));
  return (
    <article className="task-list__task">
      <h4 className="task-list__kind">{taskName(task, names, consultation.tasks)}</h4>
      {task.note === undefined ? null : <p className="task-list__note">{task.note}</p>}
      <p className="side-block__hint">{text.asked(timeAt(task.at), task.by.name)}</p>
      {attempt.error === undefined ? null : <Notice kind="error">{attempt.error}</Notice>}
      {isAsking ? (
        <WhyForm
          label={text.why}
          reasons={REASONS.map((value) => ({ value, label: consultation.tasks.reasons[value] }))}
          action={text.tell}
          isBusy={attempt.isBusy}
          onDone={fail}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <div className="task-list__do">
          <Button size="lg" onPress={() => setAsking(true)}>
            {text.cannot}
          </Button>
          <Button size="lg" look="solid" isPending={attempt.isBusy} onPress={confirm}>
            {doneWord(task, text)}
          </Button>
        </div>
      )}
    </article>
  );
}

function EndedTask({ task, names }: { readonly task: ClerkTaskView; readonly names: Names }) {
  const { consultation, originals } = useText();
  const { tasks } = consultation;
  return (
    <div className="task-list__line">
      <span>
        {task.original === undefined
          ? taskName(task, names, tasks)
          : originals.taken(task.original)}
      </span>
      <StatusBadge kind={TASK_SHAPES[task.state]}>{tasks.states[task.state]}</StatusBadge>
    </div>
  );
}

function doneWord({ kind }: ClerkTaskView, text: Texts['clerk']['tasks']): string {
  switch (kind) {
    case 'accept':
      return text.accept;
    case 'identityDocument':
      return text.identify;
    case 'original':
      return text.receive;
    default:
      return text.done;
  }
}
