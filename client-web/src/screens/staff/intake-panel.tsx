import { useEffect, useRef, useState } from 'react';
import {
  type AskedGroup,
  type AskedItem,
  askedGroups,
  confirmationOf,
  type EntryPost,
  ItemEditor,
  mayGrow,
  openForms,
  overflowOf,
  placeOf,
  useProblemWords,
} from '../../intake';
import { useLanguage, useText } from '../../text';
import { timeAt } from '../../text/dates';
import { Button } from '../../ui';
import type { ConsultationView, DocumentId, IntakeCatalog } from '../../wire/messages.gen';
import { useStore } from '../../wire/use-store';
import { SourceChoice, SourceMark } from './intake-source';
import './intake-panel.css';

interface IntakePanelProps {
  readonly view: ConsultationView;
  readonly entries: EntryPost;
  readonly catalog: IntakeCatalog;
  readonly onConfirm: (document: DocumentId, field: string) => void;
  readonly onCancel: () => void;
}

/** 共通データ: everything the open forms ask for, each thing once. */
export function IntakePanel(props: IntakePanelProps) {
  const { view, catalog } = props;
  const words = useText().intake;
  const [rows, setRows] = useState<ReadonlyMap<string, number>>(new Map());
  const [added, setAdded] = useState<string | undefined>();
  const groups = askedGroups(catalog, view, rows);
  return (
    <section className="column-card intake-panel" aria-label={words.title} data-entries="">
      <SourceChoice entries={props.entries} askedAgain={view.intake.askedAgain} />
      {groups.map((group, i) => (
        <Group
          key={`${group.group.key} ${group.row}`}
          {...props}
          asked={group}
          isAdded={added === `${group.group.key} ${group.row}`}
          onAdd={
            group.row > 0 && groups[i + 1]?.group !== group.group && mayGrow(group.row)
              ? () => {
                  setRows(new Map(rows).set(group.group.key, group.row + 1));
                  setAdded(`${group.group.key} ${group.row + 1}`);
                }
              : undefined
          }
        />
      ))}
    </section>
  );
}

interface GroupProps extends IntakePanelProps {
  readonly asked: AskedGroup;
  /** Just added: the cursor goes there. */
  readonly isAdded: boolean;
  /** Adds one more; absent where this is not the last of its list. */
  readonly onAdd: (() => void) | undefined;
}

function Group({ asked, isAdded, onAdd, ...props }: GroupProps) {
  const words = useText().intake;
  const { say } = useLanguage();
  const place = useRef<HTMLFieldSetElement>(null);
  const { group, row, items } = asked;
  const title = row === 0 ? say(group.title) : words.oneOf(say(group.title), row);
  const tooSmall = onAdd === undefined ? [] : overflowOf(props.view, group.key);
  useEffect(() => {
    if (isAdded) {
      place.current?.querySelector<HTMLElement>('input, select')?.focus();
    }
  }, [isAdded]);
  return (
    <>
      <fieldset className="intake-group" ref={place}>
        <legend className="intake-group__title">{title}</legend>
        {items.map((item) => (
          <Item key={item.key} {...props} asked={item} />
        ))}
      </fieldset>
      {tooSmall.map((document) => (
        <p key={document.document} className="intake-group__overflow" role="status">
          {words.overflow(document.title)}
        </p>
      ))}
      {onAdd === undefined ? null : (
        <Button look="text" onPress={onAdd}>
          {words.add(say(group.title))}
        </Button>
      )}
    </>
  );
}

function Item({ asked, ...props }: IntakePanelProps & { readonly asked: AskedItem }) {
  const { view, entries } = props;
  const { key, item } = asked;
  const words = useText().intake;
  const { say } = useLanguage();
  const sayProblem = useProblemWords();
  const drafts = useStore(entries.drafts);
  const [isUncovered, setUncovered] = useState(false);
  const place = entries.item(key);
  const value = drafts.get(place.key) ?? view.intake.values[key] ?? '';
  const problem = openForms(view)
    .flatMap((d) => d.problems)
    .find((p) => p.item === key && (p.code !== 'missing' || value === ''));
  if (item.sensitive && value !== '' && !isUncovered) {
    return (
      <div className="item-editor">
        <span className="item-editor__label">{say(item.title)}</span>
        <Button onPress={() => setUncovered(true)}>{words.uncover}</Button>
      </div>
    );
  }
  return (
    <ItemEditor
      item={item}
      value={value}
      onValue={(typed) => {
        setUncovered(true); // what one types oneself is not hidden while one types
        entries.put(place, typed);
      }}
      error={problem === undefined ? undefined : sayProblem(problem)}
      isMissing={problem?.code === 'missing'}
      note={
        <>
          <SourceMark view={view} entries={entries} item={key} title={say(item.title)} />
          <Asking {...props} item={key} />
        </>
      }
    />
  );
}

/** Whether the resident has confirmed it, and the button that asks. */
function Asking(props: IntakePanelProps & { readonly item: string }) {
  const { view, item, onConfirm, onCancel } = props;
  const words = useText().intake.confirmation;
  const at = placeOf(view, item);
  if (at === undefined) {
    return null;
  }
  const { document, field } = at;
  const said = confirmationOf(view, document.document, field);
  const stands = document.fields.find(
    (f) => f.item?.key === item && document.values[f.id] !== undefined,
  );
  if (said?.state === 'asked') {
    return (
      <span className="asking" data-state="asked">
        {words.asked}
        <Button look="text" onPress={onCancel}>
          {words.cancel}
        </Button>
      </span>
    );
  }
  return (
    <span className="asking" data-state={said?.state} role="status">
      {said?.state === 'confirmed' ? words.confirmedAt(timeAt(said.at)) : null}
      {said?.state === 'denied' ? words.denied : null}
      {stands === undefined || said?.state === 'confirmed' ? null : (
        <Button look="text" onPress={() => onConfirm(document.document, stands.id)}>
          {words.ask}
        </Button>
      )}
    </span>
  );
}
