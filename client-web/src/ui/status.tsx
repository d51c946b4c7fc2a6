import type { ReactNode } from 'react';
import { Ruby } from './ruby';
import './status.css';

/**
 * `free` 待機: a ring; `calling` 呼出中: a pulse; `talking` 相談中: solid; `line` 回線待ち: hatched;
 * `attention` 要対応: an exclamation mark; `look` 要確認: a question mark; `away` 離席: an empty chair;
 * `offline` 切断: a crossed ring; `done`: a tick.
 */
export type StatusKind =
  | 'free'
  | 'calling'
  | 'talking'
  | 'line'
  | 'attention'
  | 'look'
  | 'away'
  | 'offline'
  | 'done';

const shapes: Readonly<Record<StatusKind, ReactNode>> = {
  free: <circle cx="12" cy="12" r="8.5" fill="none" stroke="currentColor" strokeWidth="3" />,
  calling: (
    <>
      <circle cx="12" cy="12" r="5.5" fill="currentColor" />
      <circle
        className="status__pulse"
        cx="12"
        cy="12"
        r="10"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
      />
    </>
  ),
  talking: <circle cx="12" cy="12" r="10" fill="currentColor" />,
  line: (
    <>
      <circle cx="12" cy="12" r="10" fill="none" stroke="currentColor" strokeWidth="2.5" />
      <path d="M5 16 16 5M8 19 19 8M4 11l7-7M13 20l7-7" stroke="currentColor" strokeWidth="2" />
    </>
  ),
  attention: (
    <path
      fill="currentColor"
      fillRule="evenodd"
      d="M12 1.5 23.5 22H.5L12 1.5Zm-1.4 7v7h2.8v-7h-2.8Zm0 8.8v2.7h2.8v-2.7h-2.8Z"
    />
  ),
  look: (
    <path
      fill="currentColor"
      fillRule="evenodd"
      d="M12 1.5a10.5 10.5 0 1 1 0 21 10.5 10.5 0 0 1 0-21Zm-4 7.9h2.7c0-1 .6-1.6 1.4-1.6.8 0 1.3.5 1.3 1.2 0 .6-.3 1-1.2 1.7-1.1.8-1.6 1.6-1.6 2.9v.4h2.6v-.3c0-.7.3-1 1.2-1.7 1.2-.8 1.8-1.8 1.8-3.1 0-2.2-1.7-3.6-4.1-3.6-2.5 0-4 1.6-4.1 4.1Zm2.5 6.2v2.7h2.8v-2.7h-2.8Z"
    />
  ),
  away: (
    <path
      d="M7 2v11h10M7 13v8.5M17 13v8.5M7 8h3"
      fill="none"
      stroke="currentColor"
      strokeWidth="3"
      strokeLinecap="square"
    />
  ),
  offline: (
    <>
      <circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" strokeWidth="2.5" />
      <path d="M5.6 18.4 18.4 5.6" stroke="currentColor" strokeWidth="2.5" />
    </>
  ),
  done: <path d="m4 12.5 5.5 5.5L20.5 7" fill="none" stroke="currentColor" strokeWidth="3.5" />,
};

export interface StatusBadgeProps {
  readonly kind: StatusKind;
  /** The word of the state; colour and shape only repeat it. */
  readonly children: ReactNode;
}

/** A state as word, shape and colour. */
export function StatusBadge({ kind, children }: StatusBadgeProps) {
  return (
    <span className="status" data-kind={kind}>
      <svg className="status__shape" viewBox="0 0 24 24" aria-hidden="true">
        {shapes[kind]}
      </svg>
      <Ruby>{children}</Ruby>
    </span>
  );
}
