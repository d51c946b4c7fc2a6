import { type ReactNode, useId } from 'react';
import { ProgressBar } from 'react-aria-components';
import { withoutReadings } from '../text/ruby';
import './layout.css';
import { Ruby } from './ruby';

export interface CardProps {
  readonly title?: string;
  readonly children: ReactNode;
}

/** A group of things that belong together, on a plain ground with a thin rule. */
export function Card({ title, children }: CardProps) {
  const id = useId();
  return (
    <section className="card" aria-labelledby={title === undefined ? undefined : id}>
      {title === undefined ? null : (
        <h2 className="card__title" id={id}>
          {title}
        </h2>
      )}
      {children}
    </section>
  );
}

export interface PageHeaderProps {
  readonly title: string;
  readonly sub?: ReactNode;
  /** What stands at the end of the line: who is signed in, display, sign out. */
  readonly end?: ReactNode;
}

/** The head of a screen. */
export function PageHeader({ title, sub, end }: PageHeaderProps) {
  return (
    <header className="page-header">
      <h1 className="page-header__title">{title}</h1>
      {sub === undefined ? null : <div className="page-header__sub">{sub}</div>}
      {end === undefined ? null : <div className="page-header__end no-print">{end}</div>}
    </header>
  );
}

export interface EmptyStateProps {
  readonly title: string;
  readonly hint?: string;
  readonly action?: ReactNode;
}

/** What stands where there is nothing yet. */
export function EmptyState({ title, hint, action }: EmptyStateProps) {
  return (
    <div className="empty">
      <p className="empty__title">{title}</p>
      {hint === undefined ? null : <p className="empty__hint">{hint}</p>}
      {action === undefined ? null : <div className="empty__action">{action}</div>}
    </div>
  );
}

export interface ProgressProps {
  readonly label: string;
  /** From 0 to 1; absent while it cannot be known. */
  readonly value?: number | undefined;
}

/** How far something has come. */
export function Progress({ label, value }: ProgressProps) {
  return (
    <ProgressBar
      className="progress"
      aria-label={withoutReadings(label)}
      value={(value ?? 0) * 100}
      isIndeterminate={value === undefined}
    >
      {({ percentage, valueText, isIndeterminate }) => (
        <>
          <span className="progress__words">
            <span>
              <Ruby>{label}</Ruby>
            </span>
            {isIndeterminate ? null : <span className="number">{valueText}</span>}
          </span>
          <span className="progress__bar">
            <span
              className="progress__fill"
              data-indeterminate={isIndeterminate || undefined}
              style={isIndeterminate ? undefined : { width: `${percentage ?? 0}%` }}
            />
          </span>
        </>
      )}
    </ProgressBar>
  );
}
