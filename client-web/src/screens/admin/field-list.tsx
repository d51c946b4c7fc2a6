import {
  Button as AriaButton,
  GridList,
  GridListItem,
  type Selection,
  useDragAndDrop,
} from 'react-aria-components';
import { useText } from '../../text';
import { Button } from '../../ui';
import type { FormProblem } from '../../wire/messages.gen';
import { kindOf } from './kinds';
import type { Placed } from './plan';
import './field-list.css';

interface FieldListProps {
  readonly fields: readonly Placed[];
  readonly chosen: readonly number[];
  readonly problems: ReadonlyMap<number, readonly FormProblem[]>;
  readonly isInPaperOrder: boolean;
  readonly onChoose: (keys: readonly number[]) => void;
  readonly onReorder: (keys: readonly number[], before: number | undefined) => void;
  readonly onAsPaper: () => void;
}

/** The fields in the order in which one goes through them. */
export function FieldList(props: FieldListProps) {
  const { fields, chosen, problems, isInPaperOrder, onChoose, onReorder, onAsPaper } = props;
  const text = useText().admin;
  const words = text.fields;
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      const at = fields.findIndex(({ key }) => key === target.key);
      const before = fields.slice(target.dropPosition === 'before' ? at : at + 1);
      const next = before.find(({ key }) => !keys.has(key));
      onReorder([...keys].map(Number), next?.key);
    },
  });
  const select = (selection: Selection): void =>
    onChoose(selection === 'all' ? fields.map(({ key }) => key) : [...selection].map(Number));
  return (
    <section className="field-list" aria-label={words.title}>
      <div className="field-list__head">
        <h2 className="editor__part">{words.title}</h2>
        <Button look="text" isDisabled={isInPaperOrder} onPress={onAsPaper}>
          {words.asPaper}
        </Button>
      </div>
      <p className="admin__small">{fields.length === 0 ? words.empty : words.hint}</p>
      {fields.length === 0 ? null : (
        <GridList
          className="field-list__rows"
          aria-label={words.title}
          items={fields.map((field, at) => ({ id: field.key, field, at }))}
          selectionMode="multiple"
          selectionBehavior="replace"
          selectedKeys={chosen}
          onSelectionChange={select}
          dragAndDropHooks={dragAndDropHooks}
        >
          {({ id, field, at }) => {
            const wrong = problems.get(field.key) ?? [];
            const title = field.title || words.untitled;
            return (
              <GridListItem id={id} textValue={title} className="field-list__row">
                <AriaButton slot="drag" className="field-list__drag" aria-label={words.drag(title)}>
                  ≡
                </AriaButton>
                <span className="field-list__number number">{at + 1}</span>
                <span className="field-list__title">{title}</span>
                <span className="field-list__kind">{text.kinds[kindOf(field)]}</span>
                {wrong.length === 0 ? null : (
                  <span
                    className="field-list__wrong"
                    data-in-the-way={wrong.some((one) => one.inTheWay) || undefined}
                  >
                    {`! ${words.problems(wrong.length)}`}
                  </span>
                )}
              </GridListItem>
            );
          }}
        </GridList>
      )}
    </section>
  );
}
