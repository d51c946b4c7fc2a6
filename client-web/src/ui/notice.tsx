import type { ReactNode } from 'react';
import './notice.css';
import { Ruby } from './ruby';

export interface NoticeProps {
  readonly kind: 'info' | 'warn' | 'error' | 'done';
  readonly title?: string | undefined;
  /** A button that puts it right. */
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}

/** A sentence about what is happening; errors are read out at once, the rest when there is time. */
export function Notice({ kind, title, action, children }: NoticeProps) {
  return (
    <div className="notice" data-kind={kind} role={kind === 'error' ? 'alert' : 'status'}>
      <div className="notice__words">
        {title === undefined ? null : (
          <p className="notice__title">
            <Ruby>{title}</Ruby>
          </p>
        )}
        <Ruby>{children}</Ruby>
      </div>
      {action === undefined ? null : <div className="notice__action">{action}</div>}
    </div>
  );
}
