import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  ToggleButton as AriaToggleButton,
} from 'react-aria-components';
import { useText } from '../text';
import './button.css';
import { Ruby } from './ruby';

export type ButtonLook = 'solid' | 'outline' | 'text';
export type ButtonSize = 'md' | 'lg' | 'kiosk';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  /** `solid` is the one thing to do now; at most one in a view. */
  readonly look?: ButtonLook;
  /** `kiosk` is 80 px high with 28 px type. */
  readonly size?: ButtonSize;
  readonly tone?: 'action' | 'danger' | 'quiet';
  /** Why it cannot be pressed now. Disables the button and stands beside it, in words. */
  readonly whyNot?: string | undefined;
  /** It was pressed and is being done: keeps the focus, takes no second press. Change its word too. */
  readonly isPending?: boolean;
  readonly children: ReactNode;
}

/** A button with its word. */
export function Button({
  look = 'outline',
  size = 'md',
  tone = 'action',
  whyNot,
  isPending = false,
  isDisabled,
  onPress,
  type,
  children,
  ...rest
}: ButtonProps) {
  const button = (
    <AriaButton
      {...rest}
      {...(isPending || onPress === undefined ? {} : { onPress })}
      type={isPending ? 'button' : (type ?? 'button')}
      data-pending={isPending || undefined}
      isDisabled={isDisabled === true || whyNot !== undefined}
      className="button"
      data-look={look}
      data-size={size}
      data-tone={tone}
    >
      <Ruby>{children}</Ruby>
    </AriaButton>
  );
  if (whyNot === undefined) {
    return button;
  }
  return (
    <span className="button-with-reason">
      {button}
      <span className="button-with-reason__words">
        <Ruby>{whyNot}</Ruby>
      </span>
    </span>
  );
}

export interface ToggleProps {
  /** What is switched, such as マイク. */
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  /** The word of the present state; オン or オフ unless given. */
  readonly state?: string;
  readonly size?: 'md' | 'kiosk';
  readonly isDisabled?: boolean;
}

/** Something that is on or off, with the word of which. */
export function Toggle({ label, isOn, onChange, state, size = 'md', isDisabled }: ToggleProps) {
  const { media } = useText().common;
  return (
    <AriaToggleButton
      className="toggle"
      data-size={size}
      isSelected={isOn}
      onChange={onChange}
      isDisabled={isDisabled ?? false}
    >
      <Ruby>{label}</Ruby>
      <span className="toggle__state">
        <Ruby>{state ?? (isOn ? media.on : media.off)}</Ruby>
      </span>
    </AriaToggleButton>
  );
}
