import {
  RadioGroup as AriaRadioGroup,
  Select as AriaSelect,
  Button,
  FieldError,
  ListBox,
  ListBoxItem,
  Popover,
  Radio,
  SelectValue,
  Text,
} from 'react-aria-components';
import { useText } from '../text';
import { FieldLabel, type FieldWords } from './field';
import './popover.css';

/** One of the things to choose from. */
export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
}

interface ChoiceProps<T extends string> extends FieldWords {
  readonly options: readonly Option<T>[];
  /** `null` while nothing is chosen. */
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly isDisabled?: boolean;
}

export interface RadioGroupProps<T extends string> extends ChoiceProps<T> {
  readonly orientation?: 'vertical' | 'horizontal';
  /** Says 必須 beside the label. */
  readonly required?: boolean;
}

/** Choose one of a few, all of them visible. */
export function RadioGroup<T extends string>({
  label,
  hint,
  error,
  options,
  value,
  onChange,
  isDisabled,
  orientation = 'vertical',
  required,
}: RadioGroupProps<T>) {
  const { common } = useText();
  return (
    <AriaRadioGroup
      className="field"
      value={value}
      onChange={(chosen) => pick(options, chosen, onChange)}
      isDisabled={isDisabled ?? false}
      isInvalid={error !== undefined}
      orientation={orientation}
    >
      <FieldLabel need={required === true ? common.required : undefined}>{label}</FieldLabel>
      {hint === undefined ? null : (
        <Text slot="description" className="field__hint">
          {hint}
        </Text>
      )}
      <div className="radios" data-orientation={orientation}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="radio">
            {option.label}
          </Radio>
        ))}
      </div>
      <FieldError className="field__error">{error}</FieldError>
    </AriaRadioGroup>
  );
}

export type SelectProps<T extends string> = ChoiceProps<T>;

/** Choose one of many. */
export function Select<T extends string>({
  label,
  hint,
  error,
  options,
  value,
  onChange,
  isDisabled,
}: SelectProps<T>) {
  const { common } = useText();
  return (
    <AriaSelect
      className="field"
      value={value}
      onChange={(chosen) => pick(options, chosen, onChange)}
      placeholder={common.choose}
      isDisabled={isDisabled ?? false}
      isInvalid={error !== undefined}
    >
      <FieldLabel>{label}</FieldLabel>
      {hint === undefined ? null : (
        <Text slot="description" className="field__hint">
          {hint}
        </Text>
      )}
      <Button className="field__input select__button">
        <SelectValue />
        <span className="select__arrow" aria-hidden="true" />
      </Button>
      <FieldError className="field__error">{error}</FieldError>
      <Popover className="popover">
        <ListBox className="menu">
          {options.map((option) => (
            <ListBoxItem
              key={option.value}
              id={option.value}
              textValue={option.label}
              className="menu__item"
            >
              {option.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

function pick<T extends string>(
  options: readonly Option<T>[],
  chosen: unknown,
  onChange: (value: T) => void,
): void {
  const option = options.find((one) => one.value === chosen);
  if (option !== undefined) {
    onChange(option.value);
  }
}
