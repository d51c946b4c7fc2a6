import { type ReactNode, useId } from 'react';
import { useLanguage, useText } from '../text';
import '../ui/field.css';
import type { IntakeItem } from '../wire/messages.gen';
import { EraDateInput } from './era-date-input';
import './item-editor.css';
import { useComposition } from './use-composition';

export interface ItemEditorProps {
  readonly item: IntakeItem;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** What is missing or wrong, in words. */
  readonly error: string | undefined;
  /** Whether it is only missing. */
  readonly isMissing: boolean;
  /** Beside the label, such as whether the resident has confirmed it. */
  readonly note?: ReactNode;
  readonly autoFocus?: boolean;
}

/** One item of the intake, by its kind: in the list of items, and at a field that is only a part. */
export function ItemEditor(props: ItemEditorProps) {
  const { item, value, error, isMissing, note, autoFocus = false } = props;
  const { say } = useLanguage();
  const id = useId();
  const describedBy = error === undefined ? undefined : `${id}-error`;
  return (
    <div
      className="item-editor"
      data-problem={error === undefined ? undefined : isMissing ? 'missing' : 'wrong'}
    >
      <div className="item-editor__head">
        {item.kind === 'date' ? (
          <span className="item-editor__label" id={`${id}-label`}>
            {say(item.title)}
          </span>
        ) : (
          <label className="item-editor__label" htmlFor={id}>
            {say(item.title)}
          </label>
        )}
        {note}
      </div>
      {item.kind === 'date' ? (
        <EraDateInput
          value={value}
          onValue={props.onValue}
          isInvalid={error !== undefined && !isMissing}
          labelledBy={`${id}-label`}
          describedBy={describedBy}
          autoFocus={autoFocus}
        />
      ) : (
        <Control {...props} id={id} describedBy={describedBy} />
      )}
      <p className="item-editor__problem" id={`${id}-error`} role="status">
        {error}
      </p>
    </div>
  );
}

interface ControlProps extends ItemEditorProps {
  readonly id: string;
  readonly describedBy: string | undefined;
}

const DIGITS: ReadonlySet<IntakeItem['kind']> = new Set(['zip', 'phone', 'number', 'account']);

function Control(props: ControlProps) {
  const { item, value, onValue, error, isMissing, id, describedBy, autoFocus } = props;
  const words = useText().intake;
  const { say } = useLanguage();
  const composition = useComposition(value, onValue);
  const shared = {
    id,
    className: 'field__input',
    'aria-invalid': (error !== undefined && !isMissing) || undefined,
    'aria-describedby': describedBy,
    autoFocus: autoFocus ?? false,
  };
  if (item.kind === 'choice' || item.kind === 'yesno') {
    const options =
      item.kind === 'yesno'
        ? [
            { value: 'yes', label: words.yes },
            { value: 'no', label: words.no },
          ]
        : item.options.map((o) => ({ value: o.value, label: say({ ja: o.value, en: o.en }) }));
    return (
      <select {...shared} value={value} onChange={(event) => onValue(event.target.value)}>
        <option value="">{words.notSaid}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      {...shared}
      {...composition}
      type="text"
      inputMode={DIGITS.has(item.kind) ? 'numeric' : 'text'}
      autoComplete="off"
      spellCheck={false}
      lang="ja"
    />
  );
}
