import { type ReactNode, useEffect } from 'react';
import { useText } from '../text';
import { Button, Notice, Progress } from '../ui';
import type { ScreenName } from '../wire/desk';
import { useProblem } from './problem';
import { type Session, useSession } from './session';
import { SignIn } from './sign-in';

export interface AccessProps {
  readonly screen: Exclude<ScreenName, 'kiosk'>;
  readonly children: (session: Session) => ReactNode;
}

/** The door of a desk's screen: what is behind it is drawn for whoever is signed in. */
export function Access({ screen, children }: AccessProps) {
  const { access, common } = useText();
  const problem = useProblem();
  const state = useSession(screen);
  const title = access.screens[screen];

  useEffect(() => {
    document.title = title;
  }, [title]);

  switch (state.kind) {
    case 'loading':
      return (
        <div className="sign-in__wait">
          <Progress label={common.loading} />
        </div>
      );
    case 'failed':
      return (
        <main className="sign-in__wait">
          <Notice kind="error" action={<Button onPress={state.retry}>{access.tryAgain}</Button>}>
            {problem(state.error)}
          </Notice>
        </main>
      );
    case 'signed-out':
      return (
        <SignIn screen={screen} town={state.town} because={state.because} signIn={state.signIn} />
      );
    case 'signed-in':
      return children(state.session);
  }
}
