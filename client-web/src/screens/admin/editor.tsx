import { type KeyboardEvent, useMemo, useState } from 'react';
import type { PressEvent } from 'react-aria-components';
import { type Session, useAttempt } from '../../access';
import { Zoom } from '../../document/zoom';
import { useText } from '../../text';
import { timeAt } from '../../text/dates';
import { Button, Dialog, Notice, StatusBadge } from '../../ui';
import {
  deleteForm,
  formPagePath,
  putToUse,
  trialPagePath,
  tryForm,
  withdrawForm,
} from '../../wire/forms';
import type { EditedForm, FormProblem, FormTrial } from '../../wire/messages.gen';
import { FieldList } from './field-list';
import { FormProperties } from './form-properties';
import { LOOKS } from './forms-list';
import { type Box, millimetres } from './geometry';
import { type ChosenKind, fresh, KINDS, usualSize } from './kinds';
import {
  add,
  change,
  choose,
  deskOf,
  duplicate,
  group,
  idsIn,
  isInPaperOrder,
  orderAsPaper,
  place,
  planOf,
  redo,
  remove,
  reorder,
  stepped,
  undo,
  unused,
} from './plan';
import { Properties } from './properties';
import { ReplacePaper } from './replace-paper';
import { Sheet } from './sheet';
import { type Keeping, useKept } from './use-form';
import './editor.css';

/** Wide enough for any zoom of the editor. */
const RASTER = 2400;

interface EditorProps {
  readonly edited: EditedForm;
  readonly session: Session;
  readonly onBack: () => void;
  /** What the server has is to be read anew. */
  readonly onAnew: () => void;
}

type Asking = 'use' | 'withdraw' | 'remove';

