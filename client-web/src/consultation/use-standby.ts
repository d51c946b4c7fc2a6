import { useEffect, useState } from 'react';
import type { Desk } from '../queue/use-desk';
import type { DeskState, ScreenName } from '../wire/desk';
import type { ConsultationId, Me } from '../wire/messages.gen';
import { Standby } from './standby';
import type { CallSetup } from './use-call';

interface StandbyWish {
  readonly me: Me;
  readonly desk: Desk;
  /** Whether a call may come. */
  readonly isWaiting: boolean;
  /** The same object as long as nothing else is chosen; undefined while it is not known. */
  readonly setup: CallSetup | undefined;
  /** What this screen's own call is about, once it is accepted. The same function all the time. */
  readonly accepted: (desk: DeskState, me: Me) => ConsultationId | undefined;
}

/**
 * Keeps ready what the next call needs, for as long as one may come, and begins it in the moment in
 * which reception says so: drawing the screen for it takes longer. What nobody has taken by then is
 * released.
 */
export function useStandby(
  screen: ScreenName,
  { me, desk, isWaiting, setup, accepted }: StandbyWish,
): Standby | undefined {
  const [standby, setStandby] = useState<Standby | undefined>();
  const { store } = desk;
  useEffect(() => {
    if (!isWaiting || setup === undefined || store === undefined) {
      return;
    }
    const made = new Standby(screen, setup);
    const forget = store.subscribe(() => {
      const consultation = accepted(store.state(), me);
      if (consultation !== undefined) {
        made.begin(consultation, me.person.name);
      }
    });
    setStandby(made);
    return () => {
      forget();
      // What is drawn in the same moment takes first what it needs.
      queueMicrotask(made.release);
    };
  }, [screen, me, store, isWaiting, setup, accepted]);
  return standby;
}
