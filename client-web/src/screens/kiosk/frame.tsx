import { type ReactNode, useRef } from 'react';
import type { Session } from '../../access';
import { useNames } from '../../access';
import { useText } from '../../text';
import { Button, DisplaySettings, Ruby } from '../../ui';
import { useHold } from './use-hold';
import { useMoreBelow } from './use-more-below';

export interface FrameProps {
  readonly session: Session;
  readonly children: ReactNode;
  /** What can be done; back always comes first. */
  readonly foot: ReactNode;
  /** The name of the place was pressed for long: the way to the settings. */
  readonly onPlaceHeld?: () => void;
}

/** The same head, middle and foot for every page of the kiosk but the talk. */
export function Frame({ session, children, foot, onPlaceHeld }: FrameProps) {
  const names = useNames(session.town);
  const { branch } = session.me;
  const words = useText().kiosk;
  const main = useRef<HTMLElement>(null);
  const hasMore = useMoreBelow(main);
  const hold = useHold(onPlaceHeld);
  return (
    <div className="kiosk">
      <header className="kiosk__head">
        <p className="kiosk__place" {...hold}>
          <Ruby>{names.town}</Ruby>
          {branch === undefined ? null : (
            <strong>
              <Ruby>{names.branch(branch)}</Ruby>
            </strong>
          )}
        </p>
        <DisplaySettings layout="bar" />
      </header>
      <div className="kiosk__middle">
        <main className="kiosk__main" ref={main}>
          {children}
        </main>
        {hasMore ? (
          <div className="kiosk__more">
            <Button size="kiosk" onPress={() => main.current?.scrollBy(readOn(main.current))}>
              {words.more}
              <span aria-hidden="true">▼</span>
            </Button>
          </div>
        ) : null}
      </div>
      <footer className="kiosk__foot">{foot}</footer>
    </div>
  );
}

/** Most of what is seen now goes up; a little stays, so that the eye finds its place. */
function readOn(main: HTMLElement): ScrollToOptions {
  return { top: main.clientHeight * 0.7, behavior: 'smooth' };
}