/** 様式エディタ: the paper in the middle, the order of the fields beside it, what each is on the right. */
export function Editor({ edited, session, onBack, onAnew }: EditorProps) {
  const texts = useText();
  const text = texts.admin;
  const attempt = useAttempt();
  const [desk, setDesk] = useState(() => deskOf(edited.plan));
  const [page, setPage] = useState(0);
  const [tool, setTool] = useState<ChosenKind | undefined>();
  const [zoom, setZoom] = useState(1);
  const [trial, setTrial] = useState<FormTrial | undefined>();
  const [replacing, setReplacing] = useState<string | undefined>();
  const [asking, setAsking] = useState<Asking | undefined>();
  const [version, setVersion] = useState(edited.version);
  const [used, setUsed] = useState<EditedForm | undefined>();
  const kept = useKept(edited, desk.sheet, session.expired);
  const { sheet, chosen } = desk;
  const { pageChanges } = used ?? edited;
  const size = edited.pages[page] ?? { width: 595, height: 842 };
  const paper = millimetres(size);
  const state = used !== undefined && used.revision === kept.revision ? used.state : kept.state;

  const all = trial?.problems ?? kept.problems;
  const problems = useMemo(() => byKey(all, desk.sheet.fields), [all, desk.sheet.fields]);
  const inTheWay = kept.problems.filter(({ inTheWay }) => inTheWay).length;
  const picked = sheet.fields.filter(({ key }) => chosen.includes(key));

  const draw = (kind: ChosenKind, box: Box): void => {
    setTool(undefined);
    setDesk((now) => {
      const ids = idsIn(now.sheet.fields);
      const id = unused('field', ids);
      const title = kind === 'seal' ? '印' : '';
      return add(now, [fresh(kind, box, page, { id, title })]);
    });
  };
  const pickTool = (kind: ChosenKind, { pointerType }: PressEvent): void => {
    if (pointerType === 'keyboard' || pointerType === 'virtual') {
      const { w, h } = usualSize(kind);
      draw(kind, { x: (paper.w - w) / 2, y: (paper.h - h) / 2, w, h });
    } else {
      setTool(kind);
    }
  };
  const tryOut = async (): Promise<void> => {
    await attempt.run(tryForm(edited.form, planOf(sheet)).then(setTrial));
  };
  const use = async (): Promise<void> => {
    const revision = await kept.keepNow();
    if (revision === undefined) {
      setAsking(undefined);
      return;
    }
    await attempt.run(
      putToUse(edited.form, revision).then((now) => {
        setUsed(now);
        setVersion(now.version);
      }),
    );
    setAsking(undefined);
  };
  const replace = async (): Promise<void> => {
    setReplacing(await kept.keepNow());
  };
  const withdraw = async (): Promise<void> => {
    setAsking(undefined);
    await attempt.run(withdrawForm(edited.form).then(onAnew));
  };
  const removeForm = async (): Promise<void> => {
    setAsking(undefined);
    await attempt.run(deleteForm(edited.form).then(onBack));
  };

  const keys = (event: KeyboardEvent<HTMLElement>): void => {
    const typed =
      event.target instanceof Element && event.target.closest('input, textarea') !== null;
    if (typed || trial !== undefined || asking !== undefined || replacing !== undefined) {
      return;
    }
    const command = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    const done = (next: typeof setDesk extends (to: infer To) => void ? To : never): void => {
      event.preventDefault();
      setDesk(next);
    };
    if (command && key === 'z') {
      done(event.shiftKey ? redo : undo);
    } else if (command && key === 'y') {
      done(redo);
    } else if (command && key === 'd') {
      done((now) => duplicate(now, paper));
    } else if (key === 'delete' || key === 'backspace') {
      done(remove);
    } else if (key === 'escape') {
      setTool(undefined);
      done((now) => choose(now, []));
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of what is inside
    <div className="editor" onKeyDown={keys}>
      <header className="editor__head">
        <Button look="text" onPress={() => void kept.keepNow().then(onBack)}>
          {text.back}
        </Button>
        <h1 className="editor__title">{sheet.title}</h1>
        <StatusBadge kind={LOOKS[state]}>{text.states[state]}</StatusBadge>
        <KeepingWords keeping={kept.keeping} onAgain={() => void kept.keepNow()} />
        <div className="editor__do">
          {trial === undefined ? (
            <>
              <Button look="text" isDisabled={desk.past.length === 0} onPress={() => setDesk(undo)}>
                {text.undo}
              </Button>
              <Button
                look="text"
                isDisabled={desk.future.length === 0}
                onPress={() => setDesk(redo)}
              >
                {text.redo}
              </Button>
              <Button isPending={attempt.isBusy} onPress={() => void tryOut()}>
                {attempt.isBusy ? texts.common.working : text.tryOut}
              </Button>
              <Button
                look="solid"
                isDisabled={inTheWay > 0 || kept.keeping.kind === 'overtaken'}
                onPress={() => setAsking('use')}
              >
                {text.use}
              </Button>
            </>
          ) : (
            <Button look="solid" onPress={() => setTrial(undefined)}>
              {text.trial.back}
            </Button>
          )}
        </div>
      </header>
      {attempt.error === undefined ? null : <Notice kind="error">{attempt.error}</Notice>}
      {kept.keeping.kind === 'overtaken' ? (
        <Notice kind="error" action={<Button onPress={onAnew}>{text.loadLatest}</Button>}>
          {text.overtaken}
        </Notice>
      ) : null}
      {pageChanges.length === 0 ? null : (
        <Notice kind="warn" title={text.replacing.changed}>
          {pageChanges.map(({ page, after }) => (
            <p key={page}>
              {after === undefined
                ? text.replacing.gone(page + 1)
                : text.replacing.resized(page + 1)}
            </p>
          ))}
        </Notice>
      )}
      {used !== undefined && used.revision === kept.revision ? (
        <Notice kind="done">{text.used(used.version)}</Notice>
      ) : null}
      <div className="editor__desk">
        <aside className="editor__side">
          <FieldList
            fields={sheet.fields}
            chosen={chosen}
            problems={problems}
            isInPaperOrder={isInPaperOrder(sheet.fields)}
            onChoose={(which) => {
              setDesk((now) => choose(now, which));
              const first = sheet.fields.find(({ key }) => key === which.at(-1));
              setPage(Math.min(first?.page ?? page, edited.pages.length - 1));
            }}
            onReorder={(which, before) => setDesk((now) => reorder(now, which, before))}
            onAsPaper={() => setDesk(orderAsPaper)}
          />
        </aside>
        <main className="editor__middle">
          {trial === undefined ? (
            <>
              <div className="editor__tools" role="toolbar" aria-label={text.tools}>
                <Button
                  look={tool === undefined ? 'outline' : 'text'}
                  aria-pressed={tool === undefined}
                  onPress={() => setTool(undefined)}
                >
                  {text.select}
                </Button>
                {KINDS.map((kind) => (
                  <Button
                    key={kind}
                    look={tool === kind ? 'outline' : 'text'}
                    aria-pressed={tool === kind}
                    onPress={(event) => pickTool(kind, event)}
                  >
                    {text.kinds[kind]}
                  </Button>
                ))}
              </div>
              <p className="editor__hint" role="status">
                {tool === undefined ? text.keys : text.drawHint}
              </p>
            </>
          ) : (
            <Notice kind={trial.problems.length === 0 ? 'done' : 'warn'} title={text.trial.title}>
              {text.trial.hint}{' '}
              {trial.problems.length === 0
                ? text.trial.fine
                : text.trial.problems(trial.problems.length)}
            </Notice>
          )}
          <Sheet
            image={
              trial === undefined
                ? formPagePath(edited.form, edited.file, page, RASTER)
                : trialPagePath(trial.file, page, RASTER)
            }
            size={size}
            fields={sheet.fields.filter(
              (field) => field.page === page && (trial === undefined || problems.has(field.key)),
            )}
            chosen={chosen}
            problems={problems}
            tool={tool}
            zoom={zoom}
            onChoose={(which) => setDesk((now) => choose(now, which))}
            onDraw={(box) => tool !== undefined && draw(tool, box)}
            onPlace={(boxes, name) => setDesk((now) => place(now, boxes, name))}
          />
          <div className="editor__foot">
            <Button look="text" isDisabled={page === 0} onPress={() => setPage((now) => now - 1)}>
              {text.previousPage}
            </Button>
            <output className="number">{text.page(page + 1, edited.pages.length)}</output>
            <Button
              look="text"
              isDisabled={page + 1 >= edited.pages.length}
              onPress={() => setPage((now) => now + 1)}
            >
              {text.nextPage}
            </Button>
            <Zoom zoom={zoom} onZoom={setZoom} />
          </div>
        </main>
        <aside className="editor__side" data-side="end">
          {picked.length === 0 ? (
            <FormProperties
              sheet={sheet}
              town={session.town}
              notices={edited.notices}
              state={state}
              version={version}
              onTitle={(title) => setDesk((now) => stepped(now, { title }, 'form title'))}
              onProcedures={(procedures) => setDesk((now) => stepped(now, { procedures }))}
              onReplace={() => void replace()}
              onWithdraw={() => setAsking('withdraw')}
              onRemove={() => setAsking('remove')}
            />
          ) : (
            <Properties
              fields={sheet.fields}
              chosen={picked}
              problems={picked.flatMap(({ key }) => problems.get(key) ?? []).slice(0, 3)}
              catalog={session.town.intake}
              onChange={(to, name) => setDesk((now) => change(now, to, name))}
              onDuplicate={() => setDesk((now) => duplicate(now, paper))}
              onRemove={() => setDesk(remove)}
              onGroup={() => setDesk(group)}
            />
          )}
        </aside>
      </div>
      {replacing === undefined ? null : (
        <ReplacePaper
          kept={{ form: edited.form, revision: replacing }}
          most={session.town.maxUploadBytes}
          onClose={() => setReplacing(undefined)}
          onReplaced={onAnew}
        />
      )}
      <Ask
        title={text.useTitle(sheet.title)}
        isOpen={asking === 'use'}
        word={text.use}
        isBusy={attempt.isBusy}
        onDo={() => void use()}
        onClose={() => setAsking(undefined)}
      >
        <p>{text.useHint}</p>
        {kept.problems.length === 0 ? null : (
          <Notice kind="warn">{text.remarks(kept.problems.length)}</Notice>
        )}
      </Ask>
      <Ask
        title={text.withdrawTitle}
        isOpen={asking === 'withdraw'}
        word={text.withdraw}
        isBusy={attempt.isBusy}
        onDo={() => void withdraw()}
        onClose={() => setAsking(undefined)}
      >
        <p>{text.withdrawHint}</p>
      </Ask>
      <Ask
        title={text.removeTitle}
        isOpen={asking === 'remove'}
        word={text.remove}
        isBusy={attempt.isBusy}
        onDo={() => void removeForm()}
        onClose={() => setAsking(undefined)}
      >
        <p>{text.removeHint}</p>
      </Ask>
    </div>
  );
}

/** Problems name the place of a field in the plan; here a field keeps its key. */
function byKey(
  problems: readonly FormProblem[],
  fields: readonly { readonly key: number }[],
): ReadonlyMap<number, readonly FormProblem[]> {
  const found = new Map<number, FormProblem[]>();
  for (const problem of problems) {
    const key = fields[problem.at]?.key;
    if (key !== undefined) {
      found.set(key, [...(found.get(key) ?? []), problem]);
    }
  }
  return found;
}

function KeepingWords({ keeping, onAgain }: { keeping: Keeping; onAgain: () => void }) {
  const text = useText().admin;
  switch (keeping.kind) {
    case 'kept':
      return <span className="editor__kept">{text.kept(timeAt(keeping.at))}</span>;
    case 'keeping':
      return <span className="editor__kept">{text.keeping}</span>;
    case 'overtaken':
      return <span className="editor__kept">{text.keepFailed}</span>;
    case 'failed':
      return (
        <span className="editor__kept" role="alert">
          {text.keepFailed}
          <Button look="text" onPress={onAgain}>
            {text.keepAgain}
          </Button>
        </span>
      );
  }
}

interface AskProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly word: string;
  readonly isBusy: boolean;
  readonly onDo: () => void;
  readonly onClose: () => void;
  readonly children: React.ReactNode;
}

/** Asks once more before something that others will notice. */
function Ask({ title, isOpen, word, isBusy, onDo, onClose, children }: AskProps) {
  const { common } = useText();
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button look="solid" isPending={isBusy} onPress={onDo}>
            {isBusy ? common.working : word}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
