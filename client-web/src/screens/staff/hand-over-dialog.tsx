import { useState } from 'react';
import { type Session, useAttempt, useNames } from '../../access';
import { isIdentityMissing } from '../../consultation/identity';
import { type Language, type Texts, useLanguage, useText } from '../../text';
import { momentAt } from '../../text/dates';
import { ActDialog, RadioGroup, Select, TextArea } from '../../ui';
import { newId } from '../../wire/ids';
import type {
  ConsultationView,
  DepartmentId,
  DepartmentPresence,
  HandOverKind,
} from '../../wire/messages.gen';
import type { RoomStore } from '../../wire/room';
import './hand-over.css';
import { needsOf } from './needs';

/** A summary's bound on the wire. */
const SUMMARY_LENGTH = 1000;
const ANYBODY = 'anybody';
const KINDS: readonly HandOverKind[] = ['transfer', 'help', 'join'];

interface HandOverDialogProps {
  readonly session: Session;
  readonly store: RoomStore;
  readonly view: ConsultationView;
  readonly departments: readonly DepartmentPresence[];
  /** The department that is chosen at first. */
  readonly first: DepartmentId | undefined;
  readonly onClose: () => void;
}

/** Whom to ask for what, with a summary that is written already as far as the case says it. */
export function HandOverDialog(props: HandOverDialogProps) {
  const { session, store, view, departments, first, onClose } = props;
  const { handOver: text, privacy } = useText();
  const { language } = useLanguage();
  const names = useNames(session.town);
  const attempt = useAttempt();
  const [kind, setKind] = useState<HandOverKind>('transfer');
  const [department, setDepartment] = useState<DepartmentId | null>(first ?? null);
  const [staff, setStaff] = useState<string>(ANYBODY);
  const [summary, setSummary] = useState(() => prefilled(view, session, text, names));
  const chosen = departments.find((one) => one.department === department);
  const people = chosen === undefined ? [] : peopleOf(chosen, kind, view);
  const one = people.some(({ id }) => id === staff) ? staff : ANYBODY;
  const whyNot =
    chosen === undefined
      ? text.choose
      : !chosen.open
        ? standing(chosen, text, language)
        : people.length === 0 && chosen.busy.every(({ id }) => id === view.staff.id)
          ? text.nobody
          : kind === 'transfer' && summary.trim() === ''
            ? text.summaryMissing
            : undefined;

  const ask = async (): Promise<void> => {
    if (department === null) {
      return;
    }
    const words = summary.trim();
    const request = store.command({
      type: 'handOver.request',
      handOver: newId(),
      kind,
      department,
      ...(one === ANYBODY ? {} : { staff: one }),
      ...(words === '' ? {} : { summary: words }),
    });
    if (await attempt.run(request)) {
      onClose();
    }
  };

  return (
    <ActDialog
      title={text.title}
      size="lg"
      onClose={onClose}
      act={text.request}
      whyNot={whyNot}
      isPending={attempt.isBusy}
      onAct={() => void ask()}
      error={attempt.error}
    >
      <div className="hand-over__ask">
        <RadioGroup
          label={text.kind}
          required
          options={KINDS.map((value) => ({ value, label: text.kinds[value] }))}
          value={kind}
          onChange={setKind}
        />
        <Select
          label={text.department}
          options={departments.map((d) => ({
            value: d.department,
            label: text.departmentOf(names.department(d.department), standing(d, text, language)),
          }))}
          value={department}
          onChange={setDepartment}
        />
        <Select
          label={text.staff}
          options={[
            { value: ANYBODY, label: text.anybody },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={one}
          onChange={setStaff}
        />
        <TextArea
          label={text.summary}
          hint={view.privacy === undefined ? text.summaryHint : privacy.noAddress}
          optional={kind !== 'transfer'}
          rows={7}
          maxLength={SUMMARY_LENGTH}
          value={summary}
          onChange={setSummary}
        />
      </div>
    </ActDialog>
  );
}

type HandOverWords = Texts['handOver'];

/** Who of a department can be asked; who is here already can only take the case over. */
function peopleOf(
  { department, free }: DepartmentPresence,
  kind: HandOverKind,
  view: ConsultationView,
) {
  const here = view.company.filter((c) => kind === 'transfer' && c.department === department);
  return [...here.map(({ person }) => person), ...free];
}

/** How a department stands now, in words. */
function standing(
  { open, opensAt, free, busy }: DepartmentPresence,
  text: HandOverWords,
  language: Language,
): string {
  if (!open) {
    return opensAt === undefined
      ? text.closed
      : text.opens(momentAt(opensAt, Date.now(), language));
  }
  if (free.length > 0) {
    return text.free(free.length);
  }
  return busy.length > 0 ? text.allBusy : text.nobody;
}

/** The summary as far as the case says it by itself: no word that the resident said. */
function prefilled(
  view: ConsultationView,
  { town }: Session,
  text: HandOverWords,
  names: ReturnType<typeof useNames>,
): string {
  const { prefilled: words } = text;
  const named = (isDone: boolean): string =>
    view.procedures
      .filter(({ outcome }) => (outcome !== undefined) === isDone)
      .map(({ procedure }) => names.procedure(procedure))
      .join('、');
  const isLacking = isIdentityMissing(view, town);
  const needs = needsOf(view, undefined, isLacking).length;
  const documents = view.documents.map(({ title }) => title).join('、');
  return [
    named(false) === '' ? [] : [words.procedures(named(false))],
    named(true) === '' ? [] : [words.done(named(true))],
    documents === '' ? [] : [words.documents(documents)],
    view.identityChecks.length > 0 ? [words.identified] : isLacking ? [words.notIdentified] : [],
    needs === 0 ? [] : [words.missing(needs)],
    view.helper ? [words.helper] : [],
  ]
    .flat()
    .join('\n')
    .slice(0, SUMMARY_LENGTH);
}
