import { type ReactNode, useEffect, useState } from 'react';
import { type Session, useSession } from '../../access';
import { useText } from '../../text';
import { withoutReadings } from '../../text/ruby';
import { browser } from '../../wire/platform';
import { Enrolment } from './enrolment';
import { Starting } from './starting';

/** How soon a server that could not be reached is asked again. */
const RETRY = 3_000;

/** Lets the counter in once this device is a kiosk the server knows. */
export function Door({ children }: { readonly children: (session: Session) => ReactNode }) {
  const words = useText().kiosk;
  const [enrolments, setEnrolments] = useState(0);
  useEffect(() => {
    document.title = withoutReadings(words.title);
  }, [words]);
  return (
    <OneDoor key={enrolments} onEnrolled={() => setEnrolments((n) => n + 1)}>
      {children}
    </OneDoor>
  );
}

interface OneDoorProps {
  readonly children: (session: Session) => ReactNode;
  readonly onEnrolled: () => void;
}

function OneDoor({ children, onEnrolled }: OneDoorProps) {
  const state = useSession('kiosk');
  const retry = state.kind === 'failed' ? state.retry : undefined;
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    if (retry === undefined) {
      return;
    }
    setFailed(true);
    return browser.later(RETRY, retry);
  }, [retry]);

  switch (state.kind) {
    case 'loading':
    case 'failed':
      return <Starting isUnreachable={hasFailed} />;
    case 'signed-out':
      return <Enrolment town={state.town} onEnrolled={onEnrolled} />;
    case 'signed-in':
      return children(state.session);
  }
}
