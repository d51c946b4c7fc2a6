import { useEffect, useState } from 'react';
import type { ScreenName } from '../wire/desk';
import { Standby } from './standby';
import type { CallSetup } from './use-call';

/**
 * Keeps ready what the next call needs, for as long as one may come. What no call has taken by then
 * is released.
 *
 * @param setup the same object as long as nothing else is chosen; undefined while it is not known
 */
export function useStandby(
  screen: ScreenName,
  isWaiting: boolean,
  setup: CallSetup | undefined,
): Standby | undefined {
  const [standby, setStandby] = useState<Standby | undefined>();
  useEffect(() => {
    if (!isWaiting || setup === undefined) {
      return;
    }
    const made = new Standby(screen, setup);
    setStandby(made);
    // A call that begins in the same moment takes first what it needs.
    return () => queueMicrotask(() => made.release());
  }, [screen, isWaiting, setup]);
  return standby;
}
