import { useEffect } from 'react';
import type { Call, Peer } from '../../media';

/** Tells the others how large we see them, so that they send no more than that. */
export function useShownSizes(
  call: Call | undefined,
  main: string | undefined,
  others: readonly Peer[],
): void {
  const small = others.map(({ id }) => id).join(' ');
  useEffect(() => {
    if (main !== undefined) {
      call?.show(main, 'camera', 'large');
      call?.show(main, 'document', 'hidden');
    }
    for (const id of small.split(' ').filter((one) => one !== '')) {
      call?.show(id, 'camera', 'small');
      call?.show(id, 'document', 'hidden');
    }
  }, [call, main, small]);
}
