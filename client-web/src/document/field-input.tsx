import { type CSSProperties, type KeyboardEvent, type ReactNode, useState } from 'react';
import { useText } from '../text';
import type { FormField, PageSize } from '../wire/messages.gen';
import { atRect } from './at-rect';
import { FieldValue } from './field-texts';
import { fitting, tickOf, typeSize } from './lettering';

/** Only these have shapes to choose from. */
const HAS_KANJI = /\p{Unified_Ideograph}/u;

export interface FieldInputProps {
  readonly field: FormField;
  readonly size: PageSize;
  readonly value: string;
  /** Who else just filled it. */
  readonly by: string | undefined;
  readonly onValue: (value: string) => void;
  /** The shape of a letter is to be chosen. */
  readonly onShapes: () => void;
}

/** One field, exactly where it stands on the paper. */
export function FieldInput({ field, size, value, by, onValue, onShapes }: FieldInputProps) {
  const words = useText().document.shapes;
  const isComb = field.comb && field.maxLength !== undefined;
  const style: CSSProperties = {
    ...atRect(field.rect, typeSize(field, size, value)),
    ...({ '--cells': field.maxLength ?? 1 } as CSSProperties),
  };
  return (
    <div
      className="field-input page__at"
      style={style}
      data-kind={field.kind}
      data-comb={isComb || undefined}
      data-fresh={by === undefined ? undefined : true}
    >
      <Control field={field} value={value} onValue={onValue} />
      {isComb ? (
        <span className="field-input__cells">
          <FieldValue field={field} value={value} />
        </span>
      ) : null}
      {by === undefined ? null : <span className="field-input__by">{by}</span>}
      {field.kind === 'text' && HAS_KANJI.test(value) ? (
        <button type="button" className="field-input__shapes" onClick={onShapes}>
          {words.choose}
        </button>
      ) : null}
    </div>
  );
}

interface ControlProps {
  readonly field: FormField;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

function Control(props: ControlProps): ReactNode {
  switch (props.field.kind) {
    case 'check':
      return <TickControl {...props} />;
    case 'choice':
      return <ChoiceControl {...props} />;
    case 'text':
      return <TextControl {...props} />;
    case 'signature':
      return null;
  }
}

function TickControl({ field, value, onValue }: ControlProps) {
  return (
    <>
      <input
        type="checkbox"
        className="field-input__control"
        aria-label={field.label}
        title={field.label}
        checked={value === tickOf(field)}
        onChange={(event) => onValue(event.target.checked ? tickOf(field) : '')}
      />
      <span className="field-input__tick" aria-hidden="true">
        <FieldValue field={field} value={value} />
      </span>
    </>
  );
}

function ChoiceControl({ field, value, onValue }: ControlProps) {
  const words = useText().document;
  return (
    <select
      className="field-input__control"
      data-empty={value === '' || undefined}
      aria-label={field.label}
      title={field.label}
      value={value}
      onChange={(event) => onValue(event.target.value)}
    >
      <option value="">{words.notChosen}</option>
      {field.options.map((option) => (
        <option key={option} value={option}>
          {option}
        </option>
      ))}
    </select>
  );
}

/**
 * Text, safe for input methods: what is being composed stays here, and only what is committed is
 * handed on.
 */
function TextControl({ field, value, onValue }: ControlProps) {
  const [composed, setComposed] = useState<string | undefined>();
  const shared = {
    className: 'field-input__control',
    'aria-label': field.label,
    title: field.label,
    value: composed ?? value,
    autoComplete: 'off',
    spellCheck: false,
    onChange: (event: { target: { value: string }; nativeEvent: Event }) => {
      const typed = event.target.value;
      if (event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing) {
        setComposed(typed);
      } else {
        setComposed(undefined);
        onValue(fitting(typed, field));
      }
    },
    onCompositionStart: () => setComposed(value),
    onCompositionEnd: (event: { currentTarget: { value: string } }) => {
      setComposed(undefined);
      onValue(fitting(event.currentTarget.value, field));
    },
  };
  return field.multiline ? (
    <textarea {...shared} />
  ) : (
    <input type="text" {...shared} onKeyDown={toNextOnEnter} />
  );
}

/** Enter in a line goes on to the next field, as Tab does; not the Enter that commits a word. */
function toNextOnEnter(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) {
    return;
  }
  event.preventDefault();
  const controls = [
    ...(event.currentTarget
      .closest('.page__layer')
      ?.querySelectorAll<HTMLElement>('.field-input__control') ?? []),
  ];
  controls[controls.indexOf(event.currentTarget) + 1]?.focus();
}
