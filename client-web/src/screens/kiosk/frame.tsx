import type { ReactNode } from 'react';
import type { Session } from '../../access';
import { useNames } from '../../access';
import { DisplaySettings } from '../../ui';

export interface FrameProps {
  readonly session: Session;
  readonly children: ReactNode;
  /** What can be done; back always comes first. */
  readonly foot: ReactNode;
}

/** The same head, middle and foot for every page of the kiosk but the talk. */
export function Frame({ session, children, foot }: FrameProps) {
  const names = useNames(session.town);
  const { branch } = session.me;
  return (
    <div className="kiosk">
      <header className="kiosk__head">
        <p className="kiosk__place">
          {names.town}
          {branch === undefined ? null : <strong>{names.branch(branch)}</strong>}
        </p>
        <DisplaySettings layout="bar" />
      </header>
      <main className="kiosk__main">{children}</main>
      <footer className="kiosk__foot">{foot}</footer>
    </div>
  );
}
