import type { ReactNode } from 'react';
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
} from 'react-aria-components';
import { useText } from '../text';
import './field.css';
import { Ruby } from './ruby';

/** What every field has around its control. */
export interface FieldWords {
  readonly label: string;
  /** A sentence of help under the label. */
  readonly hint?: string | undefined;
  /** What is wrong and what to do; marks the field as invalid. */
  readonly error?: string | undefined;
}

/** The label of a field, with 必須 or 任意 where it is said. */
export function FieldLabel({ children, need }: { children: ReactNode; need?: string | undefined }) {
  return (
    <Label className="field__label">
      <Ruby>{children}</Ruby>
      {need === undefined ? null : (
        <span className="field__need">
          <Ruby>{need}</Ruby>
        </span>
      )}
    </Label>
  );
}

type Own = 'children' | 'className' | 'style' | 'isInvalid';

export interface TextFieldProps extends FieldWords, Omit<AriaTextFieldProps, Own> {
  readonly placeholder?: string;
  /** Says 任意 beside the label. */
  readonly optional?: boolean;
}

/** One line of text. */
export function TextField({ label, hint, error, optional, placeholder, ...rest }: TextFieldProps) {
  return (
    <Frame label={label} hint={hint} error={error} optional={optional} {...rest}>
      <Input className="field__input" placeholder={placeholder ?? ''} />
    </Frame>
  );
}

export interface TextAreaProps extends TextFieldProps {
  readonly rows?: number;
}

/** Several lines of text. */
export function TextArea({
  label,
  hint,
  error,
  optional,
  placeholder,
  rows = 3,
  ...rest
}: TextAreaProps) {
  return (
    <Frame label={label} hint={hint} error={error} optional={optional} {...rest}>
      <AriaTextArea className="field__input" rows={rows} placeholder={placeholder ?? ''} />
    </Frame>
  );
}

function Frame({
  label,
  hint,
  error,
  optional,
  children,
  ...rest
}: FieldWords &
  Omit<AriaTextFieldProps, Own> & { optional?: boolean | undefined; children: ReactNode }) {
  const { common } = useText();
  return (
    <AriaTextField {...rest} className="field" isInvalid={error !== undefined}>
      <FieldLabel need={optional === true ? common.optional : undefined}>{label}</FieldLabel>
      {hint === undefined ? null : (
        <Text slot="description" className="field__hint">
          <Ruby>{hint}</Ruby>
        </Text>
      )}
      {children}
      <FieldError className="field__error">
        <Ruby>{error}</Ruby>
      </FieldError>
    </AriaTextField>
  );
}
