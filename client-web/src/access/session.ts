import { useCallback, useEffect, useState } from 'react';
import { markPractice } from '../ui';
import { fetchMe, fetchTown, HttpProblem, postJson } from '../wire/api';
import type { ScreenName } from '../wire/desk';
import type { Me, Town } from '../wire/messages.gen';

/** Who sits at this screen, and the town it belongs to. */
export interface Session {
  readonly me: Me;
  readonly town: Town;
  signOut(): void;
  /** The server said that the session is gone; asks to sign in again. */
  expired(): void;
}

/** How far a screen has come with knowing who sits at it. */
export type SessionState =
  | { readonly kind: 'loading' }
  /** The server could not be asked. */
  | { readonly kind: 'failed'; readonly error: unknown; readonly retry: () => void }
  | {
      readonly kind: 'signed-out';
      readonly town: Town;
      /** Code of a sentence about why, such as `session-expired`. */
      readonly because: string | undefined;
      readonly signIn: (account: string, password: string) => Promise<void>;
    }
  | { readonly kind: 'signed-in'; readonly session: Session };

type Known =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'known'; readonly town: Town; readonly me?: Me; readonly because?: string };

/** How often a screen that stays on looks whether a procedure has become another, in ms. */
const TOWN_LOOK = 5 * 60_000;

/** Loads who is signed in at this screen, and lets people in and out. */
export function useSession(screen: ScreenName): SessionState {
  const [known, setKnown] = useState<Known>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    let present = true;
    load(screen).then(
      (loaded) => present && setKnown(loaded),
      (error: unknown) => present && setKnown({ kind: 'failed', error }),
    );
    return () => {
      present = false;
    };
  }, [screen, attempt]);

  useEffect(() => {
    const look = () =>
      fetchTown(screen).then(
        (town) => setKnown((before) => withTown(before, town)),
        () => undefined, // the next look, or whatever is done next, says that nobody answers
      );
    const timer = setInterval(look, TOWN_LOOK);
    return () => clearInterval(timer);
  }, [screen]);

  const retry = useCallback(() => {
    setKnown({ kind: 'loading' });
    setAttempt((n) => n + 1);
  }, []);

  const leave = useCallback((because?: string) => {
    setKnown((before) =>
      before.kind === 'known' ? { kind: 'known', town: before.town, because } : before,
    );
  }, []);

  const signIn = useCallback(
    async (account: string, password: string) => {
      await postJson(`/${screen}/api/sign-in`, { account, password });
      setKnown(await load(screen));
    },
    [screen],
  );

  const signOut = useCallback(() => {
    // Whatever the server answers, nothing of the person stays on this screen.
    postJson(`/${screen}/api/sign-out`).then(
      () => leave(),
      () => leave(),
    );
  }, [screen, leave]);

  const expired = useCallback(() => leave('session-expired'), [leave]);

  switch (known.kind) {
    case 'loading':
      return known;
    case 'failed':
      return { ...known, retry };
    case 'known': {
      const { town, me, because } = known;
      return me === undefined
        ? { kind: 'signed-out', town, because, signIn }
        : { kind: 'signed-in', session: { me, town, signOut, expired } };
    }
  }
}

/** The same where the town is the same, so that nothing is drawn anew. */
function withTown(before: Known, town: Town): Known {
  return before.kind === 'known' && JSON.stringify(before.town) !== JSON.stringify(town)
    ? { ...before, town }
    : before;
}

async function load(screen: ScreenName): Promise<Known> {
  const [town, me] = await Promise.all([fetchTown(screen), whoAmI(screen)]);
  markPractice(town.practiceKiosks !== undefined);
  return { kind: 'known', town, me };
}

async function whoAmI(screen: ScreenName): Promise<Me | undefined> {
  try {
    return await fetchMe(screen);
  } catch (error) {
    if (error instanceof HttpProblem && error.status === 401) {
      return undefined;
    }
    throw error;
  }
}
