import { useState } from 'react';
import { type Names, type Session, useAttempt } from '../../../access';
import { useLanguage, useText } from '../../../text';
import { dayAt, longDate } from '../../../text/dates';
import { Button, Card, DateField, Dialog, Notice, TextArea, TextField } from '../../../ui';
import { newId } from '../../../wire/ids';
import type { EditedPack, PackChecked, PackSave, PackValue } from '../../../wire/messages.gen';
import { checkProcedure, saveProcedure } from '../../../wire/procedures';
import { changeName } from './edit-fields';
import { EditForm } from './edit-form';
import { editsOf, type Typed } from './pack-state';
import { Residents } from './try-out';

interface EditorProps {
  readonly session: Session;
  /** As it is on the day from which the change is to hold. */
  readonly pack: EditedPack;
  readonly names: Names;
  /** In a form, or all of what is otherwise from that day as YAML. */
  readonly isYaml: boolean;
  readonly onDay: (day: string) => void;
  readonly onSaved: (day: string) => void;
  /** It was refused, perhaps since somebody else was first: what is there is read anew. */
  readonly onRefused: () => void;
}

const NOTHING: Typed = new Map();

/** 変更する: what the municipality has otherwise from some day on. */
export function Editor({ session, pack, names, isYaml, onDay, onSaved, onRefused }: EditorProps) {
  const { common, procedures } = useText();
  const { editing: text } = procedures;
  const { language } = useLanguage();
  const attempt = useAttempt();
  const [id, setId] = useState(newId);
  const [typed, setTyped] = useState(NOTHING);
  const [yaml, setYaml] = useState(pack.own);
  const [because, setBecause] = useState('');
  const [checked, setChecked] = useState<PackChecked | undefined>();
  const [isAsking, setAsking] = useState(false);
  const edits = editsOf(typed);
  const hasChanged = isYaml ? yaml !== pack.own : edits.length > 0;

  const change = (acceptsDifferences: boolean): PackSave => ({
    id,
    revision: pack.revision,
    from: pack.day,
    because,
    edits: isYaml ? [] : edits,
    confirm: [],
    unconfirm: [],
    ...(isYaml ? { yaml } : {}),
    acceptsDifferences,
  });
  const keep = (acceptsDifferences: boolean): void => {
    void attempt.run(save(acceptsDifferences)).then((done) => done || onRefused());
  };
  const { procedure } = pack.procedure;
  const check = async (): Promise<void> => {
    setChecked(await checkProcedure(procedure, change(false)));
  };
  const save = async (acceptsDifferences: boolean): Promise<void> => {
    const came = await saveProcedure(procedure, change(acceptsDifferences));
    setChecked(came);
    setAsking(!came.kept && came.problems.length === 0);
    if (came.kept) {
      setTyped(NOTHING);
      setBecause('');
      setId(newId());
      onSaved(pack.day);
    }
  };
  const whyNot = !hasChanged ? text.nothing : because.trim() === '' ? text.sayWhy : undefined;
  return (
    <div className="pack-editor">
      <Card>
        <p className="fact__small">{isYaml ? text.yamlHint : text.hint}</p>
        <p className="fact__small">{text.lapses}</p>
        <div className="pack-editor__head">
          <DateField
            label={procedures.fromDay}
            hint={procedures.fromDayHint}
            value={pack.day}
            onChange={(day) => day !== null && onDay(day)}
            from={dayAt(new Date())}
          />
          <TextField
            label={text.because}
            hint={text.becauseHint}
            value={because}
            onChange={setBecause}
            maxLength={400}
          />
        </div>
        {pack.next === undefined ? null : (
          <Notice kind="warn">{text.later(longDate(pack.next, language))}</Notice>
        )}
      </Card>
      {isYaml ? (
        <Card title={text.yaml}>
          <div className="pack-yaml">
            <TextArea label={text.yaml} value={yaml} onChange={setYaml} rows={18} />
          </div>
        </Card>
      ) : (
        <EditForm
          session={session}
          pack={pack}
          names={names}
          typed={typed}
          problems={checked?.problems ?? []}
          onTyped={setTyped}
        />
      )}
      <div className="pack-editor__foot">
        {attempt.error === undefined ? null : <Notice kind="error">{attempt.error}</Notice>}
        {checked === undefined ? null : <Came pack={pack} checked={checked} />}
        <div className="pack-editor__buttons">
          <span className="pack-editor__count">{isYaml ? '' : text.changes(edits.length)}</span>
          <Button
            look="text"
            isDisabled={!hasChanged}
            onPress={() => {
              setTyped(NOTHING);
              setYaml(pack.own);
              setChecked(undefined);
            }}
          >
            {text.clear}
          </Button>
          <Button
            isDisabled={!hasChanged}
            isPending={attempt.isBusy}
            onPress={() => void attempt.run(check())}
          >
            {text.check}
          </Button>
          <Button
            look="solid"
            whyNot={whyNot}
            isPending={attempt.isBusy}
            onPress={() => keep(false)}
          >
            {attempt.isBusy ? text.saving : text.save}
          </Button>
        </div>
      </div>
      {isAsking && checked !== undefined ? (
        <Dialog
          title={text.differTitle}
          isOpen
          size="wide"
          onClose={() => setAsking(false)}
          foot={
            <>
              <Button onPress={() => setAsking(false)}>{common.cancel}</Button>
              <Button look="solid" isPending={attempt.isBusy} onPress={() => keep(true)}>
                {text.saveAnyway}
              </Button>
            </>
          }
        >
          <p>{text.differ}</p>
          <Residents pack={pack} residents={checked.differing} />
        </Dialog>
      ) : null}
    </div>
  );
}

/** What came of looking at it: mistakes that belong to no field, what changes, who is told otherwise. */
function Came({ pack, checked }: { readonly pack: EditedPack; readonly checked: PackChecked }) {
  const { editing: text } = useText().procedures;
  const { problems, changes, differing, kept } = checked;
  if (kept) {
    return null;
  }
  if (problems.length > 0) {
    const others = problems.filter((one) => one.path === undefined || one.kind === 'other');
    return (
      <Notice kind="error" title={text.wrong}>
        <ul className="pack-try__list">
          {others.map((one) => (
            <li key={`${one.line ?? ''} ${one.path ?? ''} ${one.message ?? ''}`}>
              {one.line === undefined ? '' : `${text.atLine(one.line)}：`}
              {one.path === undefined ? '' : `${one.path} `}
              {one.message ?? text.problem[one.kind]}
            </li>
          ))}
        </ul>
      </Notice>
    );
  }
  return (
    <Notice
      kind={differing.length > 0 ? 'warn' : 'info'}
      title={differing.length > 0 ? text.differTitle : text.looksGood}
    >
      <Changes pack={pack} changes={changes} />
    </Notice>
  );
}

interface ChangesProps {
  readonly pack: EditedPack;
  readonly changes: readonly PackValue[];
}

/** What becomes otherwise, value by value. */
export function Changes({ pack, changes }: ChangesProps) {
  const procedures = useText().procedures;
  const { editing: text } = procedures;
  const said = ({ path }: PackValue, value: string | undefined): string =>
    value === undefined
      ? text.nowhere
      : path.endsWith('unverified')
        ? text.mark[value === 'true' ? 'on' : 'off']
        : value;
  return (
    <ul className="pack-changes" aria-label={text.becomes}>
      {changes.map((one) => (
        <li key={one.path}>
          {changeName(one.path, pack, procedures)}：<span>{said(one, one.before)}</span> →{' '}
          <b>{said(one, one.after)}</b>
        </li>
      ))}
    </ul>
  );
}
