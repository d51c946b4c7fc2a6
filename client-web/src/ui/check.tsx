import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import './check.css';

export interface CheckProps {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly size?: 'md' | 'lg';
  readonly children: ReactNode;
}

/** A box to tick, with its words. */
export function Check({ isSelected, onChange, size = 'md', children }: CheckProps) {
  return (
    <Checkbox className="check" data-size={size} isSelected={isSelected} onChange={onChange}>
      <span className="check__box" aria-hidden="true" />
      {children}
    </Checkbox>
  );
}
