import { useCallback, useState } from 'react';
import { type Session, useNames, useProblem } from '../../../access';
import { useLanguage, useText } from '../../../text';
import { dayAt, longDate, shortDate } from '../../../text/dates';
import { Button, DateField, Notice, Progress, Segments, StatusBadge } from '../../../ui';
import type { EditedPack, ProcedureId } from '../../../wire/messages.gen';
import { fetchProcedure } from '../../../wire/procedures';
import { Editor } from './editor';
import { History } from './history';
import { MarkDialog } from './marking';
import { type Marking, PackContext } from './pack-context';
import { unverifiedCount } from './pack-state';
import { Sheet } from './sheet';
import { TryOut } from './try-out';
import { useAsked } from './use-procedures';

const MODES = ['read', 'try', 'edit', 'yaml', 'history'] as const;
type Mode = (typeof MODES)[number];

interface DetailProps {
  readonly session: Session;
  readonly procedure: ProcedureId;
  readonly onClose: () => void;
}

/** 手続の詳細: one procedure, to be read, tried and changed. */
export function ProcedureDetail({ session, procedure, onClose }: DetailProps) {
  const { common, procedures: text } = useText();
  const problem = useProblem();
  const [day, setDay] = useState(() => dayAt(new Date()));
  const [mode, setMode] = useState<Mode>('read');
  const ask = useCallback(() => fetchProcedure(procedure, day), [procedure, day]);
  const { value: pack, error, again } = useAsked<EditedPack>(ask, session.expired);
  return (
    <>
      <div className="pack-back no-print">
        <Button look="text" onPress={onClose}>
          {text.back}
        </Button>
      </div>
      {error === undefined ? null : <Notice kind="error">{problem(error)}</Notice>}
      {pack === undefined ? (
        error === undefined ? (
          <Progress label={common.loading} />
        ) : null
      ) : (
        <>
          <Head pack={pack} />
          <div className="pack-modes no-print">
            <Segments
              label={text.modes}
              value={mode}
              options={MODES.map((value) => ({ value, label: text.mode[value] }))}
              onChange={setMode}
            />
            {mode === 'read' || mode === 'try' ? (
              <DateField
                label={text.day}
                value={day}
                onChange={(chosen) => chosen !== null && setDay(chosen)}
              />
            ) : null}
            {mode === 'read' ? (
              <Button look="text" onPress={() => window.print()}>
                {text.print}
              </Button>
            ) : null}
          </div>
          <Mode session={session} pack={pack} mode={mode} onDay={setDay} onChanged={again} />
        </>
      )}
    </>
  );
}

function Head({ pack }: { readonly pack: EditedPack }) {
  const text = useText().procedures;
  const { language } = useLanguage();
  const toCheck = unverifiedCount(pack);
  return (
    <div className="supervisor__head pack-head">
      <h2 className="supervisor__day">{pack.procedure.title[language]}</h2>
      <p className="pack-head__version">
        {longDate(pack.day, language)}
        <br />
        {text.version(pack.version)}{' '}
        {pack.since === undefined ? text.asItCame : text.since(shortDate(pack.since, language))}
        {pack.next === undefined ? '' : `　${text.from(shortDate(pack.next, language))}`}
      </p>
      {toCheck === 0 ? (
        <StatusBadge kind="done">{text.allVerified}</StatusBadge>
      ) : (
        <StatusBadge kind="look">{text.unverifiedCount(toCheck)}</StatusBadge>
      )}
    </div>
  );
}

interface ModeProps {
  readonly session: Session;
  readonly pack: EditedPack;
  readonly mode: Mode;
  readonly onDay: (day: string) => void;
  readonly onChanged: () => void;
}

function Mode({ session, pack, mode, onDay, onChanged }: ModeProps) {
  const text = useText().procedures;
  const { language } = useLanguage();
  const names = useNames(session.town);
  const [marking, setMarking] = useState<Marking | undefined>();
  const [saved, setSaved] = useState<string | undefined>();
  const onSaved = (day: string): void => {
    setSaved(day);
    onChanged();
  };
  switch (mode) {
    case 'read':
      return (
        <PackContext.Provider value={{ pack, onMark: setMarking }}>
          {unverifiedCount(pack) === 0 ? null : (
            <p className="fact__small no-print">{text.unverifiedHint}</p>
          )}
          <Sheet pack={pack} names={names} />
          {marking === undefined ? null : (
            <MarkDialog
              pack={pack}
              marking={marking}
              onDone={() => {
                setMarking(undefined);
                onChanged();
              }}
              onRefused={onChanged}
              onClose={() => setMarking(undefined)}
            />
          )}
        </PackContext.Provider>
      );
    case 'try':
      return <TryOut session={session} pack={pack} names={names} />;
    case 'history':
      return <History pack={pack} onRestored={onChanged} />;
    case 'edit':
    case 'yaml':
      return (
        <>
          {saved === undefined ? null : (
            <Notice kind="done">{text.editing.saved(longDate(saved, language))}</Notice>
          )}
          <Editor
            // YAML is the text of one day; single values may be carried to another.
            key={mode === 'yaml' ? `yaml ${pack.day}` : 'edit'}
            session={session}
            pack={pack}
            names={names}
            isYaml={mode === 'yaml'}
            onDay={onDay}
            onSaved={onSaved}
            onRefused={onChanged}
          />
        </>
      );
  }
}
