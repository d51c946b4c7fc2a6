import { useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useLanguage, useText } from '../../text';
import { isFound } from '../../text/search-key';
import { TextField } from '../../ui';
import type { IntakeCatalog, IntakeItem } from '../../wire/messages.gen';
import './item-choice.css';

const SHOWN = 40;
const ROW = /^([a-z]+)\.([1-9][0-9]?)\./;

/** The item of a key, also of one of several: `person.3.name` is `person.{n}.name`. */
export function itemAt(catalog: IntakeCatalog, key: string): IntakeItem | undefined {
  const pattern = key.replace(ROW, '$1.{n}.');
  return catalog.items.find((item) => item.key === pattern);
}

interface ItemChoiceProps {
  readonly catalog: IntakeCatalog;
  /** The key of the chosen item; empty while none is. */
  readonly value: string;
  readonly onChange: (key: string, item: IntakeItem) => void;
}

/** 共通データの項目, found by some of its words or by its key. */
export function ItemChoice({ catalog, value, onChange }: ItemChoiceProps) {
  const words = useText().admin.properties;
  const { say } = useLanguage();
  const [search, setSearch] = useState('');
  const row = ROW.exec(value)?.[2] ?? '1';
  const chosen = itemAt(catalog, value);
  const groupOf = (item: IntakeItem): string => {
    const group = catalog.groups.find(({ key }) => item.key.startsWith(`${key}.`));
    return group === undefined ? '' : say(group.title);
  };
  const found = catalog.items.filter((item) =>
    isFound(search, [say(item.title), groupOf(item), item.key]),
  );
  const keyOf = (item: IntakeItem, at: string): string => item.key.replace('{n}', at);
  const listed =
    search === '' && chosen !== undefined
      ? [chosen, ...found.filter((item) => item !== chosen)]
      : found;
  return (
    <div className="item-choice">
      <TextField
        label={words.search}
        hint={words.found(found.length)}
        value={search}
        onChange={setSearch}
        type="search"
        autoComplete="off"
      />
      <ListBox
        className="item-choice__list"
        aria-label={words.item}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={chosen === undefined ? [] : [chosen.key]}
        onSelectionChange={(selection) => {
          const [key] = selection === 'all' ? [] : [...selection];
          const item = catalog.items.find((one) => one.key === key);
          if (item !== undefined) {
            onChange(keyOf(item, row), item);
          }
        }}
      >
        {listed.slice(0, SHOWN).map((item) => (
          <ListBoxItem
            key={item.key}
            id={item.key}
            textValue={say(item.title)}
            className="item-choice__item"
          >
            <span>{say(item.title)}</span>
            <span className="item-choice__group">{groupOf(item)}</span>
          </ListBoxItem>
        ))}
      </ListBox>
      {chosen?.key.includes('{n}') ? (
        <TextField
          label={words.row}
          value={row}
          inputMode="numeric"
          onChange={(typed) => {
            if (/^[1-9][0-9]?$/.test(typed)) {
              onChange(keyOf(chosen, typed), chosen);
            }
          }}
        />
      ) : null}
    </div>
  );
}
